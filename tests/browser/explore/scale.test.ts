import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeEvents } from "../../fixtures/made-events";
import { closeBrowser, openPage } from "../support/page";
import { openFilters, openMoreOfTime } from "../support/open-parts";

const TABLE = madeEvents({ actors: 3000, links: 40_000, days: 200 });
const ROWS = TABLE.split("\n").map((line) => line.split("\t"));
const DAYS = [...new Set(ROWS.map(([day = ""]) => day))];

/** What is asked for of a file of the reader's own: it stands in the history, where no server sees it. */
const asked = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const state: unknown = history.state;
    const isOwn = typeof state === "object" && state !== null && "query" in state;
    return isOwn ? String(state.query) : "";
  });

const status = (page: Page) => page.getByRole("status").first();

function countsOf(text: string | null): number[] {
  return (text?.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(",", "")));
}

/** What the table says of a window, plainly counted. */
function plainCounts(first = "", last = ""): number[] {
  const shown = ROWS.filter(([day = ""]) => day >= first && day <= last);
  const actors = new Set(shown.flatMap(([, source, , target]) => [source, target]));
  return [actors.size, shown.length];
}

async function openTable(page: Page, text = TABLE, name = "events.tsv") {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/tab-separated-values", buffer: Buffer.from(text) });
}

let page: Page;
let faults: readonly string[];
beforeAll(async () => {
  ({ page, faults } = await openPage());
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
  await openTable(page);
  await page.getByText("40,000 of 40,000 links").waitFor();
});
afterAll(async () => {
  await page.context().close();
  await closeBrowser();
});

