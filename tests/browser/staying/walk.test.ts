import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { parseJson } from "../../../src/graph/parse/parse-json";
import { accountsOf } from "../../../src/graph/model/quotes";
import { nameOfValue } from "../../../src/words/name-of-value";
import { nameOfCountry, nameOfKind, nameOfStatus, nameOfTopic } from "../../../src/words/names";
import { graphOfTexts, smallGraph } from "../../fixtures/hostile";
import { toldValuesOf } from "../../fixtures/make-graph";
import { numbersFrom } from "../../fixtures/made-events";
import { closeBrowser, type OpenPage } from "../support/page";
import { openFilters, openMoreOfTime } from "../support/open-parts";
import { IS_THOROUGH } from "../support/thorough";
import { expectNothingGotIn, openTrapped } from "../support/traps";
import { type Act, ACTS, look, perform, type Seen } from "./walk-page";
import { createWords } from "../../../src/words/languages/create-words";

const english = createWords("en");

afterAll(closeBrowser);

const SEEDS = IS_THOROUGH ? Array.from({ length: 50 }, (_, at) => at + 1) : [1, 2, 40];
const STEPS = IS_THOROUGH ? 200 : 70;
/** After so many acts the address is opened elsewhere, and must show the same. */
const REOPENED = IS_THOROUGH ? 40 : 35;
/** Longer than the address waits before it is written. */
const AT_REST = 500;

const GOOD = [
  JSON.stringify(smallGraph({ title: "Mine, small" })),
  JSON.stringify({ ...graphOfTexts(["__proto__", "constructor", "b"]), title: "Mine, of words" }),
  JSON.stringify({
    format: "readout/1",
    title: "Mine, empty",
    nodes: [],
    edges: [],
    documents: [],
  }),
];
const BAD = [
  "",
  "{",
  "[]",
  "<html>",
  JSON.stringify(smallGraph({ edge: { date: "2022-02-30" } })),
  JSON.stringify(smallGraph({ edge: { target: "nobody" } })),
  "[".repeat(5000),
];

const indexes = new Map<string, GraphIndex>();
for (const text of [
  ...GOOD,
  readFileSync("data/draghi-putin.json", "utf8"),
  readFileSync("data/winter-2022.json", "utf8"),
  readFileSync("data/obama-putin.json", "utf8"),
]) {
  const value = parseJson(text);
  const graph = value.ok ? parseGraph(value.value) : value;
  if (graph.ok) indexes.set(graph.value.title ?? "", indexGraph(graph.value));
}

/** How many actors and links the status line should count, by the rules of the contract and nothing else. */
function plainCounts(index: GraphIndex, { checked, window, undated, actor }: Seen): string {
  const { graph } = index;
  const meets = (filter: string, values: readonly (string | undefined)[]) => {
    const names = checked[filter] ?? [];
    return (
      names.length === 0 || values.some((value) => value !== undefined && names.includes(value))
    );
  };
  const [first = -Infinity, last = Infinity] = window;
  const all = [...graph.links.values()];
  const links = all.filter((link) => {
    const ends = [link.source, link.target].map((id) => graph.actors.get(id));
    return (
      ends.every((end) => meets("Actor", [nameOfKind(english, end?.kind ?? "", graph)])) &&
      meets("Link", [nameOfKind(english, link.kind, graph)]) &&
      meets("Status", [nameOfStatus(english, link.status)]) &&
      meets(
        "Topic",
        link.topics.map((topic) => nameOfTopic(english, topic, graph)),
      ) &&
      meets(
        "Told by",
        toldValuesOf(index, link).map((told) => nameOfValue(english, "told", told, graph)),
      ) &&
      meets(
        "Side",
        ends.map((end) => end?.side && nameOfValue(english, "side", end.side, graph)),
      ) &&
      meets(
        "Country",
        ends.map((end) => end?.country && nameOfCountry(english, end.country)),
      ) &&
      meets(
        "Whose account",
        accountsOf(link).map((id) => graph.actors.get(id)?.name),
      ) &&
      (link.days ? link.days.first <= last && link.days.last >= first : undated)
    );
  });
  const linked = new Set(all.flatMap(({ source, target }) => [source, target]));
  const shown = new Set(links.flatMap(({ source, target }) => [source, target]));
  for (const { id, name } of graph.actors.values())
    if (name === actor && linked.has(id)) shown.add(id);
  return `${shown.size} of ${linked.size} actors, ${links.length} of ${all.length} links`;
}

