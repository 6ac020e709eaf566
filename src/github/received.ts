import { readFile, stat } from "node:fs/promises";
import { assemble, type Section } from "../findings/assemble.ts";
import type { FailOn, Report } from "../findings/report.ts";
import { sizeText } from "../plan/memory.ts";
import { refuse } from "../plan/refusal.ts";
import schema from "../report/report.schema.json" with { type: "json" };
import { version } from "../version.ts";

/** A report of a hundred thousand findings has half as much. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The reports that other jobs wrote, as one. Those jobs may have run the code of a stranger: nothing is relied upon
 * that the schema does not say, the counts and the outcome are worked out anew, and each report has to be one of the
 * commit that this run is for. Throws an `InputError` otherwise.
 */
export async function receiveReports(
  paths: readonly string[],
  { commit, failOn }: { readonly commit: string; readonly failOn: readonly FailOn[] },
): Promise<Report> {
  const reports: Report[] = [];
  for (const path of paths) {
    const report = await readReport(path);
    if (report.commit !== commit) {
      const made =
        report.commit === undefined ? "does not say of which commit it was made" : `was made of ${report.commit}`;
      throw refuse(
        path,
        `${made}, and this run is for ${commit}: download the artifact of the run that started this one`,
      );
    }
    reports.push(report);
  }
  return { ...assemble(distinctNames(reports), failOn, version), commit };
}

async function readReport(path: string): Promise<Report> {
  const value = parse(path, await readText(path));
  // Loaded only here, as no other mode needs it.
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const isReport = new Ajv2020().compile<Report>(schema);
  if (isReport(value)) return value;
  const [error] = isReport.errors ?? [];
  const where = error?.instancePath || "the whole";
  throw refuse(path, `is not a report of flowbreak's version 1: ${where} ${error?.message ?? "is wrong"}`);
}

async function readText(path: string): Promise<string> {
  const found = await stat(path).catch(unreadable(path));
  // A pipe or a device, to which a link in an artifact may lead, never ends.
  if (!found.isFile()) throw refuse(path, `is not a file: ${ARTIFACT}`);
  const { size } = found;
  if (size > mostBytes) throw refuse(path, `has ${sizeText(size)}; a report has no more than ${sizeText(mostBytes)}`);
  return readFile(path, "utf8").catch(unreadable(path));
}

const unreadable = (path: string) => (error: NodeJS.ErrnoException) => {
  throw refuse(path, `${error.code === "ENOENT" ? "does not exist" : `cannot be read (${error.code})`}: ${ARTIFACT}`);
};

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(path, `is not JSON: ${ARTIFACT}`);
  }
}

const ARTIFACT = "give the file that the job in mode analyze wrote as its json-file";

/** The plans of all reports. Where two root modules call their plans alike, the labels of their reports tell them apart. */
function distinctNames(reports: readonly Report[]): readonly Section[] {
  const names = reports.flatMap((report) => [...new Set(report.plans.map(({ plan }) => plan))]);
  const seen = new Set<string>();
  const shared = new Set(names.filter((name) => seen.size === seen.add(name).size));
  const sections = reports.flatMap((report) =>
    sectionsOf(report, (plan) => (shared.has(plan) && report.label !== undefined ? `${report.label}: ${plan}` : plan)),
  );
  const known = new Set<string>();
  for (const { plan } of sections.map((section) => section.plan)) {
    if (known.has(plan)) throw refuse(plan, "is the name of a plan in two reports: give each analysis its own label");
    known.add(plan);
  }
  return sections;
}

function sectionsOf(report: Report, renamed: (plan: string) => string): readonly Section[] {
  const known = new Map(report.plans.map((section) => [section.plan, section]));
  const foreign = [...report.findings, ...report.undecided, ...report.notes].find(({ plan }) => !known.has(plan));
  if (foreign !== undefined)
    throw refuse(foreign.plan, "has findings in a report that does not list it among its plans");
  const of = <T extends { readonly plan: string }>(items: readonly T[], name: string): readonly T[] =>
    items.filter(({ plan }) => plan === name).map((item) => ({ ...item, plan: renamed(name) }));
  return [...known].map(([name, { source, summary, coverage }]) => ({
    plan: { plan: renamed(name), ...(source !== undefined && { source }), coverage },
    checked: summary.checked,
    findings: of(report.findings, name),
    undecided: of(report.undecided, name),
    accepted: report.accepted.filter(({ finding }) => finding.plan === name),
    notes: of(report.notes, name),
  }));
}
