import { type Finding, type Reason, type Verdict, verdicts } from "../findings/finding.ts";
import type { Report, Summary } from "../findings/report.ts";
import { once } from "../once.ts";
import { type Group, groupFindings } from "./group.ts";
import { locate, sourceAddress } from "./location.ts";
import { blocks, bullets, fence, folded, join, link, type Markdown, md, nothing, numbered } from "./markdown-text.ts";
import { flowchart } from "./mermaid.ts";
import { destination, pageOf, place, ports } from "./names.ts";
import { capital, list, many, name, type Phrase, prose, say } from "./phrase.ts";
import * as sentence from "./sentence.ts";
import { hops } from "./way.ts";

export interface MarkdownOptions {
  /** The most bytes that the place takes: 65,536 for a comment, 1 MiB for a job summary. Without it there is no end. */
  readonly maxLength?: number;
  /** Where the project's documentation is, ending in `/`: reasons that have no public page are linked below it. */
  readonly documentation?: string;
  /** Where the directory is from which the plans and their sources were named, ending in `/`: lines are linked below it. */
  readonly sources?: string;
  /** Where all of the report is, for a place that does not take it: the page of the workflow's run. */
  readonly whole?: string;
}

/** For a comment on a pull request, and for the summary of a job. */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const stories = groupFindings(report).map((group) => new Story(group, report.plans, options));
  const page = (detail: Detail, left: readonly Kind[]): string =>
    new Page(report, stories, detail, left, options.whole).render();
  const most = Math.max(stories.length, report.plans.length);
  return shorten(page, most, options.maxLength ?? Number.POSITIVE_INFINITY);
}

/** For a comment at the lines of a block: what happens because of it, and what to do. */
export function renderRemark(groups: readonly Group[], report: Report, options: MarkdownOptions = {}): string {
  const remarks = groups.map((group) => {
    const story = new Story(group, report.plans, options);
    return blocks(story.brief(true), ...story.fixes());
  });
  const fits = (most: number): boolean =>
    Buffer.byteLength(blocks(...atMost(remarks, most))) <= (options.maxLength ?? Number.POSITIVE_INFINITY);
  let most = remarks.length;
  while (most > 0 && !fits(most)) most -= 1;
  return blocks(...atMost(remarks, most));
}

// What is left out where there is no room.

/** What goes, in this order: the first is missed the least. */
const kinds = {
  diagrams: "diagrams",
  ways: "the ways hop by hop",
  flows: "the lists of flows",
  informational: "flows that keep working, open or go away",
  remarks: "what was not known and what was looked at",
  quietPlans: "plans without news",
  details: "the details",
  items: "the least of the news",
  plans: "plans",
} as const;

type Kind = keyof typeof kinds;

/** For how many groups each kind of detail is shown. */
type Detail = Readonly<Record<Kind, number>>;

/** More diagrams than these slow a page down, and nobody looks at them. */
const mostDiagrams = 12;

/** So many fit in a line or two. */
const mostCauses = 3;

/** Longer lists are in the JSON report. */
const mostEntries = 100;

/** The most detailed page that fits. Each kind of detail goes from the last group to the first before the next does. */
function shorten(page: (detail: Detail, left: readonly Kind[]) => string, groups: number, maxLength: number): string {
  const fits = (text: string): boolean => Buffer.byteLength(text) <= maxLength;
  // Nothing that is told of a group, or of a plan, takes less than 40 bytes: more than this never fit.
  const all = Math.max(1, Math.min(groups, Math.ceil(maxLength / 40)));
  const left: Kind[] = [];
  let detail: Detail = {
    diagrams: Math.min(mostDiagrams, all),
    ways: all,
    flows: all,
    informational: all,
    remarks: 1,
    quietPlans: all,
    details: all,
    items: all,
    plans: all,
  };
  let best = page(detail, left);
  for (const kind of Object.keys(kinds) as Kind[]) {
    if (fits(best)) return best;
    left.push(kind);
    let [low, high] = [0, detail[kind]];
    best = page({ ...detail, [kind]: low }, left);
    while (fits(best) && high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const more = page({ ...detail, [kind]: middle }, left);
      if (fits(more)) [low, best] = [middle, more];
      else high = middle;
    }
    detail = { ...detail, [kind]: low };
  }
  if (fits(best)) return best;
  throw new RangeError(`${maxLength} bytes are too few for a report`);
}

