import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { fingersOn, PHONE } from "../support/finger";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { placesOf } from "../support/saved-places";

afterAll(closeBrowser);

async function openPhone(path: string) {
  const { page } = await openAddress(inject("address") + path, PHONE);
  const surface = page.getByRole("application", { name: "Relationship graph" });
  await surface.waitFor();
  await page.waitForTimeout(500);
  const box = await surface.boundingBox();
  if (!box) throw new Error("The picture has no place on the page.");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return { page, box, middle, fingers: await fingersOn(page) };
}

/** Between two actors, in CSS pixels. */
async function distance(
  page: Page,
  ends: readonly [string, string] = ["Vladimir Putin", "Italy"],
): Promise<number> {
  const [a, b] = await placesOf(page, ends);
  return Math.hypot(a.x - b.x, a.y - b.y);
}

const card = (page: Page) => page.getByRole("tooltip");

describe("fingers on the picture", () => {
  it("move it, one alone, and make it larger, two apart", async () => {
    const { page, middle, fingers } = await openPhone("?select=putin");
    await page.getByRole("button", { name: "Close" }).click();
    const [first] = await placesOf(page, ["Vladimir Putin", "Italy"]);
    const before = await distance(page);
    const corner = { x: 30, y: middle.y - 120 };
    await fingers.move([corner], [{ x: corner.x + 60, y: corner.y + 40 }]);
    const [moved] = await placesOf(page, ["Vladimir Putin", "Italy"]);
    expect(moved.x - first.x).toBeGreaterThan(40);
    expect(moved.y - first.y).toBeGreaterThan(20);
    expect(Math.abs((await distance(page)) - before)).toBeLessThan(1);
    const { x, y } = middle;
    await fingers.move(
      [
        { x: x - 20, y },
        { x: x + 20, y },
      ],
      [
        { x: x - 36, y },
        { x: x + 36, y },
      ],
    );
    expect(await distance(page)).toBeGreaterThan(1.5 * before);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
    await page.context().close();
  });

  it("select by a tap, and tell first what lies there while they are held", async () => {
    const { page, middle, fingers } = await openPhone("?select=putin");
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Centre on this" }).click();
    await fingers.tap({ x: 20, y: middle.y - 130 });
    await expect.poll(() => page.url()).not.toContain("select=");
    await fingers.press(middle);
    await card(page).getByText("Vladimir Putin").waitFor();
    await fingers.lift();
    const text = await card(page).textContent();
    expect(text).toContain("President of Russia");
    expect(text).toContain("10 links to");
    expect(page.url()).not.toContain("select=");
    // A tap elsewhere sends it away; a tap on the card opens what it tells of.
    await fingers.tap({ x: 20, y: middle.y + 240 });
    await expect.poll(() => card(page).count()).toBe(0);
    await fingers.press(middle);
    await card(page).waitFor();
    await fingers.lift();
    await card(page).tap();
    await expect.poll(() => page.url()).toContain("select=putin");
    await page.context().close();
  });

  it("of which two make the picture of an embed larger, where one would scroll the page", async () => {
    const { page, middle, fingers } = await openPhone("embed.html?data=draghi-putin");
    const names = ["Vladimir Putin", "Italy"] as const;
    const before = await distance(page, names);
    const { x, y } = middle;
    await fingers.move(
      [
        { x: x - 20, y: y - 20 },
        { x: x + 20, y: y + 20 },
      ],
      [
        { x: x - 32, y: y - 32 },
        { x: x + 32, y: y + 32 },
      ],
    );
    expect(await distance(page, names)).toBeGreaterThan(1.3 * before);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
    await page.context().close();
  });
});

describe("the card of an actor", () => {
  it("comes where a mouse rests, stays while the mouse is on it, and goes by Escape", async () => {
    const { page } = await openPage("?select=putin");
    const surface = page.getByRole("application", { name: "Relationship graph" });
    await surface.waitFor();
    await page.waitForTimeout(500);
    await page.getByRole("button", { name: "Centre on this" }).click();
    const { x, y, width, height } = (await surface.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await page.mouse.move(x + width / 2 - 3, y + height / 2);
    await page.mouse.move(x + width / 2, y + height / 2);
    await card(page).getByText("Vladimir Putin").waitFor();
    await card(page).hover();
    await page.waitForTimeout(600);
    expect(await card(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
    await page.context().close();
  });

  it("comes with the keyboard, and tells of the link that was walked to", async () => {
    const { page } = await openPage();
    const surface = page.getByRole("listbox", { name: "Relationship graph" });
    await surface.waitFor();
    await page.waitForTimeout(500);
    await surface.focus();
    await page.keyboard.press("Home");
    await card(page).getByText("Vladimir Putin").waitFor();
    await page.keyboard.press("]");
    await card(page)
      .getByText(/Vladimir Putin (→|–) /)
      .waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => card(page).count()).toBe(0);
    await page.context().close();
  });
});

describe("the thumbs of the slider", () => {
  it("are each within reach of a finger where they stand on the same day", async () => {
    const { page } = await openAddress(
      `${inject("address")}?data=winter-2022&from=2022-01-14&to=2022-01-14`,
      PHONE,
    );
    await page.getByText(/of 129 links/).waitFor();
    await page.waitForTimeout(500);
    const fingers = await fingersOn(page);
    const track = await page.locator(".slider-control").boundingBox();
    const thumb = await page.locator(".slider-thumb").first().boundingBox();
    if (!track || !thumb) throw new Error("The slider has no place on the page.");
    const day = { x: thumb.x + thumb.width / 2, y: track.y + track.height / 2 };
    expect(track.height).toBeGreaterThanOrEqual(44);
    await fingers.move([{ x: day.x + 30, y: day.y }], [{ x: day.x + 90, y: day.y }]);
    await expect.poll(() => page.url()).toMatch(/from=2022-01-14.*to=2022-02/);
    await fingers.move([{ x: day.x - 30, y: day.y }], [{ x: day.x - 90, y: day.y }]);
    await expect.poll(() => page.url()).toMatch(/from=2021-12.*to=2022-02/);
    await page.context().close();
  });

  it("have two fields beside them, which take a day of the window and no other", async () => {
    const { page } = await openPage("?data=winter-2022&from=2022-01-10&to=2022-01-16");
    await page.getByText(/of 129 links/).waitFor();
    await page.getByRole("button", { name: /^Days of the period/ }).click();
    const first = page.getByLabel("First day");
    await first.fill("2022-01-12");
    await expect.poll(() => page.url()).toContain("from=2022-01-12");
    await page.getByLabel("Last day").fill("2022-01-20");
    await expect.poll(() => page.url()).toContain("to=2022-01-20");
    await first.fill("2022-01-21");
    await page.getByRole("alert").getByText("20 January 2022").waitFor();
    expect(await first.getAttribute("aria-invalid")).toBe("true");
    await page.waitForTimeout(300);
    expect(page.url()).toContain("from=2022-01-12");
    await page.keyboard.press("Escape");
    await expect.poll(() => first.isVisible()).toBe(false);
    await page.context().close();
  });
});
