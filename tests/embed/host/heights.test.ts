import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightMessages, readFrameAddress } from "../../../src/embed/host/heights";

const EMBED = "https://example.org/embed.html";
const SIZE = { width: 600, height: 432 };
const messagesAt = (address: string) => heightMessages(readFrameAddress(address), SIZE);

describe("the height of a frame", () => {
  it("is told in the forms of Readout, Datawrapper, AMP, open-iframe-resizer, and Embedly", () => {
    expect(messagesAt(EMBED)).toEqual([
      { readout: 1, type: "height", height: 432 },
      { "datawrapper-height": { readout: 432 } },
      { sentinel: "amp", type: "embed-size", height: 432 },
      { type: "iframe-resized", width: 600, height: 432 },
      JSON.stringify({ src: EMBED, context: "iframe.resize", height: 432 }),
    ]);
  });

  it("is told to Pym, where Pym has named the frame", () => {
    const messages = messagesAt(`${EMBED}?data=a.json&childId=chart-7`);
    expect(messages).toContain("pymxPYMxchart-7xPYMxheightxPYMx432");
    expect(messages).toContainEqual({ "datawrapper-height": { "chart-7": 432 } });
    expect(messages).toHaveLength(6);
  });

  it("is told to WordPress, with the secret at the end of the address", () => {
    const messages = messagesAt(`${EMBED}?data=a.json#?secret=aB3-_9`);
    expect(messages).toContainEqual({ message: "height", value: 432, secret: "aB3-_9" });
    expect(messages).toHaveLength(6);
  });

  it("is told to Datawrapper's listeners by the file, where the frame has no other name", () => {
    expect(messagesAt(`${EMBED}?data=a.json`)).toContainEqual({
      "datawrapper-height": { "a.json": 432 },
    });
  });

  it("is told to Embedly by the frame's whole address", () => {
    const address = `${EMBED}?data=a.json&select=putin#?secret=x`;
    const { src } = JSON.parse(String(messagesAt(address).at(-1)));
    expect(src).toBe(address);
  });

  it("is never told as null or undefined, whatever the address", () => {
    const parts = fc.record({ search: fc.string(), hash: fc.string() });
    fc.assert(
      fc.property(parts, ({ search, hash }) => {
        const address = new URL(EMBED);
        address.search = search;
        address.hash = hash;
        for (const message of messagesAt(address.href)) expect(message ?? "nothing").toBe(message);
      }),
    );
  });
});

describe("the secret of WordPress", () => {
  it("is read only where an address ends in it", () => {
    const secretIn = (end: string) => readFrameAddress(`${EMBED}${end}`).secret;
    expect(secretIn("#?secret=abc")).toBe("abc");
    expect(secretIn("#x?secret=abc")).toBeUndefined();
    expect(secretIn("##?secret=abc")).toBeUndefined();
    expect(secretIn("?secret=abc")).toBeUndefined();
    expect(secretIn("#?secret=")).toBeUndefined();
    expect(secretIn("#handed-over")).toBeUndefined();
  });
});
