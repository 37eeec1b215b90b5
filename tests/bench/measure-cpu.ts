import { chromium, type Page, type ViewportSize } from "playwright-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../browser/support/find-browser";
import type { MadeSize } from "../fixtures/made-events";
import { cpuOf } from "./cpu";
import { moveWeekScript, SCRIPT } from "./readout";

/** What a step and a rest cost, over all processes of the browser. */
export interface CpuCost {
  readonly size: string;
  /** Milliseconds of CPU of a step, of the same picture on a bare canvas; the median of {@link TURNS}. */
  readonly canvas: number;
  /** Milliseconds of CPU of a step of Readout, with all that its page shows besides; likewise. */
  readonly step: number;
  /** The median of what a turn of Readout took in times of the canvas' turn just before it. */
  readonly ratio: number;
  /** The share of a core that Readout's page takes while nothing happens. */
  readonly rest: number;
}

interface CpuTask {
  readonly size: string;
  readonly made: MadeSize;
  readonly parquet: Uint8Array;
  readonly steps: number;
  /** The addresses of Readout and of the page of its peers. */
  readonly address: string;
  readonly peers: string;
}

const REST_MILLISECONDS = 5000;
const SETTLED_MILLISECONDS = 1500;
/** The page's work for later (the index of the search) is done after that long. */
const IDLE_MILLISECONDS = 15_000;
/** Canvas and Readout take turns, since what else the machine does changes by the minute. */
const TURNS = 7;
/** In which the canvas is as large as Readout's in a window of 1280 × 800. */
const CANVAS = { width: 1330, height: 614 };
const WINDOW = { width: 1280, height: 800 };
// Frames as fast as they can be made: waiting for a screen hides what they cost.
const UNLIMITED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** Both in one browser of their own, by turns. */
export async function measureCpu(task: CpuTask): Promise<CpuCost> {
  const server = await chromium.launchServer({
    executablePath: findBrowser(),
    args: [...BROWSER_ARGUMENTS, ...UNLIMITED],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const root = server.process().pid ?? 0;
  const cost = async (act: () => Promise<unknown>) => {
    const before = cpuOf(root);
    await act();
    return cpuOf(root) - before;
  };
  const open = async (viewport: ViewportSize): Promise<Page> => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(SCRIPT);
    return page;
  };
  try {
    const { size, made, parquet, steps } = task;
    const peer = await open(CANVAS);
    await peer.goto(task.peers);
    await peer.waitForFunction(() => "begin" in window);
    await peer.evaluate(`begin(${JSON.stringify(made)})`);
    const page = await open(WINDOW);
    await page.route("**/bench.parquet", (route) => route.fulfill({ body: Buffer.from(parquet) }));
    await page.goto(`${task.address}?data=bench.parquet`);
    await page.waitForFunction(() => Boolean(Reflect.get(window, "hasPicture")()));
    await page.evaluate(`named("button", "Week").click()`);
    await page.waitForTimeout(IDLE_MILLISECONDS);
    const rest = await cost(() => page.waitForTimeout(REST_MILLISECONDS));
    const turns: { readonly canvas: number; readonly step: number }[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const canvas = await cost(() => peer.evaluate(`moveOn(${steps})`));
      await page.waitForTimeout(SETTLED_MILLISECONDS);
      const step = await cost(() => page.evaluate(moveWeekScript(steps)));
      await page.waitForTimeout(SETTLED_MILLISECONDS);
      turns.push({ canvas: canvas / steps, step: step / steps });
    }
    return {
      size,
      canvas: medianOf(turns.map(({ canvas }) => canvas)),
      step: medianOf(turns.map(({ step }) => step)),
      ratio: medianOf(turns.map(({ canvas, step }) => step / canvas)),
      rest: rest / REST_MILLISECONDS,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