describe("a large table of events", () => {
  it("is opened by a worker of the page's own, under its policy, and says how much of it is drawn", async () => {
    const all = new Set(ROWS.flatMap(([, source, , target]) => [source, target])).size;
    const counts = countsOf(await status(page).textContent());
    expect(counts.slice(0, 5)).toEqual([all, all, 40_000, 40_000, 200]);
    expect(await status(page).textContent()).toMatch(
      /, 200 of [\d,]+ pairs shown \(most contacts\)$/,
    );
    expect(faults).toEqual([]);
  });

  it("has at each of sixty presses of a key the counts of that window, and another picture", async () => {
    await page.getByRole("button", { name: "Week" }).click();
    const to = page.getByRole("slider", { name: "To" });
    const from = page.getByRole("slider", { name: "From" });
    await from.focus();
    await page.keyboard.press("Home");
    await to.focus();
    await page.keyboard.press("Home");
    const seen = new Set<string>();
    for (let press = 1; press <= 60; press++) {
      await page.keyboard.press("ArrowRight");
      const last = DAYS[press];
      const [actors, , links] = countsOf(await status(page).textContent());
      expect([actors, links], last).toEqual(plainCounts(DAYS[0], last));
      if (press % 20 === 0) {
        await page.waitForTimeout(50);
        seen.add((await page.locator(".picture").screenshot()).toString("base64"));
      }
    }
    expect(seen.size).toBe(3);
  });

  it("looks the same in the frame after a step as at rest", async () => {
    // Looked at in the page itself: a busy machine answers the test long after the canvas has moved.
    const [before, moved, rested] = await page.evaluate(async () => {
      const painted = () =>
        document.querySelector<HTMLCanvasElement>(".picture-overlay")?.toDataURL();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const found = [painted()];
      const slider = document.querySelector<HTMLInputElement>(".slider-thumb:last-child input");
      slider?.focus();
      const key = { key: "ArrowLeft", bubbles: true };
      slider?.dispatchEvent(new KeyboardEvent("keydown", key));
      await frame();
      await frame();
      found.push(painted());
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return [...found, painted()];
    });
    expect(moved).not.toBe(before);
    expect(rested).toBe(moved);
  });

  it("lets the reader choose how many pairs are drawn, and which, and keeps that in the history", async () => {
    await openFilters(page);
    await page.getByRole("combobox", { name: "Number of pairs" }).selectOption("50");
    await page.getByRole("combobox", { name: "Show" }).selectOption("unexpected");
    await expect
      .poll(() => status(page).textContent())
      .toMatch(/50 of [\d,]+ pairs shown \(most unusual\)/);
    await expect.poll(() => asked(page)).toMatch(/draw=50&by=unexpected/);
    await page.getByRole("combobox", { name: "Number of pairs" }).selectOption("200");
    await page.getByRole("combobox", { name: "Show" }).selectOption("strength");
    await expect.poll(() => asked(page)).not.toMatch(/draw|by=/);
  });

  it("is compared with another window, with counts and the largest changes", async () => {
    await page.getByRole("button", { name: "Week" }).click();
    await openMoreOfTime(page);
    await page.getByRole("button", { name: "Compare" }).click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText(/pairs are new/).waitFor();
    await details.getByText(/pairs are gone/).waitFor();
    await page.getByLabel("Compare from").fill(DAYS[0] ?? "");
    await expect.poll(() => asked(page)).toContain(`with=${DAYS[0]}`);
    await details
      .getByRole("button", { name: /before, \d+ now/ })
      .first()
      .click();
    await details.getByRole("heading", { level: 2 }).waitFor();
    await openMoreOfTime(page);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect.poll(() => asked(page)).not.toContain("with=");
  });

  it("takes a window that is drawn over its histogram, and looks closer at it", async () => {
    await page.getByRole("button", { name: "All", exact: true }).click();
    const box = await page.getByRole("img", { name: /Links by day|histogram/i }).boundingBox();
    if (!box) throw new Error("The histogram has no place on the page.");
    const at = (share: number) => box.x + share * box.width;
    await page.mouse.move(at(0.4), box.y + 20);
    await page.mouse.down();
    await page.mouse.move(at(0.45), box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => asked(page)).toMatch(/from=2014-03-\d\d&to=2014-0[34]-\d\d/);
    // The address is written a moment after the picture.
    await expect
      .poll(async () => {
        const [actors, , links] = countsOf(await status(page).textContent());
        const window = new URLSearchParams(await asked(page));
        const expected = plainCounts(window.get("from") ?? "", window.get("to") ?? "");
        return [actors, links].every((count, at) => count === expected[at]);
      })
      .toBe(true);
    const slider = page.getByRole("slider", { name: "From" });
    const whole = await slider.getAttribute("min");
    await openMoreOfTime(page);
    await page.getByRole("button", { name: "Enlarge this period" }).click();
    expect(Number(await slider.getAttribute("min"))).toBeGreaterThan(Number(whole));
    await page.getByRole("button", { name: "Show the whole period" }).click();
    expect(await slider.getAttribute("min")).toBe(whole);
  });

  it("finds a link by who did what", async () => {
    await page.getByRole("combobox", { name: "Search" }).fill("actor telephone");
    await page.getByRole("option").first().click();
    await page
      .getByRole("complementary", { name: "Details" })
      .getByText("Discuss by telephone")
      .first()
      .waitFor();
  });

  it("draws all links of an actor when asked to", async () => {
    await page.getByRole("combobox", { name: "Search" }).fill("Actor 0");
    await page.getByRole("option").first().click();
    await page.getByRole("button", { name: "All", exact: true }).click();
    const drawn = async () => countsOf(await status(page).textContent())[4] ?? 0;
    const few = await drawn();
    await page.getByRole("button", { name: "Show all links" }).click();
    await expect.poll(drawn).toBeGreaterThan(few);
  });

  it("with a bad row is refused by its line, and the graph before stays", async () => {
    await openTable(page, `${TABLE}\n2014-02-30\ta\tConsult\tb`, "bad.tsv");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/bad\.tsv.*40001/s);
    expect(await status(page).textContent()).toContain("of 40,000 links");
  });

  it("that takes long can be given up", async () => {
    const long = madeEvents({ actors: 9000, links: 400_000, days: 300 }, 7);
    await openTable(page, long, "long.tsv");
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await page.waitForTimeout(1500);
    expect(await status(page).textContent()).toContain("of 40,000 links");
    expect(await page.getByRole("progressbar").count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
