import type { Page } from "playwright-core";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A phone as a browser context takes it. */
export const PHONE = { size: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Fingers on a page, told to the browser as a screen tells of them. */
export async function fingersOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", places: readonly Place[]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: places.map(({ x, y }, id) => ({ x, y, id })),
    });
  /** Fingers that go from their places to others, together, and may rest there before they are lifted. */
  const move = async (from: readonly Place[], to: readonly Place[], rest = 0) => {
    for (let count = 1; count <= from.length; count++)
      await send("touchStart", from.slice(0, count));
    const STEPS = 8;
    for (let step = 1; step <= STEPS; step++) {
      const at = from.map(({ x, y }, finger) => ({
        x: x + (((to[finger]?.x ?? x) - x) * step) / STEPS,
        y: y + (((to[finger]?.y ?? y) - y) * step) / STEPS,
      }));
      await send("touchMove", at);
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(rest);
    await send("touchEnd", []);
  };
  return {
    move,
    press: (place: Place) => send("touchStart", [place]),
    lift: () => send("touchEnd", []),
    tap: async (place: Place) => {
      await send("touchStart", [place]);
      await send("touchEnd", []);
    },
  };
}
