import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/frame/view/language";
import { createDateFormat, localeOf, prepareFormats } from "../../../src/words/intl/formats";

const NEW_YEARS_EVE = Date.UTC(2021, 11, 31, 23, 30);

describe("the formats of a language", () => {
  it("print the day before the month in English", () => {
    expect(localeOf("en")).toBe("en-GB");
    const format = createDateFormat("en", { day: "numeric", month: "short" });
    expect(format.format(NEW_YEARS_EVE)).toBe("31 Dec");
  });

  it("print the days of ISO 8601 in all languages, wherever the reader is", () => {
    for (const language of LANGUAGES) {
      const format = createDateFormat(language, {
        day: "numeric",
        month: "numeric",
        year: "numeric",
      });
      expect(format.resolvedOptions()).toMatchObject({ calendar: "gregory", timeZone: "UTC" });
      const { value } =
        format.formatToParts(NEW_YEARS_EVE).find(({ type }) => type === "day") ?? {};
      expect([language, value]).toEqual([
        language,
        new Intl.NumberFormat(localeOf(language)).format(31),
      ]);
    }
  });

  it("are prepared in every language without a fault", () => {
    for (const language of LANGUAGES) expect(() => prepareFormats(language)).not.toThrow();
  });
});
