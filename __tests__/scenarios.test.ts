import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { check } from "../src/check.ts";
import { defaultFailOn } from "../src/findings/fail-on.ts";
import type { Finding } from "../src/findings/finding.ts";
import { readInput } from "../src/plan/input.ts";
import { render } from "../src/report/index.ts";
import schema from "../src/report/report.schema.json" with { type: "json" };

/** What a scenario's expected.json says of one finding. `notes` only where the scenario is about them. */
interface Expected {
  readonly verdict: string;
  readonly source: string;
  readonly destination: string;
  readonly evidence: string;
  readonly capabilities: readonly string[];
  readonly reasons: readonly { readonly code: string; readonly component: string }[];
  readonly causes: readonly string[];
  readonly notes?: readonly string[];
  readonly through?: string;
}

interface Scenario {
  readonly exit: 0 | 1;
  readonly source?: string;
  readonly findings: readonly Expected[];
  /** How many flows nobody can tell: none where the scenario does not say so. */
  readonly undecided?: number;
}

const fitsSchema = new Ajv2020().compile(schema);

const plans = new URL("../plans/", import.meta.url).pathname;

const asExpected = (
  { verdict, flow, evidence, capabilities, after, causes }: Finding,
  like: Expected | undefined,
): Expected => {
  const { destination } = flow;
  const service =
    destination.kind === "aws-service"
      ? destination.service
      : destination.kind === "internet" && destination.family === "ipv6"
        ? "internet-ipv6"
        : destination.kind;
  return {
    verdict,
    source: flow.source.address,
    destination: service,
    evidence,
    capabilities,
    reasons: (after?.reasons ?? []).map(({ code, component }) => ({ code, component })),
    causes: causes.map(({ address }) => address),
    ...(like?.notes === undefined
      ? {}
      : { notes: after?.outcome === "delivered" ? after.notes.map(({ code }) => code) : [] }),
    ...(like?.through === undefined ? {} : { through: after?.outcome === "delivered" ? after.identity.through : "" }),
  };
};

const key = ({ verdict, source, destination }: Expected) => `${verdict} ${source} ${destination}`;

describe("the scenario catalogue", () => {
  for (const name of readdirSync(plans).sort()) {
    const directory = `${plans}${name}/`;
    if (!existsSync(`${directory}expected.json`)) continue;
    test(name, async () => {
      const scenario = JSON.parse(readFileSync(`${directory}expected.json`, "utf8")) as Scenario;
      const input = await readInput(`${directory}plan.json`);
      const report = await check([input], {
        failOn: defaultFailOn,
        ...(scenario.source === undefined ? {} : { source: directory + scenario.source }),
      });
      const expected = new Map(scenario.findings.map((finding) => [key(finding), finding]));
      const found = report.findings.map((finding) => {
        const plain = asExpected(finding, undefined);
        return asExpected(finding, expected.get(key(plain)));
      });
      const sorted = (findings: readonly Expected[]) => [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(found)).toEqual(sorted(scenario.findings));
      expect(report.summary.undecided).toBe(scenario.undecided ?? 0);
      expect({ valid: fitsSchema(JSON.parse(render(report, "json"))), errors: fitsSchema.errors }).toEqual({
        valid: true,
        errors: null,
      });
      expect(report.failed).toBe(scenario.exit === 1);
    });
  }
});
