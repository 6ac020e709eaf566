import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../src/check.ts";
import { defaultFailOn } from "../../src/findings/fail-on.ts";
import type { Report } from "../../src/findings/report.ts";
import { readInput } from "../../src/plan/input.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { sarif, sarifLinkText } from "../../src/report/untrusted.ts";
import { expectGolden } from "./golden.ts";
import { hostile } from "./hostile.ts";
import { nodes, parse } from "./own-markdown.ts";
import { endpointsLand, large, nothingBreaks, nothingToCheck, severalPlans, withText } from "./samples.ts";
import { fitsSchema } from "./sarif-schema.ts";

const links = { documentation: "https://github.com/flowbreak/flowbreak/blob/v1/" };

// What the standard and GitHub ask for.

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region?: { readonly startLine: number };
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Place];
  readonly relatedLocations: readonly (Place & { readonly id: number })[];
  readonly occurrenceCount: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly properties: { readonly tags: readonly string[] };
}

interface Run {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Rule[] } };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly [
    { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] },
  ];
  readonly results: readonly Result[];
}

/** The run, once it is known to be as the standard and GitHub want it. */
function runOf(report: Report): Run {
  const text = renderSarif(report, links);
  expect(text.endsWith("\n}\n")).toBe(true);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  if (text.length > 10_000_000) expect(gzipSync(text).length).toBeLessThan(10_000_000);
  const log = JSON.parse(text);
  expect(fitsSchema(log) ? [] : fitsSchema.errors).toEqual([]);
  const [run, ...others]: Run[] = log.runs;
  if (run === undefined) throw new Error("no run");
  expect(others).toEqual([]);
  expect(run.automationDetails.id).toMatch(/^flowbreak\/(?:.*\/)?$/su);
  const { rules } = run.tool.driver;
  expect(rules.map((rule) => rule.id)).toEqual([...new Set(rules.map((rule) => rule.id))]);
  for (const { shortDescription, fullDescription, help, properties } of rules) {
    for (const { length } of [shortDescription.text, fullDescription.text, help.text]) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(1024);
    }
    expect(properties.tags.length).toBeLessThanOrEqual(10);
  }
  expect(run.results.length).toBeLessThanOrEqual(5_000);
  for (const result of run.results) expectResult(result, rules);
  expect(new Set(run.results.map(alertOf)).size).toBe(run.results.length);
  return run;
}

