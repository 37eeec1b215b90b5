import { expect, test } from "vitest";
import { notesOfTexts } from "../../../src/formats/doubts/garbled-texts";
import type { FileDocument, FileLink, FileActor, GraphFile } from "../../../src/graph/model/file";

interface Parts {
  readonly actor?: Partial<FileActor>;
  readonly link?: Partial<FileLink>;
  readonly document?: Partial<FileDocument>;
}

/** The notes on a file with an actor, a link and a document that have some fields. */
function notesOf({ actor, link, document }: Parts) {
  const file: GraphFile = {
    format: "readout/1",
    nodes: [
      { id: "a", kind: "person", name: "Ada" },
      { id: "b", kind: "person", name: "Bruno", ...actor },
    ],
    edges: [{ id: "l", kind: "call", source: "a", target: "b", ...link }],
    documents: [{ id: "d", ...document }],
  };
  return notesOfTexts(file, (pointer) => ({ pointer }));
}

const GARBLED = "MÃ¼ller";

test.each<[string, Parts]>([
  ["/nodes/1", { actor: { name: GARBLED } }],
  ["/nodes/1", { actor: { shortName: GARBLED } }],
  ["/nodes/1", { actor: { role: GARBLED } }],
  ["/nodes/1", { actor: { aliases: ["x", GARBLED] } }],
  ["/edges/0", { link: { event: GARBLED } }],
  ["/edges/0", { link: { label: GARBLED } }],
  ["/edges/0", { link: { summary: GARBLED } }],
  ["/edges/0", { link: { topics: ["x", GARBLED] } }],
  ["/edges/0", { link: { quotes: [{ document: "d", exact: GARBLED }] } }],
  ["/documents/0", { document: { title: GARBLED } }],
  ["/documents/0", { document: { publisher: GARBLED } }],
])(
  "A text that was read in a wrong encoding is said of %s, whatever it is of: %j",
  (pointer, parts) => {
    expect(notesOf(parts)).toEqual([
      { code: "garbled", values: { value: GARBLED, read: "Müller" }, count: 1, pointer },
    ]);
  },
);

test("Long texts are cut in what is said of them", () => {
  const [whole, cut] = ["x".repeat(78), "x".repeat(79)];
  expect(notesOf({ link: { summary: `${whole}Ã¼` } })).toMatchObject([
    { values: { value: `${whole}Ã¼`, read: `${whole}ü` } },
  ]);
  expect(notesOf({ link: { summary: `${cut}Ã¼` } })).toMatchObject([
    { values: { value: `${cut}Ã…`, read: `${cut}ü` } },
  ]);
});

test("Names in several languages are not looked at", () => {
  expect(notesOf({ actor: { name: { de: GARBLED, en: "4.5E+11" } } })).toEqual([]);
});
