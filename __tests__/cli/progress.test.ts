import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Progress } from "../../src/check.ts";
import { activity, ProgressLine } from "../../src/cli/progress.ts";

const reading: Progress = { kind: "reading", plan: "plan.json", bytes: 812_345_678 };
const asking: Progress = { kind: "asking", plan: "plan.json", flows: 12_345 };

describe("what a run is at", () => {
  test.each<[Progress, string]>([
    [reading, "reading plan.json (812 MB) …"],
    [{ kind: "reading", plan: "-" }, "reading standard input …"],
    [{ ...reading, plan: "-", bytes: 1_234_567_890 }, "reading standard input (1.2 GB) …"],
    [{ kind: "building", plan: "plan.json" }, "building the networks of plan.json …"],
    [asking, "asking 12,345 flows of plan.json …"],
    [{ ...asking, kind: "checked", flows: 1, traces: 1 }, "checked 1 flow of plan.json, making the report …"],
  ])("%j", (event, told) => {
    expect(activity(event)).toBe(told);
  });

  test("a plan's name cannot colour the terminal", () => {
    expect(activity({ ...asking, plan: "\u001b[31m\rred" })).toBe("asking 12,345 flows of \\u001b[31m\\u000dred …");
  });
});

describe("the line", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const on = (stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv = {}) => {
    const written: string[] = [];
    const line = new ProgressLine({ ...stream, write: (text) => written.push(text) }, env);
    return { line, written };
  };

  test("tells nothing of a run that is over within a second", () => {
    const { line, written } = on({ isTTY: true });
    line.tell(reading);
    jest.advanceTimersByTime(900);
    line.end();
    jest.advanceTimersByTime(5_000);
    expect(written).toEqual([]);
  });

  test("is written in one place, and taken away in the end", () => {
    const { line, written } = on({ isTTY: true });
    line.tell(reading);
    jest.advanceTimersByTime(1_000);
    line.tell(asking);
    line.end();
    expect(written).toEqual([
      "\r\u001b[Kflowbreak: reading plan.json (812 MB) …",
      "\r\u001b[Kflowbreak: asking 12,345 flows of plan.json …",
      "\r\u001b[K",
    ]);
  });

  test("never wraps, as what is wrapped cannot be taken away", () => {
    const { line, written } = on({ isTTY: true, columns: 30 });
    line.tell({ ...reading, plan: `${"網".repeat(40)}.json` });
    jest.advanceTimersByTime(1_000);
    expect(written).toEqual(["\r\u001b[Kflowbreak: reading 網網網網…"]);
  });

  test.each<[string, { isTTY?: boolean }, NodeJS.ProcessEnv]>([
    ["a pipe or a file", {}, {}],
    ["a log of CI", { isTTY: true }, { CI: "true" }],
    ["a terminal that cannot take it back", { isTTY: true }, { TERM: "dumb" }],
  ])("is not written to %s", (_, stream, env) => {
    const { line, written } = on(stream, env);
    line.tell(reading);
    jest.advanceTimersByTime(5_000);
    line.end();
    expect(written).toEqual([]);
  });
});
