import { readFile } from "node:fs/promises";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, openAddress } from "../support/page";

afterAll(closeBrowser);

/** In CSS pixels from the upper left corner of the window. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Mark extends Box {
  /** What it says, where it is a name. */
  readonly text: string;
}

/** What is asked for, the names that then have to be read, and whether it is one actor among those it is linked with. */
const ASKED = [
  { query: "select=call-draghi-putin", names: [/Draghi/, /Putin/], isActor: false },
  { query: "select=call-blinken-lavrov", names: [/Blinken/, /Lavrov/], isActor: false },
  { query: "select=platform", names: [/Investment Fund|RDIF/, /platform/], isActor: false },
  { query: "pair=draghi,putin", names: [/Draghi/, /Putin/], isActor: false },
  { query: "pair=putin,italy", names: [/Putin/, /Italy/], isActor: false },
  { query: "select=draghi", names: [/Draghi/], isActor: true },
  { query: "select=rdif", names: [/Investment Fund|RDIF/], isActor: true },
] as const;

interface Size {
  readonly width: number;
  readonly height: number;
}
const sizes: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 320, max: 1400 }),
  height: fc.integer({ min: 320, max: 900 }),
});
/** Two discs with their names need so much that nothing lies over; a window of 360 by 600 has it, and one of 600 by 480. */
const ROOM = { width: 160, height: 100 };
/** What rounding makes of an edge. */
const EDGE = 1.5;

/** The picture as it stands, as the file that a reader saves of it. */
async function savePicture(page: Page): Promise<string> {
  // The details may lie over the button, and a low window may not show it.
  await page.getByRole("button", { name: "Save the diagram" }).dispatchEvent("click");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).dispatchEvent("click"),
  ]);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Close" }).dispatchEvent("click");
  await dialog.waitFor({ state: "detached" });
  return readFile(await download.path(), "utf8");
}

/** The marks of a picture that do not stand back, from its corner, measured by a page that shows nothing else. */
async function litMarks(ruler: Page, svg: string): Promise<readonly Mark[]> {
  await ruler.setContent(svg);
  return ruler.evaluate(() => {
    const origin = document.querySelector("svg")?.getBoundingClientRect();
    const [x, y] = [origin?.left ?? 0, origin?.top ?? 0];
    const marks = [...document.querySelectorAll("svg :is(path, ellipse, rect, text)")];
    return marks
      .slice(1)
      .filter((mark) => Number(mark.getAttribute("opacity") ?? 1) > 0.6)
      .map((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const text = mark.tagName === "text" ? (mark.textContent ?? "") : "";
        return { text, left: left - x, right: right - x, top: top - y, bottom: bottom - y };
      });
  });
}

/** The picture, and all that lies over it. */
async function surroundings(page: Page) {
  const boxesOf = (selector: string): Promise<readonly Box[]> =>
    page.locator(selector).evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return right > left && bottom > top ? [{ left, right, top, bottom }] : [];
      }),
    );
  const [picture] = await boxesOf(".picture");
  if (!picture) throw new Error("There is no picture.");
  const [over, details] = [
    await boxesOf(".head, .picture-over > *"),
    await boxesOf(".details, .picture-tools"),
  ];
  return { picture, covers: [...over, ...details].filter((box) => overlaps(box, picture)) };
}

function overlaps(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > EDGE && height > EDGE;
}

/** Whether a picture has room that nothing lies over, found by trying places a few pixels apart. */
function hasRoom(picture: Box, covers: readonly Box[]): boolean {
  for (let top = picture.top; top + ROOM.height <= picture.bottom; top += 8)
    for (let left = picture.left; left + ROOM.width <= picture.right; left += 8) {
      const room = { left, top, right: left + ROOM.width, bottom: top + ROOM.height };
      if (!covers.some((cover) => overlaps(cover, room))) return true;
    }
  return false;
}

