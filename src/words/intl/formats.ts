import type { Language } from "../../frame/view/language";

/** What browsers print dates and numbers by in a language: 1 February, not February 1. */
export function localeOf(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

/** Makes what prints dates in a language. */
export function createDateFormat(
  language: Language,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), {
    ...options,
    // The file's dates are those of ISO 8601, whatever calendar a country keeps.
    calendar: "gregory",
    timeZone: "UTC",
  });
}

/**
 * Has the browser look up the names of months, the signs of numbers and the plurals of a language. The first format of each kind
 * takes it as long as drawing a picture of a hundred actors; all that follow take a hundredth of that.
 */
export function prepareFormats(language: Language): void {
  createDateFormat(language, { day: "numeric", month: "short", year: "numeric" }).format(0);
  new Intl.NumberFormat(localeOf(language)).format(0);
  new Intl.PluralRules(language).select(0);
}