function atMost(items: readonly Markdown[], most: number): readonly Markdown[] {
  const rest = items.length - most;
  return rest > 1 ? [...items.slice(0, most), md`${many(rest, "more", "more")}`] : items;
}

// The words and signs.

const marks: Readonly<Record<Verdict, Markdown>> = {
  broken: md`🔴`,
  unreachable: md`🔴`,
  "at-risk": md`🟡`,
  rerouted: md`🔀`,
  opened: md`🔓`,
  restored: md`🟢`,
  removed: md`⚪`,
  undecided: md`❔`,
};

function mark(summary: Summary, failed = false): Markdown {
  if (failed) return marks.broken;
  const worst = (["broken", "unreachable", "at-risk"] as const).find((verdict) => summary[verdict] > 0);
  if (worst !== undefined) return marks[worst];
  return summary.checked === 0 ? md`⚪` : md`🟢`;
}

/** What is told of one group. Each part is made once, and only if some page shows it. */
class Story {
  readonly group: Group;
  readonly news: boolean;
  readonly #plans: Report["plans"];
  readonly #options: MarkdownOptions;

  constructor(group: Group, plans: Report["plans"], options: MarkdownOptions) {
    this.group = group;
    this.news = group.news;
    this.#plans = plans;
    this.#options = options;
  }

  readonly headline = once((): Markdown => {
    const { verdict } = this.group;
    return md`${marks[verdict]}&nbsp;**${prose(verdicts[verdict].title)}**: ${sentence.event(this.group)}`;
  });

  /** In lines, not in a table: addresses are long, and what a comment has no room for beside them is not seen. */
  brief(withToDo: boolean): Markdown {
    const why = sentence.because(this.group);
    return blocks(
      this.headline(),
      bullets([
        ...(why === undefined ? [] : [md`**Why**: ${why}`]),
        md`**${this.#because()}**: ${join(this.causes(mostCauses), md`, `)}`,
        ...(withToDo ? this.toDo().map((one) => md`**What to do**: ${one}`) : []),
      ]),
    );
  }

  readonly toDo = once((): readonly Markdown[] => sentence.toDo(this.group).map((one) => md`${one}`));

  readonly fixes = once((): readonly Markdown[] => this.group.fixes.map((fix) => fence("hcl", fix.hcl.trimEnd())));

  readonly why = once((): Markdown => {
    const reasons = this.#reasons(this.group.reasons);
    const [brief, all] = [this.causes(mostCauses), this.causes(mostEntries)];
    return blocks(
      reasons.length === 0 ? nothing : md`**Why**`,
      bullets(atMost(reasons, mostEntries)),
      ...(all.length > brief.length ? [md`**${this.#because()}**`, bullets(all)] : []),
      ...sentence.remarks(this.group.findings).map((remark) => md`${remark}`),
    );
  });

