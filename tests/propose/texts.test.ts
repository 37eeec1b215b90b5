import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { propose } from "../../src/propose";
import { needsShared } from "../fixtures/needs-shared";
import { readText, SHARED } from "../fixtures/shared";
import { dayOf, problemsOf, strayQuotes } from "./proposed";
import { addScores, type Key, ratesOf, startScores } from "./score";

interface Marked {
  readonly text: string;
  readonly key: Key;
}

/** Nothing that the rules reach may sink below what is promised in docs/studio.md. */
const FLOORS: Readonly<Record<string, number>> = {
  precision: 0.75,
  recall: 0.6,
  status: 0.9,
  date: 0.7,
  account: 0.7,
  actorPrecision: 0.85,
  actorRecall: 0.85,
};

function ownTexts(folder: string): Marked[] {
  const path = join(import.meta.dirname, "texts", folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({
      text: readFileSync(join(path, name), "utf8"),
      key: JSON.parse(readFileSync(join(path, name.replace(".txt", ".key.json")), "utf8")),
    }));
}

function sharedTexts(): Marked[] {
  const folder = "studio/texts";
  return SHARED.list(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({
      text: readText(SHARED, `${folder}/${name}`),
      key: JSON.parse(readText(SHARED, `${folder}/${name.replace(".txt", ".key.json")}`)),
    }));
}

async function read({ text, key }: Marked) {
  const { published, language, publisher } = key;
  return propose([{ text, published: dayOf(published), language, publisher }]);
}

async function expectFloors(
  texts: readonly Marked[],
  lower: readonly string[] = [],
): Promise<void> {
  const scores = startScores();
  for (const one of texts) {
    const graph = await read(one);
    expect(strayQuotes(graph, one.text)).toEqual([]);
    expect(problemsOf(graph)).toEqual([]);
    addScores(scores, one.text, one.key, graph);
  }
  const rates = ratesOf(scores);
  const sunk = Object.entries(FLOORS).filter(
    ([name, floor]) => !lower.includes(name) && (rates[name] ?? 0) < floor,
  );
  expect({ sunk, rates }).toEqual({ sunk: [], rates });
}

describe("what is proposed from our own texts", () => {
  it("is as right as promised in English", () => expectFloors(ownTexts("english")));
  // Countries that only an adjective names are in these keys, and rightly not among the actors.
  it("is as right as promised in six other languages", () =>
    expectFloors(ownTexts("others"), ["actorRecall"]));
});

describe("what is proposed from real texts", () => {
  needsShared("studio/texts");
  it("is as right as promised", () => expectFloors(sharedTexts()));
});
