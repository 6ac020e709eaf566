// @ts-check
// Asks the library for what the command line does not tell: how many traces the engine made, and who loses what.
import { pathToFileURL } from "node:url";

const [, , library = "", path = ""] = process.argv;
/** @type {typeof import("../../src/index.ts")} */
const { check, defaultFailOn, readInput } = await import(pathToFileURL(library).href);

/** @type {number | undefined} */
let traces;
const report = await check([await readInput(path)], {
  failOn: defaultFailOn,
  progress: (event) => {
    if (event.kind === "checked") traces = event.traces;
  },
});
const broken = report.findings.filter(({ verdict }) => verdict === "broken");
const sources = new Set(broken.map(({ flow }) => ("address" in flow.source ? flow.source.address : "")));
process.stdout.write(JSON.stringify({ traces, findings: report.findings.length, broken: [...sources].sort() }));
