import { describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layOutAhead } from "../../../src/frame/layout/layout";
import { select, setLanguage } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { Fetched } from "../../../src/reader/files/fetch-bytes";
import type { Readout } from "../../../src/store/create-readout";
import { failureOf } from "../../../src/store/session/requests";
import { remember } from "../../../src/store/session/remember";
import { keepText } from "../../../src/store/session/texts";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";
import { createEnglishReadout } from "../../english-readout";

const EXAMPLE = readExample("draghi-putin");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const GRAPH = bytesOf(JSON.stringify(EXAMPLE.file));
const TABLE = "source,target,date\nAda,Bruno,2022-02-01\n";

/** A readout whose server answers each address with the same file, and what was asked of it. */
function withFile(bytes: Uint8Array<ArrayBuffer>, change: Partial<Fetched> = {}) {
  const asked: string[] = [];
  const readout = createEnglishReadout({
    load(address) {
      asked.push(address);
      return Promise.resolve({ bytes, address, status: 200, type: "", isPublic: false, ...change });
    },
  });
  const open = (data?: string) => readout.openAddress({ ...DEFAULT_VIEW, data });
  return { readout, asked, open };
}
const now = (readout: Readout) => readout.cells.getState();
const titleIn = (readout: Readout) => readout.titleOf(now(readout));

describe("an address without a file", () => {
  it("leads to the first example, in the language of the page", async () => {
    const { readout, asked, open } = withFile(GRAPH);
    await open();
    await readout.openAddress(setLanguage("de")({ ...DEFAULT_VIEW, data: "winter-2022" }));
    await open("own.json");
    expect(asked).toEqual(["data/draghi-putin.json", "data/winter-2022.de.json", "own.json"]);
  });

  it("leads to what anybody could have read; a file that the server lets only this page read is not", async () => {
    const { readout, open } = withFile(GRAPH);
    await open();
    expect(now(readout).isPublic).toBe(true);
    await open("own.json");
    expect(now(readout).isPublic).toBe(false);
    const other = withFile(GRAPH, { isPublic: true });
    await other.open("own.json");
    expect(now(other.readout).isPublic).toBe(true);
  });
});

describe("a file at an address", () => {
  it("that is none says what is wrong with it, and as what it was sent", async () => {
    const { readout, open } = withFile(bytesOf("{"), { type: "text/html" });
    await open("own.json");
    expect(now(readout).trouble).toMatchObject({ name: "own.json", type: "text/html" });
    expect(now(readout).trouble?.problems).toHaveLength(1);
    expect(now(readout).index).toBeUndefined();
  });

  it("that is no address is a trouble with its name, like any other", async () => {
    const { readout, asked, open } = withFile(GRAPH);
    await open("https://[a/own.json");
    expect(now(readout).trouble).toMatchObject({ name: "https://[a/own.json" });
    expect(asked).toEqual([]);
  });

  it.each([
    ["https://a.example/data/My%20links.csv", "text/csv", "My links"],
    ["https://a.example/data/100%.CSV?x=1", "text/tab-separated-values", "100%"],
    ["https://a.example/pub", "TEXT/CSV ; charset=utf-8", "a.example"],
    ["https://a.example/pub", "text/csv", "a.example"],
  ])("%s of type %s is called %s", async (data, type, title) => {
    const { readout, open } = withFile(bytesOf(TABLE), { type });
    await open(data);
    expect(now(readout).trouble).toBeUndefined();
    expect(titleIn(readout)).toBe(title);
  });

  it("of a published sheet may have its columns apart by tabs", async () => {
    const type = "text/tab-separated-values";
    const { readout, open } = withFile(bytesOf(TABLE.replaceAll(",", "\t")), { type });
    await open("https://a.example/pub");
    expect(now(readout).trouble).toBeUndefined();
    expect(now(readout).index?.graph.links.size).toBe(1);
  });

  it("is shown with what was ignored of the address, and what the graph has not got", async () => {
    const { readout } = withFile(GRAPH);
    const asked = select("nobody")({ ...DEFAULT_VIEW, data: "x.json" });
    await readout.openAddress(asked, [{ name: "frm", value: "x" }]);
    expect(now(readout).ignored).toEqual([
      { name: "frm", value: "x" },
      { name: "select", value: "nobody" },
    ]);
  });

  it("whose actors all have one position says that it is not used", async () => {
    const nodes = people("a b", { position: { x: 5, y: 5 } });
    const graph = makeGraph({ nodes, edges: [call("l", "a-b")] });
    const readout = createEnglishReadout();
    readout.show(indexGraph(graph), DEFAULT_VIEW);
    const notes = readout.session.notes.getState();
    expect(notes).toEqual([{ code: "positions-agree", values: {}, count: 1 }]);
  });
});

