import { createHash } from "node:crypto";
import { html } from "./html-text.ts";
import type { Phrase } from "./phrase.ts";

/** The look of the page: light or dark as the reader has it, on a phone, and on paper. */
export const style = html`
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --soft: #f4f6f8; --link: #0a58b0;
  --bad: #b3261e; --bad-soft: #fdf1f0; --warn: #835100; --warn-soft: #fff6e0; --good: #116329; --good-soft: #ecf8ef;
  --info: #0a58b0; --info-soft: #eef5fd; --open: #6b35b5; --open-soft: #f5f0fd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1318; --text: #e6edf3; --quiet: #a3adb8; --line: #343b44; --soft: #1a2027; --link: #7db8ff;
    --bad: #ff9086; --bad-soft: #2c1615; --warn: #e6b450; --warn-soft: #2a210d; --good: #72d88d; --good-soft: #11261a;
    --info: #7db8ff; --info-soft: #11233a; --open: #cfa8ff; --open-soft: #231a35;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 72rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere;
}
a { color: var(--link); }
h1, h2, h3, h4 { line-height: 1.3; margin: 0; text-wrap: balance; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .8rem; }
h3 { font-size: 1.05rem; }
h4 { font-size: 1rem; }
section > h3 { margin: .8rem 0 .4rem; }
p { margin: .5rem 0; }
ul, ol { margin: 0; padding-left: 1.2rem; }
li + li { margin-top: .2rem; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { unicode-bidi: isolate; background: var(--soft); border-radius: 4px; padding: .1em .25em; }
pre { background: var(--soft); border-radius: 6px; padding: .7rem .9rem; overflow-x: auto; margin: .5rem 0; }
pre code { padding: 0; background: none; overflow-wrap: normal; }
.quiet { color: var(--quiet); }
.small { font-size: .875rem; }
header { border-left: 6px solid var(--tone); background: var(--tone-soft); padding: 1rem 1.2rem; border-radius: 8px; }
.bad { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.warn { --tone: var(--warn); --tone-soft: var(--warn-soft); }
.good { --tone: var(--good); --tone-soft: var(--good-soft); }
.info { --tone: var(--info); --tone-soft: var(--info-soft); }
.open { --tone: var(--open); --tone-soft: var(--open-soft); }
.verdict { color: var(--tone); font-weight: 700; white-space: nowrap; }
nav { margin: 1.2rem 0; }
header p { margin: .3rem 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: .8rem 0; }
th:first-child { width: 9.5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-size: .875rem; font-weight: 600; }
tbody th { font-weight: inherit; }
article { border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; margin: 1rem 0; padding: 1rem 1.2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .6rem 1.2rem; margin: .8rem 0; }
dt { color: var(--quiet); font-weight: 600; }
dd { margin: 0; min-width: 0; }
dd ul { list-style: none; padding: 0; }
details { margin: .6rem 0; }
article > details:only-child { margin: 0; }
[id^=news] { scroll-margin-top: 5rem; }
summary h3 { display: inline; color: var(--text); }
summary { cursor: pointer; padding: .2rem 0; color: var(--link); width: fit-content; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; margin: .6rem 0; }
.way { background: var(--soft); border-radius: 8px; padding: .8rem 1rem; min-width: 0; }
.way code { background: none; padding: 0; font-weight: 600; }
.way ol { list-style: none; padding: 0; margin: .7rem 0 0; }
.way li { position: relative; padding: 0 0 .8rem 1.6rem; margin: 0; }
.way li:last-child { padding-bottom: 0; }
.way li::before { content: ""; position: absolute; left: .3rem; top: .45rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--quiet); }
.way li:not(:last-child)::after { content: ""; position: absolute; left: .54rem; top: 1.15rem; bottom: -.35rem; border-left: 2px solid var(--line); }
.way li.stop { background: var(--tone-soft); border: 1px solid var(--tone); border-radius: 6px; padding: .4rem .6rem .4rem 1.6rem; margin-bottom: .8rem; }
.way li.stop:last-child { margin-bottom: 0; }
.way li.stop::before { content: "\\2715"; background: none; color: var(--tone); font-weight: 700; line-height: 1; left: .45rem; top: .6rem; }
.way li.unsure::before { content: "?"; }
.way li.stop::after { display: none; }
.stop strong { color: var(--tone); }
footer code { padding: 0; background: none; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; }
@media (max-width: 44rem) {
  h1 { font-size: 1.3rem; }
  header, article { padding: .8rem .9rem; }
  dl { display: block; }
  dt { margin-top: .7rem; }
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  tbody th, td { border: 0; padding: .15rem 0; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); font-size: .875rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: .85rem; }
  article, .way, tr { break-inside: avoid; }
  a { color: inherit; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
}
`;

const hash = createHash("sha256").update(style).digest("base64");

/** What lets this style in, and nothing else: no script, no image, no frame, nothing from elsewhere. */
export const policy: Phrase = [
  {
    kind: "words",
    text: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  },
];
