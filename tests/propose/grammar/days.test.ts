import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("the day of what a sentence tells", () => {
  it.each([
    [
      "is the one that a noun has, not that of another plan",
      "Ann Lee announced the Rome talks, scheduled for June 12, soon after last Tuesday’s meeting of Bob Day and Carl Voss that took place in Bern.",
      ["meeting bob-day > carl-voss, held, 2022-03-01"],
    ],
    [
      "is that of the verb before “and”",
      "Ann Lee on Tuesday accused Iran of delay and praised Sweden.",
      [
        "statement ann-lee > iran, held, 2022-03-01",
        "statement ann-lee > sweden, held, 2022-03-01",
      ],
    ],
    [
      "is not to come, where something has been said",
      "Ann Lee promised help for Sweden later this year.",
      ["statement ann-lee > sweden, held, ../2022-03-04"],
    ],
    [
      "may be before and after the publication, where a plan came to nothing",
      "Ann Lee was to visit Sweden this week, but the trip was called off.",
      ["visit ann-lee > sweden, cancelled, 2022-02-28/2022-03-06"],
    ],
    [
      "is counted back from the one before, where a contact is told as the earlier of two",
      "Ann Lee met Bob Day on Wednesday, a day after she called Carl Voss.",
      ["meeting ann-lee > bob-day, held, 2022-03-02", "call ann-lee > carl-voss, held, 2022-03-01"],
    ],
    [
      "is that of the sentence before, or the day after",
      "On Tuesday Ann Lee called Bob Day. The same day she met Carl Voss in Rome. The next day, she met Dan Wolf.",
      [
        "call ann-lee > bob-day, held, 2022-03-01",
        "meeting ann-lee > carl-voss, held, 2022-03-01",
        "meeting ann-lee > dan-wolf, held, 2022-03-02",
      ],
    ],
    [
      "stands before the names that “and” joins",
      "Yesterday Ann Lee and Bob Day met.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
  ])("%s", async (_, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });
});
