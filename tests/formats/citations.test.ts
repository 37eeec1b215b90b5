import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printForm } from "../../src/formats/print-form";
import type { FileDocument, GraphFile } from "../../src/graph/model/file";
import { readExample } from "../read-example";

function fileWith(document: FileDocument): GraphFile {
  return {
    format: "readout/1",
    title: "t",
    nodes: [{ id: "a", kind: "person", name: "A" }],
    edges: [
      {
        id: "l",
        kind: "call",
        source: "a",
        target: "a",
        quotes: [{ document: document.id, exact: "x" }],
      },
    ],
    documents: [document, { id: "unquoted", title: "U" }],
  };
}

function issuedOf(published: string): unknown {
  const [item] = JSON.parse(printForm("csl-json", fileWith({ id: "d", title: "D", published })));
  return item.issued;
}

describe("the cited documents", () => {
  it("are an article of Republic World in CSL-JSON", () => {
    expect(JSON.parse(printForm("csl-json", readExample("draghi-putin").file))).toMatchObject([
      {
        id: "republicworld-2022-02-01",
        type: "webpage",
        "container-title": "Republic World",
        issued: { "date-parts": [[2022, 2, 1]] },
      },
    ]);
  });

  it.each([
    ["2022-02-01", { "date-parts": [[2022, 2, 1]] }],
    ["2022-02", { "date-parts": [[2022, 2]] }],
    ["2022", { "date-parts": [[2022]] }],
    ["2022-02-01~", { "date-parts": [[2022, 2, 1]], circa: true }],
    [
      "2022-01-24/2022-01-30",
      {
        "date-parts": [
          [2022, 1, 24],
          [2022, 1, 30],
        ],
      },
    ],
  ])("published %s have this date in CSL-JSON", (published, issued) => {
    expect(issuedOf(published)).toEqual(issued);
  });

  it("are one BibTeX entry each, without anything that would end it early", () => {
    const text = printForm(
      "bibtex",
      fileWith({
        id: "d/1",
        title: "50 % & {more}",
        url: "https://example.org/a_b?c=%7B",
        published: "2022-02-01",
      }),
    );
    expect(text).toBe(
      "@online{d-1,\n" +
        "  title = {50 \\% \\& \\textbraceleft{}more\\textbraceright{}},\n" +
        "  url = {https://example.org/a_b?c=%7B},\n" +
        "  date = {2022-02-01},\n" +
        "}\n",
    );
  });
});

