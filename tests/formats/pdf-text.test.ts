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

  /** A line at a height of the page. */
  const at = (y: number, text: string, more: Partial<PdfPiece> = {}): PdfPiece => ({
    text,
    x: 50,
    y,
    width: text.length * 5,
    size: 10,
    isEnd: true,
    ...more,
  });

  it.each([
    [
      "has a soft hyphen taken away",
      [[at(700, "after long negoti\u00AD"), at(688, "ations")]],
      "after long negotiations",
    ],
    [
      "has a heading in larger letters as a paragraph of its own",
      [
        [
          at(700, "A heading", { size: 16 }),
          at(684, "and a text of one line"),
          at(672, "and more"),
        ],
      ],
      "A heading\n\nand a text of one line and more",
    ],
    [
      "has a paragraph end where a short line ends a sentence",
      [
        [
          at(700, "a long line that goes to the end of it"),
          at(688, "short."),
          at(676, "The next paragraph begins here, and"),
        ],
      ],
      "a long line that goes to the end of it short.\n\nThe next paragraph begins here, and",
    ],
    [
      "goes on behind a short line that ends no sentence",
      [[at(700, "a long line that goes to the end of it"), at(688, "short"), at(676, "and on")]],
      "a long line that goes to the end of it short and on",
    ],
    [
      "has numbers of pages taken away at the ends of a page alone",
      [
        [at(720, "- 3 -"), at(700, "12"), at(688, "in the middle"), at(640, "3/10")],
        [at(720, "Page 4 of 10"), at(700, "of the text"), at(640, "4 von 10")],
      ],
      "12 in the middle of the text",
    ],
    [
      "has pieces far from each other as lines, though none was said to end",
      [[at(700, "one line", { isEnd: false }), at(680, "another", { isEnd: false })]],
      "one line another",
    ],
    [
      "has words made whole as they stand elsewhere, and no name",
      [
        [
          at(700, "a negotiation on well-being and a co-"),
          at(688, "operation, then nego-"),
          at(676, "tiation and well-"),
          at(664, "being of the United-"),
          at(652, "Kingdom and an X-"),
          at(640, "ray"),
        ],
      ],
      "a negotiation on well-being and a co-operation, then negotiation and well-being of the United-Kingdom and an X-ray",
    ],
    [
      "begins a paragraph on a page where the one before ended a sentence",
      [[at(700, "The first page ends here.")], [at(700, "the second")], [at(700, "goes on")]],
      "The first page ends here.\n\nthe second goes on",
    ],
    [
      "keeps the hyphen of a word that stands with it elsewhere, and takes away that of one that stands without",
      [
        [
          at(700, "Know-how, kept (know-"),
          at(688, "how) and coopération: a co-"),
          at(676, "opération of both"),
        ],
      ],
      "Know-how, kept (know-how) and coopération: a coopération of both",
    ],
    [
      "keeps the hyphen of an abbreviation, a number or a name, and puts no space behind it",
      [
        [
          at(700, "a US-"),
          at(688, "led, 24-"),
          at(676, "hour truce from mid-"),
          at(664, "2022 or 1990-"),
          at(652, "2000, in Anglo-"),
          at(640, "American words of Li-"),
          at(628, "fang -"),
          at(616, "in Geor-"),
          at(604, "gia and NATO-"),
          at(592, "Kosovo talks"),
        ],
      ],
      "a US-led, 24-hour truce from mid-2022 or 1990-2000, in Anglo-American words of Li-fang - in Georgia and NATO-Kosovo talks",
    ],
    [
      "goes on over the end of a page in the middle of a sentence, whatever ended before",
      [[at(700, "They met. Then he")], [at(700, "went on")]],
      "They met. Then he went on",
    ],
    [
      "goes on behind a line of full length that ends a sentence, and a short one with a stop in its middle",
      [
        [
          at(700, "this line goes to the end of it."),
          at(688, "and this as well, to the end. It"),
          at(676, "is Mr. Day"),
          at(664, "who speaks"),
        ],
      ],
      "this line goes to the end of it. and this as well, to the end. It is Mr. Day who speaks",
    ],
    [
      "has the pieces of a line joined as they are, with one space for several",
      [
        [
          at(700, " ", { isEnd: false }),
          at(700, "Ada m", { isEnd: false }),
          at(704, "et", { isEnd: false, size: 6 }),
          at(640, "  ", { isEnd: false }),
          at(700, "  Bruno"),
          at(688, "twice"),
          at(676, " "),
        ],
      ],
      "Ada met Bruno twice",
    ],
    [
      "keeps a first and a last line that only begin or end with a number",
      [[at(700, "12 ministers met"), at(688, "in the year"), at(676, "of 2022")]],
      "12 ministers met in the year of 2022",
    ],
    [
      "keeps a line that two pages share, which may be a heading",
      [
        [at(700, "On gas"), at(688, "they spoke")],
        [at(700, "On gas"), at(688, "they spoke again")],
      ],
      "On gas they spoke On gas they spoke again",
    ],
    [
      "has the foot of its pages taken away, whatever their numbers",
      [9, 10, 100].map((number) => [
        at(700, `to all ${"abc".slice(String(number).length - 1)}`),
        at(688, `The Daily Paper, p. ${number} (draft)`),
      ]),
      "to all abc to all bc to all c",
    ],
    [
      "is one paragraph where all lines stand twice as far apart, but for the one that stands further",
      [
        [
          at(700, "one"),
          at(676, "two"),
          at(630, "three"),
          at(606, "four"),
          at(582, "five"),
          at(558, "six"),
        ],
      ],
      "one two\n\nthree four five six",
    ],
    [
      "has the distance of lines found in columns, too",
      [
        [
          at(124, "one"),
          at(100, "two"),
          at(724, "three"),
          at(700, "four"),
          at(724, "five"),
          at(724, "six"),
          at(700, "seven"),
        ],
      ],
      "one two three four five six seven",
    ],
    [
      "goes on in the next column",
      [[at(100, "left column ends"), at(700, "right column goes on")]],
      "left column ends right column goes on",
    ],
  ])("%s", (_, pages, text) => {
    expect(textOfPages(pages)).toBe(text);
  });
});
