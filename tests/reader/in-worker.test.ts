import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TableAnswer } from "../../src/formats/csv/table-outline";
import { alignInWorker } from "../../src/reader/align-quotes";
import type { InputFile } from "../../src/reader/files/input-file";
import { lookAtFiles, openFiles, openSheets, previewFiles } from "../../src/reader/open-files";
import { makeXlsx, textRow } from "../fixtures/make-zip";
import { runWorkers } from "./run-workers";

const nobody = () => undefined;
const SCRIPT = () => import("../../src/reader/worker");

/** Small, and yet a worker's: how large it is unpacked is not known. */
const TABLE: InputFile = {
  name: "calls.csv",
  bytes: new Uint8Array(
    gzipSync("source,target,date\n" + "Ann,Bob,2022-02-01\n".repeat(5) + "Bob,Cid,\n"),
  ),
};
const BOOK: InputFile = {
  name: "book.xlsx",
  bytes: makeXlsx({
    sheets: { Calls: textRow("source", "target"), People: textRow("id", "name") },
  }),
};
const ANSWERS: readonly TableAnswer[] = [{ form: {} }];

let workers: ReturnType<typeof runWorkers>;
beforeEach(() => void (workers = runWorkers(SCRIPT)));

/** A page that may have no workers, as in a sandboxed frame. */
function forbidWorkers() {
  vi.stubGlobal(
    "Worker",
    class {
      constructor() {
        throw new DOMException("forbidden", "SecurityError");
      }
    },
  );
}

/** What a worker gives, and what the page gives where it can have none. */
async function inBoth<T>(run: () => Promise<T>): Promise<readonly [T, T]> {
  const there = await run();
  expect(workers).toHaveLength(1);
  expect(workers[0]?.terminate).toHaveBeenCalled();
  expect(workers[0]?.failures()).toBe(0);
  forbidWorkers();
  return [there, await run()];
}

describe("a worker does what the page would do", () => {
  it("when it reads graphs", async () => {
    const placed: boolean[] = [];
    for (const outcome of await inBoth(() => openFiles([TABLE], nobody, ANSWERS).result)) {
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const { links, graph } = outcome.value.index;
      expect(links.count).toBe(6);
      placed.push(outcome.value.index.places !== undefined);
      expect(Array.from(graph.actors.values(), ({ name }) => name)).toEqual(["Ann", "Bob", "Cid"]);
    }
    // A worker lays it out, too.
    expect(placed).toEqual([true, false]);
  });

  it("when it looks at tables", async () => {
    for (const outlines of await inBoth(() => lookAtFiles([TABLE], nobody, [{}]).result)) {
      expect(outlines).toMatchObject([
        { ok: true, value: { headings: ["source", "target", "date"], count: 6 } },
      ]);
    }
  });

  it("when it opens workbooks, each sheet as a table", async () => {
    for (const sheets of await inBoth(() => openSheets([BOOK], nobody).result)) {
      expect(sheets).toMatchObject({
        ok: true,
        value: [{ name: "book.xlsx: Calls" }, { name: "book.xlsx: People" }],
      });
    }
  });

  it("when it says what would come of tables", async () => {
    for (const preview of await inBoth(() => previewFiles([TABLE], ANSWERS).result)) {
      const days = expect.objectContaining({ text: "2022-02-01" });
      expect(preview).toEqual({
        actors: 3,
        links: 6,
        dated: 5,
        first: Array(4).fill({ source: "Ann", target: "Bob", kind: "link", days }),
        notes: expect.anything(),
        problems: [],
      });
    }
  });

  it("when nothing comes of tables, and it says why", async () => {
    const empty = { name: "calls.csv", bytes: new Uint8Array(gzipSync("")) };
    for (const preview of await inBoth(() => previewFiles([empty], ANSWERS).result)) {
      expect(preview).toEqual({
        ...{ actors: 0, links: 0, dated: 0, first: [], notes: [] },
        problems: [expect.objectContaining({ code: "empty-file", input: "calls.csv" })],
      });
    }
  });

  it("when tables say nothing of the names of actors, which then go by their ids", async () => {
    const ids = { name: "calls.csv", bytes: new Uint8Array(gzipSync("source,target\nann,bob\n")) };
    for (const preview of await inBoth(() => previewFiles([ids], ANSWERS).result))
      expect(preview.first).toEqual([expect.objectContaining({ source: "ann", target: "bob" })]);
  });

  it("when it finds quotes in a text", async () => {
    const quote = { exact: "They met.", start: 0, prefix: "", suffix: " In Rome." };
    const quotes = [
      { quote, link: () => "what no worker can be sent" },
      { quote: { exact: "No" } },
    ];
    const text = "He said: They met. In Rome.";
    for (const found of await inBoth(() => alignInWorker(quotes, text).result)) {
      expect(found).toEqual([{ standing: "moved", start: 9, end: 18 }, { standing: "not-found" }]);
    }
  });
});

describe("a worker that does not come", () => {
  it("has its quotes found in the page", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    workers = runWorkers(() => new Promise(() => undefined));
    const { result } = alignInWorker([{ quote: { exact: "met" } }], "They met.");
    workers[0]?.dispatchEvent(new Event("error"));
    expect(await result).toEqual([{ standing: "verbatim", start: 5, end: 8 }]);
    expect(workers[0]?.terminate).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
