/** `count` numbers instances, `for_each` names them. */
export type Key = string | number;

/** One step of a traversal: `.id`, `["a"]`, `[*]`, or a position in a list wherever that comes from. */
export type Step =
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "index"; readonly key: Key }
  | { readonly kind: "splat" }
  | { readonly kind: "position"; readonly at: number };

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER_INDEX = /\[(\d+)\]|\.(\d+)(?![\w-])/y;

/**
 * Reads `aws_subnet.a["x.y"].id`, `module.m[0].out` or `var.x` from `from` on. `rest` is where reading stopped: at the
 * end, or at something that is no plain step.
 */
export function readTraversal(text: string, from = 0): { readonly steps: readonly Step[]; readonly rest: number } {
  const steps: Step[] = [];
  let at = from;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const first = take(IDENTIFIER);
  if (!first) return { steps, rest: at };
  steps.push({ kind: "attribute", name: first[0] });
  for (;;) {
    const number = take(NUMBER_INDEX);
    if (number) {
      steps.push({ kind: "index", key: Number(number[1] ?? number[2]) });
      continue;
    }
    const end = endOfStringKey(text, at);
    if (end !== undefined) {
      steps.push({ kind: "index", key: unquote(text.slice(at + 2, end - 2)) });
      at = end;
      continue;
    }
    if (text[at] !== ".") return { steps, rest: at };
    at++;
    const name = take(IDENTIFIER);
    if (!name) return { steps, rest: at - 1 };
    steps.push({ kind: "attribute", name: name[0] });
  }
}

/**
 * Where a key in quotes ends that begins with the bracket at `from`, behind its own bracket; undefined where there is
 * none. No pattern: on millions of escapes one runs out of stack.
 */
export function endOfStringKey(text: string, from: number): number | undefined {
  if (!text.startsWith('["', from)) return undefined;
  for (let at = from + 2; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return text[at + 1] === "]" ? at + 2 : undefined;
  }
  return undefined;
}

// Terraform quotes keys as HCL does: \" \\ \n \t \r \uXXXX \UXXXXXXXX, and $${ %%{ for ${ %{.
function unquote(text: string): string {
  return text
    .replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs, (_, short, long, letter) => {
      if (letter === undefined) {
        const code = Number.parseInt(short ?? long, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
      }
      return ESCAPES.get(letter) ?? letter;
    })
    .replace(/([$%])\1\{/g, "$1{");
}

const ESCAPES = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
]);

/** As Terraform writes it behind a name. */
export function quoteKey(key: Key | undefined): string {
  return key === undefined ? "" : `[${JSON.stringify(key).replace(/[$%](?=\{)/g, "$&$&")}]`;
}

/** `aws_subnet.a["x"].id`, in steps. */
export type Traversal = readonly Step[];

/** `aws_subnet.x[*].id` and then `[2]` is the `id` of the third; else the path simply follows. */
export function goOn(steps: Traversal, path: Traversal): Traversal {
  const splat = steps.findLastIndex((step) => step.kind === "splat");
  const [first, ...rest] = path;
  if (splat < 0 || (first?.kind !== "index" && first?.kind !== "position")) return [...steps, ...path];
  const placed: Step =
    first.kind === "index" && typeof first.key === "number" ? { kind: "position", at: first.key } : first;
  return [...steps.slice(0, splat), placed, ...steps.slice(splat + 1), ...rest];
}

export function showTraversal(steps: Traversal): string {
  return steps.map((step, index) => (index === 0 && step.kind === "attribute" ? step.name : showStep(step))).join("");
}

function showStep(step: Step): string {
  switch (step.kind) {
    case "attribute":
      return `.${step.name}`;
    case "index":
      return quoteKey(step.key);
    case "splat":
      return "[*]";
    case "position":
      return `[${step.at}]`;
  }
}

/** `module.a["x"].module.b` and `aws_vpc.main` → `module.a["x"].module.b.aws_vpc.main`. */
export function within(module: string, name: string): string {
  return module === "" ? name : `${module}.${name}`;
}

export interface ModuleCall {
  readonly name: string;
  readonly key: Key | undefined;
}

/** The calls that lead from the root to a module instance, or to an object in it. */
export function moduleCalls(module: string): readonly ModuleCall[] {
  const { steps } = readTraversal(module);
  const calls: ModuleCall[] = [];
  for (let i = 0; i + 1 < steps.length; ) {
    const [call, name, index] = steps.slice(i, i + 3);
    if (call?.kind !== "attribute" || call.name !== "module" || name?.kind !== "attribute") break;
    const key = index?.kind === "index" ? index.key : undefined;
    calls.push({ name: name.name, key });
    i += key === undefined ? 2 : 3;
  }
  return calls;
}

/** The key at the end of an address, for formats that do not tell it apart. */
export function keyOf(address: string): Key | undefined {
  if (!address.endsWith("]")) return undefined;
  const last = readTraversal(address).steps.at(-1);
  return last?.kind === "index" ? last.key : undefined;
}

/** Numbers by size, then strings by code unit: the order in which Terraform lists instances. */
export function compareKeys(a: Key | undefined, b: Key | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return compareText(String(a), String(b));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
