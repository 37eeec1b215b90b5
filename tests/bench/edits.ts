import { chromium, type Page } from "playwright-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../browser/support/find-browser";
import { cpuOf, hasCpu } from "./cpu";

/** What an edit of a graph costs, milliseconds; medians of {@link TIMES}. */
interface EditCost {
  /** From the press of Save until a frame is painted after the edit. */
  readonly painted: number;
  /** Of CPU, over all processes of the browser, until the page is at rest again; NaN where the system does not say. */
  readonly cpu: number;
}

const TIMES = 7;
/** The list of actors for the form, the index of the search and what else is done later has been done after that long. */
const IDLE_MILLISECONDS = 8000;
const SETTLED_MILLISECONDS = 2500;

/**
 * How long the writer of a graph waits for an edit, in a line of the report: an actor is renamed, and a link gets another
 * status, each in its form with the picture of the graph beside it.
 * @param address of the built application
 * @param graph as JSON; it is edited at its first link
 */
export async function editsOf(address: string, graph: Uint8Array): Promise<string> {
  const server = await chromium.launchServer({
    executablePath: findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const root = server.process().pid ?? 0;
  const edit = async (id: string, name: string, change: (page: Page, time: number) => unknown) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(120_000);
    await page.route("**/bench.json", (route) => route.fulfill({ body: Buffer.from(graph) }));
    await page.goto(`${address}?data=bench.json&select=${encodeURIComponent(id)}`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByRole("form", { name }).waitFor();
    await page.waitForTimeout(IDLE_MILLISECONDS);
    const costs: EditCost[] = [];
    for (let time = 0; time < TIMES; time++) {
      await change(page, time);
      await page.waitForTimeout(SETTLED_MILLISECONDS);
      const before = hasCpu() ? cpuOf(root) : NaN;
      const painted = await page.evaluate(SAVE);
      await page.waitForTimeout(SETTLED_MILLISECONDS);
      costs.push({ painted: Number(painted), cpu: hasCpu() ? cpuOf(root) - before : NaN });
    }
    await page.close();
    const median = (values: readonly number[]) =>
      Math.round(values.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? NaN);
    return `${median(costs.map(({ painted }) => painted))} ms (${median(costs.map(({ cpu }) => cpu))} of CPU)`;
  };
  try {
    const { source, id } = firstLinkOf(graph);
    const actor = await edit(source, "Actor", (page, time) =>
      page.getByRole("textbox", { name: "Name", exact: true }).fill(`Renamed ${time}`),
    );
    const link = await edit(id, "Link", (page, time) =>
      page
        .getByRole("combobox", { name: "Status" })
        .selectOption(time % 2 ? "cancelled" : "planned"),
    );
    return `An edit at L, until it is painted: an actor ${actor}, a link ${link}.\n\n`;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Two frames after the press: the second is asked for when the first has been drawn. */
const SAVE = `new Promise((resolve) => {
  const save = [...document.querySelectorAll("form button")].find((one) => one.textContent === "Save");
  const start = performance.now();
  save.click();
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
})`;

function firstLinkOf(graph: Uint8Array): { readonly source: string; readonly id: string } {
  const { edges }: { edges: { source: string; id: string }[] } = JSON.parse(
    new TextDecoder().decode(graph),
  );
  const [first] = edges;
  if (!first) throw new Error("The graph has no link.");
  return first;
}
