import { parseJson } from "../../graph/parse/parse-json";
import type { Outcome } from "../../graph/problem";
import { MOST_ROWS, type Note, TOO_MANY_ROWS } from "../draft/imported";
import { isUnread, refuseUnread } from "../draft/unread";
import { graphInPage } from "./graph-in-page";
import { formOfJson, type ReadJsonForm } from "./json-form";
import { refuseJson } from "./json-problem";
import { notesOfKeys } from "./key-notes";

/** A parsed JSON text, and the form that its structure shows it to be. */
export interface RecognisedJson {
  readonly form: "readout" | ReadJsonForm;
  /** Of a file with one value on each line, its text. */
  readonly value: unknown;
  /** What is to be said of the text itself. */
  readonly notes: readonly Note[];
}

/**
 * Parses a JSON text, or that of a page which holds a graph, and tells its form, or why none can be read.
 * @param name of its file: what is called JSON and is none has its first fault told
 */
export function recogniseJson(name: string, text: string): Outcome<RecognisedJson> {
  const json = graphInPage(text) ?? text;
  const parsed = parseJson(json);
  if (!parsed.ok) {
    const lines = formOfLines(text);
    if (lines === "ftm") return { ok: true, value: { form: lines, value: text, notes: [] } };
    if (lines) return recogniseLines(text);
    const isCalledJson = /\.(json|cyjs)$/i.test(name) || /^\s*[[{<]/.test(text);
    const isEmpty = parsed.problems[0]?.code === "empty-file";
    return isCalledJson || isEmpty ? parsed : refuseJson("no-form");
  }
  const form = formOfJson(parsed.value);
  if (form === undefined) return refuseJson("json-form");
  if (isUnread(form)) return refuseUnread(form);
  return { ok: true, value: { form, value: parsed.value, notes: notesOfKeys(json) } };
}

/** The form of what stands on the lines of a text, one JSON value on each: together they are a list. */
function recogniseLines(text: string): Outcome<RecognisedJson> {
  const list: unknown[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parseJson(line);
    if (!parsed.ok) {
      return { ok: false, problems: parsed.problems.map((one) => ({ ...one, line: at + 1 })) };
    }
    list.push(parsed.value);
    if (list.length > MOST_ROWS) return { ok: false, problems: [TOO_MANY_ROWS] };
  }
  const form = formOfJson(list);
  return form === undefined || form === "readout" || isUnread(form)
    ? refuseUnread("lines")
    : { ok: true, value: { form, value: list, notes: notesOfKeys(text, true) } };
}

/** What a text is that has one JSON value on each line, by the first; undefined where the first line is none. */
function formOfLines(text: string): "ftm" | "lines" | undefined {
  const end = text.trimStart().indexOf("\n");
  const first = text.trimStart().slice(0, end);
  if (end <= 0 || !first.startsWith("{")) return undefined;
  const parsed = parseJson(first);
  if (!parsed.ok) return undefined;
  return formOfJson(parsed.value) === "ftm" ? "ftm" : "lines";
}
