import {
  compareWith,
  select,
  setMode,
  setWindow,
  seeFrom,
  type Step,
} from "../../../src/frame/view/steps";
import { parseDay } from "../../../src/graph/dates";
import { LINK_KINDS } from "../../../src/graph/model/kinds";
import type { ActorEntry, LinkEntry, Pictured } from "./pictured";

const day = (text: string) => parseDay(text) ?? 0;
const inTurn =
  (...steps: readonly Step[]): Step =>
  (view) =>
    steps.reduce((state, step) => step(state), view);

/** A triangle of a person, a country and an institution, with a fourth actor aside. */
const FOUR: readonly ActorEntry[] = [
  { id: "Ada", at: [80, 60] },
  { id: "Borduria", kind: "country", country: "BO", at: [320, 60] },
  { id: "Court", kind: "institution", at: [200, 190] },
  { id: "Dora", at: [350, 190] },
];
const THREE_LINKS: readonly LinkEntry[] = [
  { from: "Ada", to: "Borduria", kind: "statement" },
  { from: "Ada", to: "Court", kind: "call" },
  { from: "Court", to: "Dora", kind: "visit", status: "cancelled" },
];

const KINDS = [...LINK_KINDS, "consultation", "aid", "threat", "protest", "fight", "ballooning"];
const STATUSES = ["held", "planned", "cancelled", "postponed", "unknown", "rumoured"];

/** Rows of two actors each, with one link a row. */
function rows(links: readonly Omit<LinkEntry, "from" | "to">[]) {
  const actors = links.flatMap((_, at): ActorEntry[] => [
    { id: `a${at}`, name: `A${at}`, at: [60, 30 + 40 * at] },
    { id: `b${at}`, name: `B${at}`, at: [340, 30 + 40 * at] },
  ]);
  const drawn = links.map((link, at) => ({ ...link, from: `a${at}`, to: `b${at}` }));
  return { actors, links: drawn, height: 40 * links.length + 20 };
}

/** Actors on the seeds of a sunflower, each linked to the one before it and to the middle. */
function crowd(count: number) {
  const placeOf = (at: number): readonly [x: number, y: number] => {
    const [radius, angle] = [Math.sqrt(at / count) * 260, at * 2.399963];
    return [Math.round(300 + radius * Math.cos(angle)), Math.round(280 + radius * Math.sin(angle))];
  };
  const ids = Array.from({ length: count }, (_, at) => `Actor ${at}`);
  return {
    actors: ids.map((id, at): ActorEntry => ({ id, at: placeOf(at) })),
    links: ids.slice(1).flatMap((id, at): LinkEntry[] => [
      { from: ids[at] ?? id, to: id },
      { from: "Actor 0", to: id, kind: "visit" },
    ]),
    width: 600,
    height: 560,
  };
}