function expectResult(result: Result, rules: readonly Rule[]): void {
  expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
  expect(["error", "warning"]).toContain(result.level);
  expect(result.message.text.trim()).not.toBe("");
  expect(result.locations).toHaveLength(1);
  expect(result.relatedLocations.length).toBeLessThanOrEqual(100);
  for (const { physicalLocation } of [...result.locations, ...result.relatedLocations]) {
    const { uri, uriBaseId } = physicalLocation.artifactLocation;
    expect(uriBaseId).toBe("%SRCROOT%");
    // A file below the root: neither an address of its own, nor a way out.
    expect(uri).toMatch(/^[^/:?#]+(?:\/[^/:?#]+)*$/);
    expect(decodeURIComponent(uri).split("/")).not.toContain("..");
  }
}

/** By what GitHub takes two results for one: the rule, the file, and a hash, which its action makes of the line. */
const alertOf = ({ ruleId, locations: [at], partialFingerprints }: Result): string =>
  JSON.stringify([
    ruleId,
    at.physicalLocation.artifactLocation.uri,
    at.physicalLocation.region?.startLine ?? partialFingerprints.primaryLocationLineHash,
  ]);

/** Without the rules, which are always the same. */
function readable(report: Report): string {
  const { tool, ...run } = runOf(report);
  return `${JSON.stringify(run, undefined, 2)}\n`;
}

test("endpoints that land in a closed subnet", () => expectGolden("endpoints-land.sarif", readable(endpointsLand)));
test("several plans", () => expectGolden("several-plans.sarif", readable(severalPlans)));

test.each(Object.entries({ endpointsLand, severalPlans, nothingBreaks, nothingToCheck, large: large(20, 3) }))(
  "%s is as the standard and GitHub want it, and the same in each run",
  (_, report) => {
    runOf(report);
    expect(renderSarif(structuredClone(report))).toBe(renderSarif(report));
  },
);

describe("the plans of the scenarios", () => {
  const root = new URL("../../", import.meta.url).pathname;
  const names = readdirSync(`${root}plans`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

  test.each(names)("%s", async (scenario) => {
    const report = await check([await readInput(`plans/${scenario}/plan.json`)], { failOn: defaultFailOn });
    const { results } = runOf(report);
    const news = report.findings.some(({ verdict }) => ["broken", "unreachable", "at-risk"].includes(verdict));
    expect(results.length > 0).toBe(news);
    for (const { locations } of results) {
      const { artifactLocation, region } = locations[0].physicalLocation;
      if (region === undefined) continue;
      const lines = readFileSync(`${root}${artifactLocation.uri}`, "utf8").split("\n");
      expect(lines[region.startLine - 1]).toMatch(/^\s*(?:resource|module|"|\{)/);
    }
  });
});

// Alerts.

const messages = ({ results }: Run): readonly string[] => results.map(({ message }) => message.text);
const told = ({ invocations }: Run): readonly string[] =>
  invocations[0].toolExecutionNotifications.map(({ message }) => message.text);

test("what somebody has to act on is an alert, and everything else is told beside", () => {
  const run = runOf(severalPlans);
  expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ["NO_ROUTE_TO_DESTINATION", "error"],
    ["SG_HAS_NO_RULES", "error"],
    ["EPHEMERAL_PORTS_PARTIAL", "warning"],
  ]);
  expect(told(run)).toContain("Not told as alerts: 1 flow rerouted");
  expect(runOf(nothingBreaks).results).toEqual([]);
});

test("what the user says has to fail is an alert", () => {
  const failing = (...failOn: Report["failOn"]) =>
    runOf({ ...severalPlans, failOn: [...failOn, "VPCE_PRIVATE_DNS_CONFLICT"] }).results.map(({ ruleId }) => ruleId);
  expect(failing("rerouted")).toContain("AZ_WITHOUT_ENDPOINT_ENI");
  expect(failing("AZ_WITHOUT_ENDPOINT_ENI")).toContain("AZ_WITHOUT_ENDPOINT_ENI");
  expect(failing("undecided")).toContain("OUTSIDE_THE_PLAN");
  const notes = [{ plan: "plan.json", code: "VPCE_PRIVATE_DNS_CONFLICT", message: "Two claim one name." }];
  const run = runOf({ ...nothingBreaks, notes, failOn: ["VPCE_PRIVATE_DNS_CONFLICT"] });
  expect(messages(run)).toEqual(["Note: Two claim one name."]);
});

test("an alert stands at the line of the change that causes it, and links to the others", () => {
  const [, unreachable] = runOf(severalPlans).results;
  expect(unreachable?.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "service/service.tf", uriBaseId: "%SRCROOT%" },
    region: { startLine: 3 },
  });
  expect(unreachable?.relatedLocations.map((at) => [at.id, at.physicalLocation.region?.startLine])).toEqual([[1, 41]]);
  expect(unreachable?.message.text).toContain("create of aws_security_group.api ([service.tf:41](1)).");
});

test("where no line is known, an alert stands at the plan, or at what stands for it", () => {
  const uriFor = (plan: string): string | undefined =>
    runOf({ ...severalPlans, findings: severalPlans.findings.slice(0, 1).map((one) => ({ ...one, plan })) }).results[0]
      ?.locations[0].physicalLocation.artifactLocation.uri;
  expect(uriFor("network/plan.json")).toBe("network/plan.json");
  expect(uriFor("./a b/../c d/plan#1.json")).toBe("c%20d/plan%231.json");
  expect(uriFor("C:\\work\\plan.json")).toBe("C%3A/work/plan.json");
  expect(uriFor("/tmp/plan.json")).toBe("plan.json");
  expect(uriFor("../other/plan.json")).toBe("plan.json");
  expect(["-", "", "/", "..", "\ud800"].map(uriFor)).toEqual(Array(5).fill("plan.json"));
});

test("the same in two plans whose place is outside are two alerts", () => {
  const findings = severalPlans.findings.slice(0, 1);
  const plans = ["/tmp/a/plan.json", "/tmp/b/plan.json"];
  const both = plans.flatMap((plan) => findings.map((one) => ({ ...one, plan })));
  expect(runOf({ ...severalPlans, findings: both }).results).toHaveLength(2);
});

test("news that share a rule and a line are one alert: GitHub would show only one of them", () => {
  const { results } = runOf(large(3, 30));
  expect(results).toHaveLength(1);
  expect(results[0]?.occurrenceCount).toBe(90);
  expect(results[0]?.message.text).toContain("3 instances of module.team_19.aws_instance.web lose Session Manager");
  expect(results[0]?.message.text).toMatch(/And 10 more like these\.$/);
});

test("an alert is the same one when lines move, when instances come, and when other flows change", () => {
  const identities = ({ results }: Run) => results.map(({ partialFingerprints }) => partialFingerprints);
  const [few, more] = [runOf(large(2, 1)), runOf(large(5, 1))];
  expect(identities(more)).toEqual(identities(few));
  const moved = {
    ...endpointsLand,
    findings: endpointsLand.findings
      .toReversed()
      .map((one) => ({ ...one, causes: one.causes.map((cause) => ({ ...cause, line: 99 })) })),
  };
  expect(identities(runOf(moved))).toEqual(identities(runOf(endpointsLand)));
  // GitHub's action makes one of the line's text, and warns where there is another.
  expect(identities(runOf(endpointsLand)).map((one) => Object.keys(one))).toEqual([["flowbreak/v1"]]);
});

test("what GitHub does not take is left out, the least important first, and that is said", () => {
  const [finding] = severalPlans.findings;
  if (finding === undefined) throw new Error("no finding");
  const findings = Array.from({ length: 5_010 }, (_, index) => ({
    ...finding,
    verdict: index < 20 ? ("at-risk" as const) : ("broken" as const),
    fingerprint: String(index),
    after: {
      ...finding.after,
      outcome: "blocked" as const,
      path: [],
      reasons: [
        { code: "NO_ROUTE_TO_DESTINATION" as const, component: `aws_route_table.r${index}x`, message: "No route." },
      ],
    },
  }));
  const run = runOf({ ...severalPlans, findings });
  expect(run.results).toHaveLength(5_000);
  expect(run.results.filter(({ level }) => level === "warning")).toHaveLength(10);
  expect(told(run)).toContain("Left out, as code scanning takes no more: 10 alerts");
});

test("the label is the category, by which GitHub tells root modules apart", () => {
  expect(runOf({ ...endpointsLand, label: "network" }).automationDetails.id).toBe("flowbreak/network/");
  expect(runOf(endpointsLand).automationDetails.id).toBe("flowbreak/");
});

test("the rules do not depend on what was found, and explain themselves", () => {
  const { rules } = runOf(endpointsLand).tool.driver;
  expect(runOf(severalPlans).tool.driver.rules).toEqual(rules);
  expect(rules.find((rule) => rule.id === "ENI_SG_RULES_MISMATCH")).toMatchObject({
    shortDescription: { text: "No security group rule applies" },
    fullDescription: { text: "None of the security group's rules in this direction allows the traffic." },
    help: { text: expect.stringContaining("Add a rule that allows this peer, protocol and port in this direction.") },
    helpUri: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html",
  });
  const own = rules.find((rule) => rule.id === "OUTSIDE_THE_PLAN");
  expect(own?.helpUri).toBe(`${links.documentation}docs/reasons.md#outside_the_plan`);
  for (const rule of rules) {
    const kinds = new Set([...nodes(parse(rule.help.markdown))].map(({ type }) => type));
    for (const kind of kinds) expect(["root", "paragraph", "strong", "text", "inlineCode", "link"]).toContain(kind);
  }
});

// Text of others.

/** What stands in `[text](target)`, as the standard has it. */
const targets = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/\[(?:[^[\]\\]|\\[[\]\\])*\]\(([^)]*)\)/g)].map(([, target]) => target);

