import { describe, expect, it } from "vitest";
import { type PdfPiece, textOfPages } from "../../src/formats/prose/pdf-text";

/** A page of lines of one size, the distances between them in lines. */
function page(...lines: readonly (string | number)[]): PdfPiece[] {
  let y = 700;
  const pieces: PdfPiece[] = [];
  for (const line of lines) {
    if (typeof line === "number") y -= 12 * line;
    else {
      pieces.push({ text: line, x: 50, y, width: line.length * 5, size: 10, isEnd: true });
      y -= 12;
    }
  }
  return pieces;
}

describe("the text of a PDF", () => {
  it("has lines joined to paragraphs, which a wider distance parts", () => {
    const pages = [page("Kerry met Lavrov in", "Geneva on Friday and", 1, "They spoke again on")];
    expect(textOfPages(pages)).toBe(
      "Kerry met Lavrov in Geneva on Friday and\n\nThey spoke again on",
    );
  });

  it("has words made whole that a line cuts, and keeps hyphens that belong to them", () => {
    const pages = [
      page("after long negoti-", "ations on de-", "escalation he rang Ban Ki-", "moon twice"),
    ];
    expect(textOfPages(pages)).toBe(
      "after long negotiations on de-escalation he rang Ban Ki-moon twice",
    );
  });

  it("goes on over the end of a page, without its number and the name of the paper", () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        "The Daily Paper",
        "the minister went on",
        "to say that they had",
        `Page ${String(number)}`,
      ),
    );
    expect(textOfPages(pages)).toBe(
      Array.from({ length: 3 }, () => "the minister went on to say that they had").join(" "),
    );
  });
});
