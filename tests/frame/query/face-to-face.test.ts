import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { faceToFaceOf } from "../../../src/frame/query/face-to-face";
import type { FileLink } from "../../../src/graph/model/file";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const quote = (attributedTo: string | undefined, exact: string, stance?: "denies") => ({
  document: "d",
  exact,
  ...(attributedTo === undefined ? {} : { attributedTo }),
  ...(stance === undefined ? {} : { stance }),
});

/** Ann and Bob, of whom an office speaks for each; and Carl, whom nobody speaks for. */
function indexWith(...edges: readonly FileLink[]) {
  return indexGraph(
    makeGraph({
      nodes: [
        ...people("ann bob carl"),
        { id: "office-a", kind: "institution", name: "Office A", speaksFor: ["ann"] },
        { id: "office-b", kind: "institution", name: "Office B", speaksFor: ["bob"] },
      ],
      edges: [...edges],
      documents: [{ id: "d", title: "D", url: "https://example.org/d" }],
    }),
  );
}

const TOLD_BY_BOTH = { quotes: [quote("office-a", "x"), quote("office-b", "y")] };

describe("an occasion face to face", () => {
  it("has its place among those of its kind, each of which counts once", () => {
    const index = indexWith(
      call("1", "ann-bob", { event: "e", date: "2022-02-01" }),
      call("2", "bob-ann", { event: "e", date: "2022-02-01" }),
      call("3", "ann-carl", { event: "f", date: "2022-02-02" }),
      call("4", "bob-carl", { date: "2022-02-03" }),
      call("5", "ann-bob", { event: "g", date: "2022-02-04" }),
    );
    const placeOf = (id: string) => {
      const { place, total } = faceToFaceOf(index, id) ?? {};
      return [place, total];
    };
    expect(["e", "f", "4", "g"].map(placeOf)).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });

  it("gives each end the quotes of those who speak for it, gathered from all its links", () => {
    const index = indexWith(
      call("1", "ann-bob", {
        event: "e",
        topics: ["gas", "war"],
        quotes: [quote("office-a", "A")],
      }),
      call("2", "office-b-ann", {
        source: "office-b",
        target: "ann",
        kind: "statement",
        event: "e",
        topics: ["gas", "oil"],
        quotes: [quote("office-b", "B"), quote(undefined, "C")],
      }),
    );
    const found = faceToFaceOf(index, "e");
    expect(found?.ends.map(({ actor, accounts }) => [actor.id, accounts])).toEqual([
      ["ann", ["office-a"]],
      ["bob", ["office-b"]],
    ]);
    expect(found?.ends.map(({ quotes }) => quotes.map((item) => item.quote.exact))).toEqual([
      ["A"],
      ["B"],
    ]);
    expect(found?.occasion.others.map((item) => item.quote.exact)).toEqual(["C"]);
    expect(found?.shared).toEqual(["gas"]);
    expect(found?.ends.map(({ only }) => only)).toEqual([["war"], ["oil"]]);
  });

  it("says of no end that it alone speaks of something while the other is silent", () => {
    const index = indexWith(
      call("1", "ann-bob", { topics: ["gas"], quotes: [quote("office-a", "A")] }),
    );
    expect(faceToFaceOf(index, "1")?.ends.map(({ only }) => only)).toEqual([[], []]);
  });

  it("says which end denies", () => {
    const index = indexWith(
      call("1", "ann-bob", { quotes: [quote("office-a", "A"), quote("office-b", "B", "denies")] }),
    );
    expect(faceToFaceOf(index, "1")?.ends.map(({ denies }) => denies)).toEqual([false, true]);
  });

  it("knows its place among the occasions of its kind, in order of time", () => {
    const index = indexWith(
      call("late", "ann-bob", { date: "2022-02-03" }),
      call("early", "ann-carl", { date: "2022-02-01" }),
      call("visit", "ann-carl", { kind: "visit", date: "2022-02-02" }),
    );
    expect(faceToFaceOf(index, "late")).toMatchObject({ place: 2, total: 2 });
    expect(faceToFaceOf(index, "visit")).toMatchObject({ place: 1, total: 1 });
  });

  it("counts a call of several as one, whichever of its links is looked at", () => {
    const index = indexWith(
      call("first", "ann-bob", { date: "2022-02-01" }),
      call("many-1", "ann-bob", { date: "2022-02-02", event: "many" }),
      call("many-2", "ann-carl", { date: "2022-02-02", event: "many" }),
      call("last", "ann-carl", { date: "2022-02-03" }),
    );
    expect(faceToFaceOf(index, "many")).toMatchObject({ place: 2, total: 3 });
    expect(faceToFaceOf(index, "last")).toMatchObject({ place: 3, total: 3 });
  });

  it("leads to the occasions before and after that both ends told of, past all others", () => {
    const index = indexWith(
      call("1", "ann-bob", { date: "2022-02-01", event: "first", ...TOLD_BY_BOTH }),
      call("2", "ann-carl", { date: "2022-02-02", quotes: [quote("office-a", "A")] }),
      call("3", "ann-bob", { date: "2022-02-03" }),
      call("4", "ann-bob", { date: "2022-02-04", ...TOLD_BY_BOTH }),
    );
    expect(faceToFaceOf(index, "3")).toMatchObject({ previous: "first", next: "4" });
    expect(faceToFaceOf(index, "first")).toMatchObject({ previous: undefined, next: "4" });
    expect(faceToFaceOf(index, "4")).toMatchObject({ previous: "first", next: undefined });
  });

  it("leads past its own links to others", () => {
    const index = indexWith(
      call("1", "ann-bob", { date: "2022-02-01", event: "e", ...TOLD_BY_BOTH }),
      call("2", "ann-bob", { date: "2022-02-02", event: "e", ...TOLD_BY_BOTH }),
      call("3", "ann-bob", { date: "2022-02-03", ...TOLD_BY_BOTH }),
      call("4", "ann-bob", { date: "2022-02-04", ...TOLD_BY_BOTH }),
    );
    expect(faceToFaceOf(index, "e")).toMatchObject({ previous: undefined, next: "3" });
    expect(faceToFaceOf(index, "3")).toMatchObject({ previous: "e", next: "4" });
  });

  it("is found by the id of any of its links, and not by a stranger's", () => {
    const index = indexWith(call("1", "ann-bob", { event: "e" }));
    expect(faceToFaceOf(index, "1")?.occasion.id).toBe("e");
    expect(faceToFaceOf(index, "nothing")).toBeUndefined();
  });
});
