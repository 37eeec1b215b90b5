import { describe, expect, it } from "vitest";
import { readOwnFiles } from "../../../src/reader/files/own-files";

/** A file that says it has so many bytes. */
function fileOf(size: number): File {
  return Object.defineProperty(new File(["a,b"], "big.csv"), "size", { value: size });
}

describe("files of the reader's own", () => {
  it("come with their names and bytes, in their order", async () => {
    const files = [new File(["a,b"], "a.csv"), new File([""], "b.json")];
    expect(await readOwnFiles(files)).toEqual({
      ok: true,
      value: [
        { name: "a.csv", bytes: new TextEncoder().encode("a,b") },
        { name: "b.json", bytes: new Uint8Array() },
      ],
    });
  });

  it("are refused where they are more together than a page can hold, with both sizes in megabytes", async () => {
    expect(await readOwnFiles([fileOf(150e6), fileOf(50e6 + 1)])).toEqual({
      ok: false,
      problems: [{ code: "too-large", values: { found: 201, maximum: 200 } }],
    });
    expect(await readOwnFiles([fileOf(150e6), fileOf(50e6)])).toMatchObject({ ok: true });
  });

  it("are refused where the browser cannot read one, as when it was moved meanwhile", async () => {
    const gone = Object.assign(new File([""], "gone.csv"), {
      arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    });
    expect(await readOwnFiles([new File([""], "a.csv"), gone])).toEqual({
      ok: false,
      problems: [{ code: "unreadable", values: {} }],
    });
  });
});
