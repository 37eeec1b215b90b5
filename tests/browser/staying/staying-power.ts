import type { CDPSession, Page } from "playwright-core";

/** What a page holds, after its rubbish was collected. */
export interface Holding {
  /** Of the page's own objects and texts: what the engine compiles grows by its own rules, for thousands of steps. */
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

/** Measures what a page holds (Chrome DevTools Protocol). */
export async function startScales(page: Page): Promise<() => Promise<Holding>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    // What finalisers let go is collected the second time.
    for (let round = 0; round < 3; round++) {
      await page.waitForTimeout(300);
      await session.send("HeapProfiler.collectGarbage");
    }
    const { metrics } = await session.send("Performance.getMetrics");
    const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      megabytes: Math.round((await weighObjects(session)) / 1e4) / 100,
      nodes: valueOf("Nodes"),
      listeners: valueOf("JSEventListeners"),
      workers: page.workers().length,
    };
  };
}

/** The head of a heap snapshot (V8's src/profiler/heap-snapshot-generator.cc), and its numbers in rows. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** The bytes of all that a page's scripts hold, without what the engine compiled. */
async function weighObjects(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", keep);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", keep);
  const { snapshot, nodes }: Snapshot = JSON.parse(chunks.join(""));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [code, native] = ["code", "native"].map((name) => types[0].indexOf(name));
  const size = fields.indexOf("self_size");
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at] !== code && nodes[at] !== native) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}

/** Presses keys on an element, one after another, each when the page has come to rest from the last. */
async function press(page: Page, selector: string, keys: readonly string[], times: number) {
  await page.evaluate(
    async ({ selector, keys, times }) => {
      for (let time = 0; time < times; time++) {
        const element = document.querySelector<HTMLElement>(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        element.focus();
        const key = keys[time % keys.length] ?? "";
        element.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
        );
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
    { selector, keys, times },
  );
}

/** So many steps of the end of the window, to and fro. */
export async function slide(page: Page, steps: number): Promise<void> {
  const keys = Array.from({ length: 80 }, (_, at) => (at < 40 ? "ArrowLeft" : "ArrowRight"));
  await press(page, '[aria-label="To"]', keys, steps);
  await page.locator('[aria-label="To"]').press("End");
}

/** So many selections in the picture. */
export async function choose(page: Page, selections: number): Promise<void> {
  const keys = ["ArrowRight", "Enter", "ArrowDown", "Enter", "Home", "Enter"];
  await press(page, ".picture [role=listbox]", keys, 2 * selections);
  await press(page, ".picture [role=listbox]", ["Escape"], 4);
}
