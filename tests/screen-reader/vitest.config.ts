import { defineConfig } from "vitest/config";

/** The main job with eyes closed, in a real screen reader: of its own, since not every machine has one. */
export default defineConfig({
  test: {
    name: "screen-reader",
    environment: "node",
    include: ["tests/screen-reader/**/*.test.ts"],
    globalSetup: "tests/screen-reader/set-up.ts",
    reporters: ["default", "./tests/closing-line.ts"],
    pool: "forks",
    // One key after another, each until what it says has been heard to its end.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
