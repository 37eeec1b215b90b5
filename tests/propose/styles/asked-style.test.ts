import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

const proposes = async (text: string, told: readonly string[]) =>
  expect(await linesOf(text)).toEqual(told.map((line) => expect.stringContaining(line)));

describe("what is asked of somebody", () => {
  it.each([
    ["President Ann Lee asked for an update from Minister Bob Day.", "ann-lee > bob-day, held"],
    ["President Ann Lee demanded an apology from Chile.", "ann-lee > chile, held"],
    [
      "Senator Ann Lee joined others in calling on the Justice Department to act.",
      "ann-lee > justice-department, held",
    ],
  ])("is a statement to them: “%s”", async (text, ends) => {
    await proposes(text, [`statement ${ends}`]);
  });

  it("is none to whom it is only about", async () => {
    await proposes("President Ann Lee asked for help with the report on Chile.", []);
  });
});

describe("what is said of two", () => {
  it("is no statement to either where it is of what is between them", async () => {
    await proposes("President Ann Lee said that trade between Kenya and Uganda had grown.", []);
  });
});

describe("what is quoted from its verb on", () => {
  it("is said by whoever stands before the quotation", async () => {
    await proposes(
      "Minister Ann Lee met Minister Bob Day on Thursday. Lee “stressed Norway is ready to help Day.”",
      [
        "meeting ann-lee > bob-day, held, 2022-03-03",
        "statement ann-lee > bob-day, held, 2022-03-03",
      ],
    );
  });
});
