import { gzipSync } from "node:zlib";
import { describe, expect, jest, test } from "@jest/globals";
import { InputError } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { bytesOf, creates, planJson, refs, stands, wantsAll, writes } from "./made.ts";

const RUN = "run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`";
const minimal = planJson({});
const text = JSON.stringify(minimal);
const utf8 = (given: string) => Buffer.from(given);
const latin1 = (given: string) => Buffer.from(given, "latin1");

async function refusal(bytes: Uint8Array, name = "plan.json"): Promise<string> {
  const outcome = await readPlan({ name, bytes }, { wants: wantsAll }).then(
    () => "it was read",
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      return error.message;
    },
  );
  return outcome;
}

describe("what is no plan is refused in one sentence", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", utf8(""), `plan.json is empty: ${RUN}.`],
    ["white space", utf8(" \r\n\t\n"), `plan.json holds nothing but white space: ${RUN}.`],
    [
      "a plan file",
      latin1("PK\x03\x04\x14\x00\x08\x00"),
      "plan.json is the binary plan file, not its JSON: run `terraform show -json plan.json > plan.json`.",
    ],
    [
      "a truncated plan",
      utf8(text.slice(0, -10)),
      `plan.json is cut off after ${text.length - 10} bytes: write it again (${RUN}).`,
    ],
    [
      "a plan cut off in a string",
      utf8('{"format_version":"1.'),
      `plan.json is cut off after 21 bytes: write it again (${RUN}).`,
    ],
    ["only the opening brace", utf8("{"), `plan.json is cut off after 1 bytes: write it again (${RUN}).`],
    [
      "broken JSON",
      utf8('{"format_version" "1.2"}'),
      `plan.json is not valid JSON at byte 18: write it again (${RUN}).`,
    ],
    [
      "the log of plan -json",
      utf8('{"@level":"info","@message":"Terraform 1.9","type":"version"}\n{"@level":"info"}\n'),
      `plan.json is the log of \`terraform plan -json\`, which does not hold the plan: ${RUN}.`,
    ],
    [
      "the JSON of a state",
      bytesOf({ format_version: "1.0", terraform_version: "1.9.0", values: { root_module: {} } }),
      `plan.json is the JSON of a state, not of a plan: ${RUN}.`,
    ],
    [
      "the JSON of an empty state",
      bytesOf({ format_version: "1.0" }),
      `plan.json is the JSON of a state, not of a plan: ${RUN}.`,
    ],
    [
      "a state file",
      bytesOf({ version: 4, terraform_version: "1.9.0", serial: 1, lineage: "x", outputs: {}, resources: [] }),
      `plan.json is a state file, not a plan: ${RUN}.`,
    ],
    [
      "a list of plans",
      bytesOf([minimal, minimal]),
      "plan.json is a JSON list, not one plan: give each plan as a file of its own (`jq '.[0]' plans.json > plan.json`).",
    ],
    [
      "two plans",
      utf8(`${text}\n${text}`),
      `plan.json holds more than one JSON document: write each plan into a file of its own (${RUN}).`,
    ],
    [
      "text after the plan",
      utf8(`${text}\nDone.`),
      `plan.json has text after the JSON of the plan: write it again (${RUN}).`,
    ],
    [
      "an error page",
      utf8("<!DOCTYPE html>\n<html><script>\n{}\n</script></html>"),
      `plan.json is an HTML or XML page, as a failed download leaves: download it again, or ${RUN}.`,
    ],
    [
      "the plan for people",
      utf8("\nTerraform will perform the following actions:\n\n  # aws_vpc.main will be created\n"),
      `plan.json is the plan as text for people, not its JSON: ${RUN}.`,
    ],
    ["other text", utf8("hello"), `plan.json is not JSON: ${RUN}.`],
    [
      "other JSON",
      bytesOf({ name: "left-pad", version: "1.0.0" }),
      `plan.json is JSON, but not a Terraform or OpenTofu plan: ${RUN}.`,
    ],
    [
      "UTF-16 with a byte missing",
      Buffer.concat([latin1("\xff\xfe"), Buffer.from(text, "utf16le").subarray(1)]),
      expect.stringMatching(/^plan\.json is UTF-16 text that was damaged on its way: .*\.$/) as unknown as string,
    ],
    [
      "UTF-16 that was taken for UTF-8",
      utf8(Buffer.concat([latin1("\xff\xfe"), Buffer.from(text, "utf16le")]).toString("utf8")),
      `plan.json is binary, or UTF-16 text that was damaged on its way: write it again as UTF-8 (${RUN}).`,
    ],
    [
      "a format to come",
      bytesOf({ ...minimal, format_version: "2.0" }),
      'plan.json has the format version "2.0", and only 0.x and 1.x can be read: update flowbreak, or make the plan with another version of Terraform or OpenTofu.',
    ],
  ])("%s", async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toEqual(sentence);
  });
});

