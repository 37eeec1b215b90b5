import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRepeatedKeys } from "../../../src/graph/parse/repeated-keys";

const found = (text: string) =>
  findRepeatedKeys([text]).map(({ key, pointer, line, count }) => [key, pointer, line, count]);

describe("a key that an object has twice", () => {
  it("is found with its place, in objects within lists and objects", () => {
    const text = '{"edges": [{"id": "a"}, {\n"date": "2022",\n"kind": "call",\n"date": "2023"}]}';
    expect(found(text)).toEqual([["date", "/edges/1/date", 4, 1]]);
    expect(found('{"a~/b": {"x": 1, "x": 2}}')).toEqual([["x", "/a~0~1b/x", 1, 1]]);
  });

  it("is told once for all objects that have it, with their number", () => {
    const edge = '{"id": 1, "id": 2, "id": 3}';
    expect(found(`[${edge}, ${edge}]`)).toEqual([["id", "/0/id", 1, 4]]);
  });

  it("is none where the same word is a key elsewhere, or a value", () => {
    expect(found('{"a": {"a": ["a", {"a": "a"}]}, "b": "a", "c": "\\"a\\":"}')).toEqual([]);
  });

  it("is known in another spelling, and among many keys", () => {
    expect(found('{"\\u0061": 1, "a": 2}')).toEqual([["a", "/a", 1, 1]]);
    const many = Array.from({ length: 40 }, (_, at) => `"k${at}": ${at}`);
    expect(found(`{${many.join()}}`)).toEqual([]);
    expect(found(`{${many.join()}, "k3": 1, "k39": 1}`)).toEqual([
      ["k3", "/k3", 1, 1],
      ["k39", "/k39", 1, 1],
    ]);
  });

  it("is found in each of several values on lines of their own", () => {
    const lines = ['{"a": 1}', "", '{"b": 1,\t"b" : 2}', '{"b": 1, "b": 2}', ""];
    expect(findRepeatedKeys(lines)).toEqual([{ key: "b", pointer: "/b", line: 3, count: 2 }]);
  });

  it("is told of the first hundred names, and of these still counted after that", () => {
    const twice = (at: number) => `{"k${at}": 1, "k${at}": 2}`;
    const text = `[${[...Array.from({ length: 102 }, (_, at) => twice(at)), twice(0)].join()}]`;
    const keys = findRepeatedKeys([text]);
    expect(keys.map(({ key }) => key)).toEqual(Array.from({ length: 100 }, (_, at) => `k${at}`));
    expect([keys[0]?.count, keys[1]?.count]).toEqual([2, 1]);
  });

  it("is found as often as it was written again, whatever stands around it", () => {
    // What is written says by itself how often a key stands again in its object.
    const key = fc.constantFrom("a", "b", '"c', "", "d e");
    const { value } = fc.letrec<{ value: { text: string; again: number } }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc
          .constantFrom("1", '"a"', '"x\\\\"', '"{"', "null", '":"')
          .map((text) => ({ text, again: 0 })),
        fc.array(tie("value"), { maxLength: 3 }).map((items) => ({
          text: `[${items.map(({ text }) => text).join(" ,")}]`,
          again: items.reduce((sum, { again }) => sum + again, 0),
        })),
        fc.array(fc.tuple(key, tie("value")), { maxLength: 20 }).map((members) => ({
          text: `{ ${members.map(([name, { text }]) => `${JSON.stringify(name)} : ${text}`).join(",\n")}}`,
          again:
            members.length -
            new Set(members.map(([name]) => name)).size +
            members.reduce((sum, [, { again }]) => sum + again, 0),
        })),
      ),
    }));
    fc.assert(
      fc.property(value, ({ text, again }) => {
        const counts = findRepeatedKeys([text]).map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(again);
      }),
    );
  });
});
