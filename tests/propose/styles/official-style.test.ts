import { describe, expect, it } from "vitest";
import { linesOf, proposedFrom } from "../proposed";

describe("a readout in the manner of an office", () => {
  it.each([
    [
      "Downing Street",
      "The Prime Minister spoke to French President Paul Girard this morning.",
      "call prime-minister > paul-girard",
    ],
    [
      "United Nations",
      "The Secretary-General met today with H.E. Mr. Paul Girard, President of France.",
      "meeting secretary-general > paul-girard",
    ],
    [
      "NATO",
      "The Secretary General met the President of France, Paul Girard, today.",
      "meeting secretary-general > paul-girard",
    ],
    [
      "Élysée",
      "The President of the Republic spoke by telephone with President Ann Lee today.",
      "call president-of-the-republic > ann-lee",
    ],
  ])(
    "by %s names the other side, and its own head by the office alone",
    async (publisher, text, told) => {
      const [line] = await linesOf(text, { publisher });
      expect(line).toBe(`${told}, held, 2022-03-04`);
    },
  );

  it.each([
    [
      "Downing Street",
      "Paul Girard met Ann Lee today. The Prime Minister thanked Ann Lee.",
      "prime-minister",
    ],
    [
      "The Gazette",
      "The Prime Minister spoke to French President Paul Girard this morning.",
      "prime-minister",
    ],
    [
      "United Nations",
      "Mr. Paul Girard, President of France, met Ann Lee today. The President thanked Ann Lee.",
      "president",
    ],
  ])(
    "by %s makes nobody of an office where “%s” may mean somebody with a name",
    async (publisher, text, id) => {
      const { nodes } = await proposedFrom(text, { publisher });
      expect(nodes.map((node) => node.id)).not.toContain(id);
    },
  );

  it("goes on with what the head says, and what is said to the head", async () => {
    const text =
      "The Prime Minister spoke to French President Paul Girard. President Girard thanked the Prime Minister for the UK’s support. The PM welcomed his words.";
    expect(await linesOf(text, { publisher: "Downing Street" })).toEqual([
      "call prime-minister > paul-girard, held, ../2022-03-04",
      "statement paul-girard > prime-minister, held, ../2022-03-04",
      "statement prime-minister > paul-girard, held, ../2022-03-04",
    ]);
  });

  it.each([
    [
      "Prime Minister Ann Lee spoke on phone today with His Excellency Paul Girard, President of France.",
      "call ann-lee > paul-girard, held, 2022-03-04",
    ],
    [
      "Prime Minister Shri Ann Lee today received telephone calls from H.E. Mr. Paul Girard.",
      "call paul-girard > ann-lee, held, 2022-03-04",
    ],
    [
      "Ann Lee spoke today with French Deputy Prime Minister/Foreign Minister Paul Girard.",
      "call ann-lee > paul-girard, held, 2022-03-04",
    ],
    [
      "Member of the Political Bureau of the Central Committee and Director of the Office of the Commission for Foreign Affairs Paul Girard met Ann Lee.",
      "meeting paul-girard > ann-lee, held, ../2022-03-04",
    ],
    [
      "Paul Girard and Ann Lee held a one-hour call on Monday in their first talks since May.",
      "call paul-girard > ann-lee, held, 2022-02-28",
    ],
    [
      "Prime Minister Ann Lee dialled Paul Girard.",
      "call ann-lee > paul-girard, held, ../2022-03-04",
    ],
  ])("tells in “%s” who was there", async (text, told) => {
    expect(await linesOf(text)).toEqual([told]);
  });

  it("calls each of two presidents one", async () => {
    const { nodes } = await proposedFrom("Presidents Ann Lee and Paul Girard met on Monday.");
    expect(nodes.map(({ role }) => role)).toContain("President");
    expect(nodes.map(({ role }) => role)).not.toContain("Presidents");
  });

  it.each([
    [
      "Ann Lee spoke with Bob Day today following the February 16 call between Paul Girard and Carl Voss to discuss next steps.",
      "call paul-girard > carl-voss, held, 2022-02-16",
    ],
    [
      "On Sunday, Ann Lee spoke with Bob Day and on Monday she had a telephone conversation with Paul Girard.",
      "call ann-lee > bob-day, held, 2022-02-27",
    ],
    [
      "Ann Lee spoke with Bob Day. Both leaders agreed to remain in touch over the coming days.",
      "agreement ann-lee > bob-day, held, ../2022-03-04",
    ],
    [
      "Ann Lee spoke with Bob Day. Ann Lee condemned the January 17 Syrian attack.",
      "statement ann-lee > bob-day, held, ../2022-03-04",
    ],
    [
      "Ann Lee conveyed her condolences to Bob Day, and met Paul Girard.",
      "statement ann-lee > bob-day, held, ../2022-03-04",
    ],
  ])("tells in “%s” what was when, and to whom", async (text, told) => {
    expect(await linesOf(text)).toContain(told);
  });

  it("takes a talk long past for no part of the news, and its absence since for no denial", async () => {
    const text =
      "Ann Lee called Bob Day, the ministry said. The two leaders had not spoken since last June, when Bob Day telephoned Ann Lee.";
    expect(await linesOf(text)).toEqual([
      "call ann-lee > bob-day, held, ../2022-03-04",
      "call bob-day > ann-lee, held, 2021-06",
    ]);
  });

  it("makes no contact of what two agree to go on with", async () => {
    const text =
      "Ann Lee spoke with Bob Day today. Ann Lee and Bob Day agreed to continue the dialogue.";
    expect(await linesOf(text)).toEqual([
      "call ann-lee > bob-day, held, 2022-03-04",
      "agreement ann-lee > bob-day, held, 2022-03-04",
    ]);
  });
});

