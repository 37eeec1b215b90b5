import type { Language } from "../../frame/view/language";
import type { View } from "../../frame/view/view";

/** The examples that come with Readout, by the names that `data` knows them by; the first is shown by default. */
export const EXAMPLES = ["draghi-putin", "winter-2022", "obama-putin"] as const;

/** The address of the file that a view names; an example has one in each language. */
export function addressOf(view: View, language: Language): string {
  const { data = EXAMPLES[0] } = view;
  const inLanguage = language === "en" ? data : `${data}.${language}`;
  return isExample(view) ? `data/${inLanguage}.json` : data;
}

/** Whether a view names an example. */
export function isExample({ data = EXAMPLES[0] }: View): boolean {
  return EXAMPLES.some((example) => example === data);
}
