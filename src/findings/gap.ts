import type { Reason } from "../aws/explain.ts";
import type { Outcome } from "../engine/index.ts";
import type { Change } from "../plan/plan.ts";

/** A time while the plan is applied in which nothing passes, although the flow works before and after. */
export interface Gap {
  readonly changes: readonly Change[];
  readonly reason: Reason;
}

/** A security group rule or a route that is replaced leaves no gap that anybody notices; what carries packets does. */
const carriers = /^aws_(vpc_endpoint|nat_gateway|internet_gateway|egress_only_internet_gateway)$/;

/** Finds the gaps that the changes of a plan leave. */
export class GapFinder {
  readonly #byAddress: ReadonlyMap<string, Change>;

  constructor(changes: readonly Change[]) {
    this.#byAddress = new Map(
      changes.filter(({ type }) => carriers.test(type)).map((change) => [change.address, change]),
    );
  }

  /** The addresses of what carries packets and changes. */
  get carriers(): readonly string[] {
    return [...this.#byAddress.keys()];
  }

  gapIn(before: Outcome | undefined, after: Outcome | undefined): Gap | undefined {
    if (this.#byAddress.size === 0) return undefined;
    if (before?.kind !== "delivered" || after?.kind !== "delivered") return undefined;
    const [then, now] = [this.#carrying(before), this.#carrying(after)];
    const replaced = now.find((change) => change.action === "replace" && change.gap && then.includes(change));
    if (replaced !== undefined) return { changes: [replaced], reason: replacedWhileApplying(replaced) };
    for (const gone of then.filter(({ action }) => action === "delete")) {
      const made = now.find(({ action, type }) => action === "create" && type === gone.type);
      if (made !== undefined) return { changes: [made, gone], reason: madeAnew(gone, made) };
    }
    return undefined;
  }

  /** The changes of what carries the flow. */
  #carrying({ path }: Outcome): readonly Change[] {
    return [...new Set(path.map(({ component }) => component))].flatMap((each) => this.#byAddress.get(each) ?? []);
  }
}

const replacedWhileApplying = ({ address }: Change): Reason => ({
  code: "REPLACED_WHILE_APPLYING",
  component: address,
  message: `${address} is deleted before its replacement stands, and nothing passes meanwhile.`,
});

/** Nothing orders the deletion of one object before the creation of another that takes its place. */
function madeAnew(gone: Change, made: Change): Reason {
  const order = `${gone.address} goes and ${made.address} comes in one plan, and nothing says which is first`;
  return made.type === "aws_vpc_endpoint"
    ? {
        code: "VPCE_PRIVATE_DNS_CONFLICT",
        component: made.address,
        message: `${order}: AWS refuses the second endpoint while the first stands, or the service is out of reach meanwhile.`,
      }
    : { code: "REPLACED_WHILE_APPLYING", component: made.address, message: `${order}: there may be a gap.` };
}
