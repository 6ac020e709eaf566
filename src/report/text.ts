import pc from "picocolors";
import type { Finding, Verdict } from "../findings/finding.ts";
import { verdicts } from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { type Group, groupFindings, isNews } from "./group.ts";
import { capital, list, many, name, type Phrase, prose, say } from "./phrase.ts";
import * as sentence from "./sentence.ts";
import { terminal } from "./untrusted.ts";
import { shortWay } from "./way.ts";

export interface TextOptions {
  /** Off unless asked for. */
  readonly color?: boolean;
  /** Columns; names that are longer are not broken, so that they can be copied. */
  readonly width?: number;
}

type Paint = (text: string) => string;

interface Palette {
  readonly name: Paint;
  readonly quiet: Paint;
  readonly strong: Paint;
  readonly good: Paint;
  readonly of: Readonly<Record<Verdict, Paint>>;
}

const plain: Paint = (text) => text;

/** For people at a terminal, and for the logs of a workflow. */
export function renderText(report: Report, options: TextOptions = {}): string {
  const colors = pc.createColors(options.color ?? false);
  const palette: Palette = {
    name: colors.cyan,
    quiet: colors.dim,
    strong: colors.bold,
    good: colors.green,
    of: {
      broken: (text) => colors.bold(colors.red(text)),
      unreachable: (text) => colors.bold(colors.red(text)),
      "at-risk": (text) => colors.bold(colors.yellow(text)),
      rerouted: colors.blue,
      opened: colors.magenta,
      restored: colors.green,
      removed: colors.dim,
      undecided: colors.dim,
    },
  };
  return `${new Page(palette, Math.max(40, options.width ?? 80)).report(report).join("\n")}\n`;
}

/** Where the text of a labelled line starts. */
const labelled = 13;

class Page {
  readonly #lines: string[] = [];
  readonly #palette: Palette;
  readonly #width: number;

  constructor(palette: Palette, width: number) {
    this.#palette = palette;
    this.#width = width;
  }

  report(report: Report): readonly string[] {
    const paint = this.#palette;
    const groups = groupFindings(report);
    const news = groups.filter((group) => group.news);
    const result = news.length === 0 ? paint.good : paint.of[report.failed ? "broken" : "at-risk"];
    if (groups.length + report.undecided.length + report.accepted.length === 0 && this.#remarks(report).length === 0) {
      const nothing = report.summary.checked === 0 ? say`no flow found to check` : say`no flow breaks`;
      this.#put(say`flowbreak: ${nothing}; ${sentence.coverage(report)}`, 0, 2, result);
      return this.#lines;
    }
    this.#put(say`flowbreak: ${sentence.summary(report.summary)}`, 0, 2, result);
    const plans = plansOf(report);
    for (const plan of plans) {
      if (plans.length > 1) this.#planHeading(plan, report);
      for (const group of news) if (group.plan === plan) this.#group(group);
      this.#also(groups.filter((group) => group.plan === plan && !group.news));
      this.#undecided(report, plan);
    }
    this.#accepted(report);
    this.#section("Looked at", 1);
    for (const remark of [capital(sentence.coverage(report)), ...this.#remarks(report)]) this.#put(remark, 2, 4);
    const failure = sentence.failure(report);
    if (failure !== undefined) {
      this.#lines.push("");
      this.#put(capital(failure), 0, 2, paint.of.broken);
    }
    return this.#lines;
  }

  #planHeading(plan: string, report: Report): void {
    const section = report.plans.find((one) => one.plan === plan);
    const news = section === undefined ? say`` : say`: ${sentence.summary(section.summary)}`;
    this.#lines.push("");
    this.#put(say`── ${name(plan)}${news}`, 0, 3, this.#palette.strong);
  }

  #group(group: Group): void {
    const paint = this.#palette;
    const verdict = verdicts[group.verdict].title.toUpperCase();
    this.#lines.push("");
    this.#put(sentence.headline(group), 0, 2, paint.strong, { text: `${verdict} `, paint: paint.of[group.verdict] });
    const why = sentence.foldReasons(group.reasons).map(({ reason, told }) => say`${told} ${prose(reason.code)}`);
    if (why.length > 0 || isNews(group.verdict)) this.#several("why", why, "reason");
    const { before, after, flow, takeBack } = group.example;
    const causes = sentence.foldCauses(group.causes).map(sentence.cause);
    this.#several(takeBack === "all" ? "jointly by" : "caused by", causes, "change");
    const source = flow.source.address;
    if (before !== undefined) this.#labelled("before", shortWay(source, before, after));
    if (after !== undefined) this.#labelled("after", shortWay(source, after, before));
    const evidence = sentence.evidence(group.findings);
    if (evidence !== undefined) this.#labelled("evidence", evidence);
    for (const remark of sentence.remarks(group.findings)) this.#labelled("remark", remark);
    this.#toDo(group);
    this.#labelled("id", ids(group.findings));
  }

