import { describe, expect, it } from "vitest";
import { dayOf, linesOf, proposedFrom } from "../proposed";

const NAMED = "Ann Lee, Bob Day and Carl Voss are ministers.";

describe("a report in the manner of an agency", () => {
  it.each([
    [
      "The ministry said Bob Day and Ann Lee would discuss the treaty on Monday.",
      ["meeting bob-day > ann-lee, planned, 2022-03-07"],
    ],
    ["Ann Lee left. A source close to the talks said on Friday that France had lied.", []],
    ["“We trust Bob Day,” said Carl Voss, a Russian.", ["statement carl-voss > bob-day"]],
    ["Interfax quoted Carl Voss as saying France had lied.", ["statement carl-voss > france"]],
    ["Interfax reported that France had lied.", []],
    ["Accusing Ann Lee of lying, Bob Day launched an appeal.", ["statement bob-day > ann-lee"]],
    ["The newspaper denied a report that Ann Lee had invited Bob Day.", []],
    ["Reporters questioned whether Ann Lee had lied.", []],
    [
      "Bob Day issued a report on Monday that runs to 40 pages, urging Ann Lee to resign.",
      ["statement bob-day > ann-lee, held, 2022-02-28"],
    ],
    ["Bob Day will issue a report that runs to 40 pages, urging Ann Lee to resign.", []],
    [
      "The sentence of the Supreme Court on 2 March, recognising as legitimate the request of Bob Day, was long.",
      ["statement supreme-court > bob-day, held, 2022-03-02"],
    ],
    ["The garden of the Supreme Court on 2 March, recognising Bob Day, was full.", []],
  ])("tells in “%s” who speaks, and to whom", async (text, told) => {
    const lines = await linesOf(`${NAMED} ${text}`);
    expect(lines).toEqual(told.map((line) => expect.stringContaining(line)));
  });

  it.each([
    [
      "China was angered by a visit to Ukraine this week by Ann Lee.",
      ["visit ann-lee > ukraine, held, 2022-02-28/2022-03-04"],
    ],
    ["China was angered by a visit to Ukraine this week by a minister.", []],
    [
      "Carl Voss said the accord followed direct U.S. contacts with Bob Day.",
      ["meeting united-states > bob-day, held, ../2022-03-04"],
    ],
    [
      "Ann Lee held talks in Paris on Tuesday with Israeli and Egyptian officials.",
      ["meeting ann-lee > israel, held, 2022-03-01", "meeting ann-lee > egypt, held, 2022-03-01"],
    ],
    [
      "Ann Lee broke off an address to take a telephone call from Bob Day on Tuesday.",
      ["call bob-day > ann-lee, unknown, 2022-03-01"],
    ],
    [
      "Ann Lee met the U.S. special envoy to Burundi, Dan Webb, on Tuesday.",
      ["meeting ann-lee > dan-webb, held, 2022-03-01"],
    ],
    [
      "Ann Lee met Assistant Secretary for Near Eastern Affairs Dan Webb on Tuesday.",
      ["meeting ann-lee > dan-webb, held, 2022-03-01"],
    ],
    [
      "The talks between Ann Lee and Russia's Bob Day took place on Tuesday.",
      ["meeting ann-lee > bob-day, held, 2022-03-01"],
    ],
    [
      "Ann Lee left Bahrain for Baghdad on Tuesday for talks with Iraqi officials.",
      ["meeting ann-lee > iraq, held, 2022-03-01"],
    ],
    [
      "The Kremlin says Ann Lee announced it in a phone call to Bob Day.",
      ["call ann-lee > bob-day, held, ../2022-03-04"],
    ],
    [
      "Ann Lee was to hold talks with her Saudi counterpart Prince Faisal al-Amin on Monday.",
      ["meeting ann-lee > faisal-al-amin, planned, 2022-03-07"],
    ],
    [
      "Ann Lee signed several economic deals with Bob Day on Tuesday.",
      ["agreement ann-lee > bob-day, held, 2022-03-01"],
    ],
    [
      "Ann Lee is the most senior U.S. official to visit Kosovo since it declared independence.",
      ["visit ann-lee > kosovo, held, ../2022-03-04"],
    ],
    [
      "Ann Lee is headed to Paris to meet Bob Day on Monday.",
      ["meeting ann-lee > bob-day, planned, 2022-03-07"],
    ],
    [
      "Ann Lee made the appeal in a meeting with the Israeli parliament's Defence Committee.",
      ["meeting ann-lee > defence-committee, held, ../2022-03-04"],
    ],
    ["Ann Lee praised those who had come after Hurricane Katrina.", []],
    [
      "Ann Lee made her first visit as Turkish foreign minister to Kyiv on Tuesday.",
      ["visit ann-lee > ukraine, held, 2022-03-01"],
    ],
    [
      "Ann Lee has had calls with other leaders this week, including Bob Day and Carl Voss.",
      [
        "call ann-lee > bob-day, held, 2022-02-28/2022-03-04",
        "call ann-lee > carl-voss, held, 2022-02-28/2022-03-04",
      ],
    ],
    [
      "Ann Lee cancelled a trip to Germany, where she was due to meet Bob Day.",
      [
        "visit ann-lee > germany, cancelled, no date",
        "meeting ann-lee > bob-day, cancelled, no date",
      ],
    ],
    [
      "Ann Lee cancelled a trip to Germany, likely to meet Bob Day instead.",
      [
        "visit ann-lee > germany, cancelled, no date",
        "meeting ann-lee > bob-day, unknown, no date",
      ],
    ],
    [
      "Ann Lee will meet Bob Day in Paris, Carl Voss in Berlin and President Dora Hill in Rome.",
      [
        "meeting ann-lee > bob-day, planned, no date",
        "meeting ann-lee > carl-voss, planned, no date",
        "meeting ann-lee > dora-hill, planned, no date",
      ],
    ],
    [
      "Ann Lee met Bob Day in Geneva, and Carl Voss left.",
      ["meeting ann-lee > bob-day, held, ../2022-03-04"],
    ],
    ["Ann Lee has demanded US $34.4 billion from the bank.", []],
    [
      "Ann Lee told Ukraine $5 billion would come.",
      ["statement ann-lee > ukraine, held, ../2022-03-04"],
    ],
    [
      "Spokeswoman Dora Hill left with Carl Voss. He will meet Bob Day on Monday.",
      ["meeting carl-voss > bob-day, planned, 2022-03-07"],
    ],
    [
      "Ann Lee convinced Bob Day to stay during a phone call with Day on Tuesday.",
      ["call ann-lee > bob-day, held, 2022-03-01"],
    ],
    [
      "Ann Lee, whom Bob Day met on Tuesday in Rome, left.",
      ["meeting bob-day > ann-lee, held, 2022-03-01"],
    ],
    [
      "Earlier Monday, Ann Lee discussed plans to resume peace talks with Bob Day.",
      ["meeting ann-lee > bob-day, held, 2022-02-28"],
    ],
    [
      "Ann Lee and Bob Day joined the trip, and held meetings with Egyptian intelligence chief Omar Said on Monday.",
      [
        "meeting ann-lee > omar-said, held, 2022-02-28",
        "meeting bob-day > omar-said, held, 2022-02-28",
      ],
    ],
    [
      "In the fourth meeting between the two leaders since Ann Lee took office in March 2020, they also spoke about trade.",
      ["meeting ann-lee > bob-day, held, ../2022-03-04"],
    ],
    [
      "Later this week, Ann Lee and Bob Day will travel to Bern to continue those discussions.",
      [
        "visit ann-lee > switzerland, planned, 2022-03-04/2022-03-06",
        "visit bob-day > switzerland, planned, 2022-03-04/2022-03-06",
      ],
    ],
    ["This week, Ann Lee offered negotiations with Bob Day until a treaty is signed.", []],
    [
      "Ann Lee asked Carl Voss to persuade Bob Day to return to talks with France.",
      ["statement ann-lee > carl-voss, held, ../2022-03-04"],
    ],
    ["There was no sign of talks between Ann Lee and Bob Day.", []],
  ])("tells in “%s” who was there", async (text, told) => {
    expect(await linesOf(`${NAMED} ${text}`)).toEqual(told);
  });

  it.each([
    [
      "Ann Lee and Bob Day met to discuss the treaty on Wednesday and have flown home.",
      "meeting ann-lee > bob-day, held, 2022-03-02",
    ],
    [
      "During a visit to Slovenia, Ann Lee is scheduled to meet Bob Day on Monday.",
      "meeting ann-lee > bob-day, planned, 2022-03-07",
    ],
    [
      "Ann Lee spoke with Bob Day about the summit which will take place on 1 April.",
      "call ann-lee > bob-day, held, ../2022-03-04",
    ],
    [
      "During talks with Bob Day on Tuesday, Ann Lee did not agree to go.",
      "meeting ann-lee > bob-day, held, 2022-03-01",
    ],
    [
      "Ann Lee is likely to hold talks with Bob Day on 14 May in Geneva.",
      "meeting ann-lee > bob-day, planned, 2022-05-14",
    ],
    [
      "Ann Lee will meet Bob Day for another round of talks as a 31 March deadline looms.",
      "meeting ann-lee > bob-day, planned, no date",
    ],
    [
      "Ann Lee put off a call with Bob Day because of talks on Syria later this month.",
      "call ann-lee > bob-day, postponed, no date",
    ],
    [
      "Ann Lee accused Bob Day, who she beat in the vote in May, of lying.",
      "statement ann-lee > bob-day, held, ../2022-03-04",
    ],
  ])("tells in “%s” when", async (text, told) => {
    expect(await linesOf(`${NAMED} ${text}`)).toContain(told);
  });

  it.each([
    "It was time on Wednesday for Ann Lee to hold talks with Bob Day.",
    "Ann Lee, who is cool to meeting Bob Day, left on Wednesday.",
    "Ann Lee was too busy on Wednesday to meet Bob Day.",
    "It is very possible that Ann Lee and Bob Day will meet on Monday.",
    "Peres, calling Ann Lee “a great patriot”, left.",
  ])("proposes no contact from “%s”", async (text) => {
    const lines = await linesOf(`${NAMED} ${text}`);
    expect(lines.filter((line) => !line.startsWith("statement"))).toEqual([]);
  });

  it.each([
    [
      "A Hamburg court sentenced far-right leader Ann Lee on Tuesday to four years.",
      ["statement hamburg-court > ann-lee, held, 2022-03-01"],
    ],
    ["An Albanian court sentenced a man who had threatened Ann Lee.", []],
    [
      "The request was made by the Municipality of Livorno on Tuesday to the Ministry of Energy.",
      ["statement municipality-of-livorno > ministry-of-energy, held, 2022-03-01"],
    ],
    [
      "The Municipality of Livorno's request to the Ministry of Energy was filed in 2010.",
      ["statement municipality-of-livorno > ministry-of-energy, held, 2010"],
    ],
    [
      "Few knew of the ruling of the Supreme Court against the Municipality of Livorno.",
      ["statement supreme-court > municipality-of-livorno, held, ../2022-03-04"],
    ],
  ])("tells in “%s” what a court or an authority was asked or said", async (text, told) => {
    expect(await linesOf(`${NAMED} ${text}`)).toEqual(told);
  });

  it("takes who speaks of the two leaders for none of them", async () => {
    const lines = await linesOf(
      "Spokesman Carl Voss said the accord was signed by Ann Lee and Bob Day. Voss said the two leaders held talks on Tuesday.",
    );
    expect(lines).toContain("meeting ann-lee > bob-day, held, 2022-03-01");
  });

  it("names nobody by a field, a date or where somebody is based", async () => {
    const { nodes } = await proposedFrom(
      "Trade and Industry Secretary Ian Lang met Bob Day. A London-based spokesman of the Green Front told Ann Lee so. The Security Council on Friday asked Iraq to stop.",
    );
    expect(nodes.map(({ name }) => name).toSorted()).toEqual([
      "Ann Lee",
      "Bob Day",
      "Green Front",
      "Ian Lang",
      "Iraq",
      "Security Council",
    ]);
  });

  it("leaves out what is said on one's own country, by where a report is from", async () => {
    const text = "KYIV (Reuters) - President Ivan Bondar said Ukraine was well.";
    expect(await linesOf(text)).toEqual([]);
    expect(await linesOf(text.replace("KYIV", "PARIS"))).toEqual([
      "statement ivan-bondar > ukraine, held, ../2022-03-04",
    ]);
  });

  it("takes what is said in a part of a country for nobody's", async () => {
    const { nodes } = await proposedFrom("Ann Lee met Bob Day in Northern Ireland on Tuesday.");
    expect(nodes.map(({ name }) => name)).toEqual(["Ann Lee", "Bob Day"]);
  });

  it("takes for the account of a ministry what it is cited as saying", async () => {
    const { edges } = await proposedFrom(
      "Ann Lee met Bob Day on Tuesday, RIA cited the Russian Foreign Ministry as saying.",
    );
    expect(edges[0]?.quotes?.[0]?.attributedTo).toBe("foreign-ministry");
  });

  it("does not take a name and a bracket for a place", async () => {
    const lines = await linesOf("Spokesman Amrollah (one name) said Ann Lee had visited Italy.");
    expect(lines).toEqual(["visit ann-lee > italy, held, ../2022-03-04"]);
  });

  it("takes the government for that of where a report is from, and knows it by its country", async () => {
    const file = await proposedFrom(
      "ROME, March 4 (Agency) - The Union of Metalworkers (Fiom) urged the government to resign.",
    );
    const italy = file.nodes.find(({ country, kind }) => kind === "country" && country === "IT");
    expect(italy?.aliases).toContain("Italian government");
    expect(file.edges.map(({ target }) => target)).toEqual([italy?.id]);
  });

  it.each([
    ["A meeting was held on Tuesday in Paris between Ann Lee and Bob Day.", "held, 2022-03-01"],
    ["On Tuesday a meeting took place in Paris between Ann Lee and Bob Day.", "held, 2022-03-01"],
    ["A meeting is to take place on Tuesday between Ann Lee and Bob Day.", "planned, 2022-03-08"],
    ["No meeting took place between Ann Lee and Bob Day.", "unknown, no date, denied"],
    [
      "Ann Lee and Bob Day talked for about 40 minutes on the margins of it.",
      "held, ../2022-03-04",
    ],
    ["Ann Lee had an exchange with Bob Day on Tuesday.", "held, 2022-03-01"],
  ])("reads “%s” as a meeting, whatever stands between", async (text, how) => {
    expect(await linesOf(`${NAMED} ${text}`)).toEqual([
      expect.stringMatching(new RegExp(`^meeting ann-lee > bob-day, ${how}`)),
    ]);
  });

  it("takes what two are asked for a statement to each", async () => {
    expect(await linesOf(`${NAMED} Ann Lee urged Bob Day and Carl Voss to resign.`)).toEqual([
      expect.stringContaining("statement ann-lee > bob-day"),
      expect.stringContaining("statement ann-lee > carl-voss"),
    ]);
  });

  it("knows the official names of states, and no majesty", async () => {
    const lines = await linesOf(
      "A telephone conversation took place between the President of the Republic of Korea, Lee Min-ho, and Minister of Foreign Affairs of the Kyrgyz Republic Nurbek Asanov. Ann Lee was received by His Majesty the King.",
    );
    expect(lines).toEqual([expect.stringContaining("call lee-min-ho > nurbek-asanov, held")]);
  });

  it.each([
    ["which Russia had suggested for the margins of the summit now looks improbable", "none"],
    ["proposed by Carl Voss and his aides, and pencilled in for Friday, fell through", "cancelled"],
    ["proposed by Carl Voss and the Prime Minister in a letter, never took place", "denied"],
  ])("never takes a meeting %s for one that was", async (what, how) => {
    const comma = what.startsWith("which") ? "" : ",";
    const lines = await linesOf(`${NAMED} A meeting between Ann Lee and Bob Day${comma} ${what}.`);
    expect(lines).toEqual(how === "none" ? [] : [expect.stringContaining(how)]);
  });

  it("takes what is told of before for the weekend that was", async () => {
    const more = { published: dayOf("2022-03-02") };
    expect(await linesOf(`${NAMED} Ann Lee phoned Bob Day over the weekend.`, more)).toEqual([
      expect.stringContaining("call ann-lee > bob-day, held, 2022-02-26/2022-02-27"),
    ]);
  });

  it("leaves out what it is untrue that somebody said", async () => {
    expect(await linesOf(`${NAMED} It is untrue that Ann Lee accused Bob Day.`)).toEqual([]);
  });

  it("knows who is written with the family name first, and who is met besides", async () => {
    expect(
      await linesOf(
        "Mr. KUROSAWA Haruto, Prime Minister of Japan, met H.E. Mr. Ali Reza and, later, with his Greek counterpart, Nikos Pappas.",
      ),
    ).toEqual([
      expect.stringContaining("meeting kurosawa-haruto > ali-reza, held"),
      expect.stringContaining("meeting kurosawa-haruto > nikos-pappas, held"),
    ]);
  });

  it("reads whose ministers two are by the names behind them", async () => {
    expect(
      await linesOf(
        "Ann Lee met the Foreign Ministers of Greece and Cyprus, Nikos Pappas and Bob Day.",
      ),
    ).toEqual([
      expect.stringContaining("meeting ann-lee > nikos-pappas"),
      expect.stringContaining("meeting ann-lee > bob-day"),
    ]);
  });

  it("does not take the month of May for a doubt", async () => {
    expect(
      await linesOf(`${NAMED} All were glad of the May 10 talks between Ann Lee and Bob Day.`),
    ).toEqual([expect.stringContaining("meeting ann-lee > bob-day, held, 2021-05-10")]);
  });
});

