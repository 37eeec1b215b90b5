import { expect, test } from "vitest";
import { partOfOffice, readOffice } from "../../../src/formats/prose/office-text";

const docx = (body: string) =>
  `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
const odt = (body: string) =>
  `<office:document-content xmlns:office="o" xmlns:text="t">${body}</office:document-content>`;

test("The text of a document stands in one part of its package", () => {
  expect([partOfOffice("docx"), partOfOffice("odt")]).toEqual(["word/document.xml", "content.xml"]);
});

test.each([
  [
    "has the runs of a paragraph, its tabs and line breaks",
    "<w:p><w:r><w:t>Ada </w:t></w:r>\n<w:r><w:t>met</w:t><w:tab/><w:t>Bruno</w:t><w:br/><w:t>at</w:t><w:cr/><w:t>noon</w:t></w:r></w:p>",
    "Ada met\tBruno\nat\nnoon",
  ],
  [
    "keeps hyphens that do not break, and no soft ones",
    "<w:p><w:t>co</w:t><w:noBreakHyphen/><w:t>op of nego\u00ADtiators &lt; 3</w:t></w:p>",
    "co‑op of negotiators < 3",
  ],
  [
    "leaves out what was deleted or moved, and what stands in for something else",
    "<w:p><w:del><w:t>no</w:t></w:del><w:moveFrom><w:t>no</w:t></w:moveFrom><mc:Fallback><w:t>no</w:t></mc:Fallback><w:pPr><w:t>no</w:t></w:pPr><w:ins><w:t>yes</w:t></w:ins></w:p>",
    "yes",
  ],
  [
    "has no empty paragraphs, and nothing that is no text",
    "<w:p/><w:p><w:t> </w:t></w:p><w:t>no</w:t><w:p>no<w:t>a</w:t>no</w:p><w:p><w:t>b</w:t></w:p>",
    "a\n\nb",
  ],
])("A document of Word %s", (_, body, text) => {
  expect(readOffice(docx(body), "docx")).toEqual({ ok: true, value: { text } });
});

test("A document of LibreOffice has its headings and paragraphs, without notes and deletions", () => {
  const body =
    "<text:h>Title</text:h><text:p>Ada<text:s/>met<text:tab/>Bruno<text:line-break/>here<text:note><text:p>no</text:p></text:note> " +
    "<text:span>too</text:span></text:p> outside <text:tracked-changes><text:p>no</text:p></text:tracked-changes><text:p><![CDATA[next]]></text:p>";
  expect(readOffice(odt(body), "odt")).toEqual({
    ok: true,
    value: { text: "Title\n\nAda met\tBruno\nhere too\n\nnext" },
  });
});

test.each(["<!DOCTYPE x><w:document/>", "<w:document>", "no XML", "<a></b>"])(
  "What is no document is refused: %s",
  (xml) => {
    expect(readOffice(xml, "docx")).toEqual({
      ok: false,
      problems: [{ code: "office", values: {} }],
    });
  },
);
