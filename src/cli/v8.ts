import { setFlagsFromString } from "node:v8";

/** The lines of Node.js in which the settings were tried. One that does not know them would complain on standard error. */
const tried = ["20", "22", "24"];

/** What Node.js was started with, on its command line or by the environment. */
export const optionsOf = ({ execArgv, env }: NodeJS.Process): string => [...execArgv, env.NODE_OPTIONS].join(" ");

/** What `options` ask for is left as it is. */
export function settingsFor(version: string, options: string): readonly string[] {
  const [line = ""] = version.split(".");
  if (!tried.includes(line)) return [];
  return [
    // V8 optimises on threads of its own, and on two processors, as most that run checks have, these take one from the
    // check. To put fewer functions into others takes them a fraction, and what they make is as good for one check.
    "--max-inlined-bytecode-size-cumulative=100",
    // Room for new objects that grows keeps much memory to save a twentieth of the time of very large plans, if any.
    ...(/semi[-_]space/.test(options) ? [] : ["--semi-space-growth-factor=1"]),
  ];
}

/**
 * Sets V8 up for a process that is over within seconds, and has it to itself. To be called when all is loaded: from then
 * on V8 does not take what Node.js has compiled beforehand.
 * https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function setUpV8(process: NodeJS.Process): void {
  for (const setting of settingsFor(process.versions.node, optionsOf(process))) setFlagsFromString(setting);
}
