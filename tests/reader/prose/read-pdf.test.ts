import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { readPdf } from "../../../src/reader/prose/read-pdf";
import { makePdf } from "../../fixtures/pdf/make-pdf";

const LINE = "On Tuesday Ann Lee spoke by telephone with Paul Girard.";

const read = (bytes: Uint8Array) => readPdf(bytes, () => undefined);
const kept = (name: string) =>
  new Uint8Array(
    readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "pdf", `${name}.pdf`)),
  );

/** What is refused by a code, and with what numbers. */
const problem = (code: string, values = {}) => ({ ok: false, problems: [{ code, values }] });

describe("a PDF file", () => {
  it("has its text read page by page, and tells of each", async () => {
    const onPage = vi.fn();
    expect(await readPdf(makePdf([LINE, "They met again in Rome in June."]), onPage)).toEqual({
      ok: true,
      value: { text: `${LINE}\n\nThey met again in Rome in June.` },
    });
    expect(onPage).toHaveBeenCalledTimes(2);
  });

  it("has its text read also where only printing is forbidden", async () => {
    expect(await read(kept("printing-forbidden"))).toEqual({ ok: true, value: { text: LINE } });
  });

  it("says that it is locked, or damaged", async () => {
    expect(await read(kept("locked"))).toEqual(problem("pdf-locked"));
    expect(await read(new TextEncoder().encode("%PDF-1.7"))).toEqual(problem("pdf"));
  });

  it("says that it is damaged where one of its pages is missing", async () => {
    const text = new TextDecoder().decode(makePdf([LINE, LINE]));
    const cut = new TextEncoder().encode(
      text.replace("/Kids [5 0 R 7 0 R]", "/Kids [5 0 R 9 0 R]"),
    );
    expect(await read(cut)).toEqual(problem("pdf"));
  });

  it("is taken for scanned below twenty letters a page, digits and blanks not counted", async () => {
    const scanned = problem("pdf-scanned");
    expect(await read(kept("scanned"))).toEqual(scanned);
    expect(await read(makePdf(["abcdefghij klmnopqrs 123"]))).toEqual(scanned);
    expect(await read(makePdf(["abcdefghij klmnopqrst"]))).toMatchObject({ ok: true });
    expect(await read(makePdf(["abcdefghij klmnopqrst", ""]))).toEqual(scanned);
  });

  it("is read up to a hundred pages", async () => {
    // No line twice: those of each page would be taken for its heading.
    const pages = Array.from({ length: 101 }, (_, page) =>
      String(page).replaceAll(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)).repeat(20)),
    );
    expect(await read(makePdf(pages.slice(0, 100)))).toMatchObject({ ok: true });
    expect(await read(makePdf(pages))).toEqual(problem("pdf-long", { pages: 101, most: 100 }));
  });
});

describe("what a PDF file says of itself", () => {
  const titleOf = async (Title: string) => {
    const prose = await read(makePdf([LINE], { Title }));
    return prose.ok && prose.value.title;
  };

  it("is its title and its language", async () => {
    const info = { Title: " The calls of June ", Language: "it" };
    expect(await read(makePdf([LINE], info))).toMatchObject({
      value: { title: "The calls of June", language: "it" },
    });
  });

  it.each([
    ["nothing", " "],
    ["the name of a file", "calls.docx"],
    ["the name of a program and a file", "Microsoft Word - calls"],
    ["a title that nobody gave", "Untitled 1"],
  ])("is no title where it is %s", async (_, title) => {
    expect(await titleOf(title)).toBeUndefined();
  });

  it.each([
    "The calls of June.",
    "Version 2.10 of the calls",
    "St. Malo",
    "How Microsoft fell",
    "An untitled poem",
  ])("is a title: %s", async (title) => {
    expect(await titleOf(title)).toBe(title);
  });
});
