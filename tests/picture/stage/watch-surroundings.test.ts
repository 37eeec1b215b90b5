import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchSurroundings } from "../../../src/picture/stage/watch-surroundings";

/** Observers as browsers have them: each is told once as it begins, whatever the size. */
let told: (() => void)[] = [];

beforeEach(() => {
  told = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly tell: () => void) {}
      observe() {
        told.push(this.tell);
      }
      disconnect() {
        told = told.filter((tell) => tell !== this.tell);
      }
    },
  );
  vi.stubGlobal("matchMedia", () => new EventTarget());
  Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "fonts");
  document.body.replaceChildren();
});

/** A picture with words over its upper edge, each of a size that a test may change. */
function showPicture() {
  const around = document.createElement("div");
  const sizes = { host: { width: 800, height: 600 }, over: { width: 800, height: 40 } };
  const make = (className: string, size: "host" | "over") => {
    const element = document.createElement("div");
    element.className = className;
    element.getBoundingClientRect = () => DOMRect.fromRect(sizes[size]);
    around.append(element);
    return element;
  };
  make("picture-over", "over");
  const host = make("picture", "host");
  document.body.append(around);
  const ending = new AbortController();
  const calls: string[] = [];
  watchSurroundings({
    host,
    signal: ending.signal,
    onColours: () => calls.push("colours"),
    onSize: () => calls.push("size"),
    onCovered: () => calls.push("covered"),
    onReturn: () => calls.push("return"),
  });
  const observe = () => {
    for (const tell of told) tell();
    return calls.splice(0);
  };
  return { sizes, observe, end: () => ending.abort() };
}

it("A picture that has just begun is not fitted again to the size it has", () => {
  const { observe } = showPicture();
  expect(observe()).toEqual([]);
});

it("It is told of another size, and of more or less that is written over it", () => {
  const { sizes, observe } = showPicture();
  sizes.host = { width: 390, height: 600 };
  expect(observe()).toEqual(["size"]);
  sizes.host = { width: 390, height: 640 };
  expect(observe()).toEqual(["size"]);
  sizes.over = { width: 800, height: 80 };
  expect(observe()).toEqual(["covered"]);
  expect(observe()).toEqual([]);
});

it("Out of sight, as in print, it keeps what it shows, and is told when it is seen again", () => {
  const { sizes, observe } = showPicture();
  const { host } = sizes;
  sizes.host = { width: 0, height: 0 };
  expect(observe()).toEqual([]);
  sizes.host = host;
  expect(observe()).toEqual(["size"]);
});

it("It is told nothing more once it has ended", () => {
  const { sizes, observe, end } = showPicture();
  sizes.host = { width: 390, height: 600 };
  end();
  expect(observe()).toEqual([]);
});
