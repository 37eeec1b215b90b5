import { describe, expect, it, test } from "vitest";
import { notesOfNames } from "../../../src/formats/doubts/names-with-more";
import type { FileLink } from "../../../src/graph/model/file";

function notesOf(names: readonly string[], edges: readonly FileLink[] = []) {
  const nodes = names.map((name, at) => ({ id: `n${at}`, kind: "person", name }));
  return notesOfNames({ format: "readout/1", title: "T", nodes, edges }, (pointer) => ({
    pointer,
  }));
}

describe("notes on names that hold more than a name", () => {
  it.each([
    "[Ada Quill](https://example.org/ada)",
    "[[Ada Quill]]",
    "[[people/ada|Ada Quill]]",
    '<a href="https://example.org">Ada Quill</a>',
    '=HYPERLINK("https://example.org";"Ada Quill")',
    "12;#Ada Quill",
    "Ada Quill (https://www.notion.so/Ada-1234)",
    "**Ada Quill**",
  ])("say which name %s most likely is", (value) => {
    expect(notesOf(["Bruno Marsh", value])).toEqual([
      { code: "name-marked", values: { value, read: "Ada Quill" }, count: 1, pointer: "/nodes/1" },
    ]);
  });

  it.each(["Ada Quill*", "Ada Quill †", "Ada Quill[1]", "Ada Quill (2)", "Ada Quill²"])(
    "say that %s ends with the mark of a footnote",
    (value) => {
      expect(notesOf(["Bruno Marsh", value])).toEqual([
        {
          code: "name-footnoted",
          values: { value, read: "Ada Quill" },
          count: 1,
          pointer: "/nodes/1",
        },
      ]);
    },
  );

  it.each(["Flight MH17", "Ada Quill (1959–2022)", "COP26", "*", "G20 (2)x"])(
    "say nothing of a footnote in %s",
    (value) => {
      expect(notesOf([value])).toEqual([]);
    },
  );

  it.each([
    "Ada Quill (cancelled)",
    "CANCELLED – Ada Quill",
    "Ada Quill [postponed]",
    "Ada – abgesagt",
  ])("say that no status is taken from %s", (value) => {
    expect(notesOf([value])).toEqual([
      { code: "status-in-name", values: { value }, count: 1, pointer: "/nodes/0" },
    ]);
  });

  it("say it of what a link without a status is called, and of no link that has one", () => {
    const link = {
      id: "l",
      kind: "meeting",
      source: "n0",
      target: "n1",
      label: "Talks (cancelled)",
    };
    expect(notesOf(["A", "B"], [link, { ...link, id: "m" }])).toEqual([
      {
        code: "status-in-name",
        values: { value: "Talks (cancelled)" },
        count: 2,
        pointer: "/edges/0",
      },
    ]);
    expect(notesOf(["A", "B"], [{ ...link, status: "cancelled" }])).toEqual([]);
  });

  it("are not made of names that only look like it", () => {
    const names = [
      "Ada Quill (CDU)",
      "Acme [UK] Ltd",
      "E*Trade",
      "Smith & Sons – London",
      "Bank #1",
      "F-Secure (held)",
      "[unknown]",
      "C# (language)",
    ];
    expect(notesOf(names)).toEqual([]);
  });
});

test("A link's label, else its summary, else its event may say that it did not take place", () => {
  const link = { id: "l", kind: "meeting", source: "n0", target: "n1" };
  const said = {
    label: "Talks (cancelled)",
    summary: "Visit (cancelled)",
    event: "G7 (cancelled)",
  };
  const valueOf = (fields: object) => notesOf([], [{ ...link, ...fields }])[0]?.values;
  expect(valueOf(said)).toEqual({ value: said.label });
  expect(valueOf({ ...said, label: "Talks" })).toEqual({ value: said.summary });
  expect(valueOf({ event: said.event })).toEqual({ value: said.event });
  expect(valueOf({ label: `Talks (cancelled)${"!".repeat(300)}` })).toBeUndefined();
});

test("A name is read without blanks around it, and one of more than 300 letters is none", () => {
  const long = "x".repeat(298);
  expect(notesOf(["[[ Ada ]]", "Bruno  [1]"])).toMatchObject([
    { values: { read: "Ada" } },
    { values: { read: "Bruno" } },
  ]);
  expect(notesOf([`${long} *`])).toHaveLength(1);
  expect(notesOf([`${long}x *`])).toEqual([]);
  expect(notesOf(["[[ ]]"])).toEqual([]);
});
