import { expect, test } from "@jest/globals";
import { settingsFor } from "../../src/cli/v8.ts";

test("V8 is set up in the lines of Node.js in which that was tried", () => {
  for (const version of ["20.0.0", "22.23.3", "24.21.0"]) expect(settingsFor(version, "")).toHaveLength(2);
  for (const version of ["2.0.0", "21.7.3", "26.0.0", ""]) expect(settingsFor(version, "")).toEqual([]);
});

test("the room for new objects that somebody asks for is left as it is", () => {
  const given = ["--max-old-space-size=64 --max-semi-space-size=64", "--min_semi_space_size=16"];
  for (const options of given) {
    expect(settingsFor("20.20.2", options)).toEqual(["--max-inlined-bytecode-size-cumulative=100"]);
  }
  expect(settingsFor("20.20.2", "--max-old-space-size=64")).toHaveLength(2);
});
