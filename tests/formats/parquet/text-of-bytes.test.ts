import fc from "fast-check";
import { expect, it } from "vitest";
import { textOfBytes } from "../../../src/formats/parquet/text-of-bytes";

it("makes of the bytes of any text that text, however short, long or foreign it is", () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(textOfBytes(bytes)).toBe(new TextDecoder().decode(bytes));
    }),
  );
  expect(textOfBytes(undefined)).toBeUndefined();
});