/** An actor's own marks: its name, and the disc nearest to it. */
function ownOf(marks: readonly Mark[], name: RegExp): readonly Mark[] {
  const label = marks.find(({ text }) => name.test(text));
  if (!label) return [];
  const away = ({ left, right, top, bottom }: Box) =>
    Math.max(label.left - right, left - label.right, 0) +
    Math.max(label.top - bottom, top - label.bottom, 0);
  const discs = marks.filter(
    ({ text, left, right, top, bottom }) => text === "" && right - left > 20 && bottom - top > 20,
  );
  const [disc] = discs
    .filter(({ left, right, top, bottom }) => Math.abs(right - left - (bottom - top)) < 3)
    .toSorted((one, other) => away(one) - away(other));
  return disc ? [label, disc] : [label];
}

type Asked = (typeof ASKED)[number];

/** What of a view is out of sight, in words; undefined where the picture has no room for it. */
async function hiddenIn(page: Page, ruler: Page, { names, isActor }: Asked) {
  const lit = await litMarks(ruler, await savePicture(page));
  const { picture, covers } = await surroundings(page);
  if (!hasRoom(picture, covers)) return undefined;
  const marks = isActor ? names.flatMap((name) => ownOf(lit, name)) : lit;
  const unread = names.filter((name) => !marks.some(({ text }) => name.test(text)));
  const hidden = marks
    .map((mark) => ({
      ...mark,
      left: mark.left + picture.left,
      right: mark.right + picture.left,
      top: mark.top + picture.top,
      bottom: mark.bottom + picture.top,
    }))
    .filter(
      (mark) =>
        mark.left < picture.left - EDGE ||
        mark.right > picture.right + EDGE ||
        mark.top < picture.top - EDGE ||
        mark.bottom > picture.bottom + EDGE ||
        covers.some((cover) => overlaps(cover, mark)),
    );
  return [
    ...unread.map((name) => `no name ${name}`),
    ...hidden.map(({ text, left, top }) => `${text || "a mark"} at ${left}, ${top}`),
  ];
}

describe.each(["", "embed.html"])("what is asked for in the picture of /%s", (path) => {
  it(
    "is wholly in view with its names, clear of buttons and details, at any size and after growth",
    { timeout: 300_000 },
    async () => {
      const { page } = await openAddress("about:blank");
      const ruler = await page.context().newPage();
      // A page behind another draws seldom.
      await page.bringToFront();
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...ASKED),
          fc.array(sizes, { minLength: 1, maxLength: 3 }),
          async (asked, [first, ...growth]) => {
            if (!first) return;
            await page.goto("about:blank");
            await page.setViewportSize(first);
            await page.goto(`${inject("address")}${path}?data=draghi-putin&${asked.query}`);
            await page.getByRole("application", { name: "Relationship graph" }).waitFor();
            for (const size of [first, ...growth]) {
              const { width, height } = size;
              await page.setViewportSize({ width, height });
              const hasToBeRoomy =
                (width >= 360 && height >= 600) || (width >= 600 && height >= 480);
              const noRoom = hasToBeRoomy ? ["no room"] : [];
              await expect
                .poll(async () => (await hiddenIn(page, ruler, asked)) ?? noRoom, {
                  message: `${width} × ${height}`,
                })
                .toEqual([]);
            }
          },
        ),
        { numRuns: 10, endOnFailure: true },
      );
      await page.context().close();
    },
  );
});

describe("an occasion that is asked for", () => {
  it("begins in view, is no wider than the window, and can be scrolled to its end at any size", async () => {
    const { page } = await openAddress("about:blank");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("", "embed.html"), sizes, async (path, size) => {
        await page.setViewportSize(size);
        await page.goto(
          `${inject("address")}${path}?data=winter-2022&event=2022-02-23-erdogan-putin`,
        );
        const heading = page.getByRole("heading", { name: /Erdoğan.*Putin/ }).first();
        await heading.waitFor();
        const begins = await heading.boundingBox();
        expect(begins?.y).toBeLessThan(size.height);
        const accounts = page.getByRole("region", { name: "Accounts" });
        const end = accounts.getByRole("link", { name: "Open source" }).last();
        await end.scrollIntoViewIfNeeded();
        const box = await end.boundingBox();
        expect(box && box.y + box.height).toBeLessThanOrEqual(size.height + EDGE);
        expect(box && box.x + box.width).toBeLessThanOrEqual(size.width);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    await page.context().close();
  });
});