describe("a readout under a headline", () => {
  it.each([
    [
      "Telephone conversation with President of Turkiye Paul Girard\n\nBoth presidents reaffirmed their intention to cooperate. Vladimir Putin emphasised that the talks go on. In addition, the presidents discussed trade.",
      "Kremlin",
      "call paul-girard > vladimir-putin",
    ],
    [
      "Meeting with President of Turkiye Paul Girard\n\nVladimir Putin thanked Paul Girard. The presidents discussed trade.",
      "Kremlin",
      "meeting vladimir-putin > paul-girard",
    ],
  ])("tells in “%s” by what means they spoke", async (text, publisher, told) => {
    const contacts = (await linesOf(text, { publisher })).filter(
      (line) => !line.startsWith("statement"),
    );
    expect(contacts).toEqual([`${told}, held, ../2022-03-04`]);
  });

  it("knows its own head by office, surname and first letter", async () => {
    const text =
      "Readout of President Joe Hale’s Meeting with Prime Minister Ann Lee\n\nPresident Joseph R. Hale, Jr. met today with Prime Minister Ann Lee of Norway at the White House. President Hale thanked Ann Lee.";
    const { nodes } = await proposedFrom(text, { publisher: "White House" });
    expect(nodes.filter(({ kind }) => kind === "person").map(({ name }) => name)).toEqual([
      "Joe Hale",
      "Ann Lee",
    ]);
    expect(await linesOf(text, { publisher: "White House" })).toContain(
      "meeting joe-hale > ann-lee, held, 2022-03-04",
    );
  });
});

describe("two of one surname", () => {
  it.each([
    ["Senator James Hale met Senator John Hale on Monday.", ["James Hale", "John Hale"]],
    ["Norwegian President James Hale met Kenyan President John Hale.", ["James Hale", "John Hale"]],
  ])("stay two in “%s”", async (text, names) => {
    const { nodes } = await proposedFrom(text);
    const persons = nodes.filter(({ kind }) => kind === "person");
    expect(persons.map(({ name }) => name).toSorted()).toEqual(names);
  });
});

