import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Outcome, Problem } from "../../graph/problem";
import type { Prose } from "./prose";

/** The part of the package that has the text, and what of it is text, a paragraph, a tab or a line break. */
interface Office {
  readonly part: string;
  readonly paragraphs: ReadonlySet<string>;
  /** Elements within which character data counts; undefined: everywhere within a paragraph. */
  readonly words: ReadonlySet<string> | undefined;
  readonly signs: ReadonlyMap<string, string>;
  /** Elements that are left out with all that is in them: notes, comments, what was deleted. */
  readonly leftOut: ReadonlySet<string>;
}

/** Word's form (ECMA-376) and that of LibreOffice (OpenDocument). */
const OFFICES: Readonly<Record<"docx" | "odt", Office>> = {
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

/** A text that unpacks to more than this is no article. */
const MOST_BYTES = 20_000_000;

/** The text of a document of a word processor, paragraph by paragraph. Never throws. */
export function readOffice(bytes: Uint8Array, form: "docx" | "odt"): Outcome<Prose> {
  const office = OFFICES[form];
  try {
    let isTooLarge = false;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== office.part) return false;
        isTooLarge = originalSize > MOST_BYTES;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return fail("too-large-unpacked", { maximum: MOST_BYTES / 1e6 });
    const part = parts[office.part];
    return part ? { ok: true, value: { text: wordsOf(strFromU8(part), office) } } : fail("office");
  } catch {
    return fail("office");
  }
}

function fail(code: Problem["code"], values: Problem["values"] = {}): Outcome<never> {
  return { ok: false, problems: [{ code, values }] };
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
