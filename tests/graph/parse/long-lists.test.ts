import { expect, test } from "vitest";
import { findTooMany, holdsLists, partsOf } from "../../../src/graph/parse/long-lists";

const FIELDS = ["quotes", "aliases", "name"];
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test("Only an object with a list or an object in it holds lists", () => {
  expect(holdsLists({ a: 1, b: "x" })).toBe(false);
  expect(holdsLists({ a: 1, b: [] })).toBe(true);
  expect(holdsLists({ a: {} })).toBe(true);
  for (const value of [undefined, null, 7, "x", [[]]]) expect(holdsLists(value)).toBe(false);
});

test("A list of over a hundred thousand entries is too many, with how many it has and may have", () => {
  expect(findTooMany({ quotes: numbers(100_000) }, FIELDS)).toBeUndefined();
  expect(findTooMany({ aliases: [], quotes: numbers(100_001) }, FIELDS)).toEqual({
    path: ["quotes"],
    problem: { code: "too-many", values: { found: 100_001, maximum: 100_000 } },
  });
});

test("A text in over a thousand languages is too many", () => {
  const inLanguages = (count: number) => Object.fromEntries(numbers(count).map((at) => [at, "x"]));
  expect(findTooMany({ name: inLanguages(1000) }, FIELDS)).toBeUndefined();
  expect(findTooMany({ name: inLanguages(1001) }, FIELDS)).toEqual({
    path: ["name"],
    problem: { code: "too-many", values: { found: 1001, maximum: 1000 } },
  });
});

test("Texts in over a thousand languages are found in topics, moments and labels, where a file may have more words", () => {
  const words = (count: number) => Object.fromEntries(numbers(count).map((at) => [`w${at}`, "x"]));
  const pathIn = (value: object) => findTooMany(value, [...FIELDS, ...Object.keys(value)])?.path;
  expect(pathIn({ topics: ["t", words(1001)] })).toEqual(["topics", 1]);
  expect(pathIn({ moments: [{ date: "2022", label: words(1001) }] })).toEqual([
    "moments",
    0,
    "label",
  ]);
  expect(pathIn({ opening: { text: words(1001) } })).toEqual(["opening", "text"]);
  expect(pathIn({ labels: { kinds: { call: words(1001) } } })).toEqual(["labels", "kinds", "call"]);
  expect(pathIn({ labels: { topics: words(100_000) } })).toBeUndefined();
  expect(pathIn({ labels: { topics: words(100_001) } })).toEqual(["labels", "topics"]);
  expect(pathIn({ labels: words(1001) })).toEqual(["labels"]);
  // Fields of one's own in a quote are nobody's business.
  expect(pathIn({ quotes: [{ own: words(1001) }] })).toBeUndefined();
});

test("Long labels are looked at in parts of a thousand as well, and never beside other long ones", () => {
  const words = (from: number, to: number) =>
    Object.fromEntries(numbers(to).flatMap((at) => (at < from ? [] : [[`w${at}`, at]])));
  const labels = { topics: words(0, 1001), kinds: words(0, 2), sides: words(0, 1500) };
  const parts = [...partsOf({ moments: numbers(1001), labels }, ["moments", "labels"])];
  const rest = { moments: [], labels: { topics: {}, kinds: labels.kinds, sides: {} } };
  expect(parts.map(({ value }) => value)).toEqual([
    { ...rest, moments: numbers(1000) },
    { ...rest, moments: [1000] },
    { ...rest, labels: { ...rest.labels, topics: words(0, 1000) } },
    { ...rest, labels: { ...rest.labels, topics: words(1000, 1001) } },
    { ...rest, labels: { ...rest.labels, sides: words(0, 1000) } },
    { ...rest, labels: { ...rest.labels, sides: words(1000, 1500) } },
  ]);
  const path = ["labels", "sides", "w1200"];
  expect(parts.at(-1)?.pathInWhole(path)).toEqual(path);
});

test("Fields that are not known, plain values and what only looks like a field are passed over", () => {
  const others = { other: numbers(100_001), name: "x".repeat(200_000), quotes: null };
  expect(findTooMany(others, FIELDS)).toBeUndefined();
  expect(findTooMany(null, FIELDS)).toBeUndefined();
  expect(findTooMany("quotes", FIELDS)).toBeUndefined();
  expect(findTooMany(Object.create({ quotes: numbers(100_001) }), FIELDS)).toBeUndefined();
});

test("A long list is looked at in parts of a thousand, beside its other fields, and long lists beside it are empty", () => {
  const value = { id: "a", quotes: numbers(2001), aliases: numbers(1001), name: [1] };
  const parts = [...partsOf(value, FIELDS)].map((part) => part.value);
  const rest = { id: "a", name: [1] };
  expect(parts).toEqual([
    { ...rest, aliases: [], quotes: numbers(1000) },
    { ...rest, aliases: [], quotes: numbers(2000).slice(1000) },
    { ...rest, aliases: [], quotes: [2000] },
    { ...rest, quotes: [], aliases: numbers(1000) },
    { ...rest, quotes: [], aliases: [1000] },
  ]);
});

test("A path in a part is that in the whole where it leads into the part's list", () => {
  const [, second] = [...partsOf({ quotes: numbers(1500) }, FIELDS)];
  expect(second?.pathInWhole(["quotes", 3, "exact"])).toEqual(["quotes", 1003, "exact"]);
  expect(second?.pathInWhole(["quotes"])).toEqual(["quotes"]);
  expect(second?.pathInWhole(["quotes", "length"])).toEqual(["quotes", "length"]);
  expect(second?.pathInWhole(["aliases", 3])).toEqual(["aliases", 3]);
  expect(second?.pathInWhole(["id"])).toEqual(["id"]);
});

test("What has no long list has no parts", () => {
  for (const value of [{ quotes: numbers(1000) }, { other: numbers(1001) }, null, "x", undefined])
    expect([...partsOf(value, FIELDS)]).toEqual([]);
});
