import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { changeOf } from "../../../src/frame/query/change";
import { frameOf } from "../../../src/frame/query/frame-of";
import { countOfActor } from "../../../src/frame/reading/counts";
import { summaryOf } from "../../../src/frame/reading/summary";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import type { FileLink } from "../../../src/graph/model/file";
import {
  isInHeading,
  sayActor,
  sayChange,
  sayComparison,
  sayHeading,
  sayLink,
  saySummary,
  sayWaiting,
} from "../../../src/words/tell";
import { createWords } from "../../../src/words/languages/create-words";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { exampleOf, plain, wordsIn } from "./plain";

const words = createWords("en");
const winter = exampleOf("winter-2022");
const day = (text: string) => parseDay(text) ?? 0;
const frame = (index: typeof winter, view: Partial<View> = {}) =>
  frameOf(index, { ...DEFAULT_VIEW, ...view });
const summary = (index: typeof winter, view?: Partial<View>) =>
  saySummary(words, summaryOf(frame(index, view))).map(plain);

describe("the picture in words", () => {
  it("says how much is shown, of when, who is in the middle, and what hangs together", () => {
    expect(summary(winter)).toMatchInlineSnapshot(`
      [
        "47 actors and 129 links between them.",
        "From 1 December 2021 to 28 February 2022.",
        "Most links: Vladimir Putin, with 39 links to 13 actors.",
        "Most links after that: Volodymyr Zelensky, Emmanuel Macron, Joe Biden, Sergei Lavrov.",
        "3 groups with no links between them: Vladimir Putin (+38); Dmitry Kozak (+4); Sergei Shoigu (+2).",
      ]
    `);
    expect(summary(winter, { from: day("2022-01-24"), to: day("2022-01-30") }))
      .toMatchInlineSnapshot(`
      [
        "14 actors and 11 links between them.",
        "From 24 January 2022 to 30 January 2022.",
        "Most links: Vladimir Putin, with 3 links to 2 actors.",
        "Most links after that: Volodymyr Zelensky, Emmanuel Macron, Dmitry Kozak, Joe Biden.",
        "4 groups with no links between them: Vladimir Putin (+5); Dmitry Kozak (+3); Sergei Lavrov (+1); Alexander Grushko (+1).",
      ]
    `);
  });

  it("says who has no links, and leaves out what there is nothing of", () => {
    const lonely = makeGraph({ nodes: people("a b c"), edges: [call("1", "a-b")] });
    expect(summary(indexGraph(lonely))).toMatchInlineSnapshot(`
      [
        "3 actors and 1 link between them.",
        "Most links: A, with 1 link to 1 actor.",
        "Most links after that: B.",
        "All are connected, directly or through others.",
        "1 actor has no link here.",
      ]
    `);
    expect(summary(indexGraph(makeGraph({ nodes: [], edges: [] })))).toMatchInlineSnapshot(`
      [
        "0 actors and 0 links between them.",
      ]
    `);
  });
});

describe("a change of what is shown", () => {
  const said = (before: Partial<View>, now: Partial<View>) => {
    const next = frame(winter, now);
    const change = changeOf(frame(winter, before), next);
    return change && plain(sayChange(words, change, next));
  };
  const week = (first: string, last: string) => ({ from: day(first), to: day(last) });

  it("is told by window, counts, and who came and went", () => {
    expect(
      said(week("2022-01-24", "2022-01-24"), week("2022-01-25", "2022-01-25")),
    ).toMatchInlineSnapshot(
      `"25 January 2022. 3 actors, 2 links. New: Emmanuel Macron. Gone: Volodymyr Zelensky and Charles Michel."`,
    );
  });

  it("leaves out a window that stayed, and those of whom none came or went", () => {
    expect(
      said({}, { filters: { ...DEFAULT_VIEW.filters, told: ["both"] } }),
    ).toMatchInlineSnapshot(
      `"26 actors, 32 links. Gone: Olaf Scholz, Sauli Niinistö, Annalena Baerbock and 18 more."`,
    );
    expect(
      said({ filters: { ...DEFAULT_VIEW.filters, told: ["both"] } }, {}),
    ).toMatchInlineSnapshot(
      `"47 actors, 129 links. New: Olaf Scholz, Sauli Niinistö, Annalena Baerbock and 18 more."`,
    );
  });
});

