// @ts-check
/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  // Types are erased only, tsc checks them: the tests start at once. Node runs the modules as they are.
  extensionsToTreatAsEsm: [".ts"],
  moduleFileExtensions: ["ts", "js", "mjs", "cjs", "json", "node"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        swcrc: false,
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript" },
          // Node demands with { type: "json" } of the imports that have it.
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  // The tests import what they use from @jest/globals, which is typed.
  injectGlobals: false,
  // By default one core is left idle, which on two cores would mean no parallel tests.
  maxWorkers: "100%",
  // Loading hcl2-parser alone takes seconds on a busy machine.
  testTimeout: 20_000,
  collectCoverageFrom: ["<rootDir>/src/**/*.ts"],
  coverageProvider: "v8",
};
