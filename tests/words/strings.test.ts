import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOMS = ["ui", "embed", "picture"];
/** Attributes of an element that are read out or shown. */
const SAID = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "alt",
  "placeholder",
  "label",
]);

/** Words in the code of the page: text between tags, and attributes that are read out or shown. */
function wordsIn(path: string): readonly string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  // File formats have the same name in every language.
  const hasWord = (text: string) => /\p{L}{2}/u.test(text.replaceAll(/\b(SVG|PNG)\b/g, ""));
  const look = (node: ts.Node) => {
    if (ts.isJsxText(node) && hasWord(node.text)) found.push(`${path}: ${node.text.trim()}`);
    if (ts.isJsxAttribute(node) && SAID.has(node.name.getText())) {
      const { initializer } = node;
      const value =
        initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
      if (value && ts.isStringLiteralLike(value) && hasWord(value.text))
        found.push(`${path}: ${value.text}`);
    }
    const isShown = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression;
    if (isShown && ts.isStringLiteralLike(isShown) && hasWord(isShown.text))
      found.push(`${path}: ${isShown.text}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

describe("the words of the page", () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join("src", room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => join("src", room, name)),
  );

  it("are all in the catalogue, none in the code", () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(wordsIn)).toEqual([]);
  });
});
