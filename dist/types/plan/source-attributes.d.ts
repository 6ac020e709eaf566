import type { BlockSource, BodySource } from "./configuration.js";
import type { Planned, Scope } from "./scope.js";
import type { Attributes, Items, Json } from "./value.js";
/** One block as it will stand, of which the plan tells nothing: what the sources write, and where its names mean what. */
export interface WrittenBlock {
    readonly body: BodySource;
    readonly scope: Scope;
}
/** Lays out the blocks of a name: dynamic ones once for each element that they go over. */
export declare function layOut(blocks: readonly BlockSource[], scope: Scope, planned: Planned): Items<WrittenBlock>;
/** A reader of the arguments of a block, from its sources. */
export declare function sourceAttributes({ body, scope }: WrittenBlock, planned: Planned): Attributes;
/** Whether a block may be the one of which these values are known: nothing that it writes out says otherwise. */
export declare function mayBe({ body, scope }: WrittenBlock, values: Json, planned: Planned): boolean;
