import {
  type Arrival,
  type Hop,
  type Missing,
  type Obstacle,
  type ObstacleKind,
  OUTSIDE,
  type Outcome,
  type Step,
} from "../engine/index.ts";
import type { ReasonCode } from "./reason-codes.ts";

export interface Reason {
  readonly code: ReasonCode;
  /** Terraform address of the component, or the id of one that is outside the plan. */
  readonly component: string;
  /** One sentence in AWS's words. */
  readonly message: string;
}

/** One step of the way, in the order in which packets take it. */
export interface PathStep {
  readonly leg: "request" | "return";
  readonly component: string;
  /** What happens there, in AWS's words, without the component's name. */
  readonly text: string;
}

/** The address with which the call arrives, and the component by which it left the VPC or entered the service. */
export interface Identity {
  readonly sourceAddress: "private" | "public" | "nat";
  readonly through: string;
  /** `nat`: the Elastic IP, by the address of its resource or its id, where that is known. */
  readonly address?: string;
}

/** An outcome of the engine in AWS's words. What passes only in part is undecided, with the reason that tells the part. */
export type FlowState =
  | {
      readonly outcome: "delivered";
      readonly path: readonly PathStep[];
      readonly identity: Identity;
      readonly notes: readonly Reason[];
    }
  | { readonly outcome: "blocked"; readonly path: readonly PathStep[]; readonly reasons: readonly Reason[] }
  | { readonly outcome: "undecided"; readonly path: readonly PathStep[]; readonly reasons: readonly Reason[] };

/** The words that a flow's own ends bring into its explanation. */
export interface Subject {
  readonly source: string;
  /** `ssm.ap-northeast-1.amazonaws.com`, `the internet`. */
  readonly destination: string;
  /** `tcp 443`. */
  readonly traffic: string;
  /** The Elastic IPs under which NAT gateways send. */
  readonly natAddresses?: ReadonlyMap<string, string>;
}

export function explain(outcome: Outcome, subject: Subject): FlowState {
  const path = pathOf(outcome.path, subject);
  switch (outcome.kind) {
    case "delivered":
      return {
        outcome: "delivered",
        path,
        identity: identityOf(outcome.arrival, subject),
        notes: zoneNotes(outcome.arrival, subject),
      };
    case "blocked":
      return {
        outcome: "blocked",
        path: untilRefused(outcome.path, path, outcome.obstacles),
        reasons: reasonsOf(outcome.obstacles, subject),
      };
    case "partial":
      return { outcome: "undecided", path, reasons: reasonsOf(outcome.obstacles, subject) };
    case "undecided":
      return { outcome: "undecided", path, reasons: outcome.missing.map(missingReason) };
  }
}

/** The way in words, by the hops that flows of one class share; it names no source. */
const told = new WeakMap<readonly Hop[], Pick<Subject, "destination" | "traffic"> & { path: readonly PathStep[] }>();

function pathOf(hops: readonly Hop[], subject: Subject): readonly PathStep[] {
  const { destination, traffic } = subject;
  const before = told.get(hops);
  if (before?.destination === destination && before.traffic === traffic) return before.path;
  const path = hops.map(
    (hop): PathStep => ({
      leg: hop.leg,
      component: hop.component === OUTSIDE ? destination : hop.component,
      text: stepText(hop, subject),
    }),
  );
  told.set(hops, { destination, traffic, path });
  return path;
}

/** Behind the last that refuses it, no packet takes a step; the engine walks on only to find all that stands in the way. */
function untilRefused(hops: readonly Hop[], path: readonly PathStep[], all: readonly Obstacle[]): readonly PathStep[] {
  const refusing = new Set(all.map(({ component }) => component));
  const last = hops.findLastIndex(({ component, step }) =>
    "verdict" in step ? step.verdict === "denies" : step.kind === "gateway" && refusing.has(component),
  );
  return last === -1 ? path : path.slice(0, last + 1);
}

