import { type Cause, type Finding, type Verdict, verdicts } from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { type Group, groupFindings } from "./group.ts";
import { policy, style } from "./html-style.ts";
import { bullets, code, folded, type Html, html, link, nothing } from "./html-text.ts";
import { locate, sourceAddress } from "./location.ts";
import { destination, pageOf, place, ports } from "./names.ts";
import { capital, list, many, name, type Phrase, prose, say } from "./phrase.ts";
import * as sentence from "./sentence.ts";
import { type Hop, hops } from "./way.ts";

export interface HtmlOptions {
  /** Where the project's documentation is, ending in `/`: reasons that have no public page are linked below it. */
  readonly documentation?: string;
  /** Where the directory is from which the plans and their sources were named, ending in `/`: lines are linked below it. */
  readonly sources?: string;
}

/** A page that stands alone, for a browser: it loads nothing and runs nothing. */
export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  return new Page(report, options).render();
}

/** What a browser can bear and a person read; the JSON report has more. */
const mostRows = 500;
const mostDetails = 100;
const mostEntries = 100;
const mostToDo = 5;

// The words and signs. A tone is a colour, and the sign and the word say the same.

interface Sign {
  readonly tone: Phrase;
  readonly sign: Phrase;
}

const bad = { tone: say`bad`, sign: say`✕` };
const unsure = { tone: say`warn`, sign: say`!` };
const good = { tone: say`good`, sign: say`✓` };

const signs: Readonly<Record<Verdict, Sign>> = {
  broken: bad,
  unreachable: bad,
  "at-risk": unsure,
  rerouted: { tone: say`info`, sign: say`↷` },
  opened: { tone: say`open`, sign: say`○` },
  restored: good,
  removed: { tone: say`info`, sign: say`−` },
  undecided: { tone: say`warn`, sign: say`?` },
};

function verdictTitle(verdict: Verdict): Html {
  const { tone, sign } = signs[verdict];
  return html`<span class="verdict ${tone}"><span aria-hidden="true">${sign}</span>&nbsp;${prose(verdicts[verdict].title)}</span>`;
}

function worst({ failed, summary }: Report): Sign {
  if (failed || summary.broken + summary.unreachable > 0) return bad;
  if (summary["at-risk"] > 0) return unsure;
  return summary.checked === 0 ? { tone: say`info`, sign: say`−` } : good;
}

/** The first of them, and how many more there are; never one more, as that takes the same room. */
function first<T>(items: readonly T[], toHtml: (item: T) => Html, most = mostEntries, more = inJson): readonly Html[] {
  const rest = items.length - most;
  return rest > 1 ? [...items.slice(0, most).map(toHtml), html`${more(rest)}`] : items.map(toHtml);
}

const inJson = (rest: number): Phrase => say`${many(rest, "more", "more")}, in the JSON report`;
const below = (rest: number): Phrase => say`${many(rest, "more", "more")}, below`;

const told = (phrase: Phrase): Html => html`${phrase}`;

const entry = (title: Phrase, body: Html): Html =>
  body === "" ? nothing : html`\n<dt>${title}</dt>\n<dd>${body}</dd>`;

/** Few enough to stand there in full, so that nobody has to unfold anything to know what to do. */
const isShort = (news: readonly Group[]): boolean => news.length <= 5;

/** What the news ask for, each once: it is often the same. */
function toDo(news: readonly Group[]): Html {
  const each = new Set(news.flatMap((group) => sentence.toDo(group).map(told)));
  return each.size === 0
    ? nothing
    : html`\n<h3>What to do</h3>\n${bullets(first([...each], (one) => one, mostToDo, below))}`;
}

class Page {
  readonly #report: Report;
  readonly #options: HtmlOptions;
  readonly #groups: readonly Group[];
  /** The news that have a part of their own on the page, by what links to it. */
  readonly #detailed: ReadonlyMap<Group, number>;

  constructor(report: Report, options: HtmlOptions) {
    this.#report = report;
    this.#options = options;
    this.#groups = groupFindings(report);
    const news = this.#groups.filter((group) => group.news);
    this.#detailed = new Map(news.slice(0, mostDetails).map((group, index) => [group, index + 1]));
  }

