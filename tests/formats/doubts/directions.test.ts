import { describe, expect, it, test } from "vitest";
import { notesOfDirections } from "../../../src/formats/doubts/directions";
import type { GraphFile } from "../../../src/graph/model/file";

function notes(field: string, ...cells: readonly unknown[]) {
  const file: GraphFile = {
    format: "readout/1",
    nodes: [
      { id: "a", kind: "person", name: "Ada Quill" },
      { id: "b", kind: "person", name: "Bruno Marsh" },
    ],
    edges: cells.map((cell, at) => ({
      ...{ id: `l${at}`, kind: "call", source: "a", target: "b" },
      [field]: cell,
    })),
  };
  return notesOfDirections(file, (pointer) => ({ line: Number(pointer.split("/")[2]) + 2 }));
}

describe("a field that says of contacts that they came in", () => {
  it("is said with the first of them, as it is read, and how many there are", () => {
    expect(notes("Direction", "outgoing", "incoming", "Incoming")).toEqual([
      {
        code: "direction-unused",
        values: {
          field: "Direction",
          value: "incoming",
          source: "Ada Quill",
          target: "Bruno Marsh",
        },
        count: 2,
        line: 3,
      },
    ]);
  });

  it.each([
    ["kind", "Incoming call"],
    ["type", "INBOUND"],
    ["Anrufart", "eingehender Anruf"],
    ["Type d’appel", "Appel entrant"],
    ["Appel", "Reçu"],
    ["Tipo", "Chiamata in entrata"],
    ["Tipo", "Entrante"],
    ["Тип", "Входящий звонок"],
    ["Тип", "Вхідний"],
    ["النوع", "مكالمة واردة"],
    ["Direction", "in"],
    ["Call Direction", "MT"],
    ["Richtung", "ein"],
    ["Sens", "<-"],
  ])("is known as %s: %s", (field, cell) => {
    expect(notes(field, "x", cell)).toMatchObject([{ values: { field, value: cell } }]);
  });

  it.each([
    ["kind", "received", "sent"],
    ["type", "Received", "Sent"],
    ["Given or received", "Received", "Given"],
    ["Folder", "Inbox", "Outbox"],
    ["Call", "missed", "dialled"],
    ["Typ", "Eingang", "Ausgang"],
    ["Way", "in", "out"],
  ])("is known in %s, where some are %s and others %s", (field, came, went) => {
    expect(notes(field, went, came, went)).toMatchObject([
      { values: { field, value: came }, count: 1, line: 3 },
    ]);
  });

  it("is known by a kind alone that says so", () => {
    expect(notes("kind", "received")).toMatchObject([{ values: { field: "kind" } }]);
    expect(notes("Reply", "received")).toEqual([]);
  });

  it.each([
    ["Direction", "outgoing"],
    ["Direction", "northbound"],
    ["kind", "in"],
    ["note", "He received a letter about the incoming government of the day in May"],
    ["label", "Main entrance"],
    ["summary", "incoming"],
  ])("is not seen in %s: %s", (field, cell) => {
    expect(notes(field, cell)).toEqual([]);
  });

  it("is one of three at most: a file with a thousand such fields has them for another reason", () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`f${at}`, "incoming"]),
    );
    const file = {
      format: "readout/1" as const,
      nodes: [],
      edges: [{ id: "l", kind: "call", source: "a", target: "b", ...many }],
    };
    expect(notesOfDirections(file, () => undefined)).toHaveLength(3);
  });
});

describe("a line that is drawn with its arrow at its beginning", () => {
  it.each([
    ["arrows", "from"],
    ["arrows", { from: true }],
    ["arrows", { from: { enabled: true }, to: { enabled: false } }],
    ["reversed", true],
  ])("is said: %s %j", (field, value) => {
    expect(notes(field, value)).toMatchObject([{ code: "direction-unused", values: { field } }]);
  });

  it.each([
    ["arrows", "to"],
    ["arrows", "to, from"],
    ["arrows", "middle"],
    ["arrows", { to: { enabled: true }, from: { enabled: false } }],
    ["arrows", { from: {}, to: {} }],
    ["reversed", false],
  ])("is none: %s %j", (field, value) => {
    expect(notes(field, value)).toEqual([]);
  });
});

test("Blanks around a cell or a heading do not matter", () => {
  expect(notes(" Direction ", " in ")).toMatchObject([{ values: { value: " in " } }]);
  expect(notes("Way", " in ", " out ")).toMatchObject([{ values: { value: " in " } }]);
});

test("A kind is known by the word received alone, not by what begins or ends with it", () => {
  for (const kind of ["received-late", "not-received"]) expect(notes("kind", kind)).toEqual([]);
});

test("Texts of more than forty letters are no directions", () => {
  const [long, longer] = ["incoming".padEnd(40, " x"), "incoming".padEnd(41, " x")];
  expect(notes("note", long)).toHaveLength(1);
  expect(notes("note", longer)).toEqual([]);
  expect(notes("Direction", longer)).toEqual([]);
});

test("What is said has the value as text, and the ends by their names or ids", () => {
  const file: GraphFile = {
    format: "readout/1",
    nodes: [{ id: "a", kind: "person", name: { de: "Ada", en: "Ada" } }],
    edges: [{ id: "l", kind: "call", source: "a", target: "b", arrows: { from: true } }],
  };
  expect(notesOfDirections(file, () => undefined)).toMatchObject([
    { values: { value: '{"from":true}', source: "a", target: "b" } },
  ]);
  expect(notes("reversed", true)).toMatchObject([{ values: { value: "true" } }]);
});
