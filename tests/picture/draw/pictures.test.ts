import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { svgOf } from "../../../src/picture/draw/svg";
import { CASES } from "./cases";
import { pictured } from "./pictured";

const FOLDER = join(import.meta.dirname, "pictures");
const WORDS = { title: "Picture", description: "As it was drawn when this was last agreed." };

/**
 * Each kind of scene has its picture as text beside this test. When one changes, the new one is written as
 * `NAME-changed.svg`: look at both; if the change is meant, put the new one in the place of the old.
 */
describe("a picture", () => {
  it.each(Object.keys(CASES))("is drawn as it was agreed: %s", (name) => {
    const entry = CASES[name];
    if (!entry) throw new Error(`There is no case ${name}.`);
    const drawn = svgOf(pictured(entry), WORDS).replaceAll("><", ">\n<");
    const [kept, changed] = [`${name}.svg`, `${name}-changed.svg`].map((file) =>
      join(FOLDER, file),
    );
    if (!kept || !changed) throw new Error("A picture has no path.");
    const agreed = existsSync(kept) ? readFileSync(kept, "utf8") : "";
    if (drawn === agreed) rmSync(changed, { force: true });
    else writeFileSync(changed, drawn);
    expect(drawn).toBe(agreed);
  });

  it("is kept for each case, and for no other", () => {
    const kept = readdirSync(FOLDER).filter((file) => !file.endsWith("-changed.svg"));
    expect(kept.toSorted()).toEqual(
      Object.keys(CASES)
        .map((name) => `${name}.svg`)
        .toSorted(),
    );
  });
});
