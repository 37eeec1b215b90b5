/**
 * Mutation testing of the pure rooms: does a test fail where the code is changed? `npm run mutants`; one room or file:
 * `npm run mutants -- --mutate 'src/graph/dates.ts'`. Only what changed since the last run is tried again.
 *
 * The copy that is mutated lies within the repository, so that `../shared` is not beside it: the tests of real data
 * skip themselves. They are slow, and the score should be what the repository's own tests hold.
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: ".vitest.mutants.config.ts" },
  mutate: ["src/{graph,frame,formats}/**/*.ts"],
  coverageAnalysis: "perTest",
  // What runs as a module loads (tables, schemas) would ask for all tests anew, each time.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: ".mutants/tmp",
  incremental: true,
  incrementalFile: ".mutants/incremental.json",
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { logTests: false, allowColor: false },
  htmlReporter: { fileName: ".mutants/report.html" },
  jsonReporter: { fileName: ".mutants/report.json" },
  ignorePatterns: ["/.mutants", "/dist", "/lib", "/docs/screenshots"],
  thresholds: { high: 90, low: 85, break: 85 },
};
