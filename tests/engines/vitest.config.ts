import { defineConfig } from "vitest/config";

/** The main job in engines other than Chromium's: of its own, since not every machine has them. */
export default defineConfig({
  test: {
    name: "engines",
    environment: "node",
    include: ["tests/engines/**/*.test.ts"],
    globalSetup: "tests/engines/set-up.ts",
    reporters: ["default", "./tests/closing-line.ts"],
    pool: "forks",
    // Node 20 has a WebSocket, but keeps it back.
    execArgv: ["--experimental-websocket"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
