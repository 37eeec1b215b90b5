import type { Browser, Page } from "playwright-core";

/** What was measured of the application itself, in milliseconds but for the heap. */
export interface ReadoutTiming {
  readonly size: string;
  /** From the bytes' arrival to the first painted picture, by form. */
  readonly first: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly steps: readonly number[];
  /** What of a step is ours: index, frame, scene, paint and the page around it. */
  readonly own: readonly number[];
  /** The same with every pair drawn. */
  readonly stepsOfAll: readonly number[];
  readonly filter: readonly number[];
  readonly hover: readonly number[];
  readonly search: readonly number[];
  /** Megabytes of JavaScript's heap after a collection. */
  readonly heap: number;
  /** Tasks over 50 ms during playback. */
  readonly longTasks: readonly number[];
}

const PLAYBACK_MILLISECONDS = 20_000;

/** What the measurements use in the page. */
export const SCRIPT = `
window.longTasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: "longtask" });
window.hasPicture = () =>
  document.querySelector("[role=status]")?.textContent.includes("links") && document.querySelector(".picture-overlay");
window.frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
// In a task of its own, as a browser tells of a click: what is asked for within a frame comes with the next.
window.task = () => new Promise((resolve) => setTimeout(resolve));
window.timed = async (act) => {
  await frame();
  await frame();
  await task();
  const start = performance.now();
  act();
  const own = performance.now() - start;
  await frame();
  await frame();
  return { own, whole: performance.now() - start };
};
window.named = (role, name) => [...document.querySelectorAll(role)].find((one) =>
  (one.getAttribute("aria-label") ?? one.textContent).trim().startsWith(name));
`;

/** Opens a graph in the application and does with it what a reader does, by its own buttons. */
export async function measureReadout(
  browser: Browser,
  address: string,
  size: string,
  files: { readonly parquet: Uint8Array; readonly json: Uint8Array | undefined },
  steps: number,
): Promise<ReadoutTiming> {
  const first: Record<string, number> = {};
  const weights: Record<string, number> = {};
  for (const [form, bytes] of [
    ["json", files.json],
    ["parquet", files.parquet],
  ] as const) {
    if (!bytes) continue;
    weights[form] = bytes.length;
    const page = await open(browser, address, form, bytes);
    first[form] = await timeOfFirstPicture(page);
    await page.context().close();
  }
  const page = await open(browser, address, "parquet", files.parquet);
  await timeOfFirstPicture(page);
  const heap = await heapOf(page);
  const moved = await stepsOf(page, steps);
  const filter = await wholeOf(
    page,
    10,
    `named("fieldset label", "")?.querySelector("input").click()`,
  );
  const hover = await hoverOver(page);
  const search = await searchFor(page);
  const longTasks = await play(page);
  await page.context().close();

  const all = await open(browser, address, "parquet", files.parquet, "&draw=99999");
  await timeOfFirstPicture(all);
  const drawnAll = await stepsOf(all, Math.min(steps, 30));
  await all.context().close();
  return {
    size,
    first,
    weights,
    steps: moved.map(({ whole }) => whole),
    own: moved.map(({ own }) => own),
    stepsOfAll: drawnAll.map(({ whole }) => whole),
    filter,
    hover,
    search,
    heap,
    longTasks,
  };
}

async function open(
  browser: Browser,
  address: string,
  form: string,
  bytes: Uint8Array,
  more = "",
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(SCRIPT);
  await page.route(`**/bench.${form}`, (route) => route.fulfill({ body: Buffer.from(bytes) }));
  await page.goto(`${address}?data=bench.${form}${more}`);
  return page;
}

interface Step {
  readonly own: number;
  readonly whole: number;
}

/** From the end of the response to the frame in which the status tells of the graph and a picture is there. */
async function timeOfFirstPicture(page: Page): Promise<number> {
  await page.waitForFunction(() => Boolean(Reflect.get(window, "hasPicture")()));
  return page.evaluate(`(async () => {
    await frame();
    const [file] = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/bench."));
    return performance.now() - file.responseEnd;
  })()`);
}

/** The same in one go, for what is measured over all of it. */
export function moveWeekScript(steps: number): string {
  return `(async () => {
    let direction = "Earlier";
    for (let step = 0; step < ${steps}; step++) {
      if (named("button", direction).disabled) direction = direction === "Earlier" ? "Later" : "Earlier";
      await timed(() => named("button", direction).click());
    }
  })()`;
}

/** Weeks one after another: to the end of the period, and back again. */
async function stepsOf(page: Page, steps: number): Promise<readonly Step[]> {
  await page.evaluate(`named("button", "Week").click()`);
  const taken: Step[] = [];
  let direction = "Earlier";
  while (taken.length < steps) {
    const isEnd = await page.evaluate<boolean>(`named("button", "${direction}").disabled`);
    if (isEnd) direction = direction === "Earlier" ? "Later" : "Earlier";
    taken.push(await page.evaluate<Step>(`timed(() => named("button", "${direction}").click())`));
  }
  return taken;
}

async function wholeOf(page: Page, times: number, act: string): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    taken.push(await page.evaluate<number>(`timed(() => ${act}).then(({ whole }) => whole)`));
  }
  return taken;
}

/** The pointer over the middle of the picture, to and fro. */
async function hoverOver(page: Page): Promise<readonly number[]> {
  const act = `(() => {
    const box = document.querySelector(".picture").getBoundingClientRect();
    const at = { clientX: box.left + box.width * Math.random(), clientY: box.top + box.height * Math.random(), bubbles: true };
    document.querySelector(".picture-core").dispatchEvent(new MouseEvent("mousemove", at));
  })()`;
  return wholeOf(page, 20, act);
}

async function searchFor(page: Page): Promise<readonly number[]> {
  const field = page.getByRole("combobox", { name: "Search" });
  const taken: number[] = [];
  for (const term of ["consult", "visit", "make st", "praise"]) {
    const start = Date.now();
    await field.fill(term);
    await page
      .getByRole("option")
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined);
    taken.push(Date.now() - start);
  }
  await field.fill("");
  return taken;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

async function play(page: Page): Promise<readonly number[]> {
  await page.evaluate(`longTasks.length = 0; named("button", "Play")?.click()`);
  await page.waitForTimeout(PLAYBACK_MILLISECONDS);
  return page.evaluate("longTasks");
}
