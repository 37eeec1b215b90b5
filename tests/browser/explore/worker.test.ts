import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeEvents } from "../../fixtures/made-events";
import { closeBrowser, openPage } from "../support/page";

/** Large enough for a worker. */
const TABLE = madeEvents({ actors: 100, links: 9000, days: 60 });
const WORKER = /\/assets\/worker-[^/]+\.js$/;
const SCRIPT = { status: 200, contentType: "text/javascript" };

let page: Page;
beforeAll(async () => {
  ({ page } = await openPage());
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
});
afterAll(async () => {
  await page.context().close();
  await closeBrowser();
});

async function openTable(name: string) {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name,
      mimeType: "text/tab-separated-values",
      buffer: Buffer.from(TABLE),
    });
}

/** The table is shown, and no worker is left. */
async function expectOpened(title: string) {
  await page.getByRole("heading", { level: 1, name: title }).waitFor({ timeout: 30_000 });
  expect(await page.getByRole("status").first().textContent()).toContain("9,000 of 9,000 links");
  expect(await page.getByRole("alert").count()).toBe(0);
  await expect.poll(() => page.workers()).toEqual([]);
}

describe("a table for which a worker is wanted", () => {
  it("can be given up while a worker reads it; none is left, and what was shown stays", async () => {
    await page.route(WORKER, (route) => route.fulfill({ ...SCRIPT, body: "" }));
    await openTable("cancelled.tsv");
    await expect.poll(() => page.workers().length).toBe(1);
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect.poll(() => page.workers()).toEqual([]);
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await page.unroute(WORKER);
  });

  it.each([
    ["missing", { status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }],
    ["refused", { status: 500, contentType: "text/html", body: "<h1>Sorry</h1>" }],
    ["a-web-page", { status: 200, contentType: "text/html", body: "<h1>Log in</h1>" }],
    ["broken", { ...SCRIPT, body: "throw new Error('This is broken.');" }],
  ])("is read in place when the worker is %s, and no worker is left", async (title, answer) => {
    await page.route(WORKER, (route) => route.fulfill(answer));
    await openTable(`${title}.tsv`);
    await expectOpened(title);
    await page.unroute(WORKER);
  });

  it("is read in place when the worker never begins", async () => {
    await page.route(WORKER, (route) => route.fulfill({ ...SCRIPT, body: "" }));
    await page.clock.install();
    await openTable("idle.tsv");
    await expect.poll(() => page.workers().length).toBe(1);
    await page.clock.runFor(16_000);
    await page.clock.resume();
    await expectOpened("idle");
    await page.unroute(WORKER);
  });

  it("is read in place when the browser ends the worker at once", async () => {
    await page.evaluate(() => {
      const Original = Worker;
      window.Worker = class extends Original {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.terminate();
        }
      };
    });
    await openTable("ended.tsv");
    await page.getByRole("progressbar").waitFor({ state: "attached" });
    await page.clock.runFor(16_000);
    await page.clock.resume();
    await expectOpened("ended");
  });
});