describe("a file that the page around a frame hands over", () => {
  const file = { name: "handed.json", bytes: GRAPH };

  it("is shown as public, with its host where that is another", async () => {
    const readout = createEnglishReadout();
    const view = select("putin")(DEFAULT_VIEW);
    await readout.openBytes(file, view, [{ name: "frm", value: "x" }], "news.example");
    expect(now(readout)).toMatchObject({ dataHost: "news.example", isPublic: true, view });
    expect(now(readout).ignored).toEqual([{ name: "frm", value: "x" }]);
    await readout.openBytes(file, DEFAULT_VIEW, [], location.host);
    expect(now(readout).dataHost).toBeUndefined();
  });

  it("is refused from a host that the page takes no graphs from, or where it is none", async () => {
    const readout = createEnglishReadout({ dataHosts: ["self"] });
    await readout.openBytes(file, DEFAULT_VIEW, [], "news.example");
    expect(now(readout).trouble).toEqual({
      name: "handed.json",
      problems: [],
      cause: { code: "host", host: "news.example" },
    });
    await readout.openBytes({ ...file, bytes: bytesOf("{") }, DEFAULT_VIEW, [], location.host);
    expect(now(readout).trouble?.problems).toHaveLength(1);
    expect(now(readout).index).toBeUndefined();
  });
});

describe("files of the reader's own", () => {
  const csv = (name: string) => new File([TABLE], name);

  it("change nothing where none was chosen", async () => {
    const readout = createEnglishReadout();
    const told = vi.fn();
    readout.session.loading.subscribe(told);
    await readout.openFiles([]);
    expect(told).not.toHaveBeenCalled();
  });

  it("that are tables are asked about, and what was wrong before is forgotten", async () => {
    const readout = createEnglishReadout();
    await readout.openFiles([new File(["{"], "broken.json")]);
    expect(now(readout).trouble?.problems).toHaveLength(1);
    await readout.openFiles([csv("links.csv"), csv("more.csv")]);
    expect(now(readout).trouble).toBeUndefined();
    expect(readout.session.tables.getState().files?.map(({ name }) => name)).toEqual([
      "links.csv",
      "more.csv",
    ]);
  });

  it("become a graph by what was said of each table, under the name of the first", async () => {
    const readout = createEnglishReadout();
    await readout.openFiles([csv("links.csv")]);
    const { files = [] } = readout.session.tables.getState();
    expect(await readout.openTables(files, [])).toEqual([]);
    expect(now(readout)).toMatchObject({ localName: "links.csv", trouble: undefined });
    expect(now(readout).index?.graph.links.size).toBe(1);
    expect(readout.session.tables.getState().files).toBeUndefined();
  });

  it("that cannot become a graph so give what is wrong, and no trouble beside the question", async () => {
    const readout = createEnglishReadout();
    const files = [{ name: "links.csv", bytes: bytesOf(TABLE) }];
    expect(await readout.openTables(files, [{ form: {}, leaveOut: true }])).toEqual([
      { code: "all-left-out", values: {} },
    ]);
    expect(now(readout).trouble).toBeUndefined();
    expect((await readout.openTables([], [])).map(({ code }) => code)).toEqual(["unreadable"]);
  });

  it("that are rows in JSON become a graph at once, or are asked about where they leave a question", async () => {
    const readout = createEnglishReadout();
    const json = (date: string) =>
      new File([JSON.stringify([{ From: "Ada", To: "Bruno", Date: date }])], "rows.json");
    await readout.openFiles([json("2022-02-01")]);
    expect(now(readout)).toMatchObject({ localName: "rows.json", trouble: undefined });
    await readout.openFiles([json("1/2/2022")]);
    expect(now(readout).trouble).toBeUndefined();
    const { files = [] } = readout.session.tables.getState();
    expect(files.map(({ name }) => name)).toEqual(["rows.json"]);
    expect(await readout.openTables(files, [{ form: {}, rules: { dates: "dmy" } }])).toEqual([]);
    const [link] = now(readout).index?.graph.links.values() ?? [];
    expect(link?.days?.text).toBe("2022-02-01");
  });

  it("that are JSON and neither graph nor rows say so", async () => {
    const readout = createEnglishReadout();
    await readout.openFiles([new File(['{"a":{"b":1},"c":2}'], "what.json")]);
    expect(now(readout).trouble?.problems.map(({ code }) => code)).toEqual(["json-form"]);
    expect(readout.session.tables.getState().files).toBeUndefined();
  });

  it("that are workbooks are opened sheet by sheet, or say what is wrong", async () => {
    const readout = createEnglishReadout();
    await readout.openFiles([new File([new Uint8Array([80, 75, 3, 4, 0, 0])], "book.xlsx")]);
    expect(now(readout).trouble?.name).toBe("book.xlsx");
    expect(now(readout).trouble?.problems.length).toBeGreaterThan(0);
  });

  it("that are texts and no UTF-8 say so, and are kept for no document", async () => {
    const readout = createEnglishReadout();
    readout.show(indexGraph(EXAMPLE), DEFAULT_VIEW);
    await readout.openText(new File([new Uint8Array([0xff, 0xfe, 0xff])], "text.txt"));
    expect(now(readout).trouble?.name).toBe("text.txt");
    expect(readout.session.texts.getState().size).toBe(0);
  });

  it("that are texts belong to nothing where no graph is shown", async () => {
    const readout = createEnglishReadout();
    await readout.openText(new File(["a text"], "text.txt"));
    expect(readout.session.texts.getState().size).toBe(0);
    expect(now(readout).trouble).toBeUndefined();
  });
});

