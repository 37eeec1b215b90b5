import { parseJson } from "../../graph/parse/parse-json";
import type { Outcome } from "../../graph/problem";
import { isUnread, refuseUnread } from "../unread";
import { formOfJson } from "./json-form";
import { refuseJson } from "./json-problem";
import type { ReadJsonForm } from "./read-json";

/** A parsed JSON text, and the form that its structure shows it to be. */
export interface RecognisedJson {
  readonly form: "readout" | ReadJsonForm;
  readonly value: unknown;
}

/**
 * Parses a JSON text and tells its form, or why none can be read.
 * @param name of its file: what is called JSON and is none has its first fault told
 */
export function recogniseJson(name: string, text: string): Outcome<RecognisedJson> {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    if (isLines(text)) return refuseUnread("lines");
    const isCalledJson = /\.(json|cyjs)$/i.test(name) || /^\s*[[{<]/.test(text);
    const isEmpty = parsed.problems[0]?.code === "empty-file";
    return isCalledJson || isEmpty ? parsed : refuseJson("no-form");
  }
  const form = formOfJson(parsed.value);
  if (form === undefined) return refuseJson("json-form");
  if (isUnread(form)) return refuseUnread(form);
  return { ok: true, value: { form, value: parsed.value } };
}

/** Whether the first line is a whole object, and there are more of them. */
function isLines(text: string): boolean {
  const end = text.trimStart().indexOf("\n");
  const first = text.trimStart().slice(0, end);
  return end > 0 && first.startsWith("{") && parseJson(first).ok;
}
