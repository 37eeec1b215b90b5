import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

/** Unit tests: Node alone, one time zone, an answer in seconds (`npm run test:unit`). */
const UNIT = [
  "tests/{graph,edit,frame,formats,propose,reader,words,poster,tiles,database,cli,library}/**/*.test.ts",
  "tests/picture/{scene,draw,score}/**/*.test.ts",
];

/** Unit tests that replace modules, or start the script of a worker: each file needs a process of its own. */
export const ALONE = [
  "tests/reader/{streams/collect,in-worker,open-files,open-shelf,own-scripts,prose/asides}.test.ts",
  "tests/reader/files/{fetch-ahead,fetch-bytes,read-sheets,unpack}.test.ts",
];

/** Tests that start programs, ask databases, or try thousands of cases: each takes seconds, and all run with `npm test`. */
export const LONG = [
  "tests/{formats,reader}/huge-*.test.ts",
  "tests/cli/{shell,outputs,prepare,hostile,tables,import-export}.test.ts",
  "tests/database/{frames-of-duckdb,first-parts,locked-tables}.test.ts",
  "tests/tiles/frames-of-tiles.test.ts",
  "tests/edit/reparse.test.ts",
  "tests/formats/{round-trip,hostile,long-values,csv/tables,csv/wide-tables,events/events,parquet/hostile-parquet}.test.ts",
  "tests/graph/{bombs,parse/check-file}.test.ts",
  "tests/picture/scene/{truth,crowd,edges}.test.ts",
  "tests/poster/{card,weight,cleaned,poster}.test.ts",
  "tests/propose/{never-held,any-text}.test.ts",
  "tests/reader/{rows/hostile-workbook,windows-of-events}.test.ts",
];

/** Tests of what days are, in time zones besides UTC. Nothing else in `src` may use `Date`: eslint.config.js sees to it. */
export const DAYS = [
  "tests/graph/dates.test.ts",
  "tests/words/dates.test.ts",
  "tests/frame/view/address.test.ts",
  "tests/frame/query/histogram.test.ts",
  "tests/formats/{draft/times,parquet/parquet}.test.ts",
];
const ZONES = ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"];

/** The tests of this repository as projects, in the order in which `npm test` runs them: the quickest answer first. */
export default defineConfig((environment) =>
  mergeConfig(viteConfig(environment), {
    test: {
      // These bounds end what would never end; they measure nothing, since machines are shared and some are slow.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 15_000 } },
      reporters: ["default", "./tests/closing-line.ts"],
      pool: "forks",
      projects: [
        {
          extends: true,
          test: {
            name: "unit",
            include: UNIT,
            exclude: [...ALONE, ...LONG],
            env: { TZ: "UTC" },
            // The pure rooms hold no state, so their tests may share a process: half the time is loading.
            isolate: false,
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            name: "reader",
            include: ALONE,
            env: { TZ: "UTC" },
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            name: "long",
            include: LONG,
            env: { TZ: "UTC" },
            sequence: { groupOrder: 2 },
          },
        },
        ...ZONES.map((zone) => ({
          extends: true,
          test: {
            name: `days in ${zone}`,
            include: DAYS,
            env: { TZ: zone },
            sequence: { groupOrder: 3 },
          },
        })),
        {
          extends: true,
          test: {
            name: "page",
            environment: "jsdom",
            setupFiles: ["tests/support/wait-long.ts"],
            include: [
              "tests/{store,ui,embed}/**/*.test.{ts,tsx}",
              "tests/picture/stage/**/*.test.{ts,tsx}",
            ],
            sequence: { groupOrder: 4 },
          },
        },
        {
          extends: true,
          test: {
            name: "repository",
            include: ["tests/*.test.ts"],
            sequence: { groupOrder: 5 },
          },
        },
        {
          extends: true,
          test: {
            name: "release",
            include: ["tests/release/**/*.test.ts"],
            globalSetup: "tests/release/set-up.ts",
            sequence: { groupOrder: 6 },
          },
        },
        {
          extends: true,
          test: {
            name: "browser",
            include: ["tests/browser/**/*.test.ts"],
            globalSetup: "tests/browser/support/set-up.ts",
            provide: { isThorough: environment.mode === "thorough" },
            fileParallelism: false,
            sequence: { groupOrder: 7 },
          },
        },
      ],
    },
  }),
);