/** Each kind of scene, by the name of the file under `pictures` that shows how it is drawn. */
export const CASES: Readonly<Record<string, Pictured>> = {
  "actors-of-each-kind": {
    actors: [
      { id: "Person", at: [60, 60] },
      { id: "Country", kind: "country", country: "UA", at: [150, 60] },
      { id: "Institution", kind: "institution", at: [240, 60] },
      { id: "Group", kind: "group", at: [330, 60] },
      { id: "Unknown kind", kind: "weather", at: [60, 160] },
      { id: "Busy", at: [240, 160] },
    ],
    links: ["Person", "Country", "Institution", "Group", "Unknown kind"].map((id) => ({
      from: "Busy",
      to: id,
      kind: "agreement",
    })),
  },
  "links-of-each-kind": rows(KINDS.map((kind) => ({ kind }))),
  "links-of-each-status": rows(STATUSES.map((status) => ({ status }))),
  "several-links-of-a-pair": {
    actors: FOUR,
    links: [
      ...["call", "letter", "meeting"].map((kind) => ({ from: "Ada", to: "Borduria", kind })),
      ...Array.from({ length: 14 }, () => ({ from: "Court", to: "Dora", kind: "call" })),
      // A loop.
      { from: "Court", to: "Court", kind: "statement" },
    ],
  },
  "told-by-whom-in-the-dark": {
    isDark: true,
    actors: [
      { id: "Ada", at: [60, 60], country: "RU" },
      { id: "Bea", at: [460, 60], country: "US" },
      { id: "Court", kind: "institution", at: [60, 200], country: "UA" },
      { id: "Dora", at: [260, 130], country: "FR" },
      { id: "Group", kind: "group", at: [460, 200], country: "US" },
    ],
    links: [
      { from: "Ada", to: "Bea", accounts: ["Ada", "Bea"] },
      { from: "Ada", to: "Dora", kind: "statement", accounts: ["Ada"] },
      { from: "Ada", to: "Court", kind: "visit" },
      { from: "Dora", to: "Court", kind: "visit", accounts: ["Court"], denials: ["Dora"] },
      { from: "Bea", to: "Dora", accounts: ["Dora"], denials: ["Bea"], status: "planned" },
      { from: "Dora", to: "Group", kind: "letter", accounts: ["Group"] },
      ...Array.from({ length: 7 }, (_, at) => ({
        ...{ from: "Group", to: "Court" },
        accounts: at === 3 ? ["Court"] : [],
      })),
    ],
  },
  "two-windows-compared": {
    actors: FOUR,
    links: [
      { from: "Ada", to: "Borduria", date: "2022-01-03" },
      { from: "Ada", to: "Court", date: "2022-01-03" },
      { from: "Ada", to: "Court", date: "2022-02-03" },
      { from: "Court", to: "Dora", date: "2022-02-03" },
    ],
    step: inTurn(
      setWindow(day("2022-02-01"), day("2022-02-05")),
      compareWith({ first: day("2022-01-01"), last: day("2022-01-05") }),
    ),
  },
  "two-accounts-compared": {
    actors: FOUR,
    links: [
      { from: "Ada", to: "Borduria", accounts: ["Ada"] },
      { from: "Ada", to: "Court", accounts: ["Dora"] },
      { from: "Court", to: "Dora", accounts: ["Ada", "Dora"] },
    ],
    step: seeFrom("Ada", "Dora"),
  },
  "actor-selected": { actors: FOUR, links: THREE_LINKS, step: select("Ada") },
  "link-selected": { actors: FOUR, links: THREE_LINKS, step: select("link 0") },
  "country-standing-back": { actors: FOUR, links: THREE_LINKS, pointed: { actor: "Dora" } },
  crowd: crowd(70),
  "crowd-with-one-selected": { ...crowd(70), step: select("Actor 33") },
  "up-to-a-day": {
    ...rows(
      ["2022-01-01", "2022-01-20", "2022-02-10", "2022-02-26", "2022-02-28"].map((date) => ({
        date,
      })),
    ),
    step: inTurn(setMode("until"), setWindow(undefined, day("2022-02-28"))),
  },
  "names-on-each-side": {
    actors: [
      { id: "middle", name: "The one in the middle", at: [260, 130] },
      { id: "right", name: "With room to its right", at: [30, 130] },
      { id: "left", name: "Whose name lies to the left", at: [490, 140] },
      { id: "low", name: "At the lower edge", at: [260, 238] },
      { id: "Arabic", name: "فولوديمير زيلينسكي (2022)", at: [120, 40] },
    ],
    links: ["right", "left", "low", "Arabic"].map((to) => ({ from: "middle", to })),
  },
  narrow: {
    actors: FOUR.slice(0, 3).map((actor, at) => ({
      ...actor,
      name: `${actor.id} with a long name`,
      at: [70 + 90 * at, at % 2 === 0 ? 60 : 190] as const,
    })),
    links: THREE_LINKS.slice(0, 2),
    width: 330,
  },
};
