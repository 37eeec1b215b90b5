import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** What takes too long for each change: `npm run endurance`. */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  test: {
    include: ["tests/endurance/**/*.test.ts"],
    globalSetup: "tests/browser/support/set-up.ts",
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