describe("two windows that are compared", () => {
  it("are named with how many pairs are new, continued and gone; and that it has ended is said", () => {
    const compared = {
      from: day("2022-01-24"),
      to: day("2022-01-30"),
      with: { first: day("2022-02-07"), last: day("2022-02-13") },
    };
    expect(plain(sayComparison(words, frame(winter, compared)))).toMatchInlineSnapshot(
      `"24 January 2022 to 30 January 2022, compared with 7 February 2022 to 13 February 2022. 3 pairs are new, 7 pairs continued, 12 pairs are gone."`,
    );
    expect(plain(sayComparison(words, frame(winter)))).toMatchInlineSnapshot(
      `"The comparison has ended."`,
    );
  });
});

describe("an actor", () => {
  it("is told with role, where it has one, links, others and place", () => {
    const [first] = frame(winter).drawn.actors;
    if (!first) throw new Error("Somebody is drawn.");
    const counts = { ...countOfActor(winter, frame(winter), first.actor.id), place: 1, total: 47 };
    expect(plain(sayActor(words, first.actor, winter.graph, counts))).toMatchInlineSnapshot(
      `"Vladimir Putin, Person, President of Russia; 39 links to 13 actors; 1 of 47"`,
    );
    const graph = makeGraph({ nodes: people("a"), edges: [] });
    const [nobody] = graph.actors.values();
    const none = { links: 0, others: 0, place: 1, total: 1 };
    expect(nobody && plain(sayActor(words, nobody, graph, none))).toMatchInlineSnapshot(
      `"A, Person; no links; 1 of 1"`,
    );
  });
});

describe("a link", () => {
  const said = (change: Partial<FileLink>, language = words) => {
    const index = indexGraph(
      makeGraph({ nodes: people("a b"), edges: [call("l", "a-b", change)] }),
    );
    const [link] = index.graph.links.values();
    if (!link) throw new Error("There is a link.");
    return {
      heading: plain(sayHeading(language, link, index)),
      whole: plain(sayLink(language, link, index, { name: "A", place: 2, total: 5 })),
      isInHeading: isInHeading(link),
    };
  };

  it("is told with its ends, facts and place among those of one of them", () => {
    expect(said({ date: "2022-02-01" }).whole).toMatchInlineSnapshot(
      `"Call, A and B; 1 February 2022, took place; 2 of 5 links of A"`,
    );
    expect(said({ kind: "letter", date: "2022-02-01" }).whole).toMatchInlineSnapshot(
      `"Letter, A to B; 1 February 2022; 2 of 5 links of A"`,
    );
  });

  it.each([
    ["call", "held", "Call, A and B"],
    ["call", "cancelled", "Cancelled call, A and B"],
    ["visit", "planned", "Planned visit, A to B"],
    ["call", "postponed", "Postponed call, A and B"],
    ["announcement", "planned", "Announcement, A to B"],
    ["duel", "planned", "Planned duel, A to B"],
  ])("of the kind %s that is %s has the heading “%s”", (kind, status, expected) => {
    const { heading, isInHeading: isSaid } = said({ kind, status });
    expect(heading).toBe(expected);
    expect(isSaid).toBe(status !== "held" && kind !== "announcement");
  });

  it("has its kind in capitals in German, and as the file writes it where the file names it", async () => {
    expect(said({ status: "cancelled" }, await wordsIn("de")).heading).toMatchInlineSnapshot(
      `"Telefonat (abgesagt), A und B"`,
    );
    const labelled = indexGraph(
      makeGraph({
        nodes: people("a b"),
        edges: [call("l", "a-b", { status: "planned" })],
        labels: { kinds: { call: "Red Line" } },
      }),
    );
    const [link] = labelled.graph.links.values();
    expect(link && plain(sayHeading(words, link, labelled))).toBe("Planned Red Line, A and B");
  });
});

describe("why what is shown is not what was asked for", () => {
  it.each([
    [{ code: "counting" } as const, "Counting…"],
    [{ code: "counting", about: 2_300_000 } as const, "2,300,000"],
    [{ code: "wide", links: 3_000_000, most: 2_000_000, days: 40 } as const, "2,000,000"],
    [{ code: "many" } as const, "Too many links"],
  ])("is said: %j", (waiting, part) => {
    expect(plain(sayWaiting(words, waiting))).toContain(part);
  });
});
