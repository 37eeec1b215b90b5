import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "../browser/support/page";
import {
  allOnOneDay,
  farApart,
  manyBetweenTwo,
  manyColumns,
  manyEventsBetweenTwo,
  manyQuotes,
  manyRows,
  manyTopics,
  oneLine,
  starOf,
  withoutLinks,
} from "../fixtures/odd-graphs";

const FOLDER = mkdtempSync(join(tmpdir(), "readout-big-"));
let page: Page;
beforeEach(async () => {
  ({ page } = await openPage());
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
});
afterEach(() => page.context().close());
afterAll(async () => {
  rmSync(FOLDER, { recursive: true });
  await closeBrowser();
});

/** Notes how long the page keeps any act waiting. */
async function watchPauses() {
  await page.evaluate(() => {
    const pauses = { longest: 0, last: performance.now() };
    const timer = setInterval(() => {
      const now = performance.now();
      pauses.longest = Math.max(pauses.longest, now - pauses.last - 50);
      pauses.last = now;
    }, 50);
    Object.assign(window, {
      endPauses: () => {
        clearInterval(timer);
        return Math.round(pauses.longest);
      },
    });
  });
}

const FILES: readonly [name: string, make: () => string][] = [
  ["million-events.tsv", () => manyEventsBetweenTwo(1_000_000)],
  ["million-links.json", () => manyBetweenTwo(1_000_000)],
  ["no-links.json", () => withoutLinks(10_000)],
  ["star.json", () => starOf(20_000)],
  ["topics.json", () => manyTopics(100_000)],
  ["table.csv", () => manyRows(300_000)],
  ["columns.csv", () => manyColumns(100_000)],
  ["quotes.json", () => manyQuotes(20_000)],
  ["far-apart.json", farApart],
  ["one-day.json", () => allOnOneDay(150_000)],
  ["one-line.json", () => oneLine(50_000_000)],
  ["one-line.csv", () => `source,${"x".repeat(50_000_000)}`],
  ["one-line.txt", () => "x".repeat(50_000_000)],
];

describe("a file that is large or odd", () => {
  it.each(FILES)(
    "%s is shown, or refused with the limit, while the page goes on answering",
    async (name, make) => {
      const path = join(FOLDER, name);
      writeFileSync(path, make());
      await watchPauses();
      const started = performance.now();
      await page.locator("input[type=file]").first().setInputFiles(path);
      const title = name.replace(/\..*/, "");
      await page
        .getByRole("heading", { name: title })
        .or(page.getByRole("alert").filter({ hasText: name }))
        .or(page.getByRole("dialog", { name: "What the columns mean" }))
        .first()
        .waitFor({ timeout: 120_000 });
      const dialog = page.getByRole("dialog", { name: "What the columns mean" });
      if (name === "table.csv") {
        await dialog.getByText("300,000 rows, each").waitFor();
        await dialog.getByRole("button", { name: "Open" }).click();
        await page.getByRole("heading", { name: title }).first().waitFor({ timeout: 120_000 });
      }
      const seconds = (performance.now() - started) / 1000;
      const seen = await page.evaluate(() => document.querySelectorAll("*").length);
      const opening = await page.evaluate<number>("endPauses()");
      const status = await page.getByRole("status").first().textContent();
      const alert = (await page.getByRole("alert").allTextContents()).join(" ").slice(0, 200);
      await watchPauses();
      let acts = 0;
      if (alert === "" && !(await dialog.isVisible())) {
        for (const act of [
          () => page.getByRole("slider", { name: "To" }).press("Home", { timeout: 5000 }),
          () => page.getByRole("slider", { name: "To" }).press("End", { timeout: 5000 }),
          () => page.getByRole("combobox", { name: "Search" }).fill("Actor 1"),
          () => page.getByRole("option").first().click(),
          () => page.getByRole("tab", { name: "Table" }).click(),
          () => page.getByRole("table").getByRole("button").first().click(),
          () => page.getByRole("tab", { name: "Source" }).click(),
          () => page.getByRole("tab", { name: "Graph" }).click(),
        ]) {
          await act().then(
            () => acts++,
            (error: Error) => console.log(name, error.message.slice(0, 200)),
          );
        }
      }
      const acting = await page.evaluate<number>("endPauses()");
      const elements = await page.evaluate(() => document.querySelectorAll("*").length);
      console.log(
        JSON.stringify({ name, seconds, opening, acting, acts, seen, elements, status, alert }),
      );
      expect(seconds).toBeLessThan(120);
      // A machine that has nothing else to do is several times as fast.
      expect(Math.max(opening, acting)).toBeLessThan(10_000);
    },
  );
});
