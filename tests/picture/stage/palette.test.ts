import { afterEach, describe, expect, it, vi } from "vitest";
import { COLOURS, readPalette } from "../../../src/picture/draw/colours";

afterEach(() => vi.restoreAllMocks());

describe("the colours of a picture", () => {
  it("are read by one change of the page, however many are asked for", () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const host = document.createElement("div");
    const changes = vi.spyOn(host, "append");
    const looks = vi.spyOn(window, "getComputedStyle");
    const palette = readPalette(host);
    const looksAtFirst = looks.mock.calls.length;
    for (const token of COLOURS) palette.colour(token);
    for (const token of COLOURS) palette.colour(token);
    expect(changes).toHaveBeenCalledTimes(1);
    expect(looks).toHaveBeenCalledTimes(looksAtFirst);
    expect(host.childElementCount).toBe(0);
  });
});
