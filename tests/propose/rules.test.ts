import { describe, expect, it } from "vitest";
import { linesOf, proposedFrom } from "./proposed";

describe("the status of a contact", () => {
  it.each([
    ["French President Paul Girard met Ann Lee on Tuesday.", "held, 2022-03-01"],
    ["French President Paul Girard will meet Ann Lee on Tuesday.", "planned, 2022-03-08"],
    [
      "French President Paul Girard is due to meet Ann Lee next week.",
      "planned, 2022-03-07/2022-03-13",
    ],
    ["French President Paul Girard cancelled a meeting with Ann Lee.", "cancelled, no date"],
    ["A meeting between Paul Girard and Ann Lee has been postponed.", "postponed, no date"],
    ["Paul Girard denied that he met Ann Lee last week.", "unknown, 2022-02-21/2022-02-27, denied"],
    ["Paul Girard did not meet Ann Lee.", "unknown, no date, denied"],
    ["Paul Girard held talks with Ann Lee in early February.", "held, 2022-02-01/2022-02-10"],
  ])("of “%s” is %s", async (text, told) => {
    const lines = await linesOf(text);
    expect(lines.filter((line) => line.startsWith("meeting"))).toEqual([
      expect.stringMatching(new RegExp(`, ${told}$`)),
    ]);
  });

  it.each([
    "Paul Girard could meet Ann Lee.",
    "Paul Girard may meet Ann Lee if she accepts.",
    "Paul Girard called for a meeting with Ann Lee.",
    "Paul Girard is ready to meet Ann Lee.",
    "Paul Girard wants to meet Ann Lee.",
    "There are no plans for a call between Paul Girard and Ann Lee.",
  ])("is never held where “%s” leaves it open", async (text) => {
    expect((await linesOf(text)).filter((line) => line.includes("held"))).toEqual([]);
  });
});

describe("who is meant", () => {
  it("is found for a surname, an office and a pronoun", async () => {
    const lines = await linesOf(
      "British Prime Minister Jane Hill met French President Paul Girard on Monday. Hill phoned Ann Lee on Tuesday. She wrote to Bob Day on Wednesday.",
    );
    expect(lines).toEqual([
      "meeting jane-hill > paul-girard, held, 2022-02-28",
      "call jane-hill > ann-lee, held, 2022-03-01",
      "letter jane-hill > bob-day, held, 2022-03-02",
    ]);
  });

  it("is two persons where leaders are spoken of together", async () => {
    const lines = await linesOf(
      "German Chancellor Jonas Weber spoke with Japanese Prime Minister Kenji Morita on Thursday. The two leaders will meet in Tokyo on Monday.",
    );
    expect(lines).toEqual([
      "call jonas-weber > kenji-morita, held, 2022-03-03",
      "meeting jonas-weber > kenji-morita, planned, 2022-03-07",
    ]);
  });

  it("is whoever holds an office at home where a readout names only the guest", async () => {
    const lines = await linesOf(
      "The Prime Minister spoke to Australian Prime Minister Carl Voss today. He thanked Prime Minister Voss for his support.",
    );
    expect(lines).toEqual([
      "call prime-minister > carl-voss, held, 2022-03-04",
      "statement prime-minister > carl-voss, held, 2022-03-04",
    ]);
  });

  it("is who holds the office where two of it are spoken of", async () => {
    const lines = await linesOf(
      "President Ann Lee met President Bob Day of France on Tuesday. Carl Voss, an analyst, watched. No meeting between the two presidents is planned.",
    );
    expect(lines).toEqual([
      "meeting ann-lee > bob-day, held, 2022-03-01",
      "meeting ann-lee > bob-day, unknown, no date, denied",
    ]);
  });

  it("is the institution whose initials an acronym has", async () => {
    const lines = await linesOf(
      "Bob Day left the Securities and Exchange Commission. Ann Lee met the SEC on Tuesday.",
    );
    expect(lines).toEqual([
      "meeting ann-lee > securities-and-exchange-commission, held, 2022-03-01",
    ]);
  });

  it("is each with each in a pair that is split over a sentence", async () => {
    const lines = await linesOf("Ann Lee and Bob Day met Friday with Paul Girard.");
    expect(lines).toEqual([
      "meeting ann-lee > paul-girard, held, 2022-03-04",
      "meeting bob-day > paul-girard, held, 2022-03-04",
    ]);
  });

  it("is a country for its capital and its government", async () => {
    const { nodes, edges } = await proposedFrom(
      "Kabul said on Thursday it had cancelled talks with Washington.",
    );
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      ["afghanistan", "united-states"],
    ]);
    expect(nodes.find(({ id }) => id === "afghanistan")).toMatchObject({
      name: "Afghanistan",
      country: "AF",
      aliases: ["Kabul"],
    });
  });
});

