import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LINK_KINDS } from "../src/graph/model/kinds";
import { glyphOf } from "../src/picture/scene/marks";

const CATALOGUES = "src/words/catalogues";
const SCHEMA = "public/schema/readout-1.schema.json";

// CONTRIBUTING.md, "A kind of link", follows this list.
describe.each(LINK_KINDS)("the kind of link %s", (kind) => {
  it("has a glyph that no other kind has, in src/picture/scene/marks.ts", () => {
    const others = LINK_KINDS.filter((other) => other !== kind).map(glyphOf);
    expect(glyphOf(kind)).toBeTypeOf("string");
    expect(others).not.toContain(glyphOf(kind));
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
