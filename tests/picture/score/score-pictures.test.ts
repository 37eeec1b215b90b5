import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import type { FileLink } from "../../../src/graph/model/file";
import { svgTreeOfShapes } from "../../../src/picture/draw/svg";
import { printSvg } from "../../../src/picture/draw/svg-node";
import { scoreShapesOf } from "../../../src/picture/score/score-shapes";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { paletteIn } from "../draw/pictured";
import { scored } from "./scored";

const FOLDER = join(import.meta.dirname, "pictures");
const WORDS = { title: "Score", description: "As it was drawn when this was last agreed." };

const quote = (attributedTo: string, stance?: "denies") => ({
  document: "d",
  exact: "It was so.",
  attributedTo,
  ...(stance && { stance }),
});

const contact = (id: string, ends: string, day: string, change: Partial<FileLink> = {}) =>
  call(id, ends, { date: `2022-02-${day}`, ...change });

/** Two sides and a third actor; what each told, what was planned, called off, denied, and one that only speaks. */
const GRAPH = makeGraph({
  moments: [{ date: "2022-02-04", label: "The visit" }],
  nodes: [
    ...people("ann abe", { side: "Syldavia" }),
    ...people("bob", { side: "Borduria" }),
    ...people("carl"),
  ],
  edges: [
    contact("both", "ann-bob", "01", { quotes: [quote("ann"), quote("bob")] }),
    contact("one", "ann-bob", "02", { quotes: [quote("bob")] }),
    contact("neither", "abe-bob", "03"),
    contact("visit", "ann-bob", "04", { kind: "visit" }),
    contact("planned", "ann-carl", "05", { status: "planned" }),
    contact("cancelled", "abe-bob", "06", { status: "cancelled" }),
    contact("denied", "ann-bob", "07", { quotes: [quote("ann"), quote("bob", "denies")] }),
    call("week", "abe-carl", { date: "2022-02-01/2022-02-06" }),
  ],
  documents: [{ id: "d", title: "D" }],
});

const CASES: Readonly<Record<string, View>> = {
  whole: DEFAULT_VIEW,
  "actor-selected": { ...DEFAULT_VIEW, select: "abe" },
};

describe("the score", () => {
  it.each(Object.entries(CASES))("is drawn as it was agreed: %s", (name, view) => {
    const { scene } = scored(GRAPH, { width: 600, height: 260 }, view);
    const palette = paletteIn("light");
    const { width, height } = scene;
    const sheet = { width, height, palette, shapes: scoreShapesOf(scene, palette, 1) };
    const drawn = printSvg(svgTreeOfShapes(sheet, WORDS)).replaceAll("><", ">\n<");
    const kept = join(FOLDER, `${name}.svg`);
    const changed = join(FOLDER, `${name}-changed.svg`);
    const agreed = existsSync(kept) ? readFileSync(kept, "utf8") : "";
    if (drawn === agreed) rmSync(changed, { force: true });
    else writeFileSync(changed, drawn);
    expect(drawn).toBe(agreed);
  });
});
