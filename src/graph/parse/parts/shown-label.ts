import { SHOWN_OF_LABEL } from "../../model/bounds";
import type { LocalText } from "../../model/types";
import { shorten } from "../../shorten";

/** A name or another label as far as it is shown. */
export function shownLabel(text: string): string {
  return shorten(text, SHOWN_OF_LABEL);
}

/** The same list where all are short, as nearly all are: a copy for each actor would cost memory. */
export function shownLabels(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts?.some(isLong) ? texts.map(shownLabel) : texts;
}

/** A label in one language or several; likewise the same where all are short. */
export function localLabel<T extends LocalText | undefined>(label: T): T | LocalText {
  if (label === undefined) return label;
  if (typeof label === "string") return shownLabel(label);
  const entries = Object.entries(label);
  if (!entries.some(([, text]) => isLong(text))) return label;
  return Object.fromEntries(entries.map(([tag, text]) => [tag, shownLabel(text)]));
}

function isLong(text: string): boolean {
  return text.length > SHOWN_OF_LABEL;
}