const runs = [endpointsLand, severalPlans, { ...nothingBreaks, label: "x" }].map((report) => ({
  report,
  notifications: told(runOf(withText(report, "aws_instance.web"))).length,
}));

test.each(hostile.map((one, index) => [index, one] as const))("hostile text %i stays text", (_, one) => {
  for (const { report, notifications } of runs) {
    const run = runOf(withText({ ...report, failOn: [...report.failOn, "undecided"] }, one));
    expect(told(run)).toHaveLength(notifications);
    for (const text of [...messages(run), ...told(run)]) {
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      // A placeholder of the standard; a mention, HTML, code, a number or an address to GitHub.
      expect(text.replaceAll(/\{\{|\}\}/g, "")).not.toMatch(/[{}@<>&`#*~|$]|:\/\/|www\.|\bgh-\d/iu);
    }
    for (const { message, relatedLocations } of run.results) {
      const ids = relatedLocations.map((at) => String(at.id));
      for (const target of targets(message.text)) expect(ids).toContain(target);
      const foreign = [...nodes(parse(message.text))].filter(
        ({ type, url }) =>
          !["root", "paragraph", "text", "strong", "emphasis"].includes(type) &&
          !(type === "link" && ids.includes(url ?? "")),
      );
      expect(foreign).toEqual([]);
    }
  }
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(..."[](){}\\`<>@#:/w.-*_ \n1aé"), { maxLength: 30 }).map((parts) => parts.join("")),
  fc.constantFrom(...hostile),
);

test("a text is no link, wherever it stands, and the text of a link ends where it ends", () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom("name", "prose"), (one, two, kind) => {
      const text = `Broken: ${sarif(one, kind)} loses ${sarif(two, kind)} ([${sarifLinkText(one)}](1)), ${sarif(two, kind)}`;
      expect(targets(text)).toEqual(["1"]);
      const reads = [...nodes(parse(text))];
      for (const { type } of reads) expect(["root", "paragraph", "text", "strong", "emphasis", "link"]).toContain(type);
      expect(reads.flatMap(({ url }) => url ?? [])).toEqual(["1"]);
    }),
    { numRuns: 300 },
  );
});
