import { type ReasonCode, reasonCode, reasonCodes } from "../aws/reason-codes.ts";
import { type Capability, type CapabilityId, capabilities } from "../aws/services/usage.ts";
import type { Cause, FlowDestination } from "../findings/finding.ts";
import { endOfStringKey } from "../plan/address.ts";
import { list, many, name, type Phrase, prose, say } from "./phrase.ts";

/** What people call a use. One that the catalogue does not know is shown by its id. */
export function capability(id: string): Phrase {
  const known = capabilityOf(id);
  return known === undefined ? name(id) : prose(known.title);
}

/** Whether only old versions of what people use lose it with this service. */
export function isForOlderOnly(id: string | undefined, of: FlowDestination): boolean {
  const known = id === undefined ? undefined : capabilityOf(id);
  return of.kind === "aws-service" && known !== undefined && known.older.some(({ service }) => service === of.service);
}

function capabilityOf(id: string): Capability | undefined {
  return Object.hasOwn(capabilities, id) ? capabilities[id as CapabilityId] : undefined;
}

export function destination(of: FlowDestination, withRegion = false): Phrase {
  switch (of.kind) {
    case "workload":
      return name(of.address);
    case "aws-service":
      return withRegion ? say`${name(of.service)} in ${name(of.region)}` : name(of.service);
    case "internet":
      return of.family === "ipv6" ? say`the internet (IPv6)` : say`the internet`;
    case "cidr":
      return name(of.cidr);
  }
}

/** `tcp 443`, `icmp`. */
export function ports(of: { readonly protocol: string; readonly ports: string }): Phrase {
  if (of.protocol === "icmp" || of.ports === "") return prose(of.protocol);
  return of.ports === "0-65535" ? prose(`${of.protocol} on any port`) : prose(`${of.protocol} ${of.ports}`);
}

/** `main.tf:12`; nothing where the file is not known. */
export function place(of: Cause): string | undefined {
  if (of.file === undefined) return undefined;
  return of.line === undefined ? of.file : `${of.file}:${of.line}`;
}

/** Where a reason is explained; nothing where the page is one of our own, and the documentation's address not known. */
export function pageOf(code: ReasonCode, documentation: string | undefined): string | undefined {
  if (!Object.hasOwn(reasonCodes, code)) return undefined;
  const { page } = reasonCode(code);
  if (page.startsWith("https://")) return page;
  return documentation === undefined ? undefined : `${documentation}${page}`;
}

export interface Folded {
  readonly address: string;
  /** How many instances of it are meant; 1 where `address` is the instance itself. */
  readonly count: number;
}

/** The block that an instance comes from: its address without the keys of `count` and `for_each`. */
export function resourceOf(address: string): string {
  let block = "";
  let from = 0;
  for (let at = address.indexOf("["); at !== -1; at = address.indexOf("[", at)) {
    const end = endOfStringKey(address, at) ?? endOfNumberKey(address, at);
    if (end !== undefined) {
      block += address.slice(from, at);
      from = end;
    }
    at = end ?? at + 1;
  }
  return block + address.slice(from);
}

function endOfNumberKey(address: string, from: number): number | undefined {
  let at = from + 1;
  while (isDigit(address, at)) at++;
  return at > from + 1 && address[at] === "]" ? at + 1 : undefined;
}

/** Instances of one resource, folded into it: `aws_instance.web[0]` and `[1]` are two of `aws_instance.web`. */
export function fold(addresses: readonly string[]): readonly Folded[] {
  const folded = new Map<string, { address: string; count: number }>();
  for (const address of addresses) {
    const resource = resourceOf(address);
    const known = folded.get(resource);
    if (known === undefined) folded.set(resource, { address, count: 1 });
    else folded.set(resource, { address: resource, count: known.count + 1 });
  }
  return [...folded.values()];
}

/** Addresses in a sentence: instances folded, and not more than a reader takes in. */
export function addresses(of: readonly string[], limit = 3): Phrase {
  const folded = fold(of);
  const shown = folded.slice(0, limit);
  const rest = folded.slice(limit).reduce((sum, { count }) => sum + count, 0);
  const items = shown.map(({ address, count }) =>
    count === 1 ? name(address) : say`${many(count, "instance")} of ${name(address)}`,
  );
  return list(rest > 0 ? [...items, say`${rest} more`] : items);
}

/**
 * The order of names that people expect: `web[2]` comes before `web[10]`. The same everywhere, whatever the language
 * of the machine.
 */
export function byName(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (isDigit(a, at) || isDigit(b, at)) {
    while (at > 0 && isDigit(a, at - 1)) at--;
    const numbers = numberAt(a, at) - numberAt(b, at);
    if (numbers !== 0 && isDigit(a, at) && isDigit(b, at)) return numbers;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function numberAt(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return Number(text.slice(at, end));
}
