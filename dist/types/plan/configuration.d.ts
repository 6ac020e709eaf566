import type { Path } from "./attributes.js";
import type { PlanDocument } from "./document.js";
import { type Expression } from "./expression.js";
import type { Json } from "./value.js";
/** A block that may stand several times. */
export interface Repetition {
    forEach(): Expression | undefined;
}
export interface ConfiguredResource extends Repetition {
    readonly providerKey: string | undefined;
    /** What is written at a place of an instance with these values; undefined where the JSON shows nothing. */
    expression(path: Path, values: Json): Written | undefined;
    /** Whether the JSON shows an argument or block of the name; of dynamic blocks it shows nothing. */
    writes(name: string): boolean;
    /** The blocks of a name as the sources write them; undefined where the sources are not at hand. */
    blocks(name: string): readonly BlockSource[] | undefined;
}
/** A block inside a resource, as the sources write it. */
export type BlockSource = {
    readonly kind: "block";
    readonly body: BodySource;
} | {
    readonly kind: "dynamic";
    readonly iterator: string;
    readonly forEach: Expression;
    readonly body: BodySource;
}
/** Blocks that are written as the value of an argument. */
 | {
    readonly kind: "argument";
    readonly value: Expression;
};
/** What the sources write between a block's braces. */
export interface BodySource {
    argument(name: string): Expression | undefined;
    blocks(name: string): readonly BlockSource[];
}
export interface Written {
    readonly expression: Expression;
    /** False where the expression stands for several blocks of the same name, of which it cannot be told which is meant. */
    readonly exact: boolean;
}
export interface ConfiguredCall extends Repetition {
    readonly source: string | undefined;
    argument(name: string): Expression | undefined;
}
export interface ConfiguredModule {
    resource(mode: string, type: string, name: string): ConfiguredResource | undefined;
    /** Its managed resources and data sources: `aws_vpc.main`, `data.aws_ami.linux`. */
    readonly resources: readonly string[];
    call(name: string): ConfiguredCall | undefined;
    readonly calls: readonly string[];
    output(name: string): Expression | undefined;
    readonly outputs: readonly string[];
    /** What a local value is defined as. A plan's JSON does not tell; the sources may. */
    local(name: string): Expression | undefined;
    variable(name: string): {
        readonly default: Json | undefined;
        readonly sensitive: boolean;
    };
}
export interface ConfiguredProvider {
    /** The module in which it is written. */
    readonly module: string;
    /** Whether it configures the provider of this name: `registry.terraform.io/hashicorp/aws`, or once `aws`. */
    isOf(providerName: string): boolean;
    argument(name: string): Expression | undefined;
}
/** What the blocks of a plan's resources are written as. */
export interface Configuration {
    /** The module of which `module.a["x"].module.b` is an instance. */
    module(instance: string): ConfiguredModule | undefined;
    provider(key: string): ConfiguredProvider | undefined;
    /** The keys of all provider configurations. */
    providers(): readonly string[];
}
/** The `configuration` of a plan. Each module is read when something is asked of it for the first time. */
export declare function readConfiguration(document: PlanDocument): Configuration;
export declare function blockName(mode: string, type: string, name: string): string;