function expectPlain(seen: Seen, alertIsDue: boolean): void {
  const index = indexes.get(seen.title);
  if (!index) throw new Error(`A graph nobody has opened: ${seen.title}`);
  expect(seen.status.replace(/, \d+ of [\d,]+ pairs? shown.*| · .*/g, "")).toBe(
    plainCounts(index, seen),
  );
  expect(seen.failed).toBe(0);
  expect(seen.alert === "").toBe(!alertIsDue);
  expect(isAtRest(seen), `${seen.rows} rows, but "${seen.status}"`).toBe(true);
}

/** Whether the table shows as many rows as the status counts: it follows a window that moves only when that rests. */
function isAtRest({ rows, status }: Seen): boolean {
  return rows === undefined || status.includes(`, ${rows} of `);
}

/** What the page shows once it rests, or after long enough to have rested. */
async function lookAtRest(page: Page): Promise<Seen> {
  let seen = await page.evaluate(look);
  for (let waits = 0; waits < 100 && !isAtRest(seen); waits++) {
    await page.waitForTimeout(20);
    seen = await page.evaluate(look);
  }
  return seen;
}

/** What is checked and compared stands behind two buttons, of which a graph without dates has one. */
async function openBoth(page: Page): Promise<void> {
  await openFilters(page);
  if ((await page.getByRole("slider").count()) > 0) await openMoreOfTime(page);
}

/** The same address in another page shows the same. */
async function expectSameElsewhere({ page }: OpenPage, other: OpenPage): Promise<void> {
  await openBoth(page);
  const here = await page.evaluate(look);
  if (here.title.startsWith("Mine")) return;
  // What was wrong with a former address, or a file, is no part of the view.
  const state = ({ alert: _alert, status, ...rest }: Seen) => ({
    ...rest,
    counts: status.replace(/ · .*/, ""),
  });
  const reopen = async () => {
    await page.waitForTimeout(AT_REST);
    await other.page.goto(page.url());
    await other.page
      .getByText(/of \d+ links/)
      .first()
      .waitFor();
    await openBoth(other.page);
    return state(await other.page.evaluate(look));
  };
  await expect.poll(reopen, { timeout: 20_000 }).toEqual(state(here));
}

/** What takes as long as this has hung. */
const BOUND = 40_000;

async function withinBounds<T>(does: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("The page hangs.")), BOUND);
  });
  try {
    return await Promise.race([does(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Walks at random through the page; what was done stands in what is thrown. */
async function walk(seed: number, steps: number): Promise<void> {
  const next = numbersFrom(seed);
  // The first numbers of small seeds are alike.
  for (let number = 0; number < 10; number++) next();
  const opened = await openTrapped(seed % 2 === 0 ? "?data=winter-2022" : "");
  const other = await openTrapped();
  const { page, faults } = opened;
  await page.getByText(/(15|129) of (15|129) links/).waitFor();
  const done: [Act, number][] = [];
  let alertIsDue = false;
  let title = (await page.evaluate(look)).title;
  try {
    for (let step = 1; step <= steps; step++) {
      const act = ACTS[Math.floor(next() * ACTS.length)] ?? "slide";
      const number = Math.floor(next() * 1000);
      done.push([act, number]);
      if (act === "resize") {
        await page.setViewportSize({ width: 320 + number, height: 400 + (number % 600) });
      }
      const seen = await withinBounds(async () => {
        await page.evaluate(perform, { act, number, good: GOOD, bad: BAD });
        return lookAtRest(page);
      });
      if (act === "bad") alertIsDue = true;
      if (act === "dismiss" || act === "good" || act === "example" || seen.title !== title)
        alertIsDue = false;
      title = seen.title;
      expectPlain(seen, alertIsDue);
      expect(faults).toEqual([]);
      if (step % REOPENED === 0) await expectSameElsewhere(opened, other);
    }
    await expectNothingGotIn(opened);
  } catch (cause) {
    const tail = done.slice(-12).map((item) => item.join(" "));
    throw new Error(`Seed ${seed}, act ${done.length}: ${tail.join(", ")}`, { cause });
  }
  await page.context().close();
  await other.page.context().close();
}

describe("whoever does anything in any order", () => {
  it.each(SEEDS)(
    "sees the counts, rows and alerts that the rules give, and can share the address (seed %i)",
    (seed) => walk(seed, STEPS),
    IS_THOROUGH ? 600_000 : 120_000,
  );
});
