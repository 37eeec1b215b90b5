import { chromium, type Page } from "playwright-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../browser/support/find-browser";
import type { MadeSize } from "../fixtures/made-events";
import { cpuOf } from "./cpu";
import { moveWeekScript, SCRIPT } from "./readout";

/** What a step and a rest cost, over all processes of the browser. */
export interface CpuCost {
  readonly size: string;
  /** Milliseconds of CPU of a step, of the same picture on a bare canvas. */
  readonly canvas: number;
  /** Milliseconds of CPU of a step of Readout, with all that its page shows besides. */
  readonly step: number;
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
// Frames as fast as they can be made: waiting for a screen hides what they cost.
const UNLIMITED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** Both in one browser of their own, one after the other. */
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
  const open = async (width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(SCRIPT);
    return page;
  };
  try {
    const { size, made, parquet, steps } = task;
    const peer = await open(800, 600);
    await peer.goto(task.peers);
    await peer.waitForFunction(() => "begin" in window);
    await peer.evaluate(`begin(${JSON.stringify(made)})`);
    await peer.waitForTimeout(SETTLED_MILLISECONDS);
    const canvas = await cost(() => peer.evaluate(`moveOn(${steps})`));
    await peer.context().close();

    const page = await open(1280, 800);
    await page.route("**/bench.parquet", (route) => route.fulfill({ body: Buffer.from(parquet) }));
    await page.goto(`${task.address}?data=bench.parquet`);
    await page.waitForFunction(() => Boolean(Reflect.get(window, "hasPicture")()));
    await page.evaluate(`named("button", "Week").click()`);
    await page.waitForTimeout(SETTLED_MILLISECONDS);
    const rest = await cost(() => page.waitForTimeout(REST_MILLISECONDS));
    const step = await cost(() => page.evaluate(moveWeekScript(steps)));
    return {
      size,
      canvas: canvas / steps,
      step: step / steps,
      rest: rest / REST_MILLISECONDS,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
