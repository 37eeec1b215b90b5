import { describe, expect, it } from "vitest";
import { isTable } from "../../../src/formats/prose/prose";

describe("a text", () => {
  it.each([
    "source;target;date\na;b;2022-02-01\nb;c;2022-02-02",
    "Actor 1\tConsult\tActor 2\nActor 3\tConsult\tActor 4",
    "source,target\r\na,b\r\n",
  ])("is a table where its lines have as many columns: %j", (text) => {
    expect(isTable(text)).toBe(true);
  });

  it.each([
    "",
    "A headline\n\nThe ministers met on Tuesday, and spoke.",
    "On Monday, they met; on Tuesday, they parted.",
    "One, two\nand, three, four\nno more",
  ])("is none otherwise: %j", (text) => {
    expect(isTable(text)).toBe(false);
  });
});
