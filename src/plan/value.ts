/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One attribute of one resource instance, by the address under which the plan knows it. */
export interface Pointer {
  readonly address: string;
  readonly attribute: string;
}

/** Why a value is not at hand. */
export type Unknown =
  /** The configuration does not write it: the provider or the cloud fills it in. */
  | { readonly kind: "computed" }
  /** The configuration writes an expression that is known after apply, and what it stands for could not be found. */
  | {
      readonly kind: "unresolved";
      readonly because: string;
      /** Where it is known to be one of these. */
      readonly oneOf?: readonly Pointer[];
    };

/**
 * One argument as the plan tells it. Nobody gets at a value without having said what happens when it is unset
 * (absent, null or "") or unknown. A `sensitive` value may decide, but must never be shown.
 */
export type Argument<T> =
  | { readonly kind: "set"; readonly value: T; readonly sensitive: boolean }
  | { readonly kind: "unset" }
  | { readonly kind: "unknown"; readonly unknown: Unknown };

/** The elements of a list or set that are at hand; `rest` tells why there may be more. */
export interface Items<T> {
  /** False where the argument is absent, null or (as a whole) not known. `[]` is set. */
  readonly set: boolean;
  readonly items: readonly T[];
  readonly rest: Unknown | undefined;
}

/** Another object, named by a literal id or, while its id is not known, by the attribute that will hold it. */
export type Reference =
  | { readonly kind: "id"; readonly id: string; readonly sensitive: boolean }
  /** `assumed`: nothing proves it, but hardly anything else can be meant; the report has to say so. */
  | { readonly kind: "pointer"; readonly pointer: Pointer; readonly assumed: boolean };

/** The arguments of one resource instance or of one block inside it. */
export interface Attributes {
  /** Strings; numbers and booleans are given as text (`protocol` occurs as 6 and as "6"). */
  text(name: string): Argument<string>;
  flag(name: string): Argument<boolean>;
  number(name: string): Argument<number>;
  texts(name: string): Items<{ readonly value: string; readonly sensitive: boolean }>;
  blocks(name: string): Items<Attributes>;
  /**
   * An id. `accepts` lists what may stand there as `type.attribute` (`aws_subnet.id`, `aws_vpc.default_security_group_id`),
   * for managed and data resources alike: only such pointers are returned, other attributes are followed to where they
   * come from.
   */
  reference(name: string, accepts: readonly string[]): Argument<Reference>;
  references(name: string, accepts: readonly string[]): Items<Reference>;
}