  readonly ways = once((): Markdown => {
    const { before, after } = this.group.example;
    return blocks(this.#way(say`Before`, before), this.#way(say`After`, after));
  });

  readonly diagram = once((): Markdown => {
    const chart = flowchart(this.group.example);
    return chart === undefined ? nothing : fence("mermaid", chart);
  });

  readonly flows = once((): Markdown => {
    const { findings } = this.group;
    const title = say`${many(findings.length, "flow")} and their ids`;
    const items = findings.slice(0, mostEntries + 1).map((finding) => {
      const { source, destination: to } = finding.flow;
      const evidence = sentence.evidence([finding]);
      const end = evidence === undefined ? say`` : say` (${evidence})`;
      return md`${name(finding.fingerprint)} ${name(source.address)} to ${destination(to, true)}, ${ports(finding.flow)}${end}`;
    });
    const rest = findings.length - mostEntries;
    const shown = rest > 1 ? [...items.slice(0, mostEntries), md`${many(rest, "more", "more")}`] : items;
    return findings.length > 10 ? folded(title, bullets(shown)) : blocks(md`**${title}**`, bullets(shown));
  });

  readonly line = once((): Markdown => {
    const causes = this.group.causes.length === 0 ? nothing : md`; because of ${join(this.causes(2), md`, `)}`;
    const told = md`${this.headline()}${causes}`;
    return join([told, ...this.#reasons(this.group.reasons)], md`<br>`);
  });

  #because(): Markdown {
    return this.group.example.takeBack === "all" ? md`Because of all of these together` : md`Because of`;
  }

  causes(most: number): readonly Markdown[] {
    const causes = sentence.foldCauses(this.group.causes).map((cause) => {
      const file = place(cause);
      const change = md`${sentence.change(cause)}`;
      const address = sourceAddress(this.#options.sources, locate(this.#plans, this.group.plan, cause));
      return file === undefined ? change : md`${change} (${link(md`${name(file)}`, address)})`;
    });
    return causes.length === 0 ? [md`not known`] : atMost(causes, most);
  }

  #reasons(reasons: readonly Reason[]): readonly Markdown[] {
    return sentence
      .foldReasons(reasons)
      .map(
        ({ reason, told }) =>
          md`${told} ${link(md`${name(reason.code)}`, pageOf(reason.code, this.#options.documentation))}`,
      );
  }

  #way(title: Phrase, state: Finding["after"]): Markdown {
    if (state === undefined) return nothing;
    const sign = state.outcome === "blocked" ? md`❌` : md`⚠️`;
    const steps = hops(state).map((hop) => {
      const back = hop.leg === "return" ? md`on the way back, ` : nothing;
      const text = sentence.step(hop);
      const step = md`${back}${name(hop.component)}${text.length === 0 ? text : say`: ${text}`}`;
      return hop.reasons.length > 0 ? md`${sign} **${step}**` : step;
    });
    return blocks(md`**${title}**: ${sentence.outcome(state)}`, numbered(steps));
  }
}

/** One page: how much of each story it tells is given. */
class Page {
  readonly #report: Report;
  readonly #stories: readonly Story[];
  readonly #detail: Detail;
  readonly #left: readonly Kind[];
  readonly #whole: string | undefined;
  /** Where a story stands among those of its sort: those that a reader has to act on, and the others. */
  readonly #rank: ReadonlyMap<Story, number>;

  constructor(
    report: Report,
    stories: readonly Story[],
    detail: Detail,
    left: readonly Kind[],
    whole: string | undefined,
  ) {
    this.#report = report;
    this.#stories = stories;
    this.#detail = detail;
    this.#left = left;
    this.#whole = whole;
    const sorts = [stories.filter(({ news }) => news), stories.filter(({ news }) => !news)];
    this.#rank = new Map(sorts.flatMap((sort) => sort.map((story, index) => [story, index])));
  }

