import { describe, expect, it } from "vitest";
import { openPrepared } from "../../src/frame/layout/prepared";
import { frameOf } from "../../src/frame/query/frame-of";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import { printDay } from "../../src/graph/dates";
import { packGraph, readGraph } from "../../src/reader/read-graph";
import { needsShared } from "../fixtures/needs-shared";
import { OWN, SHARED } from "../fixtures/shared";

/** A window of some days, of all actors or of countries only, holds what the lines of the table say by themselves. */
async function expectWindowsOf(bytes: Uint8Array): Promise<void> {
  const outcome = await readGraph([{ name: "icews.tsv", bytes }]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { index } = outcome.value;
  const lines = new TextDecoder().decode(bytes).trim().split("\n");
  const rows = lines.map((line) => line.split("\t"));
  expect(index.links.count).toBe(rows.length);
  const kindOf = new Map(index.actorIndex.list.map(({ id, kind }) => [id, kind]));
  const { first } = index.extent ?? { first: 0 };
  for (let step = 0; step < 10; step++) {
    const [from, to] = [first + 31 * step, first + 33 * step + 6];
    const filters = { ...DEFAULT_VIEW.filters, actor: step % 2 === 0 ? [] : ["country"] };
    const view: View = { ...DEFAULT_VIEW, from, to, filters };
    const expected = rows.filter(
      ([date = "", source = "", , target = ""]) =>
        date >= printDay(from) &&
        date <= printDay(to) &&
        (step % 2 === 0 || (kindOf.get(source) === "country" && kindOf.get(target) === "country")),
    );
    const frame = frameOf(index, view);
    expect(frame.links.length, String(step)).toBe(expected.length);
    const ends = new Set(expected.flatMap(([, source, , target]) => [source, target]));
    expect(frame.actors.length, String(step)).toBe(ends.size);
    expect(frame.drawn.pairs.length).toBe(Math.min(200, frame.drawn.pairTotal));
  }
}

it("A small table of events has in any window as many links as it has such lines", async () => {
  await expectWindowsOf(OWN.read("events/icews.tsv"));
});

const NAME = "data/events/icews14.tsv";

describe("a year of world events", () => {
  needsShared(NAME);

  it("has in any window and of any country as many links as its table has such lines", async () => {
    await expectWindowsOf(SHARED.read(NAME));
  });

  it("gives every actor a place of its own", async () => {
    const packed = await packGraph(
      [{ name: "icews14.tsv", bytes: SHARED.read(NAME) }],
      () => undefined,
    );
    if (!packed.ok) throw new Error("It was not read.");
    const { places = new Map<string, { x: number; y: number }>() } = openPrepared(
      packed.value.prepared,
    );
    expect(places.size).toBe(7128);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(7128);
  });
});
