import { type ParseError, parseTree } from "jsonc-parser";
import type { Outcome, Problem } from "../problem";

/** Deeper than any graph needs; what lies deeper survives parsing but breaks cloning and saving. */
const DEEPEST = 100;

/**
 * Reads JSON (RFC 8259) of at most a hundred levels. A problem has the line and column, counted from 1,
 * at which the text stops being JSON.
 */
export function parseJson(text: string): Outcome<unknown> {
  if (text.trim() === "") return { ok: false, problems: [{ code: "empty-file", values: {} }] };
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return refuse("too-deep", text, tooDeep, { maximum: DEEPEST });
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    if (text.trimStart().startsWith("<")) return refuse("html", text, 0);
    return refuse("json", text, findFault(text));
  }
}

/** The offset at which the nesting passes the bound; brackets inside strings don't count. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (inString) {
      if (code === 0x5c) offset++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEEPEST) return offset;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return undefined;
}

function findFault(text: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // What follows the first fault may nest deeper than the stack is; the fault itself is known by then.
  }
  return errors[0]?.offset ?? text.length;
}

function refuse(
  code: Problem["code"],
  text: string,
  offset: number,
  values: Problem["values"] = {},
): Outcome<never> {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - before.lastIndexOf("\n");
  return { ok: false, problems: [{ code, values, line, column }] };
}
