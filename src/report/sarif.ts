import { createHash } from "node:crypto";
import { posix } from "node:path";
import { type ReasonCode, reasonCode, reasonCodes } from "../aws/reason-codes.ts";
import { type Cause, type Reason, type Verdict, verdicts } from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { type Alert, alertsIn, type Place } from "./alert.ts";
import { gather, groupFindings } from "./group.ts";
import { type Location, locate } from "./location.ts";
import { blocks, link as markdownLink, md, urlPath } from "./markdown-text.ts";
import { pageOf, place } from "./names.ts";
import { capital, list, many, name, type Phrase, prose, say } from "./phrase.ts";
import * as sentence from "./sentence.ts";
import { json, sarif, sarifLinkText, visible } from "./untrusted.ts";

export interface SarifOptions {
  /** Where the project's documentation is, ending in `/`: rules that have no public page are linked below it. */
  readonly documentation?: string;
}

/**
 * SARIF 2.1.0, for GitHub code scanning and whatever else reads it: an alert for each rule at each line, and only for
 * what a reader has to act on. What else the report says are notifications of the run.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export function renderSarif(report: Report, { documentation }: SarifOptions = {}): string {
  const alerts = together(newsIn(report));
  const results = mostThatFit(alerts.map(resultOf));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: visible(report.tool.version),
            ...(documentation !== undefined && { informationUri: documentation }),
            rules: [...rules].map((rule) => toDescriptor(rule, documentation)),
          },
        },
        // What stands before the last slash is the category, by which GitHub tells several runs for one commit apart.
        automationDetails: { id: report.label === undefined ? "flowbreak/" : `flowbreak/${visible(report.label)}/` },
        originalUriBaseIds: { [root]: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notificationsOf(report, alerts.length - results.length),
          },
        ],
        results,
      },
    ],
  };
  return `${json(JSON.stringify(log, undefined, 2))}\n`;
}

/** GitHub keeps as many. It takes 10 MB after compression; this is for the results before it, without blanks. */
const mostResults = 5_000;
const mostCharacters = 8_000_000;

/** The worst come first, so that what is left out is missed the least. */
function mostThatFit<T>(results: readonly T[]): readonly T[] {
  let characters = 0;
  const end = results.findIndex((result, index) => {
    characters += JSON.stringify(result).length;
    return index === mostResults || characters > mostCharacters;
  });
  return end === -1 ? results : results.slice(0, end);
}

// Rules.

type Level = "error" | "warning";

const levelOf = (verdict: Verdict): Level => (verdicts[verdict].failsByDefault ? "error" : "warning");

/** The code of a reason; the verdict where no reason is told. */
type RuleId = Verdict | ReasonCode;

interface Rule {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  /** Each result has its own. */
  readonly level: Level;
}

/** All that can be told, whatever this report tells: the rules differ by the version of flowbreak only. */
const rules: ReadonlyMap<RuleId, Rule> = new Map([
  ...(Object.keys(verdicts) as Verdict[]).map((verdict): [RuleId, Rule] => [
    verdict,
    {
      title: verdicts[verdict].title,
      meaning: `${plain(sentence.meaning(verdict))}.`,
      remedy: "Look at the way before and after, in the report.",
      level: levelOf(verdict),
    },
  ]),
  ...(Object.keys(reasonCodes) as ReasonCode[]).flatMap((code): [RuleId, Rule][] => {
    const { title, meaning, remedy } = reasonCode(code);
    return remedy === undefined ? [] : [[code, { title, meaning, remedy, level: "warning" }]];
  }),
]);

const ruleIds = [...rules.keys()];

function toDescriptor(
  [id, { title, meaning, remedy, level }]: [RuleId, Rule],
  documentation: string | undefined,
): object {
  const page = isVerdict(id) ? documentation && `${documentation}README.md#what-it-says` : pageOf(id, documentation);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: {
      text: `${meaning} What to do: ${remedy}`,
      markdown: blocks(
        md`${prose(meaning)}`,
        md`**What to do:** ${prose(remedy)}`,
        page === undefined ? md`` : markdownLink(md`More about it`, page),
      ),
    },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level },
    properties: { tags: ["aws", "network", "reachability", "terraform"] },
  };
}

const isVerdict = (id: RuleId): id is Verdict => Object.hasOwn(verdicts, id);

