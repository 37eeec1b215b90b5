import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { printDataset } from "../../src/formats/cite/dataset";
import { doiOf } from "../../src/formats/cite/doi";
import { printForm } from "../../src/formats/print-form";
import { dateOfData } from "../../src/formats/cite/time-of-data";
import type { GraphFile } from "../../src/graph/model/file";
import { createWords } from "../../src/words/languages/create-words";
import { citeView } from "../../src/words/cite";
import { readExample } from "../read-example";

const { file } = readExample("draghi-putin");
const VIEW = {
  title: "One call & two accounts",
  address: "https://example.org/?data=draghi-putin",
  accessed: "2022-03-01",
};

function fileWith(document: object): GraphFile {
  return {
    format: "readout/1",
    nodes: [
      { id: "a", kind: "person", name: "A" },
      { id: "b", kind: "person", name: "B" },
    ],
    edges: [
      { id: "e", kind: "call", source: "a", target: "b", quotes: [{ document: "d", exact: "x" }] },
    ],
    documents: [{ id: "d", title: "D", ...document }],
  };
}

describe("a DOI", () => {
  it.each([
    [{ url: "https://doi.org/10.1000/182" }, "10.1000/182"],
    [{ url: "http://dx.doi.org/10.1000/a%28b%29#page=2" }, "10.1000/a(b)"],
    [{ url: "https://example.org/", sameAs: ["doi:10.5281/zenodo.7"] }, "10.5281/zenodo.7"],
    [{ sameAs: "https://doi.org/10.1000/182" }, "10.1000/182"],
    [{ url: "https://example.org/10.1000/182" }, undefined],
    [{ url: "https://doi.org/about" }, undefined],
    [{ sameAs: 5 }, undefined],
  ])("of %j is %s", (document, doi) => {
    expect(doiOf({ id: "d", ...document })).toBe(doi);
  });

  it("stands in CSL and BibTeX", () => {
    const cited = fileWith({ url: "https://doi.org/10.1000/a_b" });
    expect(JSON.parse(printForm("csl-json", cited))).toMatchObject([{ DOI: "10.1000/a_b" }]);
    expect(printForm("bibtex", cited)).toContain("  doi = {10.1000/a_b},");
  });
});

describe("the citation of a view", () => {
  it("stands before what the view cites, with the date of its data", () => {
    const [own, ...documents] = JSON.parse(printForm("csl-json", file, VIEW));
    expect(own).toMatchObject({
      type: "dataset",
      title: VIEW.title,
      "container-title": file.title,
      URL: VIEW.address,
      issued: { "date-parts": [[2022, 2, 1]] },
      accessed: { "date-parts": [[2022, 3, 1]] },
    });
    expect(documents).toEqual(JSON.parse(printForm("csl-json", file)));
    expect(printForm("bibtex", file, VIEW)).toContain(
      "@dataset{readout-view,\n  title = {One call \\& two accounts},",
    );
  });

  it("in a line has name, data, address and day", () => {
    const line = citeView(createWords("en"), { title: file.title, date: dateOfData(file) }, VIEW);
    expect(line).toBe(
      `One call & two accounts. ${file.title}. Data as of 1 February 2022. ${VIEW.address} Accessed 1 March 2022.`,
    );
  });

  it("without documents has the last day of the links", () => {
    const [a, b] = ["2022-01-02", "2021-12-31"];
    const edges = [a, b].map((date, at) => ({
      id: `e${at}`,
      kind: "call",
      source: "a",
      target: "b",
      date,
    }));
    expect(dateOfData({ ...fileWith({}), edges, documents: undefined })).toBe("2022-01-02");
    expect(dateOfData(fileWith({}))).toBeUndefined();
  });
});

describe("what search engines are told", () => {
  it("is a Dataset of schema.org with its time and what it cites", () => {
    const { documents = [] } = file;
    const dataset = JSON.parse(printDataset(file, { name: "N", description: "D" }));
    expect(dataset).toMatchObject({
      "@type": "Dataset",
      name: "N",
      temporalCoverage: "2022-01-24/2022-02-01",
      citation: [{ "@type": "CreativeWork", url: documents[0]?.url }],
    });
  });

  test("ends no element and is plain ASCII, whatever the file says", () => {
    const character = fc.nat(0x10_ffff).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const name = `${text}</script><!--`;
        const printed = printDataset(fileWith({ title: name, publisher: text }), {
          name,
          description: text,
        });
        expect(printed).toMatch(/^[\x00-\x7F]*$/);
        expect(printed).not.toContain("<");
        expect(JSON.parse(printed)).toMatchObject({ name });
      }),
    );
  });
});
