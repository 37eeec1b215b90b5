import { getDocument, type PDFDocumentProxy } from "unpdf/pdfjs";
import { type PdfPiece, textOfPages } from "../../formats/prose/pdf-text";
import type { Prose } from "../../formats/prose/types";
import type { Outcome, ProblemCode } from "../../graph/problem";

/** What is longer is a book or a list, not an article or a readout. */
const MOST_PAGES = 100;
/** A page that was written has more; one that was scanned has none, or a line that the scanner adds. */
const LEAST_LETTERS = 20;

/**
 * The text of a PDF, in its order of reading. Encrypted, scanned, damaged and very long ones are problems.
 * @param onPage called for each page
 */
export async function readPdf(bytes: Uint8Array, onPage: () => void): Promise<Outcome<Prose>> {
  let document: PDFDocumentProxy;
  try {
    document = await getDocument({
      data: bytes,
      // Nothing is fetched.
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return problem(isLocked ? "pdf-locked" : "pdf");
  }
  try {
    const { numPages } = document;
    if (numPages > MOST_PAGES) return problem("pdf-long", { pages: numPages, most: MOST_PAGES });
    const pages: PdfPiece[][] = [];
    for (let number = 1; number <= numPages; number++) {
      onPage();
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ("str" in item ? pieceOf(item) : [])));
      page.cleanup();
    }
    const text = textOfPages(pages);
    const letters = text.replaceAll(/\P{L}/gu, "").length;
    if (letters < LEAST_LETTERS * numPages) return problem("pdf-scanned");
    return { ok: true, value: { text, ...detailsOf((await document.getMetadata()).info) } };
  } catch {
    return problem("pdf");
  } finally {
    await document.cleanup();
  }
}

function problem(code: ProblemCode, values: Record<string, number> = {}): Outcome<never> {
  return { ok: false, problems: [{ code, values }] };
}

interface PdfItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly unknown[];
  readonly hasEOL: boolean;
}

function pieceOf({ str, width, transform, hasEOL }: PdfItem): PdfPiece {
  const [, , , scale, x, y] = transform.map(Number);
  return { text: str, x: x ?? 0, y: y ?? 0, width, size: Math.abs(scale ?? 0), isEnd: hasEOL };
}

/** What a file says of itself; many say nothing, or the name of the program that wrote them. */
function detailsOf(info: object): Pick<Prose, "title" | "language"> {
  const told = (name: string) => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const title = told("Title");
  const isName = title !== undefined && /\.\w{2,5}$|^Microsoft |^untitled/i.test(title);
  return { title: isName ? undefined : title, language: told("Language") };
}
