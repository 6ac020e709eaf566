import type { FlowState, Identity, PathStep, Reason } from "../aws/explain.js";
import type { EvidenceKind } from "../flows/evidence.js";
import type { Flow, FlowDestination } from "../flows/flow.js";
export type { EvidenceKind as Evidence, Flow, FlowDestination, FlowState, Identity, PathStep, Reason };
/** What a difference between before and after means. In the order in which people should read them. */
export declare const verdicts: {
    readonly broken: {
        readonly title: "Broken";
        readonly meaning: "works today and will be blocked";
        readonly failsByDefault: true;
    };
    readonly unreachable: {
        readonly title: "Unreachable";
        readonly meaning: "new, evidently meant to work, and blocked";
        readonly failsByDefault: true;
    };
    readonly "at-risk": {
        readonly title: "At risk";
        readonly meaning: "works today; afterwards only partly, not for a while, or nobody can tell";
        readonly failsByDefault: false;
    };
    readonly rerouted: {
        readonly title: "Rerouted";
        readonly meaning: "keeps working, by another way or under another source address";
        readonly failsByDefault: false;
    };
    readonly opened: {
        readonly title: "Opened";
        readonly meaning: "is blocked today and will work, and nobody evidently asked for it";
        readonly failsByDefault: false;
    };
    readonly restored: {
        readonly title: "Restored";
        readonly meaning: "is blocked today and will work, as evidently wished";
        readonly failsByDefault: false;
    };
    readonly removed: {
        readonly title: "Removed";
        readonly meaning: "works today and goes away with its source or destination";
        readonly failsByDefault: false;
    };
    readonly undecided: {
        readonly title: "Undecided";
        readonly meaning: "may be touched by the plan, and cannot be told, neither before nor after";
        readonly failsByDefault: false;
    };
};
export type Verdict = keyof typeof verdicts;
/** One of the plan's own changes without which the flow would be as before. */
export interface Cause {
    readonly address: string;
    readonly action: "create" | "update" | "delete" | "replace" | "forget";
    /** Where the block stands, where the sources were at hand; the file is relative to the root module's directory. */
    readonly file?: string;
    /** Its first and its last line, counted from 1. */
    readonly line?: number;
    readonly endLine?: number;
}
export interface Fix {
    readonly title: string;
    readonly hcl: string;
    readonly verified: boolean;
    readonly opens: readonly string[];
}
export interface Finding {
    /** Stable against unrelated changes. */
    readonly fingerprint: string;
    /** The plan it was found in, as the user named it. */
    readonly plan: string;
    readonly verdict: Exclude<Verdict, "undecided">;
    readonly evidence: EvidenceKind;
    /** What shows the use, in a few words. */
    readonly evidenceText?: string;
    readonly flow: Flow;
    /** What people call the use: `session-manager`. */
    readonly capabilities: readonly string[];
    /** What a reader has to know to weigh the finding: that only old agents use the service. */
    readonly remark?: string;
    /** Missing where the flow did not exist before (`unreachable`). */
    readonly before?: FlowState;
    /** Missing where source or destination are gone (`removed`). `at-risk` findings that still deliver carry their reasons here too. */
    readonly after?: FlowState & {
        readonly reasons?: readonly Reason[];
    };
    readonly causes: readonly Cause[];
    /** With several causes: whether taking back any one of them would do, or it takes all of them. */
    readonly takeBack?: "any" | "all";
    readonly fixes: readonly Fix[];
}
