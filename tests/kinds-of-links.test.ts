import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isContact, LINK_KINDS } from "../src/graph/model/kinds";
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

  // How many contacts of a kind there are is said in sentences: "3 calls".
  it.each([`kind.${kind}`, ...(isContact(kind) ? [`count.${kind}`] : [])])(
    `has the word %s in each file of ${CATALOGUES}`,
    (word) => {
      const missing = readdirSync(CATALOGUES).filter((file) => {
        const words: object = JSON.parse(readFileSync(`${CATALOGUES}/${file}`, "utf8"));
        return !Object.hasOwn(words, word);
      });
      expect(missing).toEqual([]);
    },
  );

  it(`is named by ${SCHEMA}, which npm run schema writes`, () => {
    const lists = readFileSync(SCHEMA, "utf8").matchAll(/"([^"]*), or any other\."/g);
    expect([...lists].flatMap(([, list = ""]) => list.split(", "))).toContain(kind);
  });
});
