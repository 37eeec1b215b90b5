import { afterEach, describe, expect, it } from "vitest";
import { keepReservedHeight } from "../../../src/embed/host/reserved-height";

const { style, dataset } = document.documentElement;
function forget(): void {
  style.removeProperty("--reserved");
  delete dataset.reserved;
}
afterEach(forget);

/** A page in a frame of a height. */
function openFrame(innerHeight: number, innerWidth = 640) {
  const events = new EventTarget();
  const addEventListener = events.addEventListener.bind(events);
  const page = { innerWidth, innerHeight, document, addEventListener };
  keepReservedHeight(page);
  return {
    resize(height: number) {
      page.innerHeight = height;
      events.dispatchEvent(new Event("resize"));
    },
  };
}
const reserved = () => style.getPropertyValue("--reserved");

describe("the height that a frame has to begin with", () => {
  it("is kept where a figure may have had it", () => {
    openFrame(631);
    expect(reserved()).toBe("631px");
    expect(dataset.reserved).toBe("");
  });

  it("is none of a figure where it is lower or higher than any: then the page is as high as it may be", () => {
    for (const height of [150, 559, 761, 4000]) {
      openFrame(height);
      expect(reserved(), String(height)).toBe("720px");
      expect(dataset.reserved).toBeUndefined();
      forget();
    }
  });

  it("may be lower on a phone", () => {
    openFrame(480, 390);
    expect(reserved()).toBe("480px");
    forget();
    openFrame(300, 390);
    expect(reserved()).toBe("720px");
  });

  it("is waited for while the frame has none, and stays as it is when the frame grows", () => {
    const { resize } = openFrame(0);
    expect(reserved()).toBe("");
    resize(600);
    resize(602);
    expect(reserved()).toBe("600px");
  });
});