  render(): string {
    const { plans, findings, undecided } = this.#report;
    const names = [...new Set([...plans, ...findings, ...undecided].map(({ plan }) => plan))];
    const withNews = new Set(this.#stories.flatMap(({ news, group }) => (news ? [group.plan] : [])));
    const shown = new Set([
      ...names.filter((plan) => withNews.has(plan)).slice(0, this.#detail.plans),
      ...names.filter((plan) => !withNews.has(plan)).slice(0, this.#detail.quietPlans),
    ]);
    const sections = names.flatMap((plan) => (shown.has(plan) ? [this.#plan(plan, names.length > 1)] : []));
    const rest = names.length - shown.size;
    const more = rest > 0 ? md`And ${many(rest, "more plan", "more plans")}.` : nothing;
    return `${blocks(this.#heading(), ...sections, more, this.#accepted(), this.#lookedAt(), this.#leftOut())}\n`;
  }

  #heading(): Markdown {
    const { summary } = this.#report;
    const failure = sentence.failure(this.#report);
    return blocks(
      md`### ${mark(summary, this.#report.failed)} flowbreak: ${sentence.summary(summary)}`,
      failure === undefined ? nothing : md`${capital(failure)}.`,
    );
  }

  #plan(plan: string, titled: boolean): Markdown {
    const stories = this.#stories.filter((story) => story.group.plan === plan);
    const news = stories.filter((story) => story.news);
    return blocks(
      titled ? this.#planTitle(plan) : nothing,
      this.#news(news),
      this.#informational(stories.filter((story) => !story.news)),
      this.#undecided(plan),
    );
  }

  #planTitle(plan: string): Markdown {
    const summary = this.#report.plans.find((one) => one.plan === plan)?.summary;
    if (summary === undefined) return md`#### ${name(plan)}`;
    return md`#### ${mark(summary)} ${name(plan)}: ${sentence.summary(summary)}`;
  }

  // What a reader has to act on.

  #news(news: readonly Story[]): Markdown {
    const shown = news.filter((story) => this.#shows("items", story));
    // Where a few lines say it all, nobody has to unfold anything to know where to start.
    const isShort = news.length <= 5;
    const rest = news.length - shown.length;
    return blocks(
      ...shown.map((story) => blocks(story.brief(isShort), this.#details(story, isShort))),
      rest > 0 ? md`And ${many(rest, "more", "more")}.` : nothing,
    );
  }

  #details(story: Story, toldWhatToDo: boolean): Markdown {
    if (!this.#shows("details", story)) return nothing;
    const todo = toldWhatToDo ? [] : story.toDo();
    const fixes = story.fixes();
    return folded(
      say`The reasons in full, and the way before and after`,
      blocks(
        todo.length + fixes.length > 0 ? md`**What to do**` : nothing,
        bullets(todo),
        ...fixes,
        story.why(),
        this.#shows("ways", story) ? story.ways() : nothing,
        this.#shows("diagrams", story) ? story.diagram() : nothing,
        this.#shows("flows", story) ? story.flows() : nothing,
      ),
    );
  }

  // What a reader may want to know.

  #informational(stories: readonly Story[]): Markdown {
    const shown = stories.filter((story) => this.#shows("informational", story));
    if (shown.length === 0) return nothing;
    const rest = stories.length - shown.length;
    const more = rest > 0 ? [md`${many(rest, "more", "more")}`] : [];
    const title = sentence.counts(stories.map(({ group }) => group));
    return folded(title, bullets([...shown.map((story) => story.line()), ...more]));
  }

  #undecided(plan: string): Markdown {
    if (this.#detail.remarks === 0) return nothing;
    const flows = this.#report.undecided.filter((one) => one.plan === plan);
    const items = flows.map((one) => md`${sentence.undecided(one)}`);
    return folded(say`What could not be decided`, bullets(atMost(items, mostEntries)));
  }

  #accepted(): Markdown {
    const { accepted } = this.#report;
    if (this.#detail.remarks === 0) return nothing;
    const items = accepted.flatMap(({ finding, reason, until }) =>
      groupFindings({ ...this.#report, findings: [finding] }).map((group) => {
        const end = until === undefined ? say`` : say`, until ${prose(until)}`;
        return md`${sentence.event(group)}: ${prose(reason)}${end}`;
      }),
    );
    return folded(say`${many(items.length, "finding")} accepted`, bullets(atMost(items, mostEntries)));
  }

  #lookedAt(): Markdown {
    const { coverage, notes, plans } = this.#report;
    const types = sentence.notModelled(coverage);
    const told = notes.map((note) =>
      plans.length > 1 ? md`${name(note.plan)}: ${prose(note.message)}` : md`${prose(note.message)}`,
    );
    const titles = [
      ...(types.length === 0 ? [] : [say`${many(types.length, "resource type")} not modelled yet`]),
      ...(told.length === 0 ? [] : [many(told.length, "note")]),
    ];
    const missing = types.length === 0 ? [] : [md`Not modelled yet: ${list(types, mostEntries)}.`];
    const shown = this.#detail.remarks > 0 ? bullets([...missing, ...atMost(told, mostEntries)]) : nothing;
    const checked = say`${capital(sentence.coverage(this.#report))}`;
    return blocks(
      shown === "" && titles.length > 0 ? md`${checked}; ${list(titles)}.` : md`${checked}.`,
      folded(list(titles), shown),
    );
  }

  #leftOut(): Markdown {
    if (this.#left.length === 0) return nothing;
    const left = list(this.#left.map((kind) => prose(kinds[kind])));
    const where = this.#whole === undefined ? md`JSON report has them` : link(md`job's summary has more`, this.#whole);
    return md`> Shortened to fit. Left out, all or in part: ${left}. The ${where}.`;
  }

  #shows(kind: Kind, story: Story): boolean {
    return (this.#rank.get(story) ?? 0) < this.#detail[kind];
  }
}
