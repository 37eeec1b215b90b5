import type * as z from "zod/mini";
import { type Problem, pointerOf } from "../problem";

/**
 * Turns an issue found by zod into a problem.
 * @param base the path of `value` from the root of the file
 */
export function problemOfIssue(
  issue: z.core.$ZodIssue,
  base: readonly PropertyKey[],
  value: unknown,
): Problem {
  const pointer = pointerOf([...base, ...issue.path]);
  const found = valueAt(value, issue.path);
  switch (issue.code) {
    case "invalid_type":
      return found === undefined
        ? { code: "missing", values: { expected: issue.expected }, pointer }
        : { code: "type", values: { expected: issue.expected, found: typeName(found) }, pointer };
    case "too_small":
      return typeof found === "string"
        ? { code: "empty-text", values: {}, pointer }
        : { code: "number", values: { minimum: String(issue.minimum) }, pointer };
    case "too_big":
      return typeof found === "string"
        ? { code: "too-long", values: { maximum: String(issue.maximum) }, pointer }
        : { code: "value", values: { message: issue.message }, pointer };
    case "invalid_format":
      return {
        code: "pattern",
        values: { found: excerpt(found), pattern: issue.pattern ?? "" },
        pointer,
      };
    case "invalid_value":
      if (found === undefined) return { code: "missing", values: { expected: "string" }, pointer };
      return {
        code: pointer === "/format" ? "format" : "choice",
        values: { found: excerpt(found), choices: issue.values.map(String).join(", ") },
        pointer,
      };
    case "invalid_union":
      return problemOfUnion(issue, base, value, found);
    case "invalid_key":
      return {
        code: "language-tag",
        values: { found: excerpt(String(issue.path.at(-1))) },
        pointer,
      };
    case "custom":
      return issue.params?.code === "empty-text"
        ? { code: "empty-text", values: {}, pointer }
        : { code: "malformed-text", values: {}, pointer };
    default:
      return { code: "value", values: { message: issue.message }, pointer };
  }
}

/** For a text that may be in one language or several, reports what is wrong with the form that was used. */
function problemOfUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  base: readonly PropertyKey[],
  value: unknown,
  found: unknown,
): Problem {
  const [ofText, ofRecord] = issue.errors;
  const [first] = (typeName(found) === "object" ? ofRecord : ofText) ?? [];
  if (!first)
    return { code: "value", values: { message: issue.message }, pointer: pointerOf(base) };
  return problemOfIssue({ ...first, path: [...issue.path, ...first.path] }, base, value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) found = Object.getOwnPropertyDescriptor(Object(found), key)?.value;
  return found;
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function excerpt(value: unknown): string {
  const text = typeof value === "string" ? value : typeName(value);
  return text.length > 60 ? text.slice(0, 60) + "…" : text;
}
