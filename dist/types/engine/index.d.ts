/** The engine's public face. README.md tells what it means. */
export { complete, type Fact, type Id, known, type Listing, type Missing, unknown } from "./fact.js";
export { createImpact, type Impact } from "./impact.js";
export { OUTSIDE } from "./inquiry.js";
export { contains, equals, type Intervals, intersect, isEmpty, isSubset, NONE, overlaps, range, subtract, union, unionOf, } from "./intervals.js";
export type { AllowRule, Destination, Domain, EgressOnlyGateway, Family, ForwardingTable, Gateway, Group, Interface, InternetGateway, Network, NextHop, OpaqueGateway, OrderedFilter, OrderedRule, Peer, PerFamily, Route, Segment, ServiceGateway, Traffic, Translator, Zone, } from "./network.js";
export type { Arrival, Direction, Hop, Obstacle, ObstacleKind, Outcome, Outside, Question, Step, Target, Trace, } from "./outcome.js";
export { createTracer, type Tracer } from "./trace.js";