/** The first reason of those that stand in the way names the rule; the message tells the others. */
const ruleFor = (reasons: readonly Reason[], verdict: Verdict): RuleId =>
  reasons.find(({ code }) => rules.has(code))?.code ?? verdict;

// Alerts.

/** Something that a reader has to act on. */
interface News {
  readonly rule: RuleId;
  readonly level: Level;
  readonly plan: string;
  /** Tells it from others in later runs, wherever the lines move. */
  readonly identity: string;
  readonly flows: number;
  /** The blocks to look at, as far as it is known where they stand. */
  readonly spots: readonly Spot[];
  /** The first line is one sentence. */
  readonly lines: (links: Links) => readonly Phrase[];
}

function newsIn(report: Report): readonly News[] {
  const { failOn, undecided, notes, plans } = report;
  const elsewhere = { level: "warning", spots: [] } as const;
  return [
    ...alertsIn(report).map((alert) => newsOf(alert, plans)),
    ...(failOn.includes("undecided") ? undecided : []).map((of) => ({
      ...elsewhere,
      rule: ruleFor(of.reasons, "undecided"),
      plan: of.plan,
      identity: hash(of.sources, of.destination, of.protocol, of.ports),
      flows: of.sources.length,
      lines: () => [say`Undecided: ${sentence.undecided(of)}.`],
    })),
    ...notes.flatMap(({ plan, code, message }) => {
      const rule = failOn.find((one) => one === code && rules.has(one));
      const lines = (): readonly Phrase[] => [say`Note: ${prose(message)}`];
      return rule === undefined ? [] : [{ ...elsewhere, rule, plan, identity: hash(code, message), flows: 1, lines }];
    }),
  ];
}

function newsOf({ group, places }: Alert, plans: Report["plans"]): News {
  const { verdict, plan, reasons, causes, findings, example } = group;
  const rule = ruleFor(reasons, verdict);
  const others = new Set(reasons.map(({ code }) => code).filter((code) => code !== rule));
  const because = (links: Links): Phrase => {
    const changes = sentence.foldCauses(causes).map((cause) => {
      const at = where(cause, links.get(keyOf(locate(plans, plan, cause)))?.id);
      return at === undefined ? sentence.change(cause) : say`${sentence.change(cause)} (${at})`;
    });
    const by = example.takeBack === "all" ? say`caused by all of these together:` : say`caused by`;
    return changes.length === 0 ? say`` : say`; ${by} ${list(changes, 3)}`;
  };
  return {
    rule,
    level: levelOf(verdict),
    plan,
    identity: example.fingerprint,
    flows: findings.length,
    spots: places.flatMap((at) => {
      const uri = urlPath(at.path);
      return uri === undefined ? [] : [{ ...at, uri }];
    }),
    lines: (links) => [
      say`${prose(verdicts[verdict].title)}: ${sentence.headline(group)}${because(links)}.`,
      ...(others.size === 0 ? [] : [say`Also: ${list([...others].map(prose), 5)}.`]),
      ...sentence.remarks(findings).map((one) => say`Remark: ${one}`),
      ...sentence.toDo(group).map((one) => say`To do: ${one}`),
    ],
  };
}

const hash = (...identity: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 16);

/**
 * The news that share a rule and a line, the worst first. GitHub goes by the rule, the file and the text at the line: it
 * would take them for one alert, and show only one of them.
 */
function together(news: readonly News[]): readonly (readonly News[])[] {
  const worstFirst = news.toSorted((a, b) => Number(b.level === "error") - Number(a.level === "error"));
  const alike = gather(worstFirst, ({ rule, plan, identity, spots: [at] }) =>
    JSON.stringify([rule, at === undefined ? [plan, identity] : keyOf(at)]),
  );
  return [...alike.values()];
}

/** News of one alert that are told. */
const mostTold = 20;

