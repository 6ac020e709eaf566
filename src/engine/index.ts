/** The engine's public face. README.md tells what it means. */
export { complete, type Fact, type Id, known, type Listing, type Missing, unknown } from "./fact.ts";
export { createImpact, type Impact } from "./impact.ts";
export { OUTSIDE } from "./inquiry.ts";
export {
  contains,
  equals,
  type Intervals,
  intersect,
  isEmpty,
  isSubset,
  NONE,
  overlaps,
  range,
  subtract,
  union,
  unionOf,
} from "./intervals.ts";
export type {
  AllowRule,
  Destination,
  Domain,
  EgressOnlyGateway,
  Family,
  ForwardingTable,
  Gateway,
  Group,
  Interface,
  InternetGateway,
  Network,
  NextHop,
  OpaqueGateway,
  OrderedFilter,
  OrderedRule,
  Peer,
  PerFamily,
  Route,
  Segment,
  ServiceGateway,
  Traffic,
  Translator,
  Zone,
} from "./network.ts";
export type {
  Arrival,
  Direction,
  Hop,
  Obstacle,
  ObstacleKind,
  Outcome,
  Outside,
  Question,
  Step,
  Target,
  Trace,
} from "./outcome.ts";
export { createTracer, type Tracer } from "./trace.ts";
