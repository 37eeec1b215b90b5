import { afterEach, describe, expect, it } from "vitest";
import { parseDay, parseDays, printDay } from "../../src/graph/dates";

// A separate file, because Stryker runs tests in worker threads, which can't change the time zone.
describe("in another time zone", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it.each([
    ["Pacific/Kiritimati", -840],
    ["Pacific/Pago_Pago", 660],
    ["America/St_Johns", 210],
  ])("%s, dates are the same whole days", (name, offset) => {
    process.env["TZ"] = name;
    expect(new Date("2022-02-01T12:00:00Z").getTimezoneOffset()).toBe(offset);
    expect(parseDay("2022-02-01")).toBe(19_024);
    expect(printDay(19_024)).toBe("2022-02-01");
    expect(ends("2022-02~")).toEqual(["2022-02-01", "2022-02-28"]);
    expect(ends("2021-24")).toEqual(["2021-12-01", "2022-02-28"]);
    expect(ends("2022-02-01/2022-03")).toEqual(["2022-02-01", "2022-03-31"]);
    expect(ends("2022")).toEqual(["2022-01-01", "2022-12-31"]);
  });
});

/** First and last day of a date as text, for readable failures. */
function ends(text: string): string[] {
  const outcome = parseDays(text);
  if (!outcome.ok) return outcome.problems.map(({ code }) => code);
  return [outcome.value.first, outcome.value.last].map(printDay);
}
