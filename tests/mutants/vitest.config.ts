import { defineConfig, mergeConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import viteConfig from "../../vite.config.ts";
import rooms from "./rooms.json" with { type: "json" };

interface Room {
  readonly tests: string[];
  readonly environment: string;
}

const ROOMS: ReadonlyMap<string, Room> = new Map(Object.entries(rooms));

/** Runs the shortest file first: the first failure ends the trial of a mutant, and vitest's own order is longest first. */
class ShortestFirst extends BaseSequencer {
  override async sort(...[files]: Parameters<BaseSequencer["sort"]>) {
    const sorted = await super.sort(files);
    return sorted.toReversed();
  }
}

/** What mutants of a room are tried against: its unit tests, in one time zone. */
export default defineConfig((environment) => {
  const room = ROOMS.get(process.env.ROOM ?? "graph");
  return mergeConfig(viteConfig(environment), {
    test: {
      environment: room?.environment ?? "node",
      env: { TZ: "UTC" },
      include: room?.tests ?? [],
      // A worker thread, in which mutants are tried, cannot change its time zone.
      exclude: ["tests/graph/time-zones.test.ts"],
      setupFiles: ["tests/mutants/first-failure.ts"],
      sequence: { sequencer: ShortestFirst },
      testTimeout: 30_000,
    },
  });
});
