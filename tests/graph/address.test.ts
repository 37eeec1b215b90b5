import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostOfAddress, linkedAddress, shownAddress } from "../../src/graph/address";

describe("an address of a file", () => {
  it.each([
    ["https://good.example@evil.example/", "https://evil.example/", "evil.example"],
    [
      "https://good.example:secret@evil.example:8443/a",
      "https://evil.example:8443/a",
      "evil.example:8443",
    ],
    ["https://\u0430pple.example/", "https://xn--pple-43d.example/", "xn--pple-43d.example"],
    ["https://e.example/\u202Egpj", "https://e.example/%E2%80%AEgpj", "e.example"],
    ["ht\ttps://e.example\n/", "https://e.example/", "e.example"],
    ["https:\\\\e.example\\@good.example", "https://e.example/@good.example", "e.example"],
    ["http://0x7f.1/", "http://127.0.0.1/", "127.0.0.1"],
    ["mailto:a@e.example", "mailto:a@e.example", undefined],
  ])("shows where it leads: %j", (text, shown, host) => {
    expect(linkedAddress(text)).toBe(shown);
    expect(shownAddress(text)).toBe(shown);
    expect(hostOfAddress(text)).toBe(host);
  });

  it.each([
    "javascript:alert(1)",
    "\u0001javascript:x",
    "data:text/html,x",
    "//host/",
    "a\u202Eb",
    "",
  ])("is text where it may not be a link: %j", (text) => {
    expect(linkedAddress(text)).toBeUndefined();
    expect(hostOfAddress(text)).toBeUndefined();
    expect(shownAddress(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("is ASCII where it is a link, leads where it led, and shows no character that is not seen", () => {
    const part = fc.string({
      unit: fc.oneof(
        fc.constantFrom("@", ":", "/", "\u202E", "а", "."),
        fc.string({ maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(part, part, (host, path) => {
        const text = `https://${host}/${path}`;
        const linked = linkedAddress(text);
        expect(shownAddress(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        if (linked === undefined) return;
        expect(linked).toMatch(/^[\u0020-\u007E]*$/);
        expect(new URL(linked).host).toBe(new URL(text).host);
        expect(linkedAddress(linked)).toBe(linked);
      }),
    );
  });
});
