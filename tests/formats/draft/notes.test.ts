import { describe, expect, it } from "vitest";
import { startNotes } from "../../../src/formats/draft/notes";

describe("the notes of an import", () => {
  it("are merged where they are equal, and keep the first place", () => {
    const notes = startNotes();
    for (const line of [2, 5, 9]) notes.add("left-out", { what: "port" }, { line });
    notes.add("left-out", { what: "port" }, { line: 3, input: "other.csv" }, 4);
    expect(notes.all()).toEqual([
      { code: "left-out", values: { what: "port" }, line: 2, count: 3 },
      { code: "left-out", values: { what: "port" }, line: 3, input: "other.csv", count: 4 },
    ]);
  });

  it("are a hundred of each kind; the last of a kind says how many more there are", () => {
    const notes = startNotes();
    for (let line = 1; line <= 250; line++) {
      notes.add("renamed", { from: "a", to: `a-${line}` }, { line });
    }
    notes.add("renamed", { from: "a", to: "a-7" }, { line: 300 });
    notes.add("hour-left", { value: "x", kept: "y" }, {});
    const all = notes.all();
    expect(all).toHaveLength(101);
    expect(all[6]).toMatchObject({ values: { to: "a-7" }, line: 7, count: 2 });
    expect(all[98]).not.toHaveProperty("more");
    expect(all[99]).toMatchObject({ values: { to: "a-100" }, more: 150 });
  });
});