// ---- obstacles -----------------------------------------------------------------------------------------------------

/** The code of each obstacle, and the sentence on it. */
const obstacles = {
  "group-denies": {
    code: "ENI_SG_RULES_MISMATCH",
    text: ({ component, direction }, { source, destination, traffic }) =>
      direction === "inbound"
        ? `no inbound rule of ${component} allows ${traffic} from ${source}`
        : `no outbound rule of ${component} allows ${traffic} to ${destination}`,
  },
  "group-empty": {
    code: "SG_HAS_NO_RULES",
    text: ({ component, direction }) => `${component} has no ${direction ?? ""} rules at all`,
  },
  "filter-denies": {
    code: "SUBNET_ACL_RESTRICTION",
    text: ({ component, direction, leg, at }, { destination, traffic, source }) =>
      leg === "request"
        ? `${component} denies ${traffic} ${direction ?? ""} at ${at ?? "the subnet"}, on the way to ${destination}`
        : `${component} denies the answers to ${source} ${direction ?? ""} at ${at ?? "the subnet"}`,
  },
  "ports-partial": {
    code: "EPHEMERAL_PORTS_PARTIAL",
    text: ({ component, direction, at }, { source }) =>
      `${component} lets answers ${direction ?? ""} at ${at ?? "the subnet"} return to a part only of the ephemeral ports of ${source}`,
  },
  "group-partial": {
    code: "ENI_SG_RULES_MISMATCH",
    text: ({ component, direction }, { destination, traffic }) =>
      `the ${direction} rules of ${component} allow ${traffic} for a part only of the addresses that ${destination} may have`,
  },
  "filter-partial": {
    code: "SUBNET_ACL_RESTRICTION",
    text: ({ component }, { destination, traffic }) =>
      `${component} allows ${traffic} for a part only of the addresses that ${destination} may have`,
  },
  "no-route": {
    code: "NO_ROUTE_TO_DESTINATION",
    text: ({ component }, { destination }) => `${component} has no route to ${destination}`,
  },
  "route-drops": {
    code: "BAD_STATE_ROUTE",
    text: ({ component }, { destination }) => `the route to ${destination} in ${component} is a blackhole`,
  },
  "gateway-detached": {
    code: "BAD_STATE_ATTACHMENT",
    text: ({ component }) => `${component} is not attached to the VPC`,
  },
  "no-public-address": {
    code: "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS",
    text: ({ component, at }, { source }) =>
      `${component} carries no IPv4 traffic of ${at ?? source}, which has no public address`,
  },
  "no-address-of-family": {
    code: "ENI_ADDRESS_RESTRICTION",
    text: ({ component }, { destination }) => `${component} has no address of the family of ${destination}`,
  },
  "gateway-does-not-serve": {
    code: "CANNOT_ROUTE",
    text: ({ component }, { destination }) => `${component} does not lead to ${destination}`,
  },
  "resolver-off": {
    code: "DNS_SUPPORT_DISABLED",
    text: ({ component }, { destination }) =>
      `enableDnsSupport of ${component} is off, so ${destination} cannot be resolved`,
  },
  "name-without-address": {
    code: "DNS_NO_ADDRESS",
    text: ({ component }, { destination }) => `the private DNS name ${destination} of ${component} holds no address`,
  },
  "zone-inactive": {
    code: "DNS_SUPPORT_DISABLED",
    text: ({ component, at }, { destination }) =>
      `private DNS of ${at ?? "the endpoint"} does not answer for ${destination}: enableDnsSupport and enableDnsHostnames of ${component} are not both on`,
  },
} as const satisfies Record<ObstacleKind, { code: ReasonCode; text: (obstacle: Obstacle, subject: Subject) => string }>;