  /** A label and its entries, as many as one screen can bear. */
  #several(label: string, entries: readonly Phrase[], what: string, most = 6): void {
    const rest = entries.length - most;
    const shown = rest > 1 ? [...entries.slice(0, most), many(rest, `more ${what}`)] : entries;
    for (const [index, entry] of shown.entries()) this.#labelled(index === 0 ? label : "", entry);
    if (entries.length === 0) this.#labelled(label, say`not known`);
  }

  #toDo(group: Group): void {
    this.#several("to do", sentence.toDo(group), "remedy");
    for (const line of group.fixes.flatMap((fix) => fix.hcl.trimEnd().split(/\r\n|[\n\r]/))) {
      const indent = " ".repeat(labelled + 2 + (/^ */.exec(line)?.[0].length ?? 0));
      this.#lines.push(`${indent}${this.#palette.quiet(terminal(line.trim(), "name"))}`);
    }
  }

  #also(groups: readonly Group[]): void {
    this.#section("Also", groups.length);
    for (const group of groups) {
      const cause = sentence.causes(group);
      const told = cause === undefined ? sentence.headline(group) : say`${sentence.headline(group)}; by ${cause}`;
      this.#labelled(group.verdict, told, this.#palette.of[group.verdict]);
    }
  }

  #undecided(report: Report, plan: string): void {
    const flows = report.undecided.filter((one) => one.plan === plan);
    this.#section("Not known", flows.length);
    for (const one of flows) this.#put(sentence.undecided(one), 2, 4);
  }

  #accepted(report: Report): void {
    this.#section("Accepted", report.accepted.length);
    for (const { finding, reason, until } of report.accepted) {
      const [group] = groupFindings({ ...report, findings: [finding] });
      if (group === undefined) continue;
      const end = until === undefined ? say`` : say`, until ${prose(until)}`;
      this.#put(say`${sentence.event(group)}: ${prose(reason)}${end}`, 2, 4);
    }
  }

  #remarks({ coverage, notes, plans }: Report): readonly Phrase[] {
    const types = sentence.notModelled(coverage);
    const told = notes.map((note) =>
      plans.length > 1 ? say`${name(note.plan)}: ${prose(note.message)}` : prose(note.message),
    );
    return types.length === 0 ? told : [say`Not modelled yet: ${list(types, 8)}`, ...told];
  }

  #section(title: string, entries: number): void {
    if (entries > 0) this.#lines.push("", this.#palette.strong(title));
  }

  #labelled(label: string, phrase: Phrase, paint: Paint = this.#palette.quiet): void {
    this.#put(phrase, 0, labelled, plain, { text: `  ${label}`.padEnd(labelled), paint });
  }

  /** One phrase, wrapped at spaces; further lines hang under the first. */
  #put(
    phrase: Phrase,
    indent: number,
    hang: number,
    paint: Paint = plain,
    label?: { text: string; paint: Paint },
  ): void {
    let line = label === undefined ? " ".repeat(indent) : label.paint(label.text);
    let used = label === undefined ? indent : label.text.length;
    let empty = true;
    for (const word of words(phrase)) {
      const length = word.reduce((sum, { text }) => sum + columns(text), 0);
      if (!empty && used + 1 + length > this.#width) {
        this.#lines.push(line);
        line = " ".repeat(hang);
        used = hang;
        empty = true;
      }
      line += empty ? "" : paint(" ");
      for (const { text, kind } of word) line += this.#paint(word, kind, paint)(text);
      used += length + (empty ? 0 : 1);
      empty = false;
    }
    this.#lines.push(line);
  }

  #paint([first]: readonly Run[], kind: Run["kind"], paint: Paint): Paint {
    if (paint !== plain) return paint;
    if (first?.text.startsWith("✗") === true) return this.#palette.of.broken;
    return kind === "name" ? this.#palette.name : plain;
  }
}

/** A phrase as plain text on one line: for annotations, and wherever a form is too much. */
export const plainText = (phrase: Phrase): string =>
  phrase.map(({ kind, text }) => (kind === "words" ? text : terminal(text, kind))).join("");

interface Run {
  readonly text: string;
  readonly kind: Phrase[number]["kind"];
}

/** What may not be broken: runs without a space between them, each through the gate. */
function words(phrase: Phrase): readonly (readonly Run[])[] {
  const out: Run[][] = [];
  let glued = false;
  for (const { kind, text } of phrase) {
    const shown = kind === "words" ? text : terminal(text, kind);
    for (const [index, part] of (kind === "name" ? [shown] : shown.split(" ")).entries()) {
      if (index > 0) glued = false;
      if (part === "") continue;
      const last = out.at(-1);
      const run = { text: part.replaceAll("\u00a0", " "), kind };
      if (glued && last !== undefined) last.push(run);
      else out.push([run]);
      glued = true;
    }
  }
  return out;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** The columns that text takes: two for a wide character, none for one that combines. */
function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return sum;
}

function plansOf(report: Report): readonly string[] {
  const named = [...report.findings, ...report.undecided].map(({ plan }) => plan);
  return [...new Set([...report.plans.map(({ plan }) => plan), ...named])];
}

function ids(findings: readonly Finding[]): Phrase {
  return list(
    findings.map((finding) => name(finding.fingerprint)),
    4,
  );
}
