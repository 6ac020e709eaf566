import { verdicts } from "../findings/finding.ts";
import { type Flag, flags } from "../options.ts";
import { version } from "../version.ts";

export function help(): string {
  return `flowbreak ${version}: which AWS network flows a Terraform plan breaks, before it is applied

Usage: flowbreak check PLAN... [options]

PLAN is what \`terraform show -json tfplan\` or \`tofu show -json tfplan\` writes;
- reads it from standard input. It may be compressed with gzip. Several plans
make one report.

Options:
${table(Object.entries(flags).map(([name, flag]: [string, Flag]) => [usage(name, flag), described(flag)]))}

Verdicts:
${table(Object.entries(verdicts).map(([verdict, { meaning }]) => [verdict, meaning]))}
A reason code (AZ_WITHOUT_ENDPOINT_ENI) fails wherever a finding tells it.

Exit status:
${table([
  ["0", "nothing that fails"],
  ["1", "findings that fail"],
  ["2", "the input or the usage is wrong"],
  ["3", "a defect of flowbreak"],
])}

Environment:
${table([
  ["NO_COLOR, FORCE_COLOR", "no colours, or colours not only on a terminal"],
  ["FLOWBREAK_DEBUG=1", "the stack of a defect, which may quote the plan"],
])}

Examples:
  terraform plan -out=tfplan && terraform show -json tfplan | flowbreak check -
  flowbreak check plan.json --format json --output report.json
`;
}

const usage = (name: string, { value, short }: Flag): string =>
  [short === undefined ? `--${name}` : `-${short}, --${name}`, value].join(" ").trimEnd();

const described = (flag: Flag): string =>
  flag.default === undefined ? flag.description : `${flag.description} (default: ${flag.default})`;

function table(rows: readonly (readonly [string, string])[]): string {
  const indent = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows.map(([left, right]) => `  ${left}`.padEnd(indent) + wrap(right, indent)).join("\n");
}

/** Breaks lines at 80 columns; all but the first are indented. */
const wrap = (text: string, indent: number): string =>
  text.replaceAll(new RegExp(`(.{1,${80 - indent}})( |$)`, "g"), `$1\n${" ".repeat(indent)}`).trimEnd();
