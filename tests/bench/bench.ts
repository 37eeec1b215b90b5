import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, preview, type PreviewServer } from "vite";
import react from "@vitejs/plugin-react";
import { fileOfEvents } from "../../src/formats/events/event-table";
import { readIcews } from "../../src/formats/events/icews";
import { printGraph } from "../../src/formats/json/print-graph";
import { exportParquet } from "../../src/formats/parquet/write-parquet";
import { indexGraph } from "../../src/frame/index/index-graph";
import { layoutOf } from "../../src/frame/layout/layout";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { packGraph } from "../../src/reader/read-graph";
import { BROWSER_ARGUMENTS, findBrowser } from "../browser/support/find-browser";
import { readText, SHARED } from "../fixtures/shared";
import { madeEvents, type MadeSize } from "../fixtures/made-events";
import type { Timing } from "./page/run";
import { hasCpu } from "./cpu";
import { type CpuCost, measureCpu } from "./measure-cpu";
import { measurePhone } from "./phone";
import { askedOf } from "./asked";
import { measureReadout, type ReadoutTiming } from "./readout";
import { editsOf } from "./edits";
import { hostileTasksOf } from "./hostile";
import { proposalsOf } from "./propose";
import { cpuReportOf, plotOf, readingsOf, reportOf } from "./report";

/** What is measured; `links` of a real table are those that it has. */
export const SIZES: Readonly<Record<string, MadeSize>> = {
  S: { actors: 15, links: 20, days: 30 },
  M: { actors: 300, links: 2000, days: 365 },
  L: { actors: 7128, links: 90_730, days: 365 },
  XL: { actors: 23_000, links: 470_000, days: 304 },
  XXL: { actors: 30_000, links: 1_000_000, days: 365 },
};
const REAL: Readonly<Record<string, string>> = {
  "ICEWS 2014": "data/events/icews14.tsv",
  "ICEWS 2018": "data/events/icews18.tsv",
};
const PEERS = [
  "canvas, same picture",
  "canvas",
  "cytoscape",
  "react-cytoscapejs",
  "sigma",
  "vis-network",
  "force-graph",
];
const WINDOW_DAYS = 7;
const STEPS = 60;
const READINGS = 3;
/** A peer's steps of a size are given up after this, and its first picture after three times as long. */
const PATIENCE_MILLISECONDS = 20_000;

/** What it took to read a file of a form. */
export interface ReadingTime {
  readonly size: string;
  readonly form: string;
  readonly milliseconds: number;
}

/** One measurement of one peer at one size; `undefined`: it did not finish. */
export interface Measured {
  readonly size: string;
  readonly peer: string;
  readonly timing: Timing | undefined;
}

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: [...Object.keys(SIZES), ...Object.keys(REAL)].join(",") },
    peers: { type: "string", default: PEERS.join(";") },
    rounds: { type: "string", default: "3" },
    output: { type: "string" },
  },
});
const sizes = values.sizes.split(",");
const peers = values.peers.split(";").filter(Boolean);

const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...BROWSER_ARGUMENTS, "--enable-precise-memory-info", "--js-flags=--expose-gc"],
});
const root = join(import.meta.dirname, "page");
await build({
  configFile: false,
  root,
  plugins: [react()],
  build: { outDir: folder, emptyOutDir: true, target: "es2023" },
  worker: { format: "es" },
  logLevel: "error",
});
const peerServer = await preview({
  configFile: false,
  root,
  build: { outDir: folder },
  preview: { port: 0 },
  logLevel: "error",
});
for (const mode of ["production", "embed", "element"]) await build({ logLevel: "error", mode });
const server = await preview({ preview: { port: 0 }, logLevel: "error" });

