import type { FileLink, GraphFile } from "../../graph/model/file";
import type { Imported, Note, NoteCode } from "../draft/imported";
import { knownStatus } from "../draft/known-values";

/** What programs write around a name: Markdown, wikis, HTML, Excel, SharePoint and Notion. The group is the name. */
const MARKS: readonly RegExp[] = [
  /^\[([^[\]]+)\]\([^()\s]*\)$/,
  /^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/,
  /^<(?:a|b|i|em|strong|span)\b[^<>]*>([^<>]+)<\/\w+>$/i,
  /^=HYPERLINK\(\s*"[^"]*"\s*[,;]\s*"([^"]+)"\s*\)$/i,
  /^-?\d+;#([^;#]+)$/,
  /^([^()]+) \(https?:\/\/[^()\s]+\)$/,
  /^\*\*([^*]+)\*\*$/,
];
/** The mark of a footnote behind a name: "Ada Lee*", "Ada Lee [1]", "Ada Lee²". */
const FOOTNOTE = /^(.*[\p{L}.)])\s*(?:\*{1,3}|[†‡§]|[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,2}\]|\(\d{1,2}\))$/u;
/** Names and titles are shorter. */
const LONGEST = 300;
/** In brackets, or before or behind a dash or colon: "Talks (cancelled)", "CANCELLED – talks". */
const ASIDES: readonly RegExp[] = [
  /[([]([^()[\]]{3,24})[)\]]/,
  /^(\p{L}{3,24})\s*[-–—:]\s/u,
  /\s[-–—]\s(\p{L}{3,24})$/u,
];

/**
 * Notes on names that hold more than a name: the marks of a program around it, so that one actor may be two, or a word that
 * says that a contact did not take place, which counts as held all the same. Names stay as they are. Each kind is said once,
 * with the first of them.
 */
export function notesOfNames(file: GraphFile, placeOf: Imported["placeOf"]): readonly Note[] {
  const found = new Map<NoteCode, Note>();
  const add = (code: NoteCode, values: Note["values"], pointer: string) => {
    const known = found.get(code);
    const note = known ?? { code, values, count: 0, ...placeOf(pointer) };
    found.set(code, { ...note, count: note.count + 1 });
  };
  file.nodes.forEach(({ name }, at) => {
    if (typeof name !== "string" || name.length > LONGEST) return;
    const read = nameWithin(name);
    const bare = FOOTNOTE.exec(name)?.[1]?.trim();
    const pointer = `/nodes/${at}`;
    if (read !== undefined) add("name-marked", { value: name, read }, pointer);
    else if (bare !== undefined) add("name-footnoted", { value: name, read: bare }, pointer);
    else if (saysNotHeld(name)) add("status-in-name", { value: name }, pointer);
  });
  file.edges.forEach((edge, at) => {
    const title = edge.status === undefined ? titleNotHeld(edge) : undefined;
    if (title !== undefined) add("status-in-name", { value: title }, `/edges/${at}`);
  });
  return [...found.values()];
}

/** The name within the marks of a program, or undefined where there are none. */
function nameWithin(text: string): string | undefined {
  if (!/[[<=#(*]/.test(text)) return undefined;
  for (const mark of MARKS) {
    const name = mark.exec(text)?.[1]?.trim();
    if (name !== undefined && name !== "") return name;
  }
  return undefined;
}

/** What a link is called, where that says that it did not take place. */
function titleNotHeld({ event, label, summary }: FileLink): string | undefined {
  if (titleSays(label)) return label;
  if (titleSays(summary)) return summary;
  return titleSays(event) ? event : undefined;
}

function titleSays(text: unknown): text is string {
  return typeof text === "string" && text.length <= LONGEST && saysNotHeld(text);
}

function saysNotHeld(text: string): boolean {
  if (!/[([:–—-]/.test(text)) return false;
  return ASIDES.some((aside) => {
    const word = aside.exec(text)?.[1];
    const status = word === undefined ? undefined : knownStatus(word);
    return status !== undefined && status !== "held" && status !== "unknown";
  });
}
