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
  const add = (code: NoteCode, values: Note["values"], list: string, at: number) => {
    const known = found.get(code);
    if (known) known.count++;
    else found.set(code, { values, pointer: `/${list}/${at}`, count: 1 });
  };
  const see = (text: unknown, list: string, at: number) => {
    if (typeof text !== "string" || !/[^\0-\x7F]/.test(text)) return;
    if (text.includes("\uFFFD")) add("letters-lost", { value: excerpt(text) }, list, at);
    else if ((found.get("garbled")?.count ?? 0) < MOST) {
      const read = ungarbled(text);
      if (read !== undefined)
        add("garbled", { value: excerpt(text), read: excerpt(read) }, list, at);
    }
  };
  // Without lists of the texts, which for a million links take as long as to look at them.
  file.nodes.forEach(({ name, shortName, role, aliases }, at) => {
    see(name, "nodes", at);
    see(shortName, "nodes", at);
    see(role, "nodes", at);
    for (const alias of aliases ?? NONE) see(alias, "nodes", at);
    if (typeof name === "string" && CUT.test(name)) add("number-cut", { value: name }, "nodes", at);
  });
  file.edges.forEach(({ event, label, summary, topics, quotes }, at) => {
    see(event, "edges", at);
    see(label, "edges", at);
    see(summary, "edges", at);
    for (const topic of topics ?? NONE) see(topic, "edges", at);
    for (const { exact } of quotes ?? NONE) see(exact, "edges", at);
  });
  file.documents?.forEach(({ title, publisher }, at) => {
    see(title, "documents", at);
    see(publisher, "documents", at);
  });
  return [...found].map(([code, { values, pointer, count }]): Note => {
    const place: Place = placeOf(pointer) ?? {};
    return { code, values, count, ...place };
  });
}

const NONE = [] as const;

function excerpt(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