describe("a report in Spanish", () => {
  // A Friday.
  const told = (text: string) => linesOf(text, { language: "es" });

  it("that says what happens on a weekday means the nearest, before or after", async () => {
    const named = "El presidente Pablo Paz y la ministra Ana Luz";
    expect(await told(`${named} se reúnen este sábado.`)).toEqual([
      "meeting pablo-paz > ana-luz, planned, 2022-03-05",
    ]);
    expect(await told(`${named} se reúnen este jueves.`)).toEqual([
      "meeting pablo-paz > ana-luz, held, 2022-03-03",
    ]);
  });

  it("that says what somebody came for does not say that it was done", async () => {
    expect(
      await told("El ministro Pablo Paz llegó este martes para reunirse con Ana Luz."),
    ).toEqual([expect.stringContaining("unknown")]);
  });

  it("names somebody whose first name is a country's", async () => {
    expect(
      await told("El presidente Pablo Paz se reunió con la vicepresidenta Francia Luz Mora."),
    ).toEqual(["meeting pablo-paz > francia-luz-mora, held, ../2022-03-04"]);
  });

  it("lists everybody whom somebody is to meet", async () => {
    expect(
      await told(
        "La ministra Ana Luz se reunirá con el presidente Pablo Paz además de la canciller, Eva Ríos, y el alcalde, Juan Mora.",
      ),
    ).toEqual([
      "meeting ana-luz > pablo-paz, planned, no date",
      "meeting ana-luz > eva-rios, planned, no date",
      "meeting ana-luz > juan-mora, planned, no date",
    ]);
  });
});

