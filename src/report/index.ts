import type { Report } from "../findings/report.ts";
import { renderJson } from "./json.ts";
import { type MarkdownOptions, renderMarkdown } from "./markdown.ts";
import { renderText, type TextOptions } from "./text.ts";

export type RenderOptions = TextOptions & MarkdownOptions;

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
} as const satisfies Record<string, FormEntry>;

export type Form = keyof typeof forms;

export function render(report: Report, form: Form, options: RenderOptions = {}): string {
  const entry: FormEntry = forms[form];
  return entry.render(report, options);
}
