import { describe, expect, it } from "vitest";
import { printForm } from "../../src/formats/forms";
import type { FileDocument, GraphFile } from "../../src/graph/file";
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
  ])("published %s have that date in CSL-JSON", (published, issued) => {
    expect(issuedOf(published)).toEqual(issued);
  });

  it("are an entry each in BibTeX, with nothing that ends it early", () => {
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
        "  title = {50 \\% \\& \\{more\\}},\n" +
        "  url = {https://example.org/a_b?c=%7B},\n" +
        "  date = {2022-02-01},\n" +
        "}\n",
    );
  });
});
