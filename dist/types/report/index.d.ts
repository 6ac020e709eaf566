import type { Report } from "../findings/report.js";
import { type HtmlOptions, renderHtml } from "./html.js";
import { renderJson } from "./json.js";
import { type MarkdownOptions, renderMarkdown } from "./markdown.js";
import { renderSarif, type SarifOptions } from "./sarif.js";
import { renderText, type TextOptions } from "./text.js";
export type RenderOptions = TextOptions & MarkdownOptions & SarifOptions & HtmlOptions;
/** The forms that a report takes. */
export declare const forms: {
    readonly text: {
        readonly title: "for people at a terminal";
        readonly render: typeof renderText;
    };
    readonly markdown: {
        readonly title: "for a pull request and the summary of a job";
        readonly render: typeof renderMarkdown;
    };
    readonly json: {
        readonly title: "for programs, as report.schema.json describes it";
        readonly render: typeof renderJson;
    };
    readonly sarif: {
        readonly title: "for code scanning, as SARIF 2.1.0";
        readonly render: typeof renderSarif;
    };
    readonly html: {
        readonly title: "for a browser, as a page that stands alone";
        readonly render: typeof renderHtml;
    };
};
export type Form = keyof typeof forms;
export declare function render(report: Report, form: Form, options?: RenderOptions): string;
