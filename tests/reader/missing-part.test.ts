import { describe, expect, it } from "vitest";
import { isMissingPart } from "../../src/reader/missing-part";

describe("a part of the page that is missing", () => {
  it("is known by what each browser says of it", () => {
    for (const message of [
      "Failed to fetch dynamically imported module: https://example.org/assets/Table-1a2b.js",
      "error loading dynamically imported module: https://example.org/assets/Table-1a2b.js",
      "Importing a module script failed.",
      "Unable to preload CSS for /assets/Table-1a2b.css",
    ])
      expect(isMissingPart(new TypeError(message)), message).toBe(true);
  });

  it("is no other error, and nothing that is no error", () => {
    expect(isMissingPart(new TypeError("x is undefined"))).toBe(false);
    expect(isMissingPart("Importing a module script failed.")).toBe(false);
    expect(isMissingPart({ message: "Importing a module script failed." })).toBe(false);
    expect(isMissingPart(undefined)).toBe(false);
  });
});