/** One reason for each component and code: a network ACL that stops both ways says both in one. */
function reasonsOf(all: readonly Obstacle[], subject: Subject): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const obstacle of all) {
    const { code, text } = obstacles[obstacle.kind];
    const { component } = obstacle;
    const message = sentence(text(obstacle, subject));
    const earlier = reasons.get(`${code} ${component}`);
    reasons.set(`${code} ${component}`, {
      code,
      component,
      message: earlier === undefined ? message : `${earlier.message} ${message}`,
    });
  }
  return [...reasons.values()];
}

function missingReason({ component, fact, known }: Missing): Reason {
  // What the fact adds in parentheses is why it is missing.
  const opening = fact.endsWith(")") ? fact.indexOf(" (") : -1;
  const what = opening < 0 ? fact : fact.slice(0, opening);
  const why = opening < 0 ? "" : `: ${fact.slice(opening + 2, -1)}`;
  const subject = inWords(what, component);
  return known === "later"
    ? {
        code: "VALUE_NOT_KNOWN_UNTIL_APPLY",
        component,
        message: sentence(`the plan cannot tell ${subject} before apply${why}`),
      }
    : { code: "OUTSIDE_THE_PLAN", component, message: sentence(`the plan does not tell ${subject}${why}`) };
}

/** `its subnet` becomes `the subnet of aws_instance.web`, `whether it has …` becomes `whether aws_instance.web has …`. */
const inWords = (fact: string, component: string): string =>
  /\bit\b/.test(fact) ? fact.replace(/\bit\b/, () => component) : `${fact.replace(/^its /, "the ")} of ${component}`;

/** An address at the beginning stays as it is: `aws_vpc.main` is no word to be capitalised. */
function sentence(text: string): string {
  const begin = /^[a-z-]+ /.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0);
  return `${begin}${text.slice(1).replace(/ {2,}/g, " ")}.`;
}

// ---- arrival -------------------------------------------------------------------------------------------------------

const addressWords = { private: "private", public: "public", translated: "nat" } as const satisfies Record<
  Arrival["sourceAddress"],
  Identity["sourceAddress"]
>;

function identityOf([first]: readonly Arrival[], { natAddresses }: Subject): Identity {
  if (first === undefined) return { sourceAddress: "private", through: "" };
  const address = natAddresses?.get(first.through);
  return {
    sourceAddress: addressWords[first.sourceAddress],
    through: first.through,
    ...(address === undefined ? {} : { address }),
  };
}

/** https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html (the regional name answers for all zones) */
function zoneNotes(arrivals: readonly Arrival[], { source }: Subject): readonly Reason[] {
  const [first] = arrivals;
  if (first === undefined || arrivals.some(({ sameZone }) => sameZone !== false)) return [];
  const message = `${first.through} has no network interface in the availability zone of ${source}, which reaches it across zones.`;
  return [{ code: "AZ_WITHOUT_ENDPOINT_ENI", component: first.through, message }];
}

// ---- the way -------------------------------------------------------------------------------------------------------

function stepText({ leg, component, step }: Hop, subject: Subject): string {
  const traffic = leg === "request" ? subject.traffic : "the answers";
  // What the component does by a rule of its own needs no further name.
  const by = (rule: string | undefined) => (rule === undefined || rule === component ? "" : ` (${rule})`);
  switch (step.kind) {
    case "resolve":
      return step.answer === "zone"
        ? `private DNS answers ${step.name} with its own addresses`
        : `${step.name} resolves to public addresses`;
    case "interface":
      return "network interface";
    case "group":
    case "filter":
      return `${verdictWords[step.verdict]} ${traffic} ${step.direction}${by(step.rule)}`;
    case "route":
      return `route ${step.destination}${by(step.route)}`;
    case "gateway":
      return leg === "request" ? "carries it on" : "carries the answers back";
    case "outside":
      return subject.destination;
  }
}

const verdictWords = {
  allows: "allows",
  denies: "denies",
  partly: "allows a part of",
  "not-known": "may allow (not known)",
} as const satisfies Record<Extract<Step, { kind: "filter" }>["verdict"], string>;
