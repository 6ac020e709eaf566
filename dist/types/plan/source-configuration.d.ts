import type { Configuration } from "./configuration.js";
import type { ParseHcl } from "./hcl.js";
import type { SourceBlock } from "./sources.js";
/** Sources of which it is known that they are those of the plan. */
export interface AgreeingSources {
    module(calls: readonly string[]): AgreeingModule | undefined;
}
export interface AgreeingModule {
    readonly blocks: readonly SourceBlock[];
    /** The block of a resource or data source: `aws_vpc.main`, `data.aws_ami.linux`. */
    resource(name: string): SourceBlock | undefined;
}
/**
 * The configuration of a plan, completed by what only the .tf sources tell: definitions of local values, dynamic blocks,
 * and what exactly an expression does with what it mentions.
 */
export declare function withSources(configuration: Configuration, sources: AgreeingSources, parse: ParseHcl, unreadable: (file: string) => void): Configuration;
