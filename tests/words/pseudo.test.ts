import { describe, expect, it } from "vitest";
import { compileCatalogue, lengthen, mirror } from "../../build/catalogues";
import { sayIn } from "../../src/words/words";
import { FOLDERS, isOfPage, readCatalogue } from "./read-catalogue";

const MESSAGES = FOLDERS.flatMap((folder) => [...readCatalogue("en", folder)]).filter(([key]) =>
  isOfPage(key),
);

/** Says messages as the page of a mode would. */
const sayChanged = (json: Readonly<Record<string, string>>, change: (text: string) => string) =>
  sayIn("en", JSON.parse(compileCatalogue(JSON.stringify(json), undefined, change)));

describe("the language that nobody speaks", () => {
  it("is 40 % longer than English in each message that has letters", () => {
    const plain = MESSAGES.filter(([, text]) => !text.includes("{") && /\p{L}/u.test(text));
    expect(plain.length).toBeGreaterThan(300);
    for (const [key, text] of plain)
      expect(lengthen(text).length, key).toBeGreaterThanOrEqual(1.4 * text.length);
  });

  it("keeps values, numbers and choices", () => {
    const say = sayChanged(
      { a: "{count, plural, one {# row} other {# rows}} of {name}" },
      lengthen,
    );
    expect(say("a", { count: 21, name: "Ada" })).toMatch(/^21 róws~+ óf~+ Ada$/);
    expect(say("a", { count: 1, name: "Ada" })).toMatch(/^1 rów~+ óf~+ Ada$/);
  });

  it("is mirrored by marks that end where they begin", () => {
    const say = sayChanged({ a: "Open {name}" }, mirror);
    expect(say("a", { name: "Ada" })).toMatch(/^\u202EOpén~+ \u202CAda$/);
  });
});
