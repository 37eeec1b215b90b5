import { defineConfig } from "vitest/config";

/** Tables in a ClickHouse of two shards: of its own, since not every machine has one (Debian: clickhouse-server). */
export default defineConfig({
  test: {
    name: "clickhouse",
    environment: "node",
    include: ["tests/clickhouse/**/*.test.ts"],
    // A page watches one of them.
    globalSetup: "tests/browser/support/set-up.ts",
    env: { TZ: "UTC" },
    reporters: ["default", "./tests/closing-line.ts"],
    pool: "forks",
    // These bounds end what would never end: a thousand views are asked of three.
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 600_000 } },
    fileParallelism: false,
  },
});