describe("a report in another language", () => {
  it.each([
    [
      "es",
      "El presidente argentino, Pablo Rivas, sostuvo ayer una conversación telefónica con Ana Díaz.",
      ["call pablo-rivas > ana-diaz, held, 2022-03-03"],
    ],
    [
      "es",
      "El presidente colombiano, Pablo Rivas, confirmó en la Plaza de Bolívar, que tuvo una conversación telefónica con Ana Díaz.",
      ["call pablo-rivas > ana-diaz, held, ../2022-03-04"],
    ],
    [
      "it",
      "Ci sono stati colloqui telefonici tra Paolo Rossi e Anna Neri.",
      ["call paolo-rossi > anna-neri, held, ../2022-03-04"],
    ],
    [
      "it",
      "Paolo Rossi ha chiamato telefonicamente Anna Neri.",
      ["call paolo-rossi > anna-neri, held, ../2022-03-04"],
    ],
    [
      "de",
      "Bundeskanzler Paul Haas hat am Dienstag seinen Nachfolger Karl Vogt angerufen.",
      ["call paul-haas > karl-vogt, held, 2022-03-01"],
    ],
    [
      "de",
      "Geplant sei ein Telefonat des Präsidenten mit Anna Vogt, teilte Karl Haas am Freitag mit.",
      [],
    ],
  ])("tells in %s “%s” who spoke", async (language, text, told) => {
    const lines = await linesOf(text, { language });
    expect(lines.filter((line) => !line.startsWith("statement"))).toEqual(told);
  });

  it("takes the initials behind a name for another name", async () => {
    const text = "Pablo Ana Rivas Oro (PARO) habló con Ana Díaz. PARO visitó Francia.";
    const { nodes } = await proposedFrom(text, { language: "es" });
    expect(nodes.map(({ id }) => id)).not.toContain("paro");
  });
});

describe("who tells of itself by publishing a text", () => {
  it.each([
    ["10 Downing Street", "Downing Street", "GB"],
    ["Prime Minister's Office, 10 Downing Street", "Downing Street", "GB"],
    ["U.S. Department of State", "State Department", "US"],
    ["Office of the President of Ukraine", "Office of the President of Ukraine", "UA"],
    ["Prime Minister of Canada", "Prime Minister of Canada", "CA"],
    ["PMO India", "PMO India", "IN"],
    [
      "Ministry of External Affairs, Government of India",
      "Ministry of External Affairs, Government of India",
      "IN",
    ],
    ["Federal Government of Germany", "Federal Government of Germany", "DE"],
    ["Prime Minister's Office", "Prime Minister's Office", undefined],
    ["United Nations", "United Nations", undefined],
    ["Presidencia de Colombia", "Presidencia de Colombia", "CO", "es"],
    ["Présidence de la République", "Présidence de la République", undefined, "fr"],
    ["Офіс Президента України", "Офіс Президента України", "UA", "uk"],
  ])("is %s", async (publisher, name, country, language = "en") => {
    const { documents, nodes } = await proposedFrom("Ann Lee met Bob Day.", {
      publisher,
      language,
    });
    const voice = nodes.find(({ id }) => id === documents?.[0]?.voice);
    expect([voice?.name, voice?.country]).toEqual([name, country]);
  });

  it.each([
    "Reuters",
    "VOA News",
    "Wikinews",
    "The Guardian",
    "Government Weekly",
    "President's Choice",
  ])("is not %s", async (publisher) => {
    const { documents } = await proposedFrom("Ann Lee met Bob Day.", { publisher });
    expect(documents?.[0]?.voice).toBeUndefined();
  });
});

describe("whose account a statement or a readout is", () => {
  const accountsOf = async (text: string, language?: string) => {
    const { nodes, edges } = await proposedFrom(text, language === undefined ? {} : { language });
    const nameOf = (id: string | undefined) => nodes.find((node) => node.id === id)?.name;
    return edges.flatMap(
      ({ quotes }) => quotes?.map(({ attributedTo }) => nameOf(attributedTo)) ?? [],
    );
  };

  it.each([
    [
      "Ann Lee met Bob Day on Monday, according to a statement released by the Kremlin.",
      ["Kremlin"],
    ],
    ["“Ann Lee met Bob Day on Monday,” read a statement by the Kremlin.", ["Kremlin"]],
    [
      "Ann Lee met Bob Day, the Kremlin said. The statement added that Carl Voss met Paul Girard.",
      ["Kremlin", "Kremlin"],
    ],
    ["According to the Russian news agency TASS, Ann Lee met Bob Day on Monday.", ["TASS"]],
    ["Ann Lee met Bob Day on Monday, and read Carl Voss a letter.", [undefined]],
    [
      "Ann Lee met Bob Day on Monday. The statement said that Carl Voss met Paul Girard.",
      [undefined, undefined],
    ],
  ])("is told in “%s”", async (text, told) => {
    expect(await accountsOf(text)).toEqual(told);
  });

  it("is told in other languages", async () => {
    const text =
      "Selon un communiqué de l’Élysée, Paul Girard s’est entretenu avec Ann Lee samedi.";
    expect(await accountsOf(text, "fr")).toEqual(["Élysée"]);
  });
});
