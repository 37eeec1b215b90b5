// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyHouseStyle, readHouseStyle } from "../../../src/embed/host/house-style";

/** What a browser would say of values: jsdom has no `CSS.supports`. */
const supports = vi.fn((property: string, value: string) => {
  if (property === "color") return value !== "12px" && value !== "";
  return property !== "border-radius" || /^[\d.]+(px|rem)$/.test(value);
});

beforeEach(() => {
  vi.stubGlobal("CSS", { supports });
  document.body.innerHTML = "";
});
afterEach(() => void vi.unstubAllGlobals());

/** The properties that an element has after some values were applied to it. */
function applied(...steps: readonly Readonly<Record<string, unknown>>[]) {
  const element = document.createElement("div");
  for (const values of steps) applyHouseStyle(values, element);
  return Object.fromEntries(
    Array.from(element.style, (name) => [name, element.style.getPropertyValue(name)]),
  );
}

describe("the house style of a page", () => {
  it("is what is set at an element, by whichever property of ours, and no other", () => {
    const element = document.createElement("div");
    element.style.setProperty("--readout-paper", " #fff ");
    element.style.setProperty("--readout-title-font", "Georgia, serif");
    element.style.setProperty("--readout-radius", "3px");
    element.style.setProperty("--readout-unknown", "#000");
    element.style.setProperty("--paper", "#000");
    document.body.append(element);
    expect(readHouseStyle(element)).toEqual({
      "--readout-paper": "#fff",
      "--readout-title-font": "Georgia, serif",
      "--readout-radius": "3px",
    });
  });

  it("is empty where nothing is set", () => {
    expect(readHouseStyle(document.body)).toEqual({});
  });
});

describe("the house style in the frame", () => {
  it("is set as the page gives it: colours, fonts and a length", () => {
    const values = {
      "--readout-paper": "#fffaf0",
      "--readout-side-1": "light-dark(rgb(0 0 0), color-mix(in oklab, red, oklch(0.5 0.2 30)))",
      "--readout-title-font": '"Guardian Headline", Georgia, serif',
      "--readout-radius": "2px",
    };
    expect(applied(values)).toEqual(values);
  });

  it("is taken back where it is no longer given", () => {
    const first = { "--readout-paper": "#fff", "--readout-ink": "#000" };
    expect(applied(first, { "--readout-ink": "#111" })).toEqual({ "--readout-ink": "#111" });
    expect(applied(first, {})).toEqual({});
  });

  it("has no property but its own", () => {
    expect(applied({ "--paper": "#fff", color: "red", "--readout-unknown": "#fff" })).toEqual({});
  });

  it("has each property only with a value that fits it", () => {
    expect(applied({ "--readout-paper": "12px", "--readout-radius": "#fff" })).toEqual({});
    supports.mockClear();
    applied({
      "--readout-paper": "#fff",
      "--readout-text-font": "serif",
      "--readout-radius": "1px",
    });
    expect(supports.mock.calls).toEqual([
      ["color", "#fff"],
      ["font-family", "serif"],
      ["border-radius", "1px"],
    ]);
  });

  it("has no value that is fetched, stands for another or ends the declaration", () => {
    for (const value of [
      "url(https://example.org/a.png)",
      "URL(a)",
      "var(--ink)",
      "env(x)",
      "attr(title)",
      "image-set('a.png')",
      "rgb(0 0 0) url(a)",
      "xrgb(0 0 0)",
      "rgbx(0 0 0)",
      "expression(alert(1))",
      "(red)",
      "red;color:blue",
      "red}",
      "{red",
      "red!important",
      "@import",
      "re\\64",
      "red/* x */",
      7,
      null,
      ["red"],
    ])
      expect(applied({ "--readout-paper": value }), String(value)).toEqual({});
  });

  it("takes functions of numbers and colours, in small letters or large", () => {
    for (const name of ["rgb", "RGBA", "hsl", "hwb", "lab", "oklch", "color", "calc", "clamp"])
      expect(applied({ "--readout-paper": `${name}(1 2 3)` })).toEqual({
        "--readout-paper": `${name}(1 2 3)`,
      });
  });

  it("has no value of more than three hundred letters", () => {
    const long = (length: number) => applied({ "--readout-text-font": "x".repeat(length) });
    expect(Object.keys(long(300))).toEqual(["--readout-text-font"]);
    expect(long(301)).toEqual({});
  });
});
