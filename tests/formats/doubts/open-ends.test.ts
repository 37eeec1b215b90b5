import { describe, expect, it } from "vitest";
import { notesOfOpenEnds } from "../../../src/formats/doubts/open-ends";
import type { FileLink } from "../../../src/graph/model/file";

function notesOf(...links: readonly Partial<FileLink>[]) {
  const edges = links.map((link, at) => ({
    ...{ id: `l${at}`, kind: "meeting", source: "a", target: "b" },
    ...link,
  }));
  const file = { format: "readout/1" as const, title: "T", nodes: [], edges };
  return notesOfOpenEnds(file, (pointer) => ({ pointer }));
}

describe("a note on contacts that never end", () => {
  it("is made once, with the first of them and how many there are", () => {
    const date = "2019-02-01/..";
    expect(notesOf({ date: "2019-01-01" }, { date }, { kind: "call", date })).toEqual([
      { code: "end-open", values: { value: date }, count: 2, pointer: "/edges/1" },
    ]);
  });

  it("is not made of relations that may go on, of plans, or of what has an end", () => {
    expect(
      notesOf(
        { kind: "ownership", date: "2019-02-01/.." },
        { status: "planned", date: "2019-02-01/.." },
        { date: "2019-02-01/2019-02-03" },
        { date: "../2019-02-03" },
        {},
      ),
    ).toEqual([]);
  });
});