test("what a resource is written as is read, and refused, where something asks for it", async () => {
  const made = {
    changes: [creates("aws_instance.web", {}, { subnet_id: true })],
    root: { resources: [writes("aws_instance.web", { subnet_id: refs("aws_subnet.a.id") })] },
  };
  const broken = JSON.stringify(planJson(made)).replace('"references":', '"zz":tru,"references":');
  const plan = await readPlan({ name: "plan.json", bytes: utf8(broken) }, { wants: wantsAll });
  const web = plan.planned.find("aws_instance.web");
  expect(web?.attributes.text("ami")).toEqual({ kind: "unset" });
  expect(() => web?.attributes.reference("subnet_id", ["aws_subnet.id"])).toThrow(
    /^plan\.json is not valid JSON at byte/,
  );
});

// Node.js before 20.18.1 and 22.9, but for the size.
test.each<[string, Uint8Array]>([
  ["as it is", utf8(text)],
  ["compressed", gzipSync(text)],
  ["in UTF-16", Buffer.from(text, "utf16le")],
])("a plan, %s, of which the running Node.js makes strings up to some byte only is refused", async (_, bytes) => {
  const whole = Buffer.prototype.toString;
  const short = jest.spyOn(Buffer.prototype, "toString").mockImplementation(function (
    this: Buffer,
    encoding,
    start,
    end,
  ) {
    if (Number(start) >= text.length / 2) throw new RangeError("Index out of range");
    return whole.call(this, encoding, start, end);
  });
  const told = await refusal(bytes).finally(() => short.mockRestore());
  expect(told).toMatch(
    /^plan\.json holds 1 MB of text, of which Node\.js \S+ can read 2\.1 GB only: take a newer one, or make .*\.$/,
  );
});

describe("what has the wrong shape is refused with its place", () => {
  const change = creates("aws_vpc.a", {}) as Record<string, unknown>;
  const withChange = (wrong: object) => planJson({ changes: [change, { ...change, ...wrong }] });
  const withState = (wrong: unknown) => ({ ...minimal, prior_state: wrong });
  test.each<[object, string]>([
    [{ ...minimal, format_version: 1.2 }, "`format_version` is not a string"],
    [{ resource_changes: [] }, 'has no "format_version"'],
    [{ ...minimal, resource_changes: {} }, "`resource_changes` is not a list"],
    [{ ...minimal, resource_changes: [7] }, "`resource_changes[0]` is not an object"],
    [{ ...minimal, variables: [] }, "`variables` is not an object"],
    [{ ...minimal, variables: { x: 1 } }, "`variables.x` is not an object"],
    [{ ...minimal, errored: "yes" }, "`errored` is not true or false"],
    [withChange({ address: 1 }), "`resource_changes[1].address` is not a string"],
    [withChange({ mode: "other" }), "`resource_changes[1].mode` is none of managed, data, ephemeral"],
    [withChange({ type: undefined }), '`resource_changes[1]` has no "type"'],
    [withChange({ change: undefined }), '`resource_changes[1]` has no "change"'],
    [withChange({ change: [] }), "`resource_changes[1].change` is not an object"],
    [withChange({ change: { actions: "create" } }), "`resource_changes[1].change.actions` is not a list"],
    [withChange({ change: { actions: [1] } }), "`resource_changes[1].change.actions[0]` is not a string"],
    [withChange({ change: { actions: [], after: [] } }), "`resource_changes[1].change.after` is not an object"],
    [withState([]), "`prior_state` is not an object"],
    [withState({ values: 1 }), "`prior_state.values` is not an object"],
    [withState({ values: { root_module: "x" } }), "`prior_state.values.root_module` is not an object"],
    [
      withState({ values: { root_module: { resources: {} } } }),
      "`prior_state.values.root_module.resources` is not a list",
    ],
    [
      withState({ values: { root_module: { child_modules: [{ address: 1 }] } } }),
      "`prior_state.values.root_module.child_modules[0].address` is not a string",
    ],
    [
      withState({ values: { root_module: { resources: [stands("aws_vpc.a", {}, { values: [] })] } } }),
      "`prior_state.values.root_module.resources[0].values` is not an object",
    ],
  ])("%j", async (json, problem) => {
    expect(await refusal(bytesOf(json))).toBe(`plan.json is no plan that can be read: ${problem} (${RUN}).`);
  });

  test("the configuration, when something asks for it", async () => {
    const json = {
      ...planJson({ changes: [creates("aws_subnet.a", {}, { vpc_id: true })] }),
      configuration: { root_module: { resources: {} } },
    };
    const plan = await readPlan({ name: "plan.json", bytes: bytesOf(json) }, { wants: wantsAll });
    const ask = () => plan.planned.find("aws_subnet.a")?.attributes.reference("vpc_id", ["aws_vpc.id"]);
    expect(ask).toThrow(
      `plan.json is no plan that can be read: \`configuration.root_module.resources\` is not a list (${RUN}).`,
    );
    expect(ask).toThrow(InputError);
  });
});

test("a name is shown without what could forge a line, a colour or a direction", async () => {
  expect(await refusal(utf8(""), "a\u001b[31m\nb\u202e.json")).toBe(`a\ufffd[31m\ufffdb\ufffd.json is empty: ${RUN}.`);
  expect(await refusal(utf8(""), "-")).toBe(`standard input is empty: ${RUN}.`);
  expect(await refusal(latin1("PK\x03\x04"), "my plan; rm -rf ~")).toContain(
    "`terraform show -json tfplan > plan.json`",
  );
});
