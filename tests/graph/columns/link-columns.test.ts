import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, columnsOfFile, edgesOfColumns } from "../../../src/graph/columns/file-columns";
import { ABSENT, codeTexts, recodeTexts, textsByRow } from "../../../src/graph/columns/coded-texts";
import { columnsOf, linksOfColumns } from "../../../src/graph/columns/link-columns";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { findText, packTexts, unpackTexts } from "../../../src/graph/columns/texts";
import { anyText, graphFiles } from "../../fixtures/graph-files";

const texts = fc.array(
  fc.oneof(anyText, fc.constantFrom("", "\uFEFFa", "__proto__", "été", "🙂", "a")),
);

describe("packed texts", () => {
  it("unpack to the same texts", () => {
    fc.assert(
      fc.property(texts, (list) => {
        expect(unpackTexts(packTexts(list))).toEqual(list);
      }),
    );
  });

  it("are found by content, the first of several equal ones", () => {
    fc.assert(
      fc.property(texts, anyText, (list, other) => {
        const packed = packTexts(list);
        for (const text of [...list, other]) {
          const place = list.indexOf(text);
          expect(findText(packed, text)).toBe(place < 0 ? undefined : place);
        }
      }),
    );
  });
});

describe("links in columns", () => {
  it("print every field that the file has", () => {
    fc.assert(
      fc.property(graphFiles, ({ nodes, edges }) => {
        const ids = nodes.map(({ id }) => id);
        const columns = columnsOfFile(edges, (id) => ids.indexOf(id));
        expect(edgesOfColumns(columns, ids)).toStrictEqual(JSON.parse(JSON.stringify(edges)));
      }),
    );
  });

  it("give the same links as a list does, each found by its id", () => {
    fc.assert(
      fc.property(graphFiles, (file) => {
        const parsed = parseGraph(file);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const ids = file.nodes.map(({ id }) => id);
        const links = linksOfColumns(
          columnsOfFile(file.edges, (id) => ids.indexOf(id)),
          ids,
          parsed.value.documents,
        );
        expect([...links.values()]).toMatchObject([...parsed.value.links.values()]);
        expect([...links.quoted()]).toEqual(
          [...links.values()].filter(({ quotes }) => quotes.length > 0),
        );
        file.edges.forEach(({ id }, number) => expect(links.numberOf(id)).toBe(number));
        file.edges.forEach(({ id }) => expect(links.has(id)).toBe(true));
        const stranger = "no link has this id";
        expect([links.get(stranger), links.has(stranger)]).toEqual([undefined, false]);
        expect([links.at(-1), links.at(links.size)]).toEqual([undefined, undefined]);
      }),
    );
  });

  it("can be made from a list of links", () => {
    fc.assert(
      fc.property(graphFiles, (file) => {
        const parsed = parseGraph(file);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const ids = file.nodes.map(({ id }) => id);
        const columns = columnsOf(parsed.value.links, ids);
        expect([...linksOfColumns(columns, ids, new Map()).values()]).toEqual([
          ...parsed.value.links.values(),
        ]);
        // Missing values take no space.
        for (const { codes, texts: known } of [columns.topics, columns.quotes]) {
          expect(unpackTexts(known)).not.toContain("[]");
          expect(codes).toHaveLength(file.edges.length);
        }
      }),
    );
  });

  const LINK = { id: "l", kind: "call", source: "a", target: "b" };

  it("keep fields without a column in `more`, and nothing twice", () => {
    expect(cellsOf({ ...LINK, label: "spoke", topics: ["gas"] }).more).toBeUndefined();
    expect(cellsOf(LINK)).toMatchObject({ label: undefined, topics: undefined, more: undefined });
    const label = { en: "spoke", it: "parlò" };
    const local = cellsOf({ ...LINK, label, topics: ["gas", { en: "war" }], weight: 3 });
    expect(local).toMatchObject({ label: "spoke", topics: '["gas","war"]' });
    expect(JSON.parse(local.more ?? "")).toEqual({
      weight: 3,
      label,
      topics: ["gas", { en: "war" }],
    });
  });
});

describe("texts that are coded already", () => {
  it("become the column that their rows would, each text once and in the order of rows", () => {
    const list = fc.array(fc.constantFrom("call", "visit", "", "é"), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.array(fc.nat(12)), fc.option(fc.string()), (texts, picks, given) => {
        const codes = Uint32Array.from(picks, (pick) => (pick < texts.length ? pick : ABSENT));
        const missing = given ?? undefined;
        expect(recodeTexts({ codes, texts }, missing)).toEqual(
          codeTexts(textsByRow({ codes, texts }).map((text) => text ?? missing)),
        );
      }),
    );
  });
});