  render(): string {
    const { plans, findings, undecided, summary, tool, commit } = this.#report;
    const names = [...new Set([...plans, ...findings, ...undecided].map(({ plan }) => plan))];
    return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>flowbreak: ${sentence.summary(summary)}</title>
<style>${style}</style>
</head>
<body>
${this.#heading()}
<main>${names.length > 1 ? this.#contents(names) : nothing}${names.map((plan, index) => this.#plan(plan, index + 1, names.length > 1))}${this.#accepted()}${this.#lookedAt()}
</main>
<footer class="quiet small">flowbreak ${prose(tool.version)}${commit === undefined ? nothing : html`, commit ${name(commit)}`}</footer>
</body>
</html>
`;
  }

  #heading(): Html {
    const { summary, label } = this.#report;
    const { tone, sign } = worst(this.#report);
    const failure = sentence.failure(this.#report);
    return html`<header class="${tone}">
<p class="small quiet">flowbreak${label === undefined ? nothing : html` · ${prose(label)}`}</p>
<h1><span class="verdict" aria-hidden="true">${sign}</span> ${capital(sentence.summary(summary))}</h1>
${failure === undefined ? nothing : html`<p>${capital(failure)}.</p>`}
</header>`;
  }

  #contents(names: readonly string[]): Html {
    const items = names.map((plan, index) => {
      const summary = this.#summaryOf(plan);
      return html`<a href="#plan-${say`${index + 1}`}">${name(plan)}</a>${summary}`;
    });
    return html`\n<nav aria-label="Plans">\n${bullets(items)}\n</nav>`;
  }

  #summaryOf(plan: string): Html {
    const summary = this.#report.plans.find((one) => one.plan === plan)?.summary;
    return summary === undefined ? nothing : html`: ${sentence.summary(summary)}`;
  }

  #plan(plan: string, index: number, titled: boolean): Html {
    const groups = this.#groups.filter((group) => group.plan === plan);
    const news = groups.filter((group) => group.news);
    const parts = [
      isShort(news) ? nothing : toDo(news.slice(0, mostDetails)),
      this.#table(news),
      ...news.map((group) => this.#details(group, news)),
      this.#informational(groups.filter((group) => !group.news)),
      this.#undecided(plan),
    ];
    if (!titled && parts.every((part) => part === "")) return nothing;
    const id = say`${index}`;
    return html`\n<section aria-labelledby="plan-${id}">\n<h2 id="plan-${id}">${name(plan)}${titled ? this.#summaryOf(plan) : nothing}</h2>${parts}\n</section>`;
  }

  // What a reader has to act on.

  /** An overview, where there is more than what follows says at once. */
  #table(news: readonly Group[]): Html {
    if (news.length < 3) return nothing;
    const rows = news.slice(0, mostRows).map((group) => {
      const number = this.#detailed.get(group);
      const event = told(sentence.event(group));
      return html`
<tr role="row">
<td role="cell">${verdictTitle(group.verdict)}</td>
<th role="rowheader" scope="row">${number === undefined ? event : html`<a href="#news-${say`${number}`}">${event}</a>`}</th>
<td role="cell" data-label="Why">${sentence.because(group) ?? say`not known`}</td>
<td role="cell" data-label="Because of">${joined(this.#causes(group, 2), html`<br>`)}</td>
</tr>`;
    });
    const heads = [say`Verdict`, say`What happens`, say`Why`, say`Because of`];
    const rest = news.length - rows.length;
    // The roles stay where the style makes blocks of the cells.
    return html`
<table role="table">
<thead role="rowgroup">
<tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr>
</thead>
<tbody role="rowgroup">${rows}
</tbody>
</table>${rest > 0 ? html`\n<p>And ${inJson(rest)}.</p>` : nothing}`;
  }

  #details(group: Group, among: readonly Group[]): Html {
    const number = this.#detailed.get(group);
    if (number === undefined) return nothing;
    const { verdict, example, fixes, findings } = group;
    const { tone } = signs[verdict];
    const id = say`title-${number}`;
    const title = html`<h3 id="${id}">${verdictTitle(verdict)} ${sentence.event(group)}</h3>`;
    const evidence = sentence.evidence(findings);
    const causes = example.takeBack === "all" ? say`Because of all of these together` : say`Because of`;
    const facts = [
      entry(say`Why`, bullets(this.#reasons(group))),
      entry(causes, bullets(this.#causes(group, mostEntries))),
      entry(say`What to do`, html`${bullets(sentence.toDo(group).map(told))}${fixes.map((fix) => code(fix.hcl))}`),
      entry(say`Shown by`, evidence === undefined ? nothing : told(evidence)),
      entry(say`Remark`, bullets(first(sentence.remarks(findings), told))),
    ];
    // What the table leads to is inside: a browser opens what is folded around it.
    const body = html`
<p class="quiet small" id="news-${say`${number}`}">${sentence.meaning(verdict)}.</p>
<dl>${facts}
</dl>${folded(html`The way before and after`, this.#ways(example), among.length <= 2)}${this.#flows(findings)}`;
    const whole = isShort(among) ? html`\n${title}${body}` : folded(title, body);
    return html`\n<article class="${tone}" aria-labelledby="${id}">${whole}\n</article>`;
  }

  #ways({ flow, before, after }: Finding): Html {
    const end = html`${name(flow.source.address)} to ${destination(flow.destination)}, ${ports(flow)}`;
    return html`<p class="small quiet">${end}</p>\n<div class="ways">${this.#way(say`Before`, before)}${this.#way(say`After`, after)}\n</div>`;
  }

  #way(title: Phrase, state: Finding["after"]): Html {
    if (state === undefined) return nothing;
    const steps = hops(state).map((hop) => this.#hop(hop, state.outcome === "blocked"));
    return html`\n<div class="way">\n<h4>${title}: ${sentence.outcome(state)}</h4>\n<ol>${steps}\n</ol>\n</div>`;
  }

  #hop(hop: Hop, blocked: boolean): Html {
    const back = hop.leg === "return" ? html`<span class="quiet">on the way back, </span>` : nothing;
    const text = sentence.step(hop);
    const step = html`${back}${name(hop.component)}${text.length === 0 ? nothing : html`: ${text}`}`;
    if (hop.reasons.length === 0) return html`\n<li>${step}</li>`;
    const titles = list([...new Set(hop.reasons.map(({ code: of }) => of))].map(sentence.reasonTitle), 3);
    const { tone } = blocked ? bad : unsure;
    return html`\n<li class="stop ${blocked ? nothing : html`unsure `}${tone}">${step}<br><strong>${titles}</strong></li>`;
  }

  #flows(findings: readonly Finding[]): Html {
    const items = first(findings, (finding) => {
      const { source, destination: to } = finding.flow;
      const evidence = sentence.evidence([finding]);
      const end = evidence === undefined ? say`` : say` (${evidence})`;
      return html`${name(finding.fingerprint)} ${name(source.address)} to ${destination(to, true)}, ${ports(finding.flow)}${end}`;
    });
    const ids = findings.length === 1 ? say`its id` : say`their ids`;
    return folded(html`${many(findings.length, "flow")} and ${ids}`, bullets(items));
  }

  #causes(group: Group, most: number): readonly Html[] {
    const toHtml = (cause: sentence.FoldedCause): Html => {
      const at = place(cause);
      const change = told(sentence.change(cause));
      return at === undefined ? change : html`${change} (${link(told(name(at)), this.#source(group, cause))})`;
    };
    return group.causes.length === 0 ? [html`not known`] : first(sentence.foldCauses(group.causes), toHtml, most);
  }

  #source(group: Group, cause: Cause): string | undefined {
    return sourceAddress(this.#options.sources, locate(this.#report.plans, group.plan, cause));
  }

  #reasons({ reasons }: Group): readonly Html[] {
    return first(sentence.foldReasons(reasons), ({ reason, told: message }) => {
      const page = pageOf(reason.code, this.#options.documentation);
      return html`${message} ${link(told(name(reason.code)), page)}`;
    });
  }

  // What a reader may want to know.

  #informational(groups: readonly Group[]): Html {
    const items = first(groups, (group) => {
      const causes =
        group.causes.length === 0 ? nothing : html`; because of ${joined(this.#causes(group, 2), html`, `)}`;
      return html`${verdictTitle(group.verdict)} ${sentence.event(group)}${causes}${bullets(this.#reasons(group))}`;
    });
    return folded(told(sentence.counts(groups)), bullets(items));
  }

