import { describe, expect, it } from "vitest";
import type { GivenText } from "../../../src/propose";
import { dayOf, linesOf, proposedFrom } from "../proposed";

type Row = [text: string, told: readonly string[], more?: Partial<GivenText>];

/** All that is proposed from a text, and no more. */
const expectLines = async (text: string, told: readonly string[], more: Partial<GivenText> = {}) =>
  expect(await linesOf(text, more)).toEqual(told.map((line) => expect.stringContaining(line)));

const spanish = { language: "es" } as const;

describe("a contact that a noun names, told by the clause behind it", () => {
  it.each<Row>([
    [
      "The talks Ann Lee held with Bob Day on Thursday were short.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "The peace agreement Washington sealed with the Taliban in February 2020 ended the war.",
      ["agreement united-states > taliban, held, 2020-02"],
    ],
    [
      "In a phone call he had with Ann Lee on Thursday, Bob Day was calm.",
      ["call bob-day > ann-lee, held, 2022-03-03"],
    ],
    [
      "Se conoció la conversación que mantuvo la presidenta Ana Paz con su par de México, Luis Gil.",
      ["call ana-paz > luis-gil, held"],
      spanish,
    ],
  ])("is proposed from “%s”", expectLines);

  it("is not proposed as held where it is only to come", async () => {
    await expectLines("The talks that Ann Lee will hold with Bob Day on Monday are secret.", []);
  });
});

describe("who joins a meeting of two", () => {
  it.each<Row>([
    [
      "Ann Lee met Bob Day in Riga on Monday. They were later joined by Carl Voss.",
      [
        "meeting ann-lee > bob-day, held, 2022-02-28",
        "meeting ann-lee > carl-voss, held, 2022-02-28",
        "meeting bob-day > carl-voss, held, 2022-02-28",
      ],
    ],
    [
      "Ann Lee spoke by phone with Bob Day on Monday. The two were joined by Carl Voss.",
      [
        "call ann-lee > bob-day, held, 2022-02-28",
        "call ann-lee > carl-voss, held, 2022-02-28",
        "call bob-day > carl-voss, held, 2022-02-28",
      ],
    ],
  ])("has met both, by “%s”", expectLines);

  it.each<Row>([
    ["Ann Lee was joined by Carl Voss at the news conference.", []],
    [
      "Ann Lee met Bob Day on Monday. Ann Lee and Dan Orr were joined by Carl Voss.",
      ["meeting ann-lee > bob-day, held, 2022-02-28"],
    ],
    ["Ann Lee and Bob Day were joined by Carl Voss.", []],
  ])("has met nobody where no meeting is told of, by “%s”", expectLines);
});

