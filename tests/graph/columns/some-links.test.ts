import { expect, test } from "vitest";
import { columnsOfFile, edgesOfColumns } from "../../../src/graph/columns/file-columns";
import { joinColumns } from "../../../src/graph/columns/join-columns";
import {
  columnsOf,
  linksOfColumns,
  quotesOfText,
  startColumns,
  topicsOfText,
} from "../../../src/graph/columns/link-columns";
import { quotedDocuments } from "../../../src/graph/columns/quoted-documents";
import { packTexts } from "../../../src/graph/columns/texts";
import type { FileLink } from "../../../src/graph/model/file";
import type { Links } from "../../../src/graph/model/types";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const quote = (document: string) => ({ document, exact: "gas" });
/** Few links in which everything is there once, is there again, or is missing. */
const EDGES: readonly FileLink[] = [
  call("bare", "a-b"),
  call("full", "b-c", {
    ...{ kind: "visit", date: "2022-02-01", status: "planned", event: "talks" },
    ...{ label: "saw", topics: ["gas", "war"], summary: "Once.", quotes: [quote("paper")] },
    weight: 3,
  }),
  call("again", "c-a", { date: "2022-02-01", event: "talks", quotes: [quote("paper")] }),
  call("wrong", "c-c", { status: "held", topics: ["war"], quotes: [quote("book"), quote("book")] }),
];
const IDS = ["a", "b", "c"];
const { links: LISTED, documents } = makeGraph({
  nodes: people("a b c"),
  edges: [...EDGES],
  documents: [{ id: "paper", voice: "b" }, { id: "book" }],
});
const columnsFrom = (edges: readonly FileLink[]) => columnsOfFile(edges, (id) => IDS.indexOf(id));
const inColumns = () => linksOfColumns(columnsFrom(EDGES), IDS, documents);

/** All that can be asked of links. */
function answersOf(links: Links) {
  const ids = [...EDGES.map(({ id }) => id), "none", ""];
  const rows = [-1, 0, 1, 2, 3, 4];
  const sources = ["paper", "book", "none"];
  return {
    size: links.size,
    at: rows.map((row) => links.at(row)),
    numbers: ids.map((id) => links.numberOf(id)),
    known: ids.map((id) => links.has(id)),
    found: ids.map((id) => links.get(id)?.id),
    values: [...links.values()],
    isQuoted: rows.map((row) => links.isQuoted(row)),
    quoted: [...links.quoted()],
    quoting: sources.map((document) => [...links.quoting(document)]),
    quotes: sources.map((document) => links.quotesFrom(document)),
  };
}

test("Links answer alike in memory and in columns, whatever they are asked, also a second time", () => {
  const links = inColumns();
  expect(answersOf(links)).toEqual(answersOf(LISTED));
  expect(answersOf(links)).toEqual(answersOf(LISTED));
  expect(answersOf(LISTED)).toMatchObject({
    size: 4,
    numbers: [0, 1, 2, 3, undefined, undefined],
    known: [true, true, true, true, false, false],
    isQuoted: [false, false, true, true, true, false],
    quotes: [2, 2, 0],
  });
  expect(links.at(1)).toMatchObject({ topics: ["gas", "war"], quotes: [{ attributedTo: "b" }] });
  expect(links.at(2)?.topics).toEqual([]);
});

test("A link in columns is made once, however it is asked for", () => {
  const links = inColumns();
  const link = links.at(1);
  expect(links.get("full")).toBe(link);
  expect([...links.quoting("paper")][0]).toBe(link);
  expect(link?.topics).toBe(link?.topics);
  expect(link?.quotes).toBe(link?.quotes);
});

test("Links without any quote, and no links at all, are quoted nowhere", () => {
  for (const edges of [EDGES.slice(0, 1), []]) {
    const links = linksOfColumns(columnsFrom(edges), IDS, documents);
    expect([links.size, [...links.values()].length]).toEqual([edges.length, edges.length]);
    expect([[...links.quoted()], [...links.quoting("paper")], links.quotesFrom("paper")]).toEqual([
      [],
      [],
      0,
    ]);
  }
});

test("Columns print the links as the file has them, also after they were parted and joined", () => {
  const whole = columnsFrom(EDGES);
  expect(edgesOfColumns(whole, IDS)).toStrictEqual(EDGES);
  for (const cut of [0, 1, 2, 3, 4]) {
    const parts = [EDGES.slice(0, cut), EDGES.slice(cut)].map(columnsFrom);
    expect(joinColumns(parts)).toEqual(whole);
  }
});

test("Columns of known links are those that they were made of, with the rows of their actors as they are now", () => {
  const columns = columnsFrom(EDGES);
  const links = linksOfColumns(columns, IDS, documents);
  const turned = columnsOf(links, ["c", "b", "a"]);
  expect(turned).toEqual({
    ...columns,
    source: Uint32Array.of(2, 1, 0, 0),
    target: Uint32Array.of(1, 0, 2, 0),
  });
  // Nothing is coded anew.
  expect(turned.kind).toBe(columns.kind);
  const listed = columnsOf(LISTED, IDS);
  expect(columnsOf(LISTED, IDS).kind).toBe(listed.kind);
  expect(listed.topics).toEqual(columns.topics);
  expect([...linksOfColumns(listed, IDS, documents).values()]).toEqual([...LISTED.values()]);
});

test("What is no text among topics, and no quote among quotes, is passed over", () => {
  expect(topicsOfText('["gas",1,null,"war"]')).toEqual(["gas", "war"]);
  expect([topicsOfText('{"0":"gas"}'), quotesOfText('"gas"', documents)]).toEqual([[], []]);
  const all = JSON.stringify([
    ...[null, 7, "gas", {}, { exact: "gas" }, { document: "paper" }],
    quote("paper"),
  ]);
  expect(quotesOfText(all, documents)).toMatchObject([{ exact: "gas", attributedTo: "b" }]);
  const quoted = quotedDocuments({
    codes: Uint32Array.of(1, 0, 2, 0),
    texts: packTexts([all, "7", "[]"]),
  });
  expect([quoted.quotesFrom("paper"), [...quoted.rowsOf("paper")]]).toEqual([2, [1, 3]]);
});

test("A link without a status took place", () => {
  const draft = startColumns();
  draft.add({ id: "l", source: 0, target: 1, kind: "call", date: "soon" });
  const [link] = linksOfColumns(draft.finish(), IDS, documents).values();
  expect(link).toMatchObject({ status: "held", days: undefined, source: "a", target: "b" });
});
