import { parentPort, workerData } from "node:worker_threads";
import { type Campaign, run } from "./campaign.ts";

/** What `scripts/fuzz.mjs` starts beside itself, so that a case that never ends can be ended. */
const outcome = await run({
  ...(workerData as Campaign),
  onStart: (started, count) => parentPort?.postMessage({ kind: "start", case: started, count }),
});
parentPort?.postMessage({ kind: "end", outcome });
