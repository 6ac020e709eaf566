import type { Configuration } from "./configuration.js";
import type { ParseHcl } from "./hcl.js";
import type { Sources } from "./sources.js";
/**
 * The configuration of a plan, completed by what only the .tf sources tell: definitions of local values, dynamic blocks,
 * and what exactly an expression does with what it mentions.
 */
export declare function withSources(configuration: Configuration, sources: Sources, parse: ParseHcl, unreadable: (file: string) => void): Configuration;
