import { visit } from "jsonc-parser";
import { DEEPEST } from "../model/bounds";
import type { Outcome, Problem } from "../problem";
import { endOfString } from "./plain/json-keys";

/**
 * What a file may cost, in commas: about what 200 MB of short links have. A list or an object costs as much as four. One
 * that unpacks to 200 MB of empty objects would fill the memory before anything could be checked.
 */
const MOST_COST = 40_000_000;
const COST_OF_OBJECT = 4;

/**
 * Parses JSON (RFC 8259) of at most a hundred levels, and of no more values than fit in memory. A problem has the line and column, counted from 1,
 * of the first syntax error.
 */
export function parseJson(text: string): Outcome<unknown> {
  if (text.trim() === "") return { ok: false, problems: [{ code: "empty-file", values: {} }] };
  const tooMuch = findTooMuch(text);
  if (tooMuch) return refuse(tooMuch.code, text, tooMuch.offset, tooMuch.values);
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    if (text.trimStart().startsWith("<")) return refuse("html", text, 0);
    return refuse("json", text, findFault(text));
  }
}

interface TooMuch {
  readonly code: "too-deep" | "too-many-values";
  readonly offset: number;
  readonly values: Problem["values"];
}

/** Where the nesting exceeds {@link DEEPEST}, or the values {@link MOST_COST}; what is inside strings doesn't count. */
function findTooMuch(text: string): TooMuch | undefined {
  let depth = 0;
  let cost = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x22) offset = endOfString(text, offset);
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEEPEST) return { code: "too-deep", offset, values: { maximum: DEEPEST } };
      cost += COST_OF_OBJECT;
    } else if (code === 0x7d || code === 0x5d) depth--;
    else if (code === 0x2c) cost++;
    if (cost > MOST_COST) return { code: "too-many-values", offset, values: {} };
  }
  return undefined;
}

/** The offset of the first syntax error: nothing is kept of what comes before it, and nothing read of what comes after. */
function findFault(text: string): number {
  let fault: number | undefined;
  try {
    const onError = (_code: number, offset: number) => {
      fault ??= offset;
      throw new Error("This is the first.");
    };
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Thrown above; the parser may also have overflowed the stack by then.
  }
  return fault ?? text.length;
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
