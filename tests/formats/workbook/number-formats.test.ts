import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  shownByCode,
  shownByNumber,
  textOfNumber,
} from "../../../src/formats/workbook/number-formats";

describe("a format of numbers", () => {
  it.each([
    ["General", "number"],
    ["0.00", "number"],
    ["#,##0", "number"],
    ['"day" 0', "number"],
    ["0.00E+00", "number"],
    ["@", "number"],
    ["dd/mm/yyyy", "day"],
    ["m/d/yy", "day"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "day"],
    ["d-mmm", "day"],
    ['yyyy"年"m"月"d"日"', "day"],
    ["mmm\\-yy", "month"],
    ["yyyy", "year"],
    ["yyyy-mm-dd hh:mm", "moment"],
    ["m/d/yy h:mm AM/PM;@", "moment"],
    ["h:mm AM/PM", "time"],
    ["mm:ss.0", "time"],
    ["[h]:mm", "time"],
    ["[Red]0", "number"],
    ["hh:mm:ss.000", "time"],
    ["[ss]", "time"],
    ["[Blue]dd/mm/yy;0", "day"],
    ["\\d0", "number"],
    ["_d*d0", "number"],
    ["ge", "year"],
    ["m", "day"],
    ["m h", "time"],
    ["", "number"],
  ])("%s shows a %s", (code, shown) => {
    expect(shownByCode(code)).toBe(shown);
  });

  it("of Excel's own is known by its number", () => {
    const shown = [0, 9, 14, 17, 20, 22, 45, 49, 58, 59].map(shownByNumber);
    expect(shown).toEqual([
      "number",
      "number",
      "day",
      "month",
      "time",
      "moment",
      "time",
      "number",
      "day",
      "number",
    ]);
  });
});

describe("a number that is shown as a date", () => {
  it.each([
    [1, "day", false, "1900-01-01"],
    [59, "day", false, "1900-02-28"],
    [61, "day", false, "1900-03-01"],
    [44593, "day", false, "2022-02-01"],
    [44593.9, "day", false, "2022-02-01"],
    [2_958_465, "day", false, "9999-12-31"],
    [2_958_466, "day", false, "2958466"],
    [0, "day", false, "0"],
    [-1, "day", false, "-1"],
    [0, "day", true, "1904-01-01"],
    [44593.5, "moment", false, "2022-02-01 12:00:00"],
    [44593, "moment", false, "2022-02-01"],
    [44593, "year", false, "2022"],
    [1.5, "time", false, "1.5"],
    [0.25, "time", false, "06:00:00"],
    [0.99999, "time", false, "23:59:59"],
    [-0.25, "time", false, "-0.25"],
    [-0.25, "moment", true, "-0.25"],
    [44592.999999, "moment", false, "2022-02-01"],
    [44592.999999, "day", false, "2022-01-31"],
    [59.5, "moment", false, "1900-02-28 12:00:00"],
    [60, "day", false, "1900-02-28"],
    [44593.25, "month", false, "2022-02"],
    [44593.25, "number", false, "44593.25"],
    [0.5, "moment", false, "0.5"],
    [0.5, "moment", true, "1904-01-01 12:00:00"],
  ] as const)("%d (%s, 1904: %s) is %s", (value, shown, is1904, text) => {
    expect(textOfNumber(value, shown, is1904)).toBe(text);
  });

  it("comes back to the day it was made of", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = Date.parse(textOfNumber(serial, "day", false));
        expect(day / 86_400_000 + 25_569).toBe(serial);
      }),
    );
  });
});
