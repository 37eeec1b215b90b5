import type { GraphFile } from "./file";
import { actorSchema, documentSchema, head, linkSchema, quoteSchema } from "./schema";

/** The schemes of addresses that run what is in them, or show it as a page, for whoever opens them. */
const SCRIPTS = /^(?:javascript|vbscript|data|blob):/i;
/** What browsers pass over before and within a scheme (URL Standard, "basic URL parser"). */
const PASSED_OVER = /^[\u0000-\u0020]+|[\t\n\r]+/g;

/** Whether a text is an address that runs a program when it is opened. */
export function isScript(text: string): boolean {
  return SCRIPTS.test(text.replaceAll(PASSED_OVER, ""));
}

/** The fields of the format that hold addresses, or parts in which they may stand; the others are texts of people. */
const NO_TEXTS: ReadonlySet<string> = new Set(["url", "archived", "quotes"]);
const TEXTS = new Set(
  [head, ...[actorSchema, linkSchema, quoteSchema, documentSchema].map(({ shape }) => shape)]
    .flatMap(Object.keys)
    .filter((field) => !NO_TEXTS.has(field)),
);

/**
 * A graph file as it goes to other programs, of which nobody knows what they make of an address: without those that run a
 * program when opened, in fields of the format and in own ones. Texts that people read stay as they are.
 * @param onLeftOut told of each that is left out
 */
export function leaveScriptsOut(file: GraphFile, onLeftOut: () => void = () => {}): GraphFile {
  if (!holdsScript(file)) return file;
  const copy = structuredClone(file);
  removeScripts(copy, onLeftOut);
  return copy;
}

/** The fields of an object, or the items of a list, in which addresses may stand. */
function fieldsIn(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([field]) => Array.isArray(value) || !TEXTS.has(field));
}

function holdsScript(value: unknown): boolean {
  if (typeof value === "string") return isScript(value);
  if (typeof value !== "object" || value === null) return false;
  // A list of the entries of each list would take ten times as long as to look through them.
  if (Array.isArray(value)) return value.some(holdsScript);
  return fieldsIn(value).some(([, inner]) => holdsScript(inner));
}

function removeScripts(value: object, onLeftOut: () => void): void {
  for (const [field, inner] of fieldsIn(value).toReversed()) {
    if (typeof inner === "object" && inner !== null) removeScripts(inner, onLeftOut);
    if (typeof inner !== "string" || !isScript(inner)) continue;
    onLeftOut();
    if (Array.isArray(value)) value.splice(Number(field), 1);
    else Reflect.deleteProperty(value, field);
  }
}
