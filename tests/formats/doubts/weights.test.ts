import { describe, expect, it } from "vitest";
import { fieldOfWeights } from "../../../src/formats/doubts/weights";

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
    "is known by its usual names: %s",
    (field) => {
      expect(fieldOfWeights(fileWith(field, 22, 3))).toBe(field);
    },
  );

  it.each([
    "Number of meetings",
    "No. of calls",
    "n_calls",
    "Anzahl Treffen",
    "Nombre de réunions",
  ])("is known by what it numbers: %s", (field) =>
    expect(fieldOfWeights(fileWith(field, "1", "2,5"))).toBe(field),
  );

  it.each(["50%", "50 %", "1 234", "1\u202F234,5", "1.234.567", "1’234", "1e3", "-3"])(
    "is a number as countries write it: %s",
    (weight) => expect(fieldOfWeights(fileWith("weight", weight))).toBe("weight"),
  );

  it("is not said where each link counts as one, or where the column holds no numbers", () => {
    expect(fieldOfWeights(fileWith("weight", 1, "1", "", "1.0", null))).toBeUndefined();
    expect(
      fieldOfWeights(fileWith("count", "Dracula", "3 men", "%", "2022-02-01")),
    ).toBeUndefined();
    expect(fieldOfWeights(fileWith("notes", 7))).toBeUndefined();
  });
});