  #undecided(plan: string): Html {
    const flows = this.#report.undecided.filter((one) => one.plan === plan);
    return folded(html`What could not be decided`, bullets(first(flows, (one) => told(sentence.undecided(one)))));
  }

  #accepted(): Html {
    const { accepted } = this.#report;
    const items = first(accepted, ({ finding, reason, until }) => {
      const events = groupFindings({ ...this.#report, findings: [finding] }).map(sentence.event);
      const end = until === undefined ? say`` : say`, until ${prose(until)}`;
      return html`${events.map(told)}: ${prose(reason)}${end}`;
    });
    return folded(html`${many(accepted.length, "finding")} accepted`, bullets(items));
  }

  #lookedAt(): Html {
    const { coverage, notes, plans } = this.#report;
    const types = sentence.notModelled(coverage);
    const remarks = first(notes, ({ plan, message }) =>
      plans.length > 1 ? html`${name(plan)}: ${prose(message)}` : told(prose(message)),
    );
    const missing = types.length === 0 ? [] : [html`Not modelled yet: ${list(types, mostEntries)}`];
    return html`
<section aria-labelledby="looked-at">
<h2 id="looked-at">What was looked at</h2>
${bullets([told(capital(sentence.coverage(this.#report))), ...missing, ...remarks])}
</section>`;
  }
}

const joined = (items: readonly Html[], by: Html): readonly Html[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [by, item]));
