import { versions } from "node:process";
import { setFlagsFromString } from "node:v8";

/** The lines of Node.js in which the settings were tried. One that does not know them would complain on standard error. */
const tried = ["20", "22", "24"];

const settings = [
  // V8 optimises on threads of its own, and on two processors, as most that run checks have, these take one from the check.
  // To put fewer functions into others takes them a fraction, and what they make is as good for what is over so soon.
  "--max-inlined-bytecode-size-cumulative=100",
  // Room for new objects that grows keeps more memory, and is no faster.
  "--semi-space-growth-factor=1",
];

/**
 * Sets V8 up for a process that is over within seconds, and has it to itself. To be called when all is loaded: from then
 * on V8 does not take what Node.js has compiled beforehand.
 * https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function setUpV8(): void {
  const [line = ""] = versions.node.split(".");
  if (tried.includes(line)) for (const setting of settings) setFlagsFromString(setting);
}