describe("a report in another language", () => {
  it.each([
    [
      "fr",
      "Le ministre russe Paul Vidal et le secrétaire d'Etat américain Marc Roux ont eu lundi une conversation téléphonique, a déclaré le ministère dans un communiqué.",
      ["call paul-vidal > marc-roux, held, 2022-02-28"],
    ],
    [
      "de",
      "Außenminister Jonas Weber (SPD) hat mit Bundeskanzlerin Anna Vogt (CDU) telefoniert.",
      ["call jonas-weber > anna-vogt, held, ../2022-03-04"],
    ],
    [
      "de",
      "Bundesminister Jonas Weber hat Termine mit seiner Kollegin Anna Vogt am Donnerstag in Berlin abgesagt.",
      ["meeting jonas-weber > anna-vogt, cancelled, 2022-03-03"],
    ],
    [
      "it",
      "Nella mattinata di oggi, venerdì 4 marzo, il ministro degli Affari esteri e della Cooperazione internazionale, Luigi Rossi, ha avuto un colloquio telefonico con la presidente Anna Bianchi.",
      ["call luigi-rossi > anna-bianchi, held, 2022-03-04"],
    ],
    [
      "uk",
      "Президент України Андрій Коваль проводить телефонну розмову з президентом Франції Полем Жераром.",
      [expect.stringMatching(/^call .*, held, /)],
    ],
    [
      "uk",
      "Президент Андрій Коваль вдруге за два дні провів телефонну розмову з президентом Франції Полем Жераром.",
      [expect.stringMatching(/^call .*, held, 2022-03-02\/2022-03-04$/)],
    ],
  ])("is read (%s): %s", async (language, text, told) => {
    expect(await linesOf(text, { language })).toEqual(told);
  });
});