function resultOf(news: readonly News[]): object {
  const [first] = news;
  if (first === undefined) throw new Error("an alert has at least one piece of news");
  const [at] = first.spots;
  const links = linksTo(news.flatMap(({ spots }) => spots).filter((other) => keyOf(other) !== keyOf(at)));
  const told = news.slice(0, mostTold).map(({ lines }) => lines(links).map(plain).join("\n"));
  const rest = news.length - told.length;
  const more = rest > 0 ? [plain(say`And ${many(rest, "more", "more")} like these.`)] : [];
  return {
    ruleId: first.rule,
    ruleIndex: ruleIds.indexOf(first.rule),
    level: first.level,
    message: { text: [...told, ...more].join("\n\n") },
    locations: [{ physicalLocation: at === undefined ? planFile(first.plan) : lineOf(at) }],
    relatedLocations: [...links.values()].map(({ id, spot }) => ({
      id,
      message: { text: plain(name(spot.resource)) },
      physicalLocation: lineOf(spot),
    })),
    occurrenceCount: news.reduce((sum, { flows }) => sum + flows, 0),
    partialFingerprints: {
      "flowbreak/v1": first.identity,
      // GitHub's action works this out from the text at the line when it uploads the file, and warns about any other
      // value. Where there is no line, it does not.
      ...(at === undefined && { primaryLocationLineHash: hash(first.plan, first.identity) }),
    },
  };
}

function plain(phrase: Phrase): string {
  return phrase.map(({ kind, text }) => (kind === "words" ? text : sarif(text, kind))).join("");
}

// Places.

/** A place whose path can stand in an address. */
interface Spot extends Place {
  readonly uri: string;
}

/** The places of other changes, to which a message can link by their ids. */
type Links = ReadonlyMap<string, { readonly id: number; readonly spot: Spot }>;

/** GitHub shows 100. */
const mostLinks = 20;

function linksTo(spots: readonly Spot[]): Links {
  const byKey = [...gather(spots, keyOf)].slice(0, mostLinks);
  return new Map(byKey.flatMap(([key, [spot]], index) => (spot === undefined ? [] : [[key, { id: index + 1, spot }]])));
}

const keyOf = (at: Location | undefined): string => JSON.stringify([at?.path, at?.line]);

/** Where a change stands, as a link if there is one; the text of a link has passed its own gate. */
function where(cause: Cause, id: number | undefined): Phrase | undefined {
  const at = place(cause);
  if (at === undefined || id === undefined) return at === undefined ? undefined : name(at);
  return [{ kind: "words", text: `[${sarifLinkText(at)}](${id})` }];
}

/** What paths are relative to: GitHub takes it for the root of the repository. */
const root = "%SRCROOT%";

/**
 * The first line of a block, and the block as what stands around it: GitHub shows an alert on a pull request only if
 * the pull request changes each of its lines.
 */
const lineOf = ({ uri, line, endLine }: Spot): object => ({
  artifactLocation: { uri, uriBaseId: root },
  region: { startLine: line },
  ...(endLine > line && { contextRegion: { startLine: line, endLine } }),
});

/** GitHub refuses a file in which one alert has no place: an alert that has no line stands at its plan. */
function planFile(plan: string): object {
  const path = posix.normalize(plan.replaceAll("\\", "/"));
  const uri = path === "-" ? unnamed : (urlPath(path) ?? urlPath(posix.basename(path)) ?? unnamed);
  return { artifactLocation: { uri, uriBaseId: root } };
}

/** Stands for a plan from standard input, and for a file whose name no address can hold. */
const unnamed = "plan.json";

// What else the report says.

/** Longer lists are in the JSON report. */
const mostEntries = 100;

function notificationsOf(report: Report, leftOut: number): readonly object[] {
  const { coverage, undecided, notes, summary } = report;
  const informational = groupFindings(report).filter((group) => !group.news);
  const types = sentence.notModelled(coverage);
  const told = [
    capital(sentence.summary(summary)),
    ...(leftOut === 0 ? [] : [say`Left out, as code scanning takes no more: ${many(leftOut, "alert")}`]),
    ...(informational.length === 0 ? [] : [say`Not told as alerts: ${sentence.counts(informational)}`]),
    ...undecided.slice(0, mostEntries).map((of) => say`Undecided: ${sentence.undecided(of)}`),
    capital(sentence.coverage(report)),
    ...(types.length === 0 ? [] : [say`Not modelled yet: ${list(types, mostEntries)}`]),
    ...notes.slice(0, mostEntries).map((note) => say`${name(note.plan)}: ${prose(note.message)}`),
  ];
  return told.map((one) => ({ level: "note", message: { text: plain(one) } }));
}
