import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numberIn, openDuckDb } from "../../../src/database/duckdb/duckdb";
import { countFrame } from "../../../src/database/frames/count-frame";
import { linksIn } from "../../../src/database/frames/links-in";
import { startGateway } from "../../../src/database/gateway/gateway";
import { FRAMES_PATH } from "../../../src/database/gateway/questions";
import { countableIn, prepareTable } from "../../../src/database/prepare";
import { databaseSource } from "../../../src/database/source/source";
import { manifestOf } from "../../../src/database/table/manifest-of";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { MOST_ALONG } from "../../../src/tiles/counted-frame";
import { DAYS, FIRST_DAY, makeTable } from "./made-table";
import { plotOf } from "./plot";
import { dragAll } from "./readers";

/** Measures tables of so many rows, and draws how cost grows: `npm run bench:engines -- 1000000 3000000`. */
const SIZES = process.argv.slice(2).map(Number);
const TIMES = 7;

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

/** By what was measured: the median at each size. */
const growths = new Map<string, (readonly [links: number, milliseconds: number])[]>();

/** Milliseconds of CPU of some runs, each of other days: the median, and the least and the most. */
async function medianOf(
  rows: number,
  name: string,
  work: (turn: number) => Promise<unknown>,
): Promise<string> {
  const costs: Cost[] = [];
  for (let turn = 0; turn < TIMES; turn++) costs.push(await costOf(() => work(turn)));
  const spent = costs.map(({ cpu }) => Math.round(cpu));
  growths.set(name, [...(growths.get(name) ?? []), [rows, middle(spent)]]);
  return `${middle(spent)} (${Math.min(...spent)}–${Math.max(...spent)})`;
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
  const step = (name: string, length: number) =>
    medianOf(rows, name, (turn) => {
      const from = FIRST_DAY + Math.floor((DAYS - length) * (0.55 + 0.06 * turn));
      const view = { ...DEFAULT_VIEW, from, to: from + length - 1 };
      return countFrame(database, table, view, signal);
    });
  const week = await step("a week", 7);
  const month = await step("a month", 30);
  const year = await step("a year", 365);
  const totals = await medianOf(rows, "bars over all", () =>
    database.rows(`SELECT "from" // 7, kind, status, sum(links)::DOUBLE FROM total
      JOIN day ON day.text = total.date GROUP BY ALL`),
  );
  const newest = await medianOf(rows, "an actor's newest", async (turn) => {
    // From one of the busiest to one of the least.
    const id = `Actor ${Math.floor(19_000 * ((turn + 1) / TIMES) ** 3)}`;
    const [row] = await database.rows("SELECT n FROM actor WHERE id = $1", [id]);
    const whole = { view: DEFAULT_VIEW, window: table.extent, pair: undefined };
    const met = await table.meet(database, whole, signal);
    const asked = { isDescending: true, start: 0, count: MOST_ALONG, actor: numberIn(row?.[0]) };
    return linksIn(met, table.dictionary, asked);
  });
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
    time: 30_000,
  });
  const tile = await medianOf(rows, "a tile of a day", (turn) =>
    gateway.fileOf(parts.tiles.at(-20 * (turn + 1))?.name ?? "", new AbortController().signal),
  );
  // The newest tiles are those that a first view asks for; none of them has been made before.
  const first = await costOf(async () => {
    const days = parts.tiles.slice(-7).map(({ name }) => name);
    for (const name of [parts.actors.name, parts.totals.name, ...days])
      await gateway.fileOf(name, signal);
  });
  const dragged = await dragAll(gateway);
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
    newest,
    `${Math.round(first.cpu)} (${Math.round(first.wall)})`,
    dragged,
  ];
}

const COLUMNS = [
  "rows",
  "prepare, s CPU (wall)",
  "most memory, MB",
  "week",
  "month",
  "year",
  "totals by week",
  "a day's tile",
  "an actor's newest, all years",
  "parts of a first view",
  "50 readers: answered / left / told to wait / wrong, memory",
];
console.log(`| ${COLUMNS.join(" | ")} |\n| ${COLUMNS.map(() => "---:").join(" | ")} |`);
for (const rows of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  try {
    console.log(`| ${(await measure(rows, folder)).join(" | ")} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (SIZES.length > 1) {
  const plot = plotOf(Array.from(growths, ([name, points]) => ({ name, points })));
  writeFileSync("docs/scale.svg", plot);
}
