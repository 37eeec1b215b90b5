import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LINK_KINDS } from "../src/graph/model/kinds";
import { COLOUR_VALUES } from "../src/picture/draw/colour-values";
import { linkMarkOf } from "../src/picture/scene/marks";

const CATALOGUES = "src/words/catalogues";
const SCHEMA = "public/schema/readout-1.schema.json";
const TOKENS = "src/ui/shell/tokens.css";

// CONTRIBUTING.md, "A kind of link", follows this list.
describe.each(LINK_KINDS)("the kind of link %s", (kind) => {
  it("has a mark with a glyph and a colour that no other kind has, in src/picture/scene/marks.ts", () => {
    const others = LINK_KINDS.filter((other) => other !== kind).map(linkMarkOf);
    const { colour, glyph } = linkMarkOf(kind);
    expect(glyph).toBeTypeOf("string");
    expect(others.map((other) => other.glyph)).not.toContain(glyph);
    expect([...others.map((other) => other.colour), "--link-other"]).not.toContain(colour);
  });

  it(`has its colour in ${TOKENS}, for plain pages and for forced colours`, () => {
    const { colour } = linkMarkOf(kind);
    const values = readFileSync(TOKENS, "utf8").match(new RegExp(`^ *${colour}: `, "gm"));
    expect(values, colour).toHaveLength(2);
  });

  it("has its colour for figures outside the page, in src/picture/draw/colour-values.ts", () => {
    expect([...COLOUR_VALUES.keys()]).toContain(linkMarkOf(kind).colour);
  });

  it(`has its word in each file of ${CATALOGUES}`, () => {
    const missing = readdirSync(CATALOGUES).filter((file) => {
      const words: object = JSON.parse(readFileSync(`${CATALOGUES}/${file}`, "utf8"));
      return !Object.hasOwn(words, `kind.${kind}`);
    });
    expect(missing, `kind.${kind}`).toEqual([]);
  });

  it(`is named by ${SCHEMA}, which npm run schema writes`, () => {
    expect(readFileSync(SCHEMA, "utf8")).toMatch(new RegExp(`\\b${kind}, .*or any other\\.`));
  });
});
