import { defineConfig } from "vitest/config";

/** Real hosts, where they are installed: `npm run test:hosts`. */
export default defineConfig({
  test: {
    name: "hosts",
    include: ["tests/hosts/**/*.test.ts"],
    globalSetup: "tests/browser/support/set-up.ts",
    reporters: ["default", "./tests/closing-line.ts"],
    provide: { isThorough: false },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    fileParallelism: false,
  },
});
