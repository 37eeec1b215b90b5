import { afterEach, describe, expect, it, vi } from "vitest";
import { measureWith } from "../../../src/picture/draw/measure";

const { getContext } = Object.getOwnPropertyDescriptors(HTMLCanvasElement.prototype);
afterEach(() => {
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", getContext);
});

/** A page in which letters are as wide as its fonts say, and what is told once a font has come. */
function openPage() {
  const page = document.implementation.createHTMLDocument();
  const fonts = new EventTarget();
  Object.defineProperty(page, "fonts", { value: fonts });
  let letter = 8;
  const value = () => ({ measureText: (text: string) => ({ width: letter * text.length }) });
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", { value, configurable: true });
  return {
    canvas: page.createElement("canvas"),
    fonts,
    widen() {
      letter = 16;
      fonts.dispatchEvent(new Event("loadingdone"));
    },
  };
}

const SERIF = { weight: 400, font: "serif" };

describe("the width of a text", () => {
  it("is told by one measure for one font, whoever draws with it", () => {
    const { canvas } = openPage();
    const measure = measureWith(canvas, SERIF);
    expect(measure("abcd", 16)).toBe(32);
    expect(measureWith(canvas.ownerDocument.createElement("canvas"), { ...SERIF })).toBe(measure);
    expect(measureWith(canvas, { ...SERIF, weight: 600 })).not.toBe(measure);
    expect(measureWith(canvas, { ...SERIF, font: "sans-serif" })).not.toBe(measure);
  });

  it("is measured anew once a font has come, also for whoever asks as they are told of it", () => {
    const { canvas, fonts, widen } = openPage();
    const before = measureWith(canvas, SERIF);
    const asked = vi.fn(() => measureWith(canvas, SERIF)("abcd", 16));
    fonts.addEventListener("loadingdone", asked);
    widen();
    expect(asked).toHaveReturnedWith(64);
    expect(measureWith(canvas, SERIF)).not.toBe(before);
  });
});
