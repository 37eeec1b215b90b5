import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

const MET = "Ann Lee met Bob Day on Monday.";
const AT_TABLE = "meeting ann-lee > bob-day, held, 2022-02-28";

describe("what one end of a talk tells the other", () => {
  it("is told to that end, whomever else it is about", async () => {
    expect(await linesOf(`${MET} Lee reaffirmed her support for Norway.`)).toEqual([
      AT_TABLE,
      "statement ann-lee > bob-day, held, 2022-02-28",
    ]);
  });

  it("goes on through several sentences", async () => {
    const sentences = ["She stressed the need for aid.", "She raised the case of Norway."];
    const text = `${MET} ${[...sentences, ...sentences, ...sentences].join(" ")}`;
    const lines = await linesOf(text);
    expect(lines.every((line) => line.includes("ann-lee > bob-day"))).toBe(true);
  });

  it("is not told to one of several whom she met", async () => {
    const text = "Ann Lee met Bob Day and Tim Fox on Monday. Lee noted that the road is long.";
    expect((await linesOf(text)).filter((line) => line.startsWith("statement"))).toEqual([]);
  });

  it("is no statement of both to each other", async () => {
    expect(await linesOf(`${MET} Lee and Day reiterated their interest in trade.`)).toEqual([
      AT_TABLE,
    ]);
  });

  it("is told even if it tells of a talk of others", async () => {
    const text = `${MET} Lee informed Day of the talks on Tuesday between Tim Fox and Eva Rey. Day expressed thanks.`;
    expect(await linesOf(text)).toContain("statement bob-day > ann-lee, held, 2022-02-28");
  });

  it("is not told to whoever reports it", async () => {
    const text = `${MET} "Lee expressed her regret," the White House said in a statement.`;
    expect(await linesOf(text)).not.toContain(expect.stringContaining("white-house"));
  });
});

describe("words of a readout", () => {
  it.each([
    [
      'Ann Lee met Bob Day on Monday. Lee "conveyed her wish for peace", the White House said.',
      "statement ann-lee > bob-day, held, 2022-02-28",
    ],
    [
      "Talks took place on Monday between Ann Lee and Bob Day as well as between Tim Fox and Eva Rey.",
      "meeting tim-fox > eva-rey, held, ../2022-03-04",
    ],
    [
      "Minister S Iyer met Foreign Minister Bob Day on Monday.",
      "meeting s-iyer > bob-day, held, 2022-02-28",
    ],
    [
      "Ann Lee met European Union High Representative for Foreign Affairs and Security Policy Bob Day on Monday.",
      "meeting ann-lee > bob-day, held, 2022-02-28",
    ],
    [
      "Ann Lee was overheard on an open microphone telling Bob Day that she would wait.",
      "statement ann-lee > bob-day, held, ../2022-03-04",
    ],
    [
      "Ann Lee called Bob Day. On Monday she met her American counterpart.",
      "meeting ann-lee > bob-day, held, 2022-02-28",
    ],
  ])("%s", async (text, line) => {
    expect(await linesOf(text)).toContain(line);
  });

  it("name an occasion, and no contact", async () => {
    const text =
      "Ann Lee met Bob Day and Tim Fox on Monday on the sidelines of the ministerial meeting.";
    expect(await linesOf(text)).toEqual([AT_TABLE, "meeting ann-lee > tim-fox, held, 2022-02-28"]);
  });

  it("that somebody said that he told another are what he told", async () => {
    expect(await linesOf("Ann Lee met Bob Day. Lee said that she told Tim Fox to wait.")).toEqual([
      "meeting ann-lee > bob-day, held, ../2022-03-04",
      "statement ann-lee > tim-fox, held, ../2022-03-04",
    ]);
  });

  it("tell of talks only that they were spoken of", async () => {
    const lines = await linesOf(
      "Ann Lee briefed Bob Day on developments in the talks with Norway.",
    );
    expect(lines).toEqual(["statement ann-lee > bob-day, held, ../2022-03-04"]);
  });
});

describe("words of a readout in other languages", () => {
  it.each([
    [
      "uk",
      "Президент України Олег Коваль зустрівся з президентом Франції Анрі Дюпоном, який перед цим поговорив з Яном Ковальським.",
      "call анрі-дюпон > ян-ковальський, held, ../2022-03-04",
    ],
    [
      "es",
      "Está previsto que Juana Paz reciba el lunes a los presidentes de Bolivia, Luis Arce; Colombia, Gustavo Petro y Chile, Gabriel Boric.",
      "meeting juana-paz > gustavo-petro, planned, 2022-03-07",
    ],
    [
      "de",
      "Anna Vogt hat mit Paul Haas telefoniert. Vogt hat gegenüber Haas auf Eile gedrängt.",
      "statement anna-vogt > paul-haas, held, ../2022-03-04",
    ],
  ])("%s", async (language, text, line) => {
    expect(await linesOf(text, { language })).toContain(line);
  });
});

describe("contacts of several, and by others", () => {
  it.each([
    [
      "Ann Lee, Bob Day and Tim Fox met on Tuesday.",
      ["ann-lee > bob-day", "ann-lee > tim-fox", "bob-day > tim-fox"],
    ],
    [
      "Ann Lee was welcomed by the premier, Bob Day, the foreign minister, Tim Fox, and the envoy, Eva Rey.",
      ["ann-lee > bob-day", "ann-lee > tim-fox", "ann-lee > eva-rey"],
    ],
    ["A letter from Ann Lee was handed to Bob Day on Monday.", ["ann-lee > bob-day"]],
    ["Ann Lee met with visiting Bob Day on Monday.", ["ann-lee > bob-day"]],
    ["Ann Lee received, on Monday in Oslo, the envoy, Bob Day.", ["ann-lee > bob-day"]],
  ])("%s", async (text, pairs) => {
    const lines = await linesOf(text);
    expect(lines.map((line) => line.replace(/^\S+ |,.*/gu, ""))).toEqual(pairs);
  });

  it("are not of whom the words of another speaker name", async () => {
    const text = "Ann Lee will come if Bob Day is there, an aide to the minister said of Norway.";
    expect((await linesOf(text)).filter((line) => line.startsWith("statement"))).toEqual([]);
  });

  it("are not of a president where an official speaks", async () => {
    const text =
      "US President Ann Lee met Bob Day. A day later the senior US official accused Norway.";
    expect(await linesOf(text)).not.toContainEqual(expect.stringMatching(/ann-lee > norway/));
  });

  it("are read over a time and place between commas", async () => {
    const text = "Le président Jean Petit a reçu, jeudi à Alger, le ministre Paul Grand.";
    expect(await linesOf(text, { language: "fr" })).toEqual([
      "meeting jean-petit > paul-grand, held, 2022-03-03",
    ]);
  });
});