describe("what cannot be opened", () => {
  it("for a fault of ours says which; for a part of the page that is missing, that", () => {
    const failed = (message: string) => ({
      problems: [{ code: "reader-failed", values: { message } }],
    });
    expect(failureOf(new Error("lost"))).toEqual(failed("lost"));
    expect(failureOf("thrown")).toEqual(failed("thrown"));
    const missing = new TypeError("Failed to fetch dynamically imported module: /a.js");
    expect(failureOf(missing)).toEqual({ problems: [], cause: { code: "part" } });
  });
});

describe("what is remembered", () => {
  it("is the last result alone, for the same arguments", () => {
    const compute = vi.fn((one: object, other: object) => [one, other]);
    const remembered = remember(compute);
    const [a, b, c] = [{}, {}, {}];
    const first = remembered(a, b);
    expect(remembered(a, b)).toBe(first);
    expect(compute).toHaveBeenCalledTimes(1);
    expect(remembered(a, c)).toEqual([a, c]);
    expect(remembered(b, c)).toEqual([b, c]);
    expect(remembered(a, b)).not.toBe(first);
    expect(compute).toHaveBeenCalledTimes(4);
  });
});

describe("the reader's own copy of a text", () => {
  it("takes the place of the one before, and leaves those of others", () => {
    const { texts } = createEnglishReadout().session;
    keepText(texts, "one", "first");
    keepText(texts, "other", "another");
    keepText(texts, "one", "second");
    expect([...texts.getState()]).toEqual([
      ["other", "another"],
      ["one", "second"],
    ]);
    keepText(texts, "other", undefined);
    expect([...texts.getState()]).toEqual([["one", "second"]]);
  });
});

describe("what a graph is called", () => {
  it("is what it says, else the name of its file, else its address", () => {
    const readout = createEnglishReadout();
    expect(titleIn(readout)).toBeUndefined();
    expect(readout.frameOf(now(readout))).toBeUndefined();
    expect(readout.indexOf(now(readout))).toBeUndefined();
    const untitled = indexGraph({ ...EXAMPLE, title: undefined });
    readout.show(untitled, { ...DEFAULT_VIEW, data: "x.json" });
    expect(titleIn(readout)).toBe("x.json");
    readout.show(untitled, DEFAULT_VIEW, [], { localName: "own.json" });
    expect(titleIn(readout)).toBe("own.json");
    readout.show(indexGraph(EXAMPLE), DEFAULT_VIEW, [], { localName: "own.json" });
    expect(titleIn(readout)).toBe(EXAMPLE.title);
  });
});

it("The actors of a larger graph are laid out in tasks of their own before its picture is shown", async () => {
  const ids = Array.from({ length: 100 }, (_, at) => `a${at}`);
  const { file } = makeGraph({
    nodes: people(ids.join(" ")),
    edges: ids.slice(1).map((id) => call(`to-${id}`, `a0-${id}`)),
  });
  const { readout } = withFile(bytesOf(JSON.stringify(file)));
  await readout.openAddress({ ...DEFAULT_VIEW, data: "own.json", tab: "graph" });
  const { index } = now(readout);
  expect(index?.actors).toHaveLength(100);
  // Nothing is left to be done.
  expect(index && [...layOutAhead(index)]).toEqual([]);
});
