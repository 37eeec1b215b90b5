import { SaxesParser } from "saxes";
import type { Outcome } from "../../graph/problem";
import type { Prose } from "./types";

/** What of a package is text, a paragraph, a tab or a line break. */
interface Office {
  /** The file of the package that has the text. */
  readonly part: string;
  readonly paragraphs: ReadonlySet<string>;
  /** Elements within which character data counts; undefined: everywhere within a paragraph. */
  readonly words: ReadonlySet<string> | undefined;
  readonly signs: ReadonlyMap<string, string>;
  /** Elements that are left out with all that is in them: notes, comments, what was deleted. */
  readonly leftOut: ReadonlySet<string>;
}

export type OfficeForm = "docx" | "odt";

/** Word's form (ECMA-376) and that of LibreOffice (OpenDocument). */
const OFFICES: Readonly<Record<OfficeForm, Office>> = {
  docx: {
    part: "word/document.xml",
    paragraphs: new Set(["w:p"]),
    words: new Set(["w:t"]),
    signs: new Map([
      ["w:tab", "\t"],
      ["w:br", "\n"],
      ["w:cr", "\n"],
      ["w:noBreakHyphen", "\u2011"],
    ]),
    leftOut: new Set(["w:del", "w:moveFrom", "w:pPr", "mc:Fallback"]),
  },
  odt: {
    part: "content.xml",
    paragraphs: new Set(["text:p", "text:h"]),
    words: undefined,
    signs: new Map([
      ["text:tab", "\t"],
      ["text:line-break", "\n"],
      ["text:s", " "],
    ]),
    leftOut: new Set(["text:note", "office:annotation", "text:tracked-changes"]),
  },
};

/** The file of a word processor's package that has its text. */
export function partOfOffice(form: OfficeForm): string {
  return OFFICES[form].part;
}

/** The text of a document of a word processor, paragraph by paragraph, from the XML of its {@link partOfOffice}. Never throws. */
export function readOffice(xml: string, form: OfficeForm): Outcome<Prose> {
  try {
    return { ok: true, value: { text: wordsOf(xml, OFFICES[form]) } };
  } catch {
    return { ok: false, problems: [{ code: "office", values: {} }] };
  }
}

/** @throws Error where the XML is none, or has a DOCTYPE */
function wordsOf(xml: string, { paragraphs, words, signs, leftOut }: Office): string {
  const parser = new SaxesParser();
  const done: string[] = [];
  let text = "";
  let within = 0;
  let counting = 0;
  let out = 0;
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    if (leftOut.has(name)) out++;
    if (out > 0) return;
    if (paragraphs.has(name)) within++;
    if (words?.has(name)) counting++;
    if (within > 0) text += signs.get(name) ?? "";
  });
  const add = (data: string) => {
    if (out === 0 && within > 0 && (words === undefined || counting > 0)) text += data;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    if (out === 0 && words?.has(name)) counting--;
    if (out === 0 && paragraphs.has(name) && --within === 0) {
      const plain = text.replaceAll("\u00AD", "").trim();
      if (plain !== "") done.push(plain);
      text = "";
    }
    if (leftOut.has(name)) out--;
  });
  parser.write(xml).close();
  return done.join("\n\n");
}
