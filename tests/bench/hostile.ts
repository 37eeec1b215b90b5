import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../browser/support/find-browser";
import { HOSTILE_GRAPHS } from "./hostile-graphs";

/** What an act cost the page. */
interface ActCost {
  readonly act: string;
  /** The longest task, in milliseconds by the clock; 0 where none took 50. */
  readonly longest: number;
  /** All tasks of the page's thread, in milliseconds of CPU. */
  readonly cpu: number;
}

/** What an act sets going has been done after that long. */
const SETTLED_MILLISECONDS = 2500;
const PATIENCE_MILLISECONDS = 60_000;

/** What a reader does with a graph, by the names of what is pressed. */
const ACTS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  table: (page) => page.getByRole("tab", { name: "Table" }).click(),
  score: (page) => page.getByRole("tab", { name: "Score" }).click(),
  source: (page) => page.getByRole("tab", { name: "Source" }).click(),
  graph: (page) => page.getByRole("tab", { name: "Graph", exact: true }).click(),
  search: (page) => page.getByRole("combobox", { name: "Search" }).fill("a"),
  filter: async (page) => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter" }).first().click();
  },
};

/**
 * How long the page stands still over graphs that are made to hold it up, in a table of the report: a row a graph, and for
 * each act the longest task by the clock and the CPU of all its tasks.
 * @param address of the built application
 * @param wanted the names of graphs; without one, all
 */
export async function hostileTasksOf(address: string, wanted?: readonly string[]): Promise<string> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
  const names = wanted ?? Object.keys(HOSTILE_GRAPHS);
  const rows: string[] = [];
  try {
    for (const name of names) {
      const costs = await costsOf(browser, address, HOSTILE_GRAPHS[name]?.() ?? "");
      const cells = costs.map(({ act, longest, cpu }) => `${act} ${longest} (${cpu})`);
      rows.push(`| ${name} | ${cells.join(", ")} |`);
      console.warn(rows.at(-1));
    }
  } finally {
    await browser.close();
  }
  return `Longest task, and CPU of all of an act, in ms:\n\n| graph | acts |\n| --- | --- |\n${rows.join("\n")}\n\n`;
}

async function costsOf(
  browser: Browser,
  address: string,
  graph: string,
): Promise<readonly ActCost[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await page.addInitScript(`
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  `);
  await page.route("**/hostile.json", (route) => route.fulfill({ body: graph }));
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const costs: ActCost[] = [];
  const measure = async (act: string, run: () => Promise<unknown>) => {
    const before = await cpuOf(session);
    await page.evaluate("window.longTasks = []").catch(() => undefined);
    await run();
    await page.waitForTimeout(SETTLED_MILLISECONDS);
    const longest = Number(await page.evaluate("Math.max(0, ...longTasks)"));
    const cpu = (await cpuOf(session)) - before;
    costs.push({ act, longest: Math.round(longest), cpu: Math.round(cpu) });
  };
  try {
    await measure("open", async () => {
      await page.goto(`${address}?data=hostile.json&tab=graph&select=a`);
      await page
        .getByRole("status")
        .first()
        .getByText(/links?/)
        .waitFor();
    });
    for (const [act, run] of Object.entries(ACTS)) await measure(act, () => run(page));
  } catch (error) {
    console.warn(String(error).slice(0, 300));
  }
  await page.close();
  return costs;
}

/** Milliseconds of CPU that the tasks of a page's thread have taken so far. */
async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000;
}