describe("whose account it is", () => {
  it.each([
    "According to the Kremlin, Ann Lee met Bob Day on Monday.",
    "Ann Lee met Bob Day on Monday, the Kremlin said.",
    "The Kremlin said that Ann Lee met Bob Day on Monday.",
  ])("is told by “%s”", async (text) => {
    const { edges } = await proposedFrom(text);
    expect(edges[0]?.quotes?.[0]?.attributedTo).toBe("kremlin");
    expect(edges[0]?.proposed.because.join()).toContain("account: ");
  });

  it("is in an official readout its publisher's own", async () => {
    const { documents, nodes } = await proposedFrom(
      "Vladimir Orlov had a telephone conversation with French President Paul Girard.",
      { publisher: "The Kremlin" },
    );
    expect(documents?.[0]?.voice).toBe("kremlin");
    expect(nodes.find(({ id }) => id === "kremlin")).toMatchObject({
      speaksFor: ["vladimir-orlov"],
    });
  });
});

it("One call told in headline and lead is one link with two quotes", async () => {
  const { edges } = await proposedFrom(
    "Girard speaks with Lee\n\nPaul Girard spoke by phone with Ann Lee on Tuesday.\n",
  );
  expect(edges.map(({ kind, date, quotes }) => [kind, date, quotes?.length])).toEqual([
    ["call", "2022-03-01", 2],
  ]);
});

it("A visit of which the next sentence says that it was called off is one link with both quotes", async () => {
  const { edges } = await proposedFrom(
    "Ann Lee will visit Japan next week. The trip was later called off.",
  );
  expect(edges.map(({ kind, status, quotes }) => [kind, status, quotes?.length])).toEqual([
    ["visit", "cancelled", 2],
  ]);
});

it("Statements made in a conversation have its day and belong to it", async () => {
  const { edges } = await proposedFrom(
    "President Paul Girard spoke with President Ann Lee today. President Girard stressed that the ceasefire must hold.",
  );
  const [call, statement] = edges;
  expect(statement).toMatchObject({
    kind: "statement",
    source: "paul-girard",
    target: "ann-lee",
    date: "2022-03-04",
  });
  expect(statement?.event).toBe(call?.event);
});

it("What is only spoken of did not take place, however it is asked about", async () => {
  const { edges } = await proposedFrom(
    "Ann Lee, who had been asked about a meeting with Paul Girard, said no such meeting was planned.",
  );
  expect(edges.filter(({ status }) => status === "held")).toEqual([]);
});

it("Sitting down is no Saturday, and a short month is nobody", async () => {
  const { nodes, edges } = await proposedFrom(
    "Ann Lee sat down with Paul Girard. The Oct. 22 talks were hosted by Peru.",
  );
  expect(edges[0]).toMatchObject({ kind: "meeting", date: "../2022-03-04" });
  expect(nodes.map(({ id }) => id)).not.toContain("oct");
});

it("Who flies to a city to meet somebody meets him, not the city", async () => {
  expect(await linesOf("Ann Lee will fly to Brussels on Monday to meet Paul Girard.")).toContain(
    "meeting ann-lee > paul-girard, planned, 2022-03-07",
  );
});

it("A summit that has a name is nobody", async () => {
  const { nodes } = await proposedFrom(
    "Ann Lee and Paul Girard met on Monday at the Nordic Energy Summit.",
  );
  expect(nodes.map(({ id }) => id)).toEqual(["ann-lee", "paul-girard"]);
});

it("An article that begins a sentence is no name, though one begins with it", async () => {
  const { nodes } = await proposedFrom(
    "Le Président Paul Girard a reçu Anne Le Goff mardi. Le Président a parlé de la paix.",
    { language: "fr" },
  );
  expect(nodes.map(({ id }) => id).toSorted()).toEqual(["anne-le-goff", "paul-girard"]);
});

