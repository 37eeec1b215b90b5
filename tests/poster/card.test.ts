import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it, test } from "vitest";
import { parseXml } from "../../src/formats/xml/xml";
import { indexGraph } from "../../src/frame/index/index-graph";
import { indexIn } from "../../src/frame/index/index-in";
import { LANGUAGES } from "../../src/frame/view/language";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { cardOf } from "../../src/poster/card/card";
import { loadCatalogue } from "../../src/words/languages/load-catalogue";
import { createWords } from "../../src/words/languages/create-words";
import { runReadout } from "../cli/run-readout";
import { readExample } from "../read-example";

const english = createWords("en");
const article = indexGraph(readExample("draghi-putin"));
const winter = indexGraph(readExample("winter-2022"));
const ERDOGAN: View = { ...DEFAULT_VIEW, event: "2022-02-23-erdogan-putin" };

/** The texts of a card, line by line, without the marks of their direction. */
function linesOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replaceAll(/[\u2066-\u2069]/g, ""),
  );
}

describe("a card", () => {
  it("says headline, key, picture and where it is from", () => {
    const lines = linesOf(cardOf(english, winter, DEFAULT_VIEW, "File"));
    expect(lines).toEqual(expect.arrayContaining(["Told by both", "Vladimir Putin"]));
    expect(lines[0]).toMatch(/^Fifty-three calls/);
    expect(lines.join(" ")).toContain("Source: UrduPoint (Sputnik)");
  });

  it("of an occasion has both accounts, side by side", () => {
    const svg = cardOf(english, winter, ERDOGAN, "File");
    const lines = linesOf(svg);
    expect(lines[0]).toBe("Call, Recep Tayyip Erdoğan and Vladimir Putin, 23 February 2022");
    expect(lines).toContain("Ankara");
    expect(lines).toContain("Moscow");
    expect(lines.join(" ")).toContain("sovereignty and territorial integrity”");
    expect(lines.at(-1)).toBe(
      "Winter 2022: who spoke with whom before the war. Source: The Moscow Times, TASS.",
    );
  });

  it("draws no more of a graph than can be told apart, and says so", () => {
    const view: View = { ...DEFAULT_VIEW, tab: "graph", select: "vladimir-putin" };
    expect(linesOf(cardOf(english, winter, view, "File")).join(" ")).toMatch(
      /24 of \d+ pairs shown \(most contacts\)\./,
    );
  });

  it.each(LANGUAGES)(
    "in %s is one sheet of SVG without style sheets, scripts or custom properties",
    async (language) => {
      const words = createWords(language, await loadCatalogue(language));
      for (const index of [article, winter].map((each) => indexIn(each, language))) {
        const svg = cardOf(words, index, DEFAULT_VIEW, "File");
        expect(parseXml(svg, "svg").ok).toBe(true);
        expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/);
        expect(svg).not.toMatch(/var\(|<style|<script|foreignObject|href/);
      }
    },
  );

  test("takes every text as text, and keeps it on the sheet", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string(), (title, name) => {
        const graph = parseGraph({
          format: "readout/1",
          title,
          description: name,
          nodes: [
            { id: "a", kind: "person", name: name.trim() || "A" },
            { id: "b", kind: "person", name: "B" },
          ],
          edges: [{ id: "e", kind: "call", source: "a", target: "b", date: "2022-02-01" }],
        });
        if (!graph.ok) return;
        const svg = cardOf(english, indexGraph(graph.value), DEFAULT_VIEW, "File");
        expect(parseXml(svg, "svg").ok).toBe(true);
        for (const [, y] of svg.matchAll(/<text [^>]*\by="([\d.]+)"/g))
          expect(Number(y)).toBeLessThanOrEqual(420);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the command card", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-card-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const example = join(import.meta.dirname, "../../data/winter-2022.json");

  it("writes a PNG of 1200 by 630 pixels", async () => {
    const output = join(folder, "card.png");
    const asked = ["--event", "2022-02-23-erdogan-putin", "--lang", "uk"];
    expect(await runReadout("card", example, ...asked, "-o", output)).toMatchObject({
      status: 0,
      err: [],
    });
    const bytes = readFileSync(output);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it.each([
    ["--select", "nobody"],
    ["--tab", "table"],
  ])("called with %s %s is wrong usage", async (flag, value) => {
    const { status, err } = await runReadout(
      "card",
      example,
      flag,
      value,
      "-o",
      join(folder, "x.png"),
    );
    expect(status).toBe(2);
    expect(err[0]).toContain(value);
  });

  it("refuses letters that no font has, by their names", async () => {
    const input = join(folder, "unknown.json");
    const title = "Name: \u{F0001}";

    writeFileSync(input, JSON.stringify({ format: "readout/1", title, nodes: [], edges: [] }));
    const { status, err } = await runReadout("card", input, "-o", join(folder, "x.png"));
    expect(status).toBe(2);
    expect(err[0]).toContain("\u{F0001}");
    expect(err[0]).toContain("--font");
  });
});
