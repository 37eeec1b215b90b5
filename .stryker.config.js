const { ROOM = "{graph,frame,formats}" } = process.env;

/**
 * Mutation testing of the pure rooms: does a test fail where the code is changed? All rooms take hours, so that each is
 * tried by itself, against its own tests: `ROOM=graph npm run mutants`, likewise frame and formats; a file of it:
 * `ROOM=graph npm run mutants -- --mutate src/graph/dates.ts`. Only what changed since the last run is tried again.
 *
 * The copy that is mutated lies within the repository, so that `../shared` is not beside it: the tests of real data
 * skip themselves. They are slow, and the score should be what the repository's own tests hold.
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: ".vitest.mutants.config.ts" },
  mutate: [`src/${ROOM}/**/*.ts`],
  coverageAnalysis: "perTest",
  // What runs as a module loads (tables, schemas) would ask for all tests anew, each time.
  ignoreStatic: true,
  concurrency: 2,
  // Endless loops end by the number of their rounds; what is left for time is waited for in vain.
  timeoutMS: 20_000,
  tempDirName: ".mutants/tmp",
  incremental: true,
  incrementalFile: `.mutants/${ROOM}.json`,
  reporters: ["clear-text", "progress-append-only", "html"],
  clearTextReporter: { logTests: false },
  htmlReporter: { fileName: `.mutants/${ROOM}.html` },
  ignorePatterns: ["/.mutants", "/dist", "/lib", "/docs/screenshots"],
  thresholds: { high: 90, low: 85, break: 85 },
};
