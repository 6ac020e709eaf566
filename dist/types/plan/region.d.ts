import type { StoredObject } from "./objects.js";
import type { Planned } from "./scope.js";
import type { Argument } from "./value.js";
/** Tells the region of the provider configuration to which an object belongs. There are few, for many objects. */
export declare function regionReader(planned: Planned): (object: StoredObject) => Argument<string>;
