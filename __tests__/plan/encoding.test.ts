import { expect, test } from "@jest/globals";
import { readPlan } from "../../src/plan/read-plan.ts";
import { planJson, stands, wantsAll } from "./made.ts";

const text = JSON.stringify(planJson({ prior: [stands("aws_vpc.a", { id: "vpc-1", tags: { Name: "é✓😀" } })] }));
const big = (given: string) => Buffer.from(given, "utf16le").swap16();

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
  ["UTF-16LE with a mark, as PowerShell writes it", Buffer.from(`\ufeff${text}\r\n`, "utf16le")],
  ["UTF-16LE without", Buffer.from(text, "utf16le")],
  ["UTF-16BE with a mark", big(`\ufeff${text}`)],
  ["UTF-16BE without", big(text)],
  ["indented, with CRLF", Buffer.from(JSON.stringify(JSON.parse(text), undefined, 2).replaceAll("\n", "\r\n"))],
  ["a view into a larger buffer", Buffer.from(`xx${text}xx`).subarray(2, -2)],
])("%s", async (_, bytes) => {
  const plan = await readPlan({ name: "plan.json", bytes }, { wants: wantsAll });
  expect(plan.prior.find("aws_vpc.a")?.attributes.text("id")).toEqual({
    kind: "set",
    value: "vpc-1",
    sensitive: false,
  });
});

test.each([
  [
    "setup-terraform",
    `[command]/opt/hostedtoolcache/terraform-bin show -json tfplan\n${text}\n\n::debug::Terraform exited with code 0.\n::set-output name=stdout::x\n`,
  ],
  [
    "setup-terraform, indented",
    `[command]terraform show -json\r\n${JSON.stringify(JSON.parse(text), undefined, 1)}\r\n::debug::done\r\n`,
  ],
  ["Terragrunt's log before", `time=2024-01-01T00:00:00Z level=info msg=Downloading {source}\n${text}`],
  ["Terragrunt's prefix", `09:00:00.000 STDOUT [app] terraform: ${text}\n`],
  ["output of a plan before", `No changes. Your infrastructure matches the configuration.\n${text}`],
])("what %s puts around the document is taken off", async (_, wrapped) => {
  const plan = await readPlan({ name: "-", bytes: Buffer.from(wrapped) }, { wants: wantsAll });
  expect(plan.prior.resources.map(({ address }) => address)).toEqual(["aws_vpc.a"]);
});
