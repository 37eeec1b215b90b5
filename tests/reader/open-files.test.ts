import { gzipSync } from "node:zlib";
import { expose } from "comlink";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TableAnswer } from "../../src/formats/csv/table-outline";
import type { OnRows } from "../../src/formats/csv/tables";
import { frameOf } from "../../src/frame/query/frame-of";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import type { InputFile } from "../../src/reader/files/input-file";
import {
  lookAtFiles,
  openFiles,
  openSheets,
  previewFiles,
  startSpare,
} from "../../src/reader/open-files";
import { createPortions } from "../../src/reader/portions";
import { packGraph } from "../../src/reader/read-graph";
import { deferred } from "../fixtures/deferred";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  vi.stubGlobal("window", {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const portions = createPortions();
type Asked = "look" | "read" | "preview" | "openSheets";
type Answer = (inputs: readonly InputFile[], onRows: OnRows, more: unknown) => unknown;

/** Workers of the test's own in the place of the page's. */
function standIn(answers: Readonly<Partial<Record<Asked, Answer>>> = {}) {
  const workers: (MessagePort & { readonly terminate: () => void })[] = [];
  class WorkerOfTest {
    constructor() {
      const { port1, port2 } = new MessageChannel();
      expose({ ...portions, ...answers }, port2);
      const worker = Object.assign(port1, { terminate: vi.fn() });
      workers.push(worker);
      return worker;
    }
  }
  vi.stubGlobal("Worker", WorkerOfTest);
  return workers;
}

/** What a worker sends at once of what it has read. */
async function packed(...asked: Parameters<typeof packGraph>) {
  const outcome = await packGraph(...asked);
  if (!outcome.ok) return outcome;
  const { prepared, notes } = outcome.value;
  return { ok: true, value: { prepared: portions.keep(prepared), notes } };
}

const nobody: OnRows = () => undefined;
const never = () => new Promise(() => undefined);
const encode = (text: string) => new TextEncoder().encode(text);

/** A table of one row, whose last cell is filled up to a size. */
function table(size: number): InputFile {
  return { name: "table.csv", bytes: encode("source,target\na,".padEnd(size, "b")) };
}
const LARGE = [table(500_000)];
const SMALL = [table(100)];
const OUTLINE = [{ ok: true, value: { headings: ["source", "target"], count: 1 } }];

describe("where files are read", () => {
  const workersFor = async (...inputs: readonly InputFile[]) => {
    const workers = standIn({ look: () => "read there" });
    const result: unknown = await lookAtFiles(inputs, nobody, []).result;
    expect(result === "read there").toBe(workers.length > 0);
    return workers.length;
  };

  it("is a worker, if they are large together, else the page", async () => {
    expect(await workersFor(table(400_000))).toBe(0);
    expect(await workersFor(table(400_001))).toBe(1);
    expect(await workersFor(table(200_000), table(200_000))).toBe(0);
    expect(await workersFor(table(200_000), table(200_001))).toBe(1);
  });

  it("is a worker for what is packed, or Parquet, however small", async () => {
    const packed = { name: "a.csv", bytes: new Uint8Array(gzipSync("a,b\n")) };
    expect(await workersFor(table(100), packed)).toBe(1);
    expect(await workersFor({ name: "a", bytes: encode("PAR1...") })).toBe(1);
    expect(await workersFor({ name: "a.parquet", bytes: encode("a PAR1 b") })).toBe(0);
  });

  it("is the page, if it may have no worker", async () => {
    vi.stubGlobal(
      "Worker",
      class {
        constructor() {
          throw new DOMException("Not in a sandbox.", "SecurityError");
        }
      },
    );
    const { result, cancel } = lookAtFiles(LARGE, nobody, [{}]);
    cancel();
    expect(await result).toMatchObject(OUTLINE);
  });
});

describe("a worker that is started while a file is fetched", () => {
  const wanted = () => new AbortController();

  it("is started for files that are mostly large", () => {
    const workers = standIn();
    const names = ["a.parquet", "b.CSV", "c.tsv", "d.json.gz", "world/manifest.json"];
    for (const name of names) startSpare(name, wanted().signal);
    expect(workers).toHaveLength(names.length);
  });

  it("is not started for files that are mostly small", () => {
    const workers = standIn();
    const names = ["a.json", "csv", "a.csv.txt", "graph", "my-manifest.json"];
    for (const name of names) startSpare(name, wanted().signal);
    expect(workers).toHaveLength(0);
  });

  it("reads that file, and no other is started", async () => {
    const refused = { ok: false, problems: [] };
    const workers = standIn({ read: () => refused });
    const spare = startSpare("a.csv", wanted().signal);
    expect(await openFiles(LARGE, nobody, [], spare).result).toEqual(refused);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("is ended if the file is small after all", () => {
    const workers = standIn();
    const spare = startSpare("a.csv", wanted().signal);
    void openFiles(SMALL, nobody, undefined, spare).result;
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("is not started where the page may have none, and then there is nothing to end", () => {
    vi.stubGlobal("Worker", undefined);
    const request = new AbortController();
    expect(startSpare("a.csv", request.signal)).toBeUndefined();
    expect(() => request.abort()).not.toThrow();
  });

  it("no longer ends with its request once it is taken", () => {
    const workers = standIn();
    const request = wanted();
    expect(startSpare("manifest.json", request.signal)?.take()).toBe(workers[0]);
    request.abort();
    expect(workers[0]?.terminate).not.toHaveBeenCalled();
  });

  it("is not given to anybody once it has failed, since nobody would hear of that again", () => {
    const workers = standIn();
    const spare = startSpare("manifest.json", wanted().signal);
    workers[0]?.dispatchEvent(new Event("error"));
    expect(spare?.take()).toBeUndefined();
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("is ended once with its request, and not started after that", () => {
    const workers = standIn();
    const request = wanted();
    startSpare("a.csv", request.signal);
    request.abort();
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(startSpare("a.csv", request.signal)).toBeUndefined();
    expect(workers).toHaveLength(1);
  });
});

describe("a graph that is read in a worker", () => {
  const ROWS = Array.from({ length: 90 }, (_, row) => `a${row % 5},b${row % 7},call,`).join("\n");
  const calls = (summary: string) => [
    { name: "calls.csv", bytes: encode(`source,target,kind,summary\n${ROWS}${summary}\n`) },
  ];
  const [small, large] = [calls(""), calls("x".repeat(500_000))];
  const answers: readonly TableAnswer[] = [
    {
      form: {},
      mapping: { role: "links", fields: ["target", "source", "kind", ""], constants: new Map() },
    },
  ];
  const countIn = async (given: readonly InputFile[]) => {
    const outcome = await openFiles(given, nobody).result;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { actors, links } = frameOf(outcome.value.index, DEFAULT_VIEW);
    return [actors.length, links.length];
  };

  it("is the one that the page would have read", async () => {
    const workers = standIn({ read: (files, onRows) => packed(files, onRows) });
    expect(await countIn(large)).toEqual([12, 90]);
    expect(workers).toHaveLength(1);
    expect(await countIn(small)).toEqual([12, 90]);
    expect(workers).toHaveLength(1);
  });

  it("is read as was answered of its tables, there as here", async () => {
    standIn({ read: (files, onRows) => packed(files, onRows, answers) });
    for (const files of [large, small]) {
      const outcome = await openFiles(files, nobody, answers).result;
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const { graph } = outcome.value.index;
      const [link] = graph.links.values();
      expect([link?.source, link?.target]).toEqual(["b0", "a0"]);
    }
  });

  it("hands its answers on", async () => {
    const read = vi.fn(() => ({ ok: false, problems: [] }));
    standIn({ read });
    await openFiles(LARGE, nobody, answers).result;
    expect(read).toHaveBeenCalledWith(expect.anything(), expect.anything(), answers);
  });

  it("hands its forms on", async () => {
    const look = vi.fn(() => []);
    standIn({ look });
    await lookAtFiles(LARGE, nobody, [{ delimiter: "|" }]).result;
    expect(look).toHaveBeenCalledWith(expect.anything(), expect.anything(), [{ delimiter: "|" }]);
  });

  it("may be out of order, and what is wrong is said", async () => {
    const problems = [{ code: "empty-file", values: {} }];
    standIn({ read: () => ({ ok: false, problems }) });
    expect(await openFiles(LARGE, nobody).result).toEqual({ ok: false, problems });
  });

  it("is not taken from the page, which may have to read it once more", async () => {
    standIn({ look: ([input]) => input?.bytes.length });
    const file = table(500_000);
    expect(await lookAtFiles([file], nobody, [{}]).result).toBe(500_000);
    expect(file.bytes).toHaveLength(500_000);
  });
});

describe("a worker that fails", () => {
  it("to start is done without: the page reads", async () => {
    const workers = standIn({ look: never });
    const { result } = lookAtFiles(LARGE, nobody, [{}]);
    workers[0]?.dispatchEvent(new Event("error"));
    expect(await result).toMatchObject(OUTLINE);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("at its work is done without, too", async () => {
    const look = () => Promise.reject(new RangeError("Out of memory"));
    const workers = standIn({ look });
    expect(await lookAtFiles(LARGE, nobody, [{}]).result).toMatchObject(OUTLINE);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    standIn({ read: look });
    expect(await openFiles(LARGE, nobody).result).toMatchObject({ ok: true });
  });

  it("to say anything for a minute is given up, and that is said of each file", async () => {
    const silence = { ok: false, problems: [{ code: "no-answer", values: { seconds: 60 } }] };
    const start = async (_: unknown, onRows: OnRows) => {
      await onRows(0);
      begun.resolve();
      return never();
    };
    let begun = deferred<void>();
    const workers = standIn({ look: start, read: start, preview: start, openSheets: start });
    const tables = lookAtFiles([...LARGE, ...LARGE], nobody, []);
    await begun.promise;
    vi.advanceTimersByTime(60_000);
    expect(await tables.result).toEqual([silence, silence]);
    begun = deferred<void>();
    const graph = openFiles(LARGE, nobody);
    await begun.promise;
    vi.advanceTimersByTime(60_000);
    expect(await graph.result).toEqual(silence);
    begun = deferred<void>();
    const sheets = openSheets(LARGE, nobody);
    await begun.promise;
    vi.advanceTimersByTime(60_000);
    expect(await sheets.result).toEqual(silence);
    begun = deferred<void>();
    const preview = previewFiles(LARGE, [{ form: {} }]);
    await begun.promise;
    vi.advanceTimersByTime(60_000);
    expect(await preview.result).toEqual({
      ...{ actors: 0, links: 0, dated: 0, first: [], notes: [] },
      problems: silence.problems,
    });
    for (const { terminate } of workers) expect(terminate).toHaveBeenCalledOnce();
  });
});

describe("the rows that a worker reports", () => {
  it("are passed on until the answer is there, and not after it; its start is not", async () => {
    const answered = deferred<void>();
    let last: Promise<void> | undefined;
    const workers = standIn({
      look: async (_, onRows) => {
        await onRows(0);
        await onRows(1);
        last = answered.promise.then(() => onRows(2));
        return "the answer";
      },
    });
    const rows: number[] = [];
    const { result } = lookAtFiles(LARGE, (count) => rows.push(count), [{}]);
    expect(await result).toBe("the answer");
    answered.resolve();
    await last;
    expect(rows).toEqual([1]);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are passed on no more once the reading is given up, and the worker is ended", async () => {
    const begun = deferred<OnRows>();
    const workers = standIn({
      look: async (_, onRows) => {
        await onRows(1);
        begun.resolve(onRows);
        return never();
      },
    });
    const rows: number[] = [];
    const { cancel } = lookAtFiles(LARGE, (count) => rows.push(count), [{}]);
    const report = await begun.promise;
    cancel();
    await report(2);
    expect(rows).toEqual([1]);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are never passed on where the reading is given up before the worker has come", async () => {
    const workers = standIn({ look: (_, onRows) => onRows(1) });
    const rows: number[] = [];
    const { cancel, result } = lookAtFiles(LARGE, (count) => rows.push(count), [{}]);
    cancel();
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    // This one goes on where a real one would have ended.
    await result;
    expect(rows).toEqual([]);
  });
});