describe("a name in Ukrainian or Russian", () => {
  it.each([
    [
      "ru",
      "Анна Ли встретилась с Владимиром Котовым и Ангелой Фогт.",
      ["Владимир Котов", "Ангела Фогт"],
    ],
    [
      "ru",
      "Анна Ли приняла Дональда Дея, президента Франции Эммануэля Жерара и Марию Котову.",
      ["Дональд Дей", "Эммануэль Жерар", "Мария Котова"],
    ],
    ["uk", "Анна Лі зустрілася з послом Ольгою Коваленко.", ["Ольга Коваленко"]],
    [
      "uk",
      "Ольга Стефанова зустрілася з Андрієм Порошенком.",
      ["Ольга Стефанова", "Андрій Порошенко"],
    ],
  ])("is told in the nominative (%s): %s", async (language, text, names) => {
    const { nodes } = await proposedFrom(text, { language });
    expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});

describe("they", () => {
  it("are the two whom the sentence before begins with", async () => {
    const lines = await linesOf(
      `${NAMED} Ann Lee phoned Bob Day after the news from Carl Voss. They will meet on Monday.`,
    );
    expect(lines).toContain("meeting ann-lee > bob-day, planned, 2022-03-07");
  });

  it("makes no actor of the town that an accord is called by", async () => {
    const text = `${NAMED} Ann Lee met Bob Day, and stressed the importance of the Minsk agreements.`;
    const { nodes } = await proposedFrom(text);
    expect(nodes.map(({ id }) => id)).not.toContain("belarus");
  });

  it("takes the leaders of two countries for those whom the text names anywhere", async () => {
    const text =
      "Egyptian President Omar Said met Palestinian and Israeli leaders on Tuesday. Palestinian President Sami Haddad left. Israeli Prime Minister Dan Levy stayed.";
    expect(await linesOf(text)).toEqual([
      "meeting omar-said > sami-haddad, held, 2022-03-01",
      "meeting omar-said > dan-levy, held, 2022-03-01",
    ]);
  });

  it("takes no prime minister for a foreign minister's counterpart", async () => {
    const text =
      "Kosovo's prime minister, Omar Said, left. The German foreign minister, Ann Lee, met her Kosovar counterpart on Tuesday.";
    expect(await linesOf(text)).toEqual(["meeting ann-lee > kosovo, held, 2022-03-01"]);
  });
});
