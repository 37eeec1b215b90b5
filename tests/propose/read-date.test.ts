import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/graph/dates";
import { readDate } from "../../src/propose";

const THURSDAY = parseDay("2022-02-24") ?? 0;

describe("words for a day", () => {
  it.each([
    ["last Tuesday", "en", "2022-02-22"],
    ["on Monday", "en-GB", "2022-02-21"],
    ["yesterday", "en", "2022-02-23"],
    ["1 February 2022", "en", "2022-02-01"],
    ["hier", "fr", "2022-02-23"],
  ])("%s (%s) are read from the day of publication", async (words, language, date) => {
    expect(await readDate(words, language, THURSDAY)).toBe(date);
  });

  it("are none where they name no day, or two", async () => {
    expect(await readDate("the summit", "en", THURSDAY)).toBeUndefined();
    expect(await readDate("Monday and Tuesday 3 May", "en", THURSDAY)).toBeUndefined();
    expect(await readDate("gestern", "xx", THURSDAY)).toBeUndefined();
  });
});
