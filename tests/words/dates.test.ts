import { describe, expect, it } from "vitest";
import { parseDays } from "../../src/graph/dates";
import { sayDays } from "../../src/words/dates";
import { createWords } from "../../src/words/languages/create-words";

const english = createWords("en");

function said(text: string): string {
  const outcome = parseDays(text);
  return outcome.ok ? sayDays(english, outcome.value) : "not a date";
}

describe("a date in words", () => {
  it.each([
    ["2022-02-01", "1 February 2022"],
    ["2022-02", "February 2022"],
    ["2022", "2022"],
    ["2022-01-24/2022-01-30", "24–30 Jan 2022"],
    ["2022-01-30/2022-02-02", "30 Jan – 2 Feb 2022"],
    ["2021-12-30/2022-01-02", "30 Dec 2021 – 2 Jan 2022"],
    ["2022-02-01~", "about 1 February 2022"],
    ["2022-02-01?", "perhaps 1 February 2022"],
    ["../2022-02-01", "up to 1 February 2022"],
    ["2022-02-01/..", "1 February 2022 or later"],
  ])("says %s as “%s”", (text, words) => {
    expect(said(text)).toBe(words);
  });

  it("says when there is none", () => {
    expect(sayDays(english, undefined)).toBe("undated");
  });
});
