import { describe, expect, it } from "vitest";
import { noteOfWeights } from "../../../src/formats/draft/weights";

const fileWith = (field: string, ...values: readonly unknown[]) => ({
  format: "readout/1" as const,
  title: "t",
  nodes: [],
  edges: values.map((value, at) => ({
    id: String(at),
    kind: "call",
    source: "a",
    target: "b",
    [field]: value,
  })),
});

describe("the weight of links", () => {
  it.each(["weight", "Weight", "STRENGTH", "Count", "Anzahl", "poids", "Вес", "العدد"])(
    "is said once to be kept, and not to count: %s",
    (field) => {
      expect(noteOfWeights(fileWith(field, 22, 3))).toEqual([
        { code: "weight-kept", values: { field }, count: 1 },
      ]);
    },
  );

  it.each([
    "Number of meetings",
    "No. of calls",
    "n_calls",
    "Anzahl Treffen",
    "Nombre de réunions",
  ])("is known by what it numbers: %s", (field) =>
    expect(noteOfWeights(fileWith(field, "1", "2,5"))).toHaveLength(1),
  );

  it("is not said where each link counts as one, or where the column holds no numbers", () => {
    expect(noteOfWeights(fileWith("weight", 1, "1", "", "1.0", null))).toEqual([]);
    expect(noteOfWeights(fileWith("count", "Dracula"))).toEqual([]);
    expect(noteOfWeights(fileWith("notes", 7))).toEqual([]);
  });
});
