import { defineConfig } from "vitest/config";

const { ROOM = "{graph,frame,formats}" } = process.env;

/** What mutants are tried against: the tests of the pure rooms in one time zone, without page, browser or architecture. */
export default defineConfig({
  test: {
    environment: "node",
    env: { TZ: "UTC" },
    include: [`tests/${ROOM}/**/*.test.ts`],
    exclude: ["tests/graph/time-zones.test.ts"],
    setupFiles: ["tests/fixtures/first-failure.ts"],
    testTimeout: 30_000,
  },
});
