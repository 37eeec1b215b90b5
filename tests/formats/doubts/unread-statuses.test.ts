import { describe, expect, it } from "vitest";
import { notesOfUnreadStatuses } from "../../../src/formats/doubts/unread-statuses";

function notes(...edges: readonly Readonly<Record<string, string>>[]) {
  const links = edges.map((fields, at) => ({
    ...{ id: `l${at}`, kind: "call", source: "a", target: "b" },
    ...fields,
  }));
  return notesOfUnreadStatuses({ format: "readout/1", nodes: [], edges: links }, (pointer) => ({
    pointer,
  })).map(({ values, pointer }) => [values["field"], values["value"], pointer]);
}

describe("a field that says what became of contacts", () => {
  it("is said where links have no status, with the first that was not held", () => {
    expect(notes({ Status: "Held" }, { Status: "Cancelled" }, {})).toEqual([
      ["Status", "Cancelled", "/edges/1"],
    ]);
    expect(notes({ Statut: "annulé" })).toEqual([["Statut", "annulé", "/edges/0"]]);
  });

  it("is not said where all were held, where there is a status, or where it says other things", () => {
    expect(notes({ Status: "Held" }, { Status: "done" })).toEqual([]);
    expect(notes({ Status: "Cancelled", status: "cancelled" })).toEqual([]);
    expect(notes({ label: "Planned" }, { label: "Talks" }, { label: "Dinner" })).toEqual([]);
  });
});
