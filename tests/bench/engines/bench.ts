import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb } from "../../../src/database/duckdb/duckdb";
import { countFrame } from "../../../src/database/frames/count-frame";
import { FRAMES_PATH, startGateway } from "../../../src/database/gateway/gateway";
import { countableIn, prepareTable } from "../../../src/database/prepare";
import { databaseSource } from "../../../src/database/source/source";
import { manifestOf } from "../../../src/database/table/manifest-of";
import { printDay } from "../../../src/graph/dates";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { DAYS, FIRST_DAY, makeTable } from "./made-table";

/** Measures tables of so many rows: `npm run bench:engines -- 1000000 3000000`. */
const SIZES = process.argv.slice(2).map(Number);
const TIMES = 7;
const READERS = 50;
const STEPS = 6;

interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

const middle = (values: readonly number[]) =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** The median of some runs, each of other days. */
async function medianOf(work: (turn: number) => Promise<unknown>): Promise<string> {
  const costs: Cost[] = [];
  for (let turn = 0; turn < TIMES; turn++) costs.push(await costOf(() => work(turn)));
  return `${middle(costs.map(({ cpu }) => cpu))} (${middle(costs.map(({ wall }) => wall))})`;
}

async function measure(rows: number, folder: string): Promise<readonly string[]> {
  const bounds = { memory: 1000, temporary: join(folder, "temporary") };
  const given = join(folder, "given.duckdb");
  const maker = await openDuckDb(given, bounds);
  await makeTable(maker, rows);
  maker.close();
  const database = await openDuckDb(join(folder, "prepared.duckdb"), bounds);
  let prepared: Awaited<ReturnType<typeof prepareTable>> | undefined;
  const preparing = await costOf(async () => {
    const head = { format: "readout/1" as const, title: "Made", nodes: [], edges: [] };
    const source = await databaseSource(database, given, head);
    prepared = await prepareTable(database, source, () => undefined);
  });
  if (!prepared?.ok) throw new Error(JSON.stringify(prepared));
  const { parts, sums, values, links } = prepared.value;
  const table = await countableIn(database, "bench", prepared.value, folder);
  const { signal } = new AbortController();
  const step = (length: number) =>
    medianOf((turn) => {
      const from = FIRST_DAY + Math.floor((DAYS - length) * (0.55 + 0.06 * turn));
      const view = { ...DEFAULT_VIEW, from, to: from + length - 1 };
      return countFrame(database, table, view, signal);
    });
  const week = await step(7);
  const month = await step(30);
  const year = await step(365);
  const totals = await medianOf(() =>
    database.rows(`SELECT "from" // 7, kind, status, sum(links)::DOUBLE FROM total
      JOIN day ON day.text = total.date GROUP BY ALL`),
  );
  const manifest = manifestOf(
    { format: "readout/1", title: "Made", nodes: [], edges: [] },
    "bench",
    { parts, sums, values },
    () => 0,
    FRAMES_PATH,
  );
  const gateway = startGateway(database, { manifest, parts, links, table }, folder, {
    runs: 2,
    waiting: 64,
    time: 10_000,
  });
  const tile = await medianOf((turn) =>
    gateway.fileOf(parts.tiles.at(-20 * (turn + 1))?.name ?? "", new AbortController().signal),
  );
  const dragged = await drag(gateway);
  database.close();
  return [
    rows.toLocaleString("en"),
    `${Math.round(preparing.cpu / 1000)} (${Math.round(preparing.wall / 1000)})`,
    String(Math.round(process.resourceUsage().maxRSS / 1024)),
    week,
    month,
    year,
    totals,
    tile,
    dragged,
  ];
}

/** Readers who drag a window of a week: each gives up a step for the next before it is answered, and waits for the last. */
async function drag(gateway: ReturnType<typeof startGateway>): Promise<string> {
  const before = process.memoryUsage().rss;
  const outcomes = { answered: 0, left: 0, told: 0 };
  const reader = async (number: number) => {
    for (let turn = 0; turn < STEPS; turn++) {
      const from = FIRST_DAY + 2000 + number * 30 + turn;
      const leave = new AbortController();
      const parameters = [
        ["from", printDay(from)],
        ["to", printDay(from + 6)],
      ] as const;
      const answer = gateway.frameOf(parameters, leave.signal).then(
        () => outcomes.answered++,
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : "";
          if (reason === "gone") outcomes.left++;
          else if (reason === "busy" || reason === "slow") outcomes.told++;
          else throw error;
        },
      );
      if (turn < STEPS - 1) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        leave.abort();
      }
      await answer;
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, number) => reader(number)));
  const grown = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
  return `${outcomes.answered} / ${outcomes.left} / ${outcomes.told}, ${grown} MB`;
}

console.log(`| rows | prepare, s CPU (wall) | most memory, MB | week | month | year | totals by week | a day's tile | 50 readers: answered / left / told to wait, memory grown |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |`);
for (const rows of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  try {
    console.log(`| ${(await measure(rows, folder)).join(" | ")} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
