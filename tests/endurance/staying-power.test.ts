import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "../browser/support/page";
import { choose, type Holding, slide, startScales } from "../browser/staying/staying-power";

const FILES = ["draghi-putin", "winter-2022"].map((name) => ({
  name,
  text: readFileSync(`data/${name}.json`, "utf8"),
}));

let page: Page;
let weigh: () => Promise<Holding>;
beforeEach(async () => {
  ({ page } = await openPage("?data=winter-2022"));
  await page.getByRole("application", { name: "Relationship graph" }).waitFor();
  weigh = await startScales(page);
});
afterEach(() => page.context().close());
afterAll(closeBrowser);

/** After a warm-up, an act repeated leaves the page holding what it held. */
async function expectStays(what: string, act: () => Promise<void>, times: number) {
  // The engine of the browser learns, and keeps what it has learnt, for some rounds.
  for (let round = 0; round < 3; round++) await act();
  const before = await weigh();
  const all = [before];
  for (let time = 0; time < times; time++) {
    await act();
    all.push(await weigh());
  }
  console.log(what, JSON.stringify(all));
  const after = all.at(-1) ?? before;
  expect(after.megabytes / before.megabytes).toBeLessThan(1.05);
  expect(after.nodes / before.nodes).toBeLessThan(1.05);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.05);
  expect(after.workers).toBe(0);
}

async function openFile(at: number) {
  const { name, text } = FILES[at % 2] ?? { name: "", text: "{}" };
  const own = JSON.parse(text);
  const title = `${name} ${at}`;
  const buffer = Buffer.from(JSON.stringify({ ...own, title, translations: undefined }));
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: `${name}.json`, mimeType: "application/json", buffer });
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
}

describe("a page that stays open", () => {
  it("holds no more after ten thousand steps of the slider", () =>
    expectStays("10,000 steps", () => slide(page, 2000), 5));

  it("holds no more after a thousand selections", () =>
    expectStays("1,000 selections", () => choose(page, 250), 4));

  it("holds no more after a hundred files", () =>
    expectStays(
      "100 files",
      async () => {
        for (let at = 0; at < 25; at++) await openFile(at);
        await openFile(25);
      },
      4,
    ));

  it("holds no more after an hour of playback", async () => {
    await page.clock.install();
    await expectStays(
      "1 hour of playback",
      async () => {
        for (let round = 0; round < 15; round++) {
          const play = page.getByRole("button", { name: "Play" });
          if ((await play.count()) > 0) await play.click();
          await page.clock.runFor(60_000);
        }
      },
      4,
    );
  });

  it("shows no other page's graph, and takes none of its own to it", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url().replace("winter-2022", "draghi-putin"));
    await other.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await openFile(1);
    await slide(page, 100);
    await other.reload();
    await other.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("winter-2022 1");
  });
});
