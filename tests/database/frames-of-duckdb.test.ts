import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { frameOf } from "../../src/frame/query/frame-of";
import { FILTERS } from "../../src/frame/view/parameter-names";
import type { Graph } from "../../src/graph/model/types";
import { MOST_ROWS } from "../../src/tiles/counted-frame";
import { viewsOf } from "../fixtures/any-view";
import { smallGraphs } from "../fixtures/make-graph";
import { makeManyLinks } from "../fixtures/many-links";
import { readExample } from "../read-example";
import { inBoth, ofEngine, ofPage } from "./in-both";
import { oddGraph } from "./odd-graph";

const folder = mkdtempSync(join(tmpdir(), "readout-database-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function expectEqualFrames(graph: Graph, runs: number): Promise<void> {
  const { index, database, count, rows, values } = await inBoth(graph, folder);
  for (const name of FILTERS)
    expect(values[name].map(({ value }) => value)).toEqual(index.values[name]);
  await fc.assert(
    fc.asyncProperty(viewsOf(index), async (asked) => {
      const view = { ...asked, with: undefined };
      const { links } = frameOf(index, view);
      const [all, start] = [Array.from(links, ({ id }) => id), Math.floor(links.length / 3)];
      expect(await rows(view, start, false)).toEqual(all.slice(start, start + MOST_ROWS));
      const reversed = all.toReversed().slice(start, start + MOST_ROWS);
      expect(await rows(view, start, true)).toEqual(reversed);
      expect(ofEngine(index, await count(view))).toEqual(ofPage(index, frameOf(index, view), view));
    }),
    { numRuns: runs },
  );
  database.close();
}

describe("frames counted by DuckDB", () => {
  it("are those of the page, whatever is asked for", async () => {
    await expectEqualFrames(readExample("winter-2022"), 25);
  });

  it("are those of the page for a large file, with its ties", async () => {
    await expectEqualFrames(makeManyLinks(), 12);
  });

  it("are those of the page for a file of odd texts and dates", async () => {
    await expectEqualFrames(oddGraph(), 60);
  });

  it("are those of the page for small files: open intervals, occasions of several days, accounts", async () => {
    for (const graph of fc.sample(smallGraphs, 12)) {
      if (graph.links.size > 0) await expectEqualFrames(graph, 5);
    }
  });
});
