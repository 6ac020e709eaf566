import type { Report } from "../findings/report.ts";
import { type HtmlOptions, renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { type MarkdownOptions, renderMarkdown } from "./markdown.ts";
import { renderSarif, type SarifOptions } from "./sarif.ts";
import { renderText, type TextOptions } from "./text.ts";

export type RenderOptions = TextOptions & MarkdownOptions & SarifOptions & HtmlOptions;

interface FormEntry {
  /** What it is for, in a few words. */
  readonly title: string;
  readonly render: (report: Report, options: RenderOptions) => string;
}

/** The forms that a report takes. */
export const forms = {
  text: { title: "for people at a terminal", render: renderText },
  markdown: { title: "for a pull request and the summary of a job", render: renderMarkdown },
  json: { title: "for programs, as report.schema.json describes it", render: renderJson },
  sarif: { title: "for code scanning, as SARIF 2.1.0", render: renderSarif },
  html: { title: "for a browser, as a page that stands alone", render: renderHtml },
} as const satisfies Record<string, FormEntry>;

export type Form = keyof typeof forms;

export function render(report: Report, form: Form, options: RenderOptions = {}): string {
  const entry: FormEntry = forms[form];
  return entry.render(report, options);
}
