import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OnRows } from "../../../src/formats/csv/tables";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { openFiles, openSheets } from "../../../src/reader/open-files";
import type { Outcome } from "../../../src/graph/problem";
import { createEnglishReadout } from "../../english-readout";
import { deferred } from "../../fixtures/deferred";

/** A reading that goes on until the test ends it. */
interface Held {
  readonly what: "graph" | "sheets";
  onRows: OnRows;
  end: (outcome: Outcome<never>) => void;
  readonly cancel: () => void;
}
const held: Held[] = [];
const spares: unknown[] = [];
const endSpare = vi.fn();

function hold(what: Held["what"], onRows: OnRows) {
  const { promise, resolve } = deferred<Outcome<never>>();
  const reading = { what, onRows, end: resolve, cancel: vi.fn() };
  held.push(reading);
  return { result: promise, cancel: reading.cancel };
}
vi.mock("../../../src/reader/open-files", () => ({
  openFiles: (...[, onRows, , spare]: Parameters<typeof openFiles>) => {
    spares.push(spare);
    return hold("graph", onRows);
  },
  openSheets: (...[, onRows]: Parameters<typeof openSheets>) => hold("sheets", onRows),
  startSpare: (name: string) => ({ name, end: endSpare }),
}));

beforeEach(() => {
  held.splice(0);
  endSpare.mockClear();
});

const FAILED = { ok: false, problems: [{ code: "empty-file", values: {} }] } as const;
const TABLE = "source,target\na,b\n";

async function begin(name: string, content: string) {
  const readout = createEnglishReadout();
  const opening = readout.openFiles([new File([content], name)]);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  const [reading] = held;
  if (!reading) throw new Error("Nothing is read.");
  const loading = () => readout.session.loading.getState();
  return { readout, opening, reading, loading };
}

describe.each([
  ["a graph", "own.json", "{}"],
  ["tables, before they are asked about,", "links.csv", TABLE],
])("the reading of %s", (_, name, content) => {
  it("tells how many rows were read, with the name of the file", async () => {
    const { reading, loading, opening, readout } = await begin(name, content);
    reading.onRows(5000);
    expect(loading()).toEqual({ name, rows: 5000 });
    reading.onRows(10_000);
    expect(loading()).toEqual({ name, rows: 10_000 });
    reading.end(FAILED);
    await opening;
    expect(loading()).toBeUndefined();
    expect(readout.cells.getState().trouble).toMatchObject({ name, problems: FAILED.problems });
    expect(reading.cancel).toHaveBeenCalledOnce();
  });

  it("is given up with its request, and no rows are told any more", async () => {
    const { reading, loading, readout } = await begin(name, content);
    reading.onRows(5000);
    readout.cancel();
    expect(reading.cancel).toHaveBeenCalledOnce();
    reading.onRows(10_000);
    expect(loading()).toBeUndefined();
  });
});

describe("a file of the reader's own", () => {
  it.each([
    ["graph", "own.csv", '{ "format": "readout/1" }'],
    ["graph", "own", "PAR1"],
    ["sheets", "own.bin", "PK\u0003\u0004"],
    ["sheets", "own.tsv", TABLE],
  ])("is read as a %s by what it begins with: %s", async (what, name, content) => {
    const { reading, readout } = await begin(name, content);
    expect(reading.what).toBe(what);
    readout.cancel();
  });
});

describe("what the page around a frame hands over", () => {
  it("is a trouble where it is no graph, and nothing is shown", async () => {
    const readout = createEnglishReadout();
    const file = { name: "handed.json", bytes: new Uint8Array() };
    const opening = readout.openBytes(file, DEFAULT_VIEW, [], location.host);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    held[0]?.end(FAILED);
    await opening;
    const { trouble, index } = readout.cells.getState();
    expect(trouble).toMatchObject({ name: "handed.json", problems: FAILED.problems });
    expect(index).toBeUndefined();
  });
});

describe("a file that cannot be read from the disk", () => {
  it("is a trouble, whatever it was taken for", async () => {
    const readout = createEnglishReadout();
    const refuse = () => Promise.reject(new DOMException("", "NotFoundError"));
    const file = Object.assign(new File(["a"], "own.json"), { arrayBuffer: refuse });
    const problems = [{ code: "unreadable", values: {} }];
    await readout.openFiles([file]);
    expect(readout.cells.getState().trouble).toMatchObject({ name: "own.json", problems });
    await readout.openText(file, "a-document");
    expect(readout.cells.getState().trouble).toMatchObject({ name: "own.json", problems });
    expect(readout.session.texts.getState().size).toBe(0);
    expect(held).toEqual([]);
  });
});

describe("the worker that was started while a file came", () => {
  const address = "large.csv";
  const view = { ...DEFAULT_VIEW, data: address };

  it("reads it", async () => {
    const readout = createEnglishReadout({
      load: () =>
        Promise.resolve({
          bytes: new Uint8Array(),
          address,
          status: 200,
          type: "",
          isPublic: false,
        }),
    });
    void readout.openAddress(view);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    expect(spares.at(-1)).toMatchObject({ name: address });
    expect(endSpare).not.toHaveBeenCalled();
    readout.end();
  });

  it("is ended where no file came", async () => {
    const readout = createEnglishReadout({ load: () => Promise.resolve({ code: "offline" }) });
    await readout.openAddress(view);
    expect(readout.cells.getState().trouble).toMatchObject({ cause: { code: "offline" } });
    expect(endSpare).toHaveBeenCalledOnce();
  });
});
