import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/formats/prose/html-text";
import { readProse } from "../../../src/formats/prose/prose";

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><title>The call &amp; after | Paper</title>
<meta property="og:title" content="The call &amp; after"><meta property="og:site_name" content='The Paper'>
<meta property="article:published_time" content="2022-02-01T10:00:00Z"><style>p > b { color: red }</style>
<script>if (1 < 2) document.write("</p>no");</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>The call</h1>
<p title="a > b">Draghi   rang <b>Putin</b> on&nbsp;Tuesday &ndash; &eacute;t&#233;.</p><!-- not <p>this</p> -->
<aside>Read <aside>also</aside> this</aside><p>3 < 4, they said.<br>Then they met.</p></article>
<footer>Imprint</footer></body></html>`;

async function textIn(name: string, bytes: Uint8Array): Promise<string> {
  const prose = await readProse(name, bytes);
  return prose.ok ? prose.value.text : prose.problems.map(({ code }) => code).join();
}

describe("the text of a web page", () => {
  it("is that of its article, paragraph by paragraph, with what the page says of itself", () => {
    expect(readHtml(PAGE)).toEqual({
      text: "The call\n\nDraghi rang Putin on\u00A0Tuesday – été.\n\n3 < 4, they said. Then they met.".replace(
        "\u00A0",
        " ",
      ),
      title: "The call & after",
      publisher: "The Paper",
      published: "2022-02-01",
      language: "en-GB",
      address: undefined,
    });
  });

  it("is read from whatever somebody calls HTML", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."<>/!-pa\"'= &;#x1".split("")) }),
        (html) => {
          expect(typeof readHtml(html).text).toBe("string");
        },
      ),
    );
  });
});

describe("the text of a word processor", () => {
  const docx = zipSync({
    "word/document.xml": strToU8(
      `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:tab/></w:pPr><w:r><w:t>Draghi </w:t></w:r><w:r><w:t>rang</w:t>
      <w:br/><w:t>Putin</w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del></w:p><w:p/>
      <w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
  const odt = zipSync({
    "content.xml": strToU8(
      `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:h>Title</text:h>
      <text:p>Draghi <text:span>rang</text:span><text:s/>Putin<text:note><text:p>a note</text:p></text:note>.</text:p>
      </office:body></office:document-content>`,
    ),
  });

  it("is read from Word's form and from OpenDocument", async () => {
    expect(await textIn("a.docx", docx)).toBe("Draghi rang\nPutin\n\nThey met.");
    expect(await textIn("a.odt", odt)).toBe("Title\n\nDraghi rang Putin.");
  });

  it("is a problem where the file is another, damaged, or has a DOCTYPE", async () => {
    const evil = zipSync({ "content.xml": strToU8(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`) });
    expect(await textIn("a.docx", odt)).toBe("office");
    expect(await textIn("a.docx", docx.slice(0, 50))).toBe("office");
    expect(await textIn("a.odt", evil)).toBe("office");
  });
});

describe("a text file", () => {
  it("is taken as it is, with one character at the end of each line", async () => {
    expect(await textIn("a.txt", strToU8("\uFEFFone\r\ntwo\rthree\n"))).toBe("one\ntwo\nthree\n");
  });

  it("is refused where it is a PDF", async () => {
    expect(await textIn("a.pdf", strToU8("%PDF-1.7"))).toBe("pdf");
  });
});