it("The day of what was cancelled is the nearer one, also where it has passed", async () => {
  expect(
    await linesOf("A meeting between Ann Lee and Paul Girard set for 2 March was cancelled."),
  ).toEqual(["meeting ann-lee > paul-girard, cancelled, 2022-03-02"]);
});

it("Whom somebody speaks to by video link may be named by the office that she holds", async () => {
  expect(
    await linesOf("Ann Lee spoke by video link to the bank's governor, Maria Day, on Tuesday."),
  ).toEqual(["video-call ann-lee > maria-day, held, 2022-03-01"]);
});

it.each([
  [
    "counterparts of two countries are both meant",
    "Paul Girard briefed his Saudi and Emirati counterparts by phone on Tuesday.",
    [
      "call paul-girard > saudi-arabia, held, 2022-03-01",
      "call paul-girard > united-arab-emirates, held, 2022-03-01",
    ],
  ],
  [
    "counterparts who have names are these",
    "Ann Lee held a phone call with her counterparts from Japan and South Korea, Paul Girard and Maria Day, on Tuesday.",
    ["call ann-lee > paul-girard, held, 2022-03-01", "call ann-lee > maria-day, held, 2022-03-01"],
  ],
  [
    "who is thanked for hosting somebody has",
    "President Ann Lee thanked President Paul Girard for hosting Maria Day on Tuesday.",
    ["meeting paul-girard > maria-day, held, 2022-03-01"],
  ],
  [
    "a ministry is of its country",
    "On Tuesday Chad's foreign ministry summoned the Sudanese ambassador.",
    ["meeting chad-s-foreign-ministry > sudan, held, 2022-03-01"],
  ],
  [
    "two persons of a sentence are they",
    "Ann Lee met Paul Girard on Monday. On Tuesday Maria Day met John Park, and they signed an agreement.",
    ["agreement maria-day > john-park, held, 2022-03-01"],
  ],
  [
    "one of several who are named got the letter",
    "Ann Lee wrote to four people including Paul Girard on Tuesday.",
    ["letter ann-lee > paul-girard, held, 2022-03-01"],
  ],
])("Where %s", async (_, text, lines) => {
  expect(await linesOf(text)).toEqual(expect.arrayContaining(lines));
});

it("A name may have an initial, a full stop and a surname with an article", async () => {
  const { nodes } = await proposedFrom(
    "President Thomas J. Harlan met General Yassir al-Hadi. T. Harlan thanked al-Hadi.",
  );
  expect(nodes.map(({ name }) => name)).toEqual(["Thomas J. Harlan", "Yassir al-Hadi"]);
});

it("Who leads an institution is not called as it", async () => {
  const { nodes } = await proposedFrom(
    "Ann Lee met Director of the Federal Security Service Pavel Grachev and the chair of the Residents' Association, Joan Day.",
  );
  const names = nodes.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Pavel Grachev", "Federal Security Service"]));
  expect(names).toContain("Residents' Association");
});

it("Who wrote the text is nobody in it", async () => {
  const { nodes } = await proposedFrom("By Amelia Day\n\nAnn Lee met Paul Girard on Tuesday.");
  expect(nodes.map(({ id }) => id)).toEqual(["ann-lee", "paul-girard"]);
});

it("A ministry that names its country speaks for it, and the minister without a country is its own", async () => {
  const file = await proposedFrom(
    "Foreign Minister Ann Lee of Lithuania visited Georgia. The Minister met Paul Girard.",
    { publisher: "Ministry of Foreign Affairs of Lithuania" },
  );
  expect(file.documents?.[0]?.voice).toBe("ministry-of-foreign-affairs-of-lithuania");
  expect(file.edges.map(({ source, target }) => `${source} > ${target}`)).toContain(
    "ann-lee > paul-girard",
  );
});

it.each(["will be", "will not be", "was not", "was never", "could be", "may be"])(
  "proposes no statement where somebody “%s” criticised by another",
  async (verb) => {
    expect(await linesOf(`Ann Lee ${verb} criticised by Bob Day.`)).toEqual([]);
    expect(await linesOf("Ann Lee was criticised by Bob Day.")).toEqual([
      "statement bob-day > ann-lee, held, ../2022-03-04",
    ]);
  },
);
