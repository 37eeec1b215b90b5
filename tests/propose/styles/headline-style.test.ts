import { describe, expect, it } from "vitest";
import { linesOf, proposedFrom } from "../proposed";

/** Nobody in these texts is named before. */
const expectLines = async (text: string, told: readonly string[]) =>
  expect(await linesOf(text)).toEqual(told.map((line) => expect.stringContaining(line)));

describe("a readout whose head is named in its headline alone", () => {
  it.each([
    "Readout of Secretary Hale’s Call with Foreign Minister Voss (March 4)",
    "Secretary Hale's Call with Foreign Minister Voss",
  ])("is of whom “%s” names", async (headline) => {
    await expectLines(
      `${headline}\n\nThe Secretary and Foreign Minister Voss spoke today on Ukraine and Syria.`,
      ["call hale > voss, held, 2022-03-04"],
    );
  });

  it("takes no other word with a capital for a name", async () => {
    await expectLines(
      "Border Talks Ongoing Since Foreign Ministers Unable to Agree - State Dept.\n\nIt rained.",
      [],
    );
  });
});

describe("who a report means without a name, or by a list", () => {
  it.each([
    [
      "Turkish foreign minister on Thursday spoke with his U.S. counterpart on the phone.\n\nTurkish minister Emre Aydin held the conversation on the request of U.S. Secretary of State Dan Webb.",
      ["call emre-aydin > dan-webb, held, 2022-03-03"],
    ],
    [
      "Turkish FM talks to U.S. counterpart on phone\n\nTurkish Foreign Minister Emre Aydin on Thursday spoke with his U.S. counterpart Dan Webb.",
      ["call emre-aydin > dan-webb, held, 2022-03-03"],
    ],
    [
      "Sudan’s foreign minister arrived in Juba on Thursday. The delegation has oil minister Omar Idris in it.",
      ["visit sudan > south-sudan, held, 2022-03-03"],
    ],
    [
      "The heads of the agencies of Russia and the United States, Ann Lee and Bob Day, during a telephone conversation, discussed the talks.",
      ["call ann-lee > bob-day, held"],
    ],
    [
      "On Thursday, Secretary Ann Lee spoke with Bob Day. Among the topics was that Russia had violated its commitment in Syria. The two also discussed trade.",
      ["call ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Ann Lee discussed recent US sanctions against Moscow and challenges in Syria's war in a phone call with Bob Day on Thursday.",
      ["call ann-lee > bob-day, held, 2022-03-03"],
    ],
    ["Ann Lee discusses sanctions, Syria in call with Bob Day", ["call ann-lee > bob-day, held"]],
    [
      "Ann Lee told Germany's ARD public television that sanctions would backfire.",
      ["statement ann-lee > ard, held"],
    ],
    ["Ann Lee condemned the attack across the Minsk line.", []],
  ])("is told in “%s”", expectLines);
});

describe("whose an office is, and what is said of it", () => {
  it.each([
    [
      "The Presidents of France and Germany agreed to it in a telephone conversation on Thursday. French President Ann Lee and German President Bob Day smiled.",
      ["agreement ann-lee > bob-day, held", "call ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "French President Ann Lee and German President Bob Day smiled. The foreign ministers of France and Germany met on Thursday.",
      ["meeting france > germany, held, 2022-03-03"],
    ],
    [
      "The French and German foreign ministers met on Thursday. French President Ann Lee and German President Bob Day did not.",
      ["meeting france > germany, held, 2022-03-03"],
    ],
    [
      "French President Ann Lee and German Chancellor Bob Day smiled. The leaders of France and Germany met on Thursday.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "The foreign ministers of France and Germany, Ann Lee and Bob Day, met on Thursday.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Minister of Trade and Industry Ann Lee met Bob Day on Thursday.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "South Africa’s Minister of Labour Ann Lee said on Friday that she had met Bob Day.",
      ["meeting ann-lee > bob-day, held"],
    ],
    [
      "Chairperson Ann Lee received Bob Day, Minister of Foreign Affairs of the Federal Democratic Republic of Ethiopia, on Thursday.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Chief mediator Ann Lee on Thursday visited Nigerian President Bob Day at his farm.",
      ["visit ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Ann Lee took time off from the crisis to call Bob Day on Thursday.",
      ["call ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Ann Lee and her German counterpart Bob Day talked by phone on Thursday. Carl Voss told reporters of it. The two ministers exchanged views.",
      ["call ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Presidents Ann Lee, Bob Day, Carl Voss and Dan Webb left Bern on Thursday. The leaders met in Lagos.",
      [],
    ],
    [
      "Sources confirmed a letter dated 2 March, written by Ann Lee to Mesfin Tadesse, who leads the party.",
      ["letter ann-lee > mesfin-tadesse, held, 2022-03-02"],
    ],
    [
      "Ann Lee held talks with Taliban representatives in Doha on Thursday. A State Department spokesman declined to confirm the meeting with the Taliban.",
      ["meeting ann-lee > taliban, held, 2022-03-03"],
    ],
    [
      "Ann Lee arrived in Kabul to discuss with officials how to convene talks with the Taliban.",
      ["visit ann-lee > afghanistan, held", "meeting ann-lee > taliban, unknown"],
    ],
    [
      "“The matter that we talked about with Bob Day is closed,” Ann Lee said.",
      ["statement ann-lee > bob-day"],
    ],
    ["Ann Lee spoke out in favor of building a dialogue with Iran.", []],
    ["Ann Lee wants to establish direct contacts with Iran.", []],
  ])("is read in “%s”", expectLines);
});

describe("two contacts of one sentence", () => {
  it.each([
    [
      "A meeting between Ann Lee and Bob Day had been postponed after a phone conversation on Thursday.",
      ["meeting ann-lee > bob-day, postponed, no date", "call ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Both leaders, Ann Lee and Bob Day, had agreed to hold the summit in Bern during a recent phone conversation.",
      [
        "agreement ann-lee > bob-day, held",
        "meeting ann-lee > bob-day, planned, no date",
        "call ann-lee > bob-day, held",
      ],
    ],
  ])("have each its own status and date: “%s”", expectLines);
});

describe("surnames of which a text says no more", () => {
  const kindsIn = async (text: string) =>
    (await proposedFrom(text)).nodes.map(({ name, kind }) => `${name}, ${kind}`);

  it("are those of persons where they telephone", async () => {
    const text = "Webb and Voss spoke by phone on Thursday.";
    await expectLines(text, ["call webb > voss, held, 2022-03-03"]);
    expect(await kindsIn(text)).toEqual(["Webb, person", "Voss, person"]);
  });

  it("may be those of institutions where they meet", async () => {
    const text = "Norvik and Satawu met on Thursday.";
    await expectLines(text, ["meeting norvik > satawu, held, 2022-03-03"]);
    expect(await kindsIn(text)).toEqual(["Norvik, institution", "Satawu, institution"]);
  });

  it("do not begin a sentence of any other kind", async () => {
    await expectLines("Talks and Negotiations resumed on Thursday. Police and others met.", []);
  });
});
