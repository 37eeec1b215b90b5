import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/reader/prose/read-pdf";
import { readProse } from "../../../src/reader/prose/read-prose";
import { makeZip } from "../../fixtures/make-zip";

const bytes = (text: string) => new TextEncoder().encode(text);

async function textIn(name: string, content: Uint8Array): Promise<string> {
  const prose = await readProse({ name, bytes: content });
  return prose.ok ? prose.value.text : prose.problems.map(({ code }) => code).join();
}

describe("the text of a word processor", () => {
  const docx = makeZip({
    "word/document.xml": `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:tab/></w:pPr><w:r><w:t>Draghi </w:t></w:r><w:r><w:t>rang</w:t>
      <w:br/><w:t>Putin</w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del></w:p><w:p/>
      <w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:body></w:document>`,
  });
  const odt = makeZip({
    "content.xml": `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:h>Title</text:h>
      <text:p>Draghi <text:span>rang</text:span><text:s/>Putin<text:note><text:p>a note</text:p></text:note>.</text:p>
      </office:body></office:document-content>`,
  });

  it("is read from Word's form and from OpenDocument", async () => {
    expect(await textIn("a.docx", docx)).toBe("Draghi rang\nPutin\n\nThey met.");
    expect(await textIn("a.odt", odt)).toBe("Title\n\nDraghi rang Putin.");
  });

  it("is a problem where the file is another, damaged, or has a DOCTYPE", async () => {
    const evil = makeZip({ "content.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>` });
    expect(await textIn("a.docx", odt)).toBe("office");
    expect(await textIn("a.docx", docx.slice(0, 50))).toBe("office");
    expect(await textIn("a.odt", evil)).toBe("office");
  });
});

describe("a text that unpacks to more than an article has", () => {
  it("is refused, and not read", async () => {
    const swollen = makeZip({ "word/document.xml": new Uint8Array(20_000_001) });
    expect(swollen.length).toBeLessThan(100_000);
    expect(await readProse({ name: "a.docx", bytes: swollen })).toEqual({
      ok: false,
      problems: [{ code: "too-large-unpacked", values: { maximum: 20 } }],
    });
  });
});

describe("a text that is longer than an article", () => {
  it.each([
    ["plain", "a.txt", (text: string) => bytes(text)],
    ["in a web page", "a.html", (text: string) => bytes(`<p>${text}</p>`)],
    [
      "of a word processor",
      "a.docx",
      (text: string) =>
        makeZip({
          "word/document.xml": `<w:document xmlns:w="w"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:document>`,
        }),
    ],
  ])("is read up to a million characters, %s", async (_, name, fileOf) => {
    expect((await textIn(name, fileOf("a".repeat(1_000_000)))).trim()).toHaveLength(1_000_000);
    expect(await textIn(name, fileOf("a".repeat(1_000_001)))).toBe("text-long");
  });
});

describe("a web page", () => {
  const page = "<html><head><title>Calls</title></head><body><p>They met.</p></body></html>";
  const other = "<p>They met.</p>";

  it.each([
    ["the ending of its name, whatever it begins with", "a.html", other],
    ["the shorter ending, in capitals", "calls.of.2022.HTM", other],
    ["its beginning, whatever its name", "a.txt", page],
    ["the beginning that pages should have", "a", `\n  <!DOCTYPE html>${page}`],
  ])("is known by %s", async (_, name, content) => {
    expect((await textIn(name, bytes(content))).trim()).toBe("They met.");
  });

  it.each([
    ["a name that only holds the ending", "html.txt", other],
    ["a name without any ending", "html-calls", other],
    ["a mark in it that pages begin with", "a.txt", `See ${page}`],
    ["marks of another language", "a.txt", "<p>html</p>"],
  ])("is not what has %s: that is text as it stands", async (_, name, content) => {
    expect(await textIn(name, bytes(content))).toBe(content);
  });
});

describe("a text file", () => {
  it("is refused where its bytes are no text", async () => {
    expect(await textIn("a.txt", new Uint8Array([0x61, 0xff, 0x80, 0xc0]))).toBe("encoding");
  });

  it("is taken as it is, with one character at the end of each line", async () => {
    expect(await textIn("a.txt", bytes("\uFEFFone\r\ntwo\rthree\n"))).toBe("one\ntwo\nthree\n");
  });

  it("is refused where it is a damaged PDF", async () => {
    expect(await textIn("a.pdf", bytes("%PDF-1.7"))).toBe("pdf");
  });
});

describe("a PDF file", () => {
  const inPdf = async (name: string) => {
    const path = join(import.meta.dirname, "..", "..", "fixtures", "pdf", `${name}.pdf`);
    const prose = await readPdf(new Uint8Array(readFileSync(path)), () => undefined);
    return prose.ok ? prose.value.text : prose.problems.map(({ code }) => code).join();
  };

  it("has its text read, also where only printing is forbidden", async () => {
    const text = "On Tuesday Ann Lee spoke by telephone with Paul Girard.";
    expect(await inPdf("plain")).toBe(text);
    expect(await inPdf("printing-forbidden")).toBe(text);
  });

  it("says that it is locked, or that it has only pictures of pages", async () => {
    expect(await inPdf("locked")).toBe("pdf-locked");
    expect(await inPdf("scanned")).toBe("pdf-scanned");
  });
});
