import { visit } from "jsonc-parser";
import type { Outcome, Problem } from "../problem";

/** Deeper than any graph needs. `JSON.parse` would accept more, but cloning and saving would then overflow the stack. */
const DEEPEST = 100;

/**
 * Parses JSON (RFC 8259) of at most a hundred levels. A problem has the line and column, counted from 1,
 * of the first syntax error.
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

/** The offset at which the nesting exceeds {@link DEEPEST}; brackets inside strings don't count. */
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
