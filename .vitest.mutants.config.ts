import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const { ROOM = "{graph,frame,formats}" } = process.env;

/** The first test that fails ends the trial of a mutant: vitest's own order, the longest first, would take its time. */
class ShortestFirst extends BaseSequencer {
  override async sort(...[files]: Parameters<BaseSequencer["sort"]>) {
    const sorted = await super.sort(files);
    return sorted.toReversed();
  }
}

/** What mutants are tried against: the tests of the pure rooms in one time zone, without page, browser or architecture. */
export default defineConfig({
  test: {
    environment: "node",
    env: { TZ: "UTC" },
    include: [`tests/${ROOM}/**/*.test.ts`],
    exclude: ["tests/graph/time-zones.test.ts"],
    setupFiles: ["tests/fixtures/first-failure.ts"],
    sequence: { sequencer: ShortestFirst },
    testTimeout: 30_000,
  },
});
