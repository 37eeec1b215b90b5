import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { columnsOf, linksOfColumns } from "../../../src/graph/columns/link-columns";
import { listLinks } from "../../../src/graph/model/links";
import type { Link } from "../../../src/graph/model/types";

const DOCUMENTS = ["d", "dé", "文書", 'a "b"', "\u0080", "e\nf", "__proto__"];

const link = (id: string, documents: readonly string[]): Link => ({
  id,
  kind: "call",
  source: "a",
  target: "b",
  status: "held",
  topics: [],
  quotes: documents.map((document) => ({
    document,
    exact: `"document":"${document}" is quoted`,
    stance: "asserts",
    direct: false,
  })),
});

const columnsFrom = (list: readonly Link[]) =>
  linksOfColumns(columnsOf(listLinks(list), ["a", "b"]), ["a", "b"], new Map());

describe("the links that quote a document", () => {
  it("are those whose quotes name it, in the order of the file, and so are how many quotes, in memory or in columns", () => {
    const lists = fc
      .array(fc.array(fc.constantFrom(...DOCUMENTS), { maxLength: 4 }), { maxLength: 8 })
      .map((all) => all.map((documents, at) => link(`l${at}`, documents)));
    fc.assert(
      fc.property(lists, (list) => {
        for (const links of [listLinks(list), columnsFrom(list)]) {
          for (const document of [...DOCUMENTS, "none"]) {
            const quoting = list.filter(({ quotes }) =>
              quotes.some((quote) => quote.document === document),
            );
            const ids = Array.from(links.quoting(document), ({ id }) => id);
            expect(ids).toEqual(quoting.map(({ id }) => id));
            const quotes = list.flatMap((one) => one.quotes);
            expect(links.quotesFrom(document)).toBe(
              quotes.filter((quote) => quote.document === document).length,
            );
          }
        }
      }),
    );
  });

  it("are found in columns with one decoding, and no other link is made", () => {
    const links = columnsFrom(
      Array.from({ length: 1000 }, (_, at) => link(`l${at}`, [`d${at}`, "all"])),
    );
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    expect(links.quotesFrom("all")).toBe(1000);
    const [one, ...others] = links.quoting("d7");
    expect(one?.id).toBe("l7");
    expect(others).toEqual([]);
    expect(decode.mock.calls.length).toBeLessThan(20);
    decode.mockRestore();
  });
});
