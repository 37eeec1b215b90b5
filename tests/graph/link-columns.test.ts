import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOfFile, edgesOfColumns } from "../../src/graph/file-columns";
import { linksOfColumns } from "../../src/graph/link-columns";
import { parseGraph } from "../../src/graph/parse-graph";
import { findText, packTexts, unpackTexts } from "../../src/graph/texts";
import { anyText, graphFiles } from "../fixtures/graph-files";

const texts = fc.array(
  fc.oneof(anyText, fc.constantFrom("", "\uFEFFa", "__proto__", "été", "🙂", "a")),
);

describe("texts in one run of bytes", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(texts, (list) => {
        expect(unpackTexts(packTexts(list))).toEqual(list);
      }),
    );
  });

  it("are found by what they say, the first of them, and no others", () => {
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
  it("are written back with every field that the file has", () => {
    fc.assert(
      fc.property(graphFiles, ({ nodes, edges }) => {
        const ids = nodes.map(({ id }) => id);
        const columns = columnsOfFile(edges, (id) => ids.indexOf(id));
        expect(edgesOfColumns(columns, ids)).toEqual(edges);
      }),
    );
  });

  it("are the same links as those that are at hand, each found by its id", () => {
    fc.assert(
      fc.property(graphFiles, (file) => {
        const parsed = parseGraph(file);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const ids = file.nodes.map(({ id }) => id);
        const links = linksOfColumns(
          columnsOfFile(file.edges, (id) => ids.indexOf(id)),
          ids,
        );
        expect([...links.values()]).toMatchObject([...parsed.value.links.values()]);
        expect([...links.quoted()]).toEqual(
          [...links.values()].filter(({ quotes }) => quotes.length > 0),
        );
        file.edges.forEach(({ id }, number) => expect(links.numberOf(id)).toBe(number));
        expect(links.get("no link has this id")).toBeUndefined();
      }),
    );
  });
});
