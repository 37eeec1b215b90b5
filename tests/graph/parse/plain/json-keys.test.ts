import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findRepeatedKeys } from "../../../../src/graph/parse/repeated-keys";
import { hasKeysOnce } from "../../../../src/graph/parse/plain/json-keys";

const isOnce = (text: string) => hasKeysOnce(text, JSON.parse(text));

afterEach(() => vi.restoreAllMocks());

describe("keys of a JSON text", () => {
  it("stand once in any value that was written by a program", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(2), (text, blanks) => {
        expect(isOnce(JSON.stringify(JSON.parse(text), undefined, blanks))).toBe(true);
      }),
    );
  });

  it("stand twice where looking at each finds one that does", () => {
    const key = fc.constantFrom("a", "b", ":", '\\"', "\\\\", "__proto__", "");
    const { value } = fc.letrec<{ value: string; object: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom("1", "null", '"x:y"', '"\\":"', "[]", "{}"),
        tie("object"),
        fc.array(tie("value"), { maxLength: 2 }).map((list) => `[${list.join()}]`),
      ),
      object: fc
        .array(fc.tuple(key, tie("value")), { maxLength: 3 })
        .map((fields) => `{${fields.map(([name, one]) => `"${name}" : ${one}`).join()}}`),
    }));
    fc.assert(
      fc.property(value, (text) => {
        if (findRepeatedKeys([text]).length > 0) expect(isOnce(text)).toBe(false);
        else expect(isOnce(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([undefined, 2])(
    "are told without a look at each letter, printed with indent %s",
    (indent) => {
      const value = { a: { b: [1, 'c\n"', null], "": {} }, __proto__: null };
      const text = JSON.stringify(value, undefined, indent);
      const looks = vi.spyOn(String.prototype, "indexOf");
      expect(isOnce(text)).toBe(true);
      expect(isOnce(`${text}\n`)).toBe(true);
      expect(looks).not.toHaveBeenCalled();
      expect(isOnce(` ${text}`)).toBe(true);
      expect(looks).toHaveBeenCalled();
    },
  );

  it("are told of a file whose lists would be gigabytes, were they indented as its first line is", () => {
    const items = Array.from({ length: 600_000 }, () => 0).join();
    const text = `{\n          "a":${"[".repeat(98)}${items}${"]".repeat(98)}}`;
    expect(isOnce(text)).toBe(true);
    expect(isOnce(text.replace("{", '{"a":1,'))).toBe(false);
  });

  it("are not vouched for where they are nested too deeply", () => {
    expect(isOnce(`${"[".repeat(100)}${"]".repeat(100)}`)).toBe(true);
    expect(isOnce(`${"[".repeat(101)}${"]".repeat(101)}`)).toBe(false);
    expect(isOnce(`${"[".repeat(50_000)}${"]".repeat(50_000)}`)).toBe(false);
  });
});