describe("who called whom", () => {
  it.each<Row>([
    ["Ann Lee returned Bob Day's phone call.", ["call ann-lee > bob-day, held"]],
    ["Ann Lee took Bob Day's call.", ["call bob-day > ann-lee, held"]],
    [
      "Ann Lee finally reached Foreign Minister Bob Day by phone on Thursday.",
      ["call ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "Readout of call on Thursday between President Ann Lee and Prime Minister Bob Day\n\nIt rained.",
      ["call ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "An official told Reuters Russian foreign minister Ann Lee had spoken with Bob Day by phone.",
      ["call ann-lee > bob-day, held"],
    ],
    ["Ann Lee would have answered Bob Day's call.", []],
    ["Ann Lee accepted Bob Day's call to step down.", []],
    ["Ann Lee answered Bob Day's call for peace.", []],
  ])("is read from “%s”", expectLines);
});

describe("what has not been", () => {
  it.each<Row>([
    [
      "The meeting would mark the first time Ann Lee and Bob Day have spoken since Carl Voss left.",
      [],
    ],
    ["Ann Lee and Bob Day agreed to look for an opportunity to meet.", ["agreement"]],
    [
      "Iran and Iraq were supposed to resume talks between the two to reach a deal that would end the war.",
      ["meeting iran > iraq, planned, no date"],
    ],
    [
      "The talks between Iran and Iraq, which were supposed to be held on Monday, have been postponed.",
      ["meeting iran > iraq, postponed, 2022-03-07"],
    ],
    [
      "On Thursday Ann Lee cancelled a meeting with Japan's prime minister, Bob Day, that had been scheduled for next Monday.",
      ["meeting ann-lee > bob-day, cancelled, 2022-03-07"],
    ],
    ["They discussed U.S.-Russian bilateral ties.", []],
    ["Had Ann Lee met Bob Day on Thursday, the war would have ended.", []],
    ["No word came on whether Ann Lee would meet Bob Day.", []],
    [
      "A meeting between Ann Lee and Bob Day sent shares higher.",
      ["meeting ann-lee > bob-day, unknown, no date"],
    ],
  ])("is told as it is in “%s”", expectLines);

  it.each([
    "Ann Lee spoke of the call between Bob Day and Carl Voss but did not say why they might meet.",
    "Bob Day and Carl Voss spoke by phone, but officials declined to comment on the call.",
  ])("is no denial in “%s”", async (text) => {
    expect((await linesOf(text)).filter((line) => line.endsWith("denied"))).toEqual([]);
  });
});

describe("words beside a contact that are of something else", () => {
  it.each<Row>([
    [
      "Ann Lee and Bob Day are scheduled to hold talks on Monday, focusing on efforts to end the war.",
      ["meeting ann-lee > bob-day, planned, 2022-03-07"],
    ],
    [
      "Ann Lee will be in Rome for talks with Bob Day, though there was no word of a statement.",
      ["meeting ann-lee > bob-day, planned"],
    ],
    [
      "Ann Lee spoke about trade and her talks with Bob Day on Tuesday as she vowed to act.",
      ["meeting ann-lee > bob-day, unknown"],
    ],
    [
      "Ann Lee said that Bob Day was late and the U.S. looks forward to welcoming Carl Voss this year.",
      ["meeting united-states > carl-voss, planned"],
    ],
    ["They signed a truce, paving the way for talks between Ann Lee and Bob Day.", []],
    [
      "Ann Lee has sent a “friendly message” to Bob Day. Neither office had an immediate comment about Lee’s message to Day.",
      ["letter ann-lee > bob-day, held"],
    ],
  ])("are told apart in “%s”", expectLines);

  it.each([
    "Ann Lee invited Bob Day for an official visit to Japan, not a state visit.",
    "Ann Lee phoned Bob Day, and the conversation was alluded to by Lee in an interview with Carl Voss.",
  ])("deny and add nothing in “%s”", async (text) => {
    const lines = await linesOf(text);
    expect(lines.filter((line) => /denied|carl-voss/.test(line))).toEqual([]);
  });
});

describe("what was before, or is of something else", () => {
  it.each<Row>([
    [
      "Ann Lee was to hold talks on Saturday with Bob Day, after earlier discussing the plan with Carl Voss.",
      ["meeting ann-lee > bob-day, planned, 2022-03-05", "meeting ann-lee > carl-voss, held"],
    ],
    [
      "Este jueves, la presidenta Ana Paz y su homólogo Luis Gil sostuvieron una conversación telefónica acerca de la Cumbre de las Américas a realizarse del 6 al 10 de junio.",
      ["call ana-paz > luis-gil, held, 2022-03-03"],
      spanish,
    ],
    [
      "Ann Lee will meet Bob Day at the summit scheduled for Monday.",
      ["meeting ann-lee > bob-day, planned, 2022-03-07"],
    ],
    [
      "Ann Lee said on Sunday she would meet Bob Day this week.",
      ["meeting ann-lee > bob-day, planned, 2022-03-06/2022-03-13"],
      { published: dayOf("2022-03-06") },
    ],
    [
      "Ann Lee met Bob Day this week. Ann Lee met Bob Day on Thursday.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
  ])("is told as it is in “%s”", expectLines);
});

describe("whom a report means", () => {
  it.each<Row>([
    [
      "Ann Lee accompanied Bob Day on a visit, during which the two met Carl Voss.",
      ["meeting ann-lee > carl-voss, held", "meeting bob-day > carl-voss, held"],
    ],
    [
      "The Japanese, Chinese and South Korean foreign ministers met on Thursday.",
      [
        "meeting japan > china, held",
        "meeting japan > south-korea, held",
        "meeting china > south-korea, held, 2022-03-03",
      ],
    ],
    [
      "Ann Lee held talks with Bob Day and Seoul’s Unification Minister Carl Voss.",
      ["meeting ann-lee > bob-day, held", "meeting ann-lee > carl-voss, held"],
    ],
    [
      "Ann Lee met with Bob Day and Carl Voss to discuss trade.",
      ["meeting ann-lee > bob-day, held", "meeting ann-lee > carl-voss, held"],
    ],
    [
      "Hale habla con Gil\n\nLa presidenta Ana Hale habló con Luis Gil. Su esposo, Juan Hale, viaja mañana a Panamá.",
      ["call ana-hale > luis-gil, held", "visit juan-hale > panama, planned"],
      spanish,
    ],
    [
      "President Ben Hale is busy. First lady Ann Hale will visit Japan. Hale will meet Carl Voss.",
      ["visit ann-hale > japan, planned", "meeting ben-hale > carl-voss, planned"],
    ],
    [
      "North Korean leader Kim Jong Un met Ann Lee. The North Korean official Kim Yong Chol met Bob Day. Kim phoned Carl Voss.",
      [
        "meeting kim-jong-un > ann-lee, held",
        "meeting kim-yong-chol > bob-day, held",
        "call kim-jong-un > carl-voss, held",
      ],
    ],
    [
      "South Korea’s President Moon Jae Won smiled. North Korean leader Kim Jong Un sent a letter to his counterpart in Seoul.",
      ["letter kim-jong-un > moon-jae-won, held"],
    ],
  ])("is found in “%s”", expectLines);

  it("is the president whom a readout names after its headline", async () => {
    await expectLines(
      "Readout of the President’s Call with Prime Minister Haider Voss\n\nPresident Hale called Prime Minister Voss on Thursday. The President thanked Dr. Voss.",
      ["call hale > haider-voss, held, 2022-03-03", "statement hale > haider-voss, held"],
      { publisher: "White House" },
    );
  });

  it("is the last who was called where a readout tells of two calls", async () => {
    await expectLines(
      "President Hale called Prime Minister Voss on Wednesday. The President thanked him. On Thursday, President Hale called Ambassador Lund. The President reiterated the importance of the envoy.",
      [
        "call hale > voss, held, 2022-03-02",
        "statement hale > voss, held",
        "call hale > lund, held, 2022-03-03",
        "statement hale > lund, held",
      ],
      { publisher: "White House" },
    );
  });
});

describe("what companies, unions and courts do", () => {
  it.each<Row>([
    [
      "The British Rail chief executive, Ann Lee, and the joint general secretary of the Unite trade union, Bob Day, are today holding talks.",
      ["meeting ann-lee > bob-day, held, 2022-03-04"],
    ],
    [
      "The talks between Ann Lee, joint leader of the Unite union, and Bob Day were held on Thursday.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    ],
    [
      "British Rail managers met the Unite union on Thursday.",
      ["meeting british-rail > unite, held, 2022-03-03"],
    ],
    ["The Unite union asked British Rail for talks.", ["statement unite > british-rail, held"]],
    ["Ann Lee and Bob Day will meet the airline's bosses.", []],
    [
      "Norvik Energy urged the European Commission to act. The Commission turned down the request on Thursday.",
      [
        "statement norvik-energy > european-commission, held",
        "statement european-commission > norvik-energy, held, 2022-03-03",
      ],
    ],
    [
      "The Supreme Court met. In the case of the Green Coalition, the high court told the Ministry of Defence to wait.",
      ["statement supreme-court > ministry-of-defence, held"],
    ],
    [
      "Ann Lee and Bob Day in talks to avert a strike on Saturday\n\nIt rained.",
      ["meeting ann-lee > bob-day, held, ../2022-03-04"],
    ],
    [
      "El Ayuntamiento solicitó al Tribunal de Conciliación y Arbitraje (TCA) que espere.",
      ["statement ayuntamiento > tribunal-de-conciliacion-y-arbitraje, held"],
      spanish,
    ],
    [
      "La alcaldesa Ana Paz y el líder sindical Luis Gil negociaron el jueves y acordaron que las clases empezarán el 1 de abril.",
      ["meeting ana-paz > luis-gil, held, 2022-03-03", "agreement ana-paz > luis-gil, held"],
      spanish,
    ],
  ])("is read from “%s”", expectLines);

  it("is nothing that a judgment does", async () => {
    const { nodes } = await proposedFrom(
      "The European Court of Human Rights in a Chamber Judgment held that Turkey had erred.",
    );
    expect(nodes.map((node) => node.name)).not.toContain("Chamber Judgment");
  });
});

describe("a name", () => {
  it.each([
    ["Ann Lee returns to Jordan Saturday to meet Bob Day.", "Jordan Saturday"],
    ["Ann Lee met Bob Day in the Rose Garden of the White House.", "Rose Garden"],
    ["Ann Lee was grateful for having received the Nobel Peace Prize.", "Nobel Peace Prize"],
    ["S. Korea's foreign minister Ann Lee met Bob Day.", "S. Korea"],
  ])("is nobody's in “%s”", async (text, name) => {
    const { nodes } = await proposedFrom(text);
    expect(nodes.map((node) => node.name)).not.toContain(name);
  });

  it.each([
    ["The Palestinian ambassador in Amman Atta Kheir met Bob Day.", "Atta Kheir", "PS"],
    [
      "Chinese Foreign Minister Wang Yi, Japanese Foreign Minister Iwaya Takeshi, and Bob Day met.",
      "Wang Yi",
      "CN",
    ],
  ])("is a person's in “%s”", async (text, name, country) => {
    const { nodes } = await proposedFrom(text);
    expect(nodes).toContainEqual(expect.objectContaining({ name, kind: "person", country }));
  });

  it("is no state's where an agreement is called by its capital", async () => {
    const { nodes } = await proposedFrom(
      "Лидеры стран выступили за дальнейшую реализацию Минских соглашений.",
      { language: "ru" },
    );
    expect(nodes).toEqual([]);
  });

  it("is the United States' where Spanish writes EU", async () => {
    const { nodes } = await proposedFrom(
      "El secretario de Estado de EU, Rex Gil, viajará a México.",
      {
        language: "es",
      },
    );
    expect(nodes).toContainEqual(expect.objectContaining({ name: "Rex Gil", country: "US" }));
  });
});
