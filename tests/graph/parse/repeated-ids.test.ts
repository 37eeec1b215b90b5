import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedIds } from "../../../src/graph/parse/repeated-ids";

const items = (...ids: readonly unknown[]) => ids.map((id) => ({ id }));
const none = [] as const;

test("An id that an entry before has is told by the place where it comes again", () => {
  expect(repeatedIds(items("a", "b", "a", "a"), none, 9)).toEqual([
    { id: "a", index: 2 },
    { id: "a", index: 3 },
  ]);
});

test("An id that is in use elsewhere is among them", () => {
  expect(repeatedIds(items("a", "b"), items("b", "b"), 9)).toEqual([{ id: "b", index: 1 }]);
});

test("No more are told than are asked for", () => {
  expect(repeatedIds(items("a", "a", "a", "a"), none, 2)).toHaveLength(2);
});

test("Different ids whose numbers are alike are not taken for one", () => {
  // Words that are known to have one number by FNV-1a.
  expect(repeatedIds(items("costarring", "liquid"), none, 9)).toEqual([]);
  expect(repeatedIds(items("costarring", "liquid", "liquid"), none, 9)).toEqual([
    { id: "liquid", index: 2 },
  ]);
});

test("Entries without an id are passed over, as are those that are no objects", () => {
  const others = [null, 7, {}, ...items(1, 1, undefined), []];
  expect(repeatedIds(others, none, 9)).toEqual([]);
  expect(repeatedIds([...items("a"), ...others], others, 9)).toEqual([]);
});

test("Whatever the ids are, those are found that a plain comparison finds", () => {
  const id = fc.oneof(fc.constantFrom("a", "b", "__proto__", "costarring", "liquid"), fc.string());
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (ids, taken) => {
      const plain = ids.flatMap((one, index) =>
        ids.indexOf(one) < index || taken.includes(one) ? [{ id: one, index }] : [],
      );
      const found = repeatedIds(items(...ids), items(...taken), ids.length + 1);
      expect(found).toEqual(plain);
    }),
  );
});
