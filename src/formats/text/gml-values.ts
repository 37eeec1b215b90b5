import type { Outcome } from "../../graph/problem";

/** A list of GML: its keys in order, each with a number, a text or a list; the same key may come again. */
export interface GmlList {
  readonly entries: readonly GmlEntry[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}
export type GmlValue = string | number | GmlList;
export type GmlEntry = readonly [key: string, value: GmlValue];

/** Deeper than any real graph. */
const DEEPEST = 100;

/** Blanks, or one comment: both in any number would overflow in a file of millions. */
const BLANKS = /\s+|^#.*$/my;
/** One token: a bracket, a text in quotation marks, or a word. */
const TOKEN = /([[\]])|"([^"]*)"|([^\s"[\]]+)/y;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

interface Open {
  readonly entries: GmlEntry[];
  readonly line: number;
  readonly key: string;
}

/** Parses GML (Himsolt 1997) to its lists. Never throws. */
export function parseGml(text: string): Outcome<GmlList> {
  const open: Open[] = [{ entries: [], line: 1, key: "" }];
  let key: string | undefined;
  let line = 1;
  let counted = 0;
  let at = 0;
  const refuse = (message: string): Outcome<never> => ({
    ok: false,
    problems: [{ code: "gml", values: { message }, line }],
  });
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 0x0a) line++;
    return found;
  };
  const [blanks, token] = [new RegExp(BLANKS), new RegExp(TOKEN)];
  const skip = () => {
    while (next(blanks));
  };
  for (skip(); at < text.length; skip()) {
    const found = next(token);
    if (!found) return refuse('"');
    const [, bracket, quoted, word] = found;
    const list = open.at(-1);
    if (!list) return refuse("]");
    if (bracket === "[") {
      if (key === undefined) return refuse("[");
      if (open.length > DEEPEST) return refuse("[[…");
      open.push({ entries: [], line, key });
      key = undefined;
    } else if (bracket === "]") {
      if (key !== undefined || open.length === 1) return refuse(key ?? "]");
      open.pop();
      open.at(-1)?.entries.push([list.key, { entries: list.entries, line: list.line }]);
    } else if (key === undefined) {
      if (word === undefined || !/^[A-Za-z_]/.test(word)) return refuse(word ?? quoted ?? "");
      key = word;
    } else {
      list.entries.push([key, valueOf(quoted, word)]);
      key = undefined;
    }
  }
  const [root, unclosed] = open;
  if (unclosed) return refuse(`${unclosed.key} [`);
  return { ok: true, value: { entries: root?.entries ?? [], line: 1 } };
}

function valueOf(quoted: string | undefined, word = ""): string | number {
  if (quoted !== undefined) return decodeEntities(quoted);
  return NUMBER.test(word) ? Number(word) : word;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["quot", '"'],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

/** GML writes quotation marks, and all that is not ASCII, as entities of HTML. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, ...found) => {
    const [decimal, hex, name]: (string | undefined)[] = found;
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
