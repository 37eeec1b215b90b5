import type { GraphFile } from "../../graph/model/file";
import { ungarbled } from "./garbled";
import type { Imported, Note, NoteCode, Place } from "../draft/imported";

/** So many are counted: what is wrong with one is wrong with all. */
const MOST = 10_000;
/** A number as a spreadsheet shows it where a column is narrow, and saves it: 4.47701E+11. */
const CUT = /^\d(?:[.,]\d+)?E\+\d+$/i;
/** Longer ones are cut in what is said. */
const LONGEST = 80;

/**
 * Notes on names and texts that a program has spoilt: read in a wrong encoding, with what they were where that can be told or
 * with letters that are lost, and numbers whose last digits are lost. Each is said once, with the first of them, which stays
 * as it is.
 */
export function notesOfTexts(file: GraphFile, placeOf: Imported["placeOf"]): readonly Note[] {
  const found = new Map<NoteCode, { values: Note["values"]; pointer: string; count: number }>();
  const add = (code: NoteCode, values: Note["values"], pointer: string) => {
    const known = found.get(code);
    if (known) known.count++;
    else found.set(code, { values, pointer, count: 1 });
  };
  const see = (text: unknown, pointer: string) => {
    if (typeof text !== "string" || !/[^\0-\x7F]/.test(text)) return;
    if (text.includes("\uFFFD")) add("letters-lost", { value: excerpt(text) }, pointer);
    else if ((found.get("garbled")?.count ?? 0) < MOST) {
      const read = ungarbled(text);
      if (read !== undefined)
        add("garbled", { value: excerpt(text), read: excerpt(read) }, pointer);
    }
  };
  for (const [at, { name, shortName, role, aliases }] of file.nodes.entries()) {
    for (const text of [name, shortName, role, ...(aliases ?? [])]) see(text, `/nodes/${at}`);
    if (typeof name === "string" && CUT.test(name))
      add("number-cut", { value: name }, `/nodes/${at}`);
  }
  for (const [at, { event, label, summary, topics, quotes }] of file.edges.entries()) {
    for (const text of [event, label, summary, ...(topics ?? [])]) see(text, `/edges/${at}`);
    for (const { exact } of quotes ?? []) see(exact, `/edges/${at}`);
  }
  for (const [at, { title, publisher }] of file.documents?.entries() ?? [])
    for (const text of [title, publisher]) see(text, `/documents/${at}`);
  return [...found].map(([code, { values, pointer, count }]): Note => {
    const place: Place = placeOf(pointer) ?? {};
    return { code, values, count, ...place };
  });
}

function excerpt(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
