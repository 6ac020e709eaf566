import { describe, expect, test } from "@jest/globals";
import { appearance } from "../../src/cli/terminal.ts";

const terminal = { isTTY: true, columns: 100 };

describe("colours", () => {
  test.each([
    ["a terminal has colours", terminal, {}, true],
    ["a pipe has none", {}, {}, false],
    ["a dumb terminal has none", terminal, { TERM: "dumb" }, false],
    ["NO_COLOR takes them from a terminal", terminal, { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR is none", terminal, { NO_COLOR: "" }, true],
    ["FORCE_COLOR gives them to a pipe", {}, { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR gives them to a dumb terminal", terminal, { FORCE_COLOR: "3", TERM: "dumb" }, true],
    ["FORCE_COLOR=0 takes them from a terminal", terminal, { FORCE_COLOR: "0" }, false],
    ["NO_COLOR comes before FORCE_COLOR", terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ])("%s", (_, stream, env, color) => {
    expect(appearance(stream, env).color).toBe(color);
  });
});

describe("width", () => {
  test.each([
    ["lines are as long as the terminal is wide", terminal, 100],
    ["a wide terminal does not make them endless", { isTTY: true, columns: 300 }, 120],
    ["a narrow one does not tear them apart", { isTTY: true, columns: 40 }, 80],
    ["a pipe gets 100 columns", {}, 100],
  ])("%s", (_, stream, width) => {
    expect(appearance(stream, {}).width).toBe(width);
  });
});
