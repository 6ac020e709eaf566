import { type Outcome } from "../engine/index.js";
import type { ReasonCode } from "./reason-codes.js";
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
export type FlowState = {
    readonly outcome: "delivered";
    readonly path: readonly PathStep[];
    readonly identity: Identity;
    readonly notes: readonly Reason[];
} | {
    readonly outcome: "blocked";
    readonly path: readonly PathStep[];
    readonly reasons: readonly Reason[];
} | {
    readonly outcome: "undecided";
    readonly path: readonly PathStep[];
    readonly reasons: readonly Reason[];
};
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
export declare function explain(outcome: Outcome, subject: Subject): FlowState;
