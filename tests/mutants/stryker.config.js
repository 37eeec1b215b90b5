import { readFileSync } from "node:fs";

const ROOMS = JSON.parse(readFileSync(new URL("rooms.json", import.meta.url), "utf8"));
const { ROOM = "graph" } = process.env;
const room = ROOMS[ROOM];
if (!room) throw new Error(`ROOM is one of ${Object.keys(ROOMS).join(", ")}.`);

/**
 * Mutation testing: does a test fail where the code is changed? Each room of rooms.json is tried by itself, against its own
 * unit tests: `ROOM=frame npm run mutants`; one file: `ROOM=graph npm run mutants -- --mutate src/graph/dates.ts`. Only
 * what changed since the last run is tried again.
 *
 * The copy that is mutated lies inside the repository, so `../shared` is not beside it and tests of its data are skipped.
 * They are slow, and the score should be what the repository's own tests hold.
 *
 * Left out is what only a browser has, where tests/browser tries it: of `store` the database of drafts (IndexedDB) and the
 * pen (Web Locks), of `picture` what paints and measures on a canvas, makes elements, or reads colours of a style sheet.
 *
 * CONTRIBUTING.md says what was last measured, with all test files of a room in one process. A mutant of code that runs as
 * a module loads on demand may survive there though a test would notice it: the module is loaded once.
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: "tests/mutants/vitest.config.ts" },
  mutate: [...room.mutate, "!src/**/*.d.ts"],
  coverageAnalysis: "perTest",
  // Code that runs as a module loads (tables, schemas) would need every test again, each time.
  ignoreStatic: true,
  concurrency: 2,
  // Endless loops end by the count of their rounds; this bound ends the others.
  timeoutMS: 20_000,
  tempDirName: ".mutants/tmp",
  incremental: true,
  incrementalFile: `.mutants/${ROOM}.json`,
  reporters: ["clear-text", "progress-append-only", "html"],
  clearTextReporter: { logTests: false },
  htmlReporter: { fileName: `.mutants/${ROOM}.html` },
  ignorePatterns: ["/.mutants", "/dist", "/lib", "/docs/screenshots"],
  thresholds: { high: 95, low: room.least, break: room.least },
};
