import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { storyOf } from "../../../src/frame/reading/findings";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { headlineOf } from "../../../src/words/headline";
import { sayFinding, sayTotals } from "../../../src/words/story";
import { createWords } from "../../../src/words/languages/create-words";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { exampleOf, inAll, plain, wordsIn } from "./plain";

const words = createWords("en");
const winter = exampleOf("winter-2022");

describe("what a file amounts to", () => {
  const { totals, findings } = storyOf(winter);

  it("is said with days, and what both sides told or called off, where there is any", () => {
    expect(plain(sayTotals(words, totals))).toMatchInlineSnapshot(
      `"99 contacts in 90 days. 32 links were told by both sides. 6 never took place."`,
    );
    const none = { contacts: 1, days: undefined, both: 0, cancelled: 0 };
    expect(plain(sayTotals(words, none))).toMatchInlineSnapshot(`"1 contact took place."`);
  });

  it("has its findings as buttons in every language", async () => {
    expect(findings.map((finding) => plain(sayFinding(words, finding, winter.graph))))
      .toMatchInlineSnapshot(`
        [
          "Putin and Macron: 9 calls, 1 visit",
          "Told by both sides: 32 links",
          "Never took place: 6",
          "Busiest day: 10 Feb 2022, 6 contacts",
        ]
      `);
    const [pair] = findings;
    if (!pair) throw new Error("There is a finding.");
    expect(await inAll((language) => sayFinding(language, pair, winter.graph)))
      .toMatchInlineSnapshot(`
      [
        "Putin and Macron: 9 calls, 1 visit",
        "Putin e Macron: 9 telefonate, 1 visita",
        "Putin et Macron : 9 entretiens téléphoniques, 1 visite",
        "Putin und Macron: 9 Telefonate, 1 Besuch",
        "Putin y Macron: 9 llamadas telefónicas, 1 visita",
        "Putin та Macron: 9 телефонних розмов, 1 візит",
        "Putin и Macron: 9 телефонных разговоров, 1 визит",
        "Putin وMacron: 9 اتصالات هاتفية، زيارة واحدة",
      ]
    `);
  });

  it("counts a kind that has no plural of its own by its name", () => {
    const { graph } = winter;
    const ends = [...graph.actors.values()].slice(0, 2);
    const [first, second] = ends;
    if (!first || !second) throw new Error("There are two.");
    const step = (view: View) => view;
    const pair = {
      about: "pair",
      ends: [first, second],
      counts: [{ kind: "duel", count: 3 }],
      step,
    } as const;
    expect(plain(sayFinding(words, pair, graph))).toMatch(/: Duel 3$/);
  });
});

describe("the headline of a view", () => {
  const headline = (view: Partial<View>, index = winter) => {
    const { title, text } = headlineOf(words, index, { ...DEFAULT_VIEW, ...view }, "Name");
    return [plain(title), plain(text)];
  };

  it("is the file's opening where it is as it was opened, else its name and description", () => {
    expect(headline({})).toMatchInlineSnapshot(`
      [
        "Fifty-three calls, nine told by both sides",
        "Presidents and ministers spoke, met and wrote to each other until the invasion and after. Of most contacts one side alone gave its version, or none did.",
      ]
    `);
    expect(headline({ undated: false, filters: { ...DEFAULT_VIEW.filters, kind: ["call"] } }))
      .toMatchInlineSnapshot(`
      [
        "Name",
        "Calls, meetings, visits, letters and statements around Ukraine from December 2021 to February 2022, as reports of those days tell them, with short quotes and whose account each is.",
      ]
    `);
    const bare = indexGraph(makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")] }));
    expect(headline({}, bare)).toEqual(["Name", ""]);
  });

  it("is the occasion, link, pair or actor that was asked for", () => {
    const [link] = winter.graph.links.values();
    const event = [...winter.graph.links.values()].find((one) => one.event !== undefined)?.event;
    expect(headline({ select: link?.id })).toMatchInlineSnapshot(`
      [
        "Announcement, Ministry of Foreign Affairs of Russia to Antony Blinken, 1 December 2021",
        "Moscow says Lavrov will see Blinken on the margins of the OSCE ministerial.",
      ]
    `);
    expect(headline({ event })).toMatchInlineSnapshot(`
      [
        "Meeting, Antony Blinken and Sergei Lavrov, 2 December 2021",
        "Face to face in Stockholm: fear of an invasion against a denial of one.",
      ]
    `);
    expect(headline({ select: "vladimir-putin" })).toMatchInlineSnapshot(`
      [
        "Vladimir Putin",
        "President of Russia",
      ]
    `);
    expect(headline({ pair: ["vladimir-putin", "nobody"] })).toMatchInlineSnapshot(`
      [
        "Vladimir Putin and nobody",
        "Calls, meetings, visits, letters and statements around Ukraine from December 2021 to February 2022, as reports of those days tell them, with short quotes and whose account each is.",
      ]
    `);
  });

  it("of an actor is its role, else its description, else the file's", () => {
    const index = indexGraph(
      makeGraph({
        description: "All of them",
        nodes: [
          ...people("a", { role: "Mayor" }),
          ...people("b", { description: "Poet" }),
          ...people("c"),
        ],
        edges: [call("l", "a-b")],
      }),
    );
    expect(headline({ select: "a" }, index)).toEqual(["A", "Mayor"]);
    expect(headline({ select: "b" }, index)).toEqual(["B", "Poet"]);
    expect(headline({ select: "c" }, index)).toEqual(["C", "All of them"]);
    expect(headline({ select: "l" }, index)).toEqual(["Call, A and B", "All of them"]);
  });

  it("is in the language of the reader where the file has it", async () => {
    const opening = {
      view: "",
      headline: { en: "A call", it: "Una telefonata" },
      text: { it: "Breve" },
    };
    const graph = makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")], opening });
    const said = headlineOf(await wordsIn("it"), indexGraph(graph), DEFAULT_VIEW, "Name");
    expect(said).toEqual({ title: "Una telefonata", text: "Breve" });
  });
});