describe("BibTeX", () => {
  const entry = (document: Omit<FileDocument, "id">, id = "d") =>
    printForm("bibtex", fileWith({ id, ...document }));

  it("has all known fields of a document, and its date as written", () => {
    const full = {
      title: "T",
      publisher: "P",
      url: "https://e.org/{a}\\b",
      published: "2022-02",
      retrieved: "2022-03-01",
      language: "it",
      archived: "https://a.org/_x",
    };
    expect(entry(full)).toBe(
      [
        "@online{d,",
        "  title = {T},",
        "  organization = {P},",
        "  url = {https://e.org/%7Ba%7D/b},",
        "  date = {2022-02},",
        "  urldate = {2022-03-01},",
        "  language = {it},",
        "  note = {Archived at https://a.org/\\_x},",
        "}",
        "",
      ].join("\n"),
    );
    const [item] = JSON.parse(printForm("csl-json", fileWith({ id: "d", ...full })));
    expect(item).toEqual({
      id: "d",
      type: "webpage",
      title: "T",
      "container-title": "P",
      URL: "https://e.org/%7Ba%7D/b",
      language: "it",
      issued: { "date-parts": [[2022, 2]] },
      accessed: { "date-parts": [[2022, 3, 1]] },
      archive_location: full.archived,
    });
  });

  it.each(["2022-02-01~", "2022-02?", "2022%", "2022-01-24/2022-01-30", "../2022-02-01", "201X"])(
    "has the date %s as biber reads it",
    (published) => {
      const text = printForm("bibtex", fileWith({ id: "d", title: "D", published }));
      expect(text).toContain(`  date = {${published}},`);
    },
  );

  it("escapes the special characters of TeX", () => {
    expect(entry({ title: "\\ { } ~ ^ & % $ # _ a" })).toContain(
      "{\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\& \\% \\$ \\# \\_ a}",
    );
  });

  it.each([
    ["--é a//b--", "e-a-b"],
    ["漢", "document"],
    ["a-", "a"],
  ])("turns the id %s into the key %s", (id, key) => {
    expect(entry({ title: "T" }, id)).toContain(`@online{${key},`);
  });

  it("has unique keys, and an empty line between entries", () => {
    const file = fileWith({ id: "a b", title: "1" });
    const documents = ["a b", "a-b", "漢", "字", "a/b"].map((id) => ({ id, title: id }));
    const edges = file.edges.map((link) => ({
      ...link,
      quotes: documents.map(({ id }) => ({ document: id, exact: "x" })),
    }));
    const text = printForm("bibtex", { ...file, edges, documents });
    expect([...text.matchAll(/@online\{(.*),/g)].map(([, key]) => key)).toEqual([
      "a-b",
      "a-b-2",
      "document",
      "document-2",
      "a-b-3",
    ]);
    expect(text.split("}\n\n@")).toHaveLength(5);
    expect(printForm("bibtex", { ...file, documents: undefined })).toBe("\n");
  });
});

describe("what citations say of a document", () => {
  const forms = ["bibtex", "csl-json"] as const;

  it.each(forms)("shows in %s the host that an address leads to", (form) => {
    const text = printForm(
      form,
      fileWith({
        id: "d",
        title: "T\u202Egpj.\u{E0041}",
        publisher: "P\u2066\n\u009B",
        url: "https://good.example@evil.example/a",
        archived: "https://\u0430pple.example/\u202Egpj",
      }),
    );
    expect(text).toContain("https://evil.example/a");
    expect(text).toContain("https://xn--pple-43d.example/");
    expect(text).not.toContain("good.example");
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each(forms)("has in %s no address that may not be a link", (form) => {
    for (const url of ["javascript:alert(1)", " JavaScript:x", "data:text/html,x", "//x", "x"]) {
      const text = printForm(form, fileWith({ id: "d", title: "T", url, archived: url }));
      expect(text).not.toContain(url.trim());
      expect(text).not.toMatch(/url|archive/i);
    }
  });

  it("keeps the joiners that words are spelt with", () => {
    expect(printForm("bibtex", fileWith({ id: "d", title: "می\u200Cروم" }))).toContain(
      "می\u200Cروم",
    );
  });

  it("never ends a field of BibTeX, which counts braces with no regard to a backslash", () => {
    const text = fc.string({ unit: fc.constantFrom("{", "}", "\\", '"', "@", "\n", ",", "a") });
    fc.assert(
      fc.property(text, text, (title, id) => {
        const own = fileWith({
          id: id || "d",
          title,
          publisher: title,
          url: `https://e.org/${title}`,
        });
        const bibtex = printForm("bibtex", own);
        let depth = 0;
        const ends = [...bibtex].flatMap((letter, at) => {
          if (letter === "{") depth++;
          if (letter === "}") depth--;
          return letter === "}" && depth === 0 ? [at] : [];
        });
        expect(ends).toEqual([bibtex.trimEnd().length - 1]);
      }),
    );
  });

  it("has no two keys of BibTeX that differ by case alone", () => {
    const file = fileWith({ id: "A", title: "1" });
    const documents = ["A", "a"].map((id) => ({ id, title: id }));
    const edges = file.edges.map((link) => ({
      ...link,
      quotes: documents.map(({ id }) => ({ document: id, exact: "x" })),
    }));
    expect(printForm("bibtex", { ...file, edges, documents })).toContain("@online{a-2,");
  });
});

describe("the keys of BibTeX", () => {
  /** The keys of documents that one link quotes. */
  function keysOf(ids: readonly string[]): readonly (string | undefined)[] {
    const file = fileWith({ id: "d" });
    const quotes = ids.map((id) => ({ document: id, exact: "x" }));
    const edges = file.edges.slice(0, 1).map((edge) => ({ ...edge, quotes }));
    const text = printForm("bibtex", { ...file, edges, documents: ids.map((id) => ({ id })) });
    return [...text.matchAll(/^@online\{([^,]+),$/gm)].map(([, key]) => key);
  }

  it("pass by one that another document has by itself", () => {
    expect(keysOf(["ж", "document-2", "ы", "я"])).toEqual([
      ...["document", "document-2", "document-3", "document-4"],
    ]);
  });
});