const measured: Measured[] = [];
const ours: ReadoutTiming[] = [];
const readings: ReadingTime[] = [];
const costs: CpuCost[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  for (const size of sizes) {
    const table = tableOf(size);
    if (table === undefined) continue;
    const files = filesOf(table, size);
    readings.push(...(await timeReadings(size, { ...files, table: Buffer.from(table) })));
    ours.push(await measureReadout(browser, addressOf(server), size, files, STEPS));
    tell(round, size, "Readout", ours.at(-1)?.steps);
    const made = SIZES[size];
    if (made && hasCpu()) {
      const { parquet } = files;
      const addresses = { address: addressOf(server), peers: addressOf(peerServer) };
      costs.push(await measureCpu({ size, made, parquet, steps: STEPS, ...addresses }));
      console.warn(`${round} ${size} CPU: ${JSON.stringify(costs.at(-1))}`);
    }
    for (const peer of made ? peers : []) {
      if (
        !made ||
        measured.some((item) => item.size === size && item.peer === peer && !item.timing)
      )
        continue;
      const timing = await measurePeer(browser, addressOf(peerServer), peer, made);
      measured.push({ size, peer, timing });
      tell(round, size, peer, timing?.steps);
    }
  }
}
const report =
  (await proposalsOf()) +
  `First picture on a phone, in ms: ${JSON.stringify(await measurePhone(browser, "dist"))}.\n` +
  (await askedOf()) +
  (await editsOf(addressOf(server), editedGraph())) +
  (await hostileTasksOf(addressOf(server))) +
  reportOf(sizes, [...PEERS], measured, ours) +
  cpuReportOf(sizes, costs) +
  readingsOf(sizes, readings);
console.log(report);
if (values.output !== undefined) {
  writeFileSync(`${values.output}.md`, report);
  writeFileSync(`${values.output}.svg`, plotOf(sizes, [...PEERS], measured, ours));
}
await browser.close();
await server.close();
await peerServer.close();
rmSync(folder, { recursive: true, force: true });

function addressOf({ resolvedUrls }: PreviewServer): string {
  const [address] = resolvedUrls?.local ?? [];
  if (!address) throw new Error("The preview server did not say where it listens.");
  return address;
}

function tell(round: number, size: string, peer: string, steps: readonly number[] = []) {
  const middle = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)];
  console.warn(`${round} ${size} ${peer}: ${middle?.toFixed(0) ?? "not finished"} ms a step`);
}

function tableOf(size: string): string | undefined {
  const made = SIZES[size];
  if (made) return madeEvents(made);
  const path = REAL[size] ?? "";
  return SHARED.has(path) ? readText(SHARED, path) : undefined;
}

/** What the worker does with a file, from its bytes to a graph that is ready to be asked, here in Node. */
async function timeReadings(
  size: string,
  files: Readonly<Record<string, Uint8Array | undefined>>,
): Promise<readonly ReadingTime[]> {
  const times: ReadingTime[] = [];
  for (let time = 0; time < READINGS; time++) {
    for (const [form, bytes] of Object.entries(files)) {
      if (!bytes) continue;
      const name = form === "table" ? "bench.tsv" : `bench.${form}`;
      const start = performance.now();
      const outcome = await packGraph([{ name, bytes }], () => undefined);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
      times.push({ size, form, milliseconds: performance.now() - start });
    }
  }
  return times;
}

/** The graph of size L that the writer of the bench edits. */
function editedGraph(): Uint8Array {
  const { json } = filesOf(tableOf("L") ?? "", "L");
  if (!json) throw new Error("The graph that is edited is too large for JSON.");
  return json;
}

/** The same graph in the forms that are opened; as JSON only as far as a page takes files. */
function filesOf(table: string, title: string) {
  const imported = fileOfEvents(readIcews(table), title);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems.slice(0, 3)));
  const { file } = imported.value;
  const graph = parseGraph(file);
  if (!graph.ok) throw new Error(JSON.stringify(graph.problems.slice(0, 3)));
  const parquet = exportParquet(file, layoutOf(indexGraph(graph.value)));
  return {
    parquet,
    json: file.edges.length <= 100_000 ? Buffer.from(printGraph(file)) : undefined,
  };
}

async function measurePeer(
  at: Browser,
  address: string,
  peer: string,
  size: MadeSize,
): Promise<Timing | undefined> {
  const context = await at.newContext({ viewport: { width: 800, height: 600 } });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(3 * PATIENCE_MILLISECONDS);
  const task = { peer, size, window: WINDOW_DAYS, steps: STEPS, patience: PATIENCE_MILLISECONDS };
  try {
    await page.goto(address);
    await page.waitForFunction(() => "run" in window);
    const running = page.evaluate<Timing>(`window.run(${JSON.stringify(task)})`);
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), 4 * PATIENCE_MILLISECONDS).unref();
    });
    return await Promise.race([running, late]);
  } catch (error) {
    console.warn(`${peer}: ${String(error).slice(0, 200)}`);
    return undefined;
  } finally {
    await context.close();
  }
}
