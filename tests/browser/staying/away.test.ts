import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openDuckDb } from "../../../src/database/duckdb/duckdb";
import { cutTiles } from "../../fixtures/cut-tiles";
import { makeManyLinks } from "../../fixtures/many-links";
import { serveTiles } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";
import { type ServeProcess, serveProcess } from "../../support/serve-process";

const folder = mkdtempSync(join(tmpdir(), "readout-away-"));
const database = join(folder, "calls.duckdb");
const LINKS = 9000;
let gateway: ServeProcess;

/** Makes the table: two days of the calendar have a hundred links, one call and one visit by turns. */
async function fill(links: number): Promise<void> {
  const opened = await openDuckDb(database, { memory: 200, temporary: join(folder, "tmp") });
  await opened.run(`CREATE OR REPLACE TABLE links AS SELECT 'Actor ' || (i % 50) AS source,
    'Actor ' || ((i * 7) % 50) AS target, DATE '2020-01-01' + (i // 100)::INTEGER AS date,
    ['call', 'visit'][1 + i % 2] AS kind FROM range(${links}) t(i)`);
  opened.close();
}

/** How many links there are of some days. */
async function linksIn(from: string, to: string): Promise<string> {
  const opened = await openDuckDb(database, { memory: 200, temporary: join(folder, "tmp") });
  const [row] = await opened.rows(
    `SELECT count(*)::INTEGER FROM links WHERE date BETWEEN '${from}' AND '${to}'`,
  );
  opened.close();
  return Number(row?.[0]).toLocaleString("en");
}

beforeAll(async () => {
  await fill(LINKS);
  gateway = await serveProcess([`duckdb:${database}`], join(folder, "cache"));
  await gateway.start();
});
afterAll(async () => {
  await closeBrowser();
  await gateway?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens what the gateway serves, of which it says that one tile is more than a page can hold: its days are for the engine. */
async function watch(query: string) {
  const { address } = gateway;
  const data = encodeURIComponent("served/manifest.json");
  return openAddress(`${address}?data=${data}&tab=graph&${query}`, {
    hosts: [address],
    prepare: (page) =>
      page.route("**/served/manifest.json", async (route) => {
        const answer = await route.fetch();
        const manifest = await answer.json();
        manifest.tiles[1].links = 3e6;
        await route.fulfill({ response: answer, json: manifest });
      }),
  });
}

const status = (page: Page) => page.getByRole("status").first();
const picture = (page: Page) => page.getByRole("region", { name: "Relationship graph" });
const says = (page: Page, text: string) => status(page).getByText(text).waitFor();

async function step(page: Page, key: string, name = "From"): Promise<void> {
  await page.getByRole("slider", { name }).focus();
  await page.keyboard.press(key);
}

/** The picture stands, and no number of another window beside the new dates. */
async function expectLastPicture(page: Page): Promise<void> {
  expect(await picture(page).locator("canvas").count()).toBeGreaterThan(0);
  expect(await page.getByText("There is nothing to show").count()).toBe(0);
  expect(await status(page).innerText()).not.toMatch(/\d/);
}

describe("a gateway that is killed under a watching page", () => {
  it("at rest: nothing is lost; a step says that the server does not answer, and is shown once it is back", async () => {
    const { page } = await watch("from=2020-01-05&to=2020-03-20");
    await says(page, `${await linksIn("2020-01-05", "2020-03-20")} of 9,000 links`);
    await gateway.kill();
    await says(page, `${await linksIn("2020-01-05", "2020-03-20")} of 9,000 links`);
    await step(page, "ArrowRight");
    await says(page, "The server does not answer. Readout will try again.");
    await expectLastPicture(page);
    await step(page, "ArrowRight");
    await says(page, "The server does not answer. Readout will try again.");
    await gateway.start();
    await says(page, `${await linksIn("2020-01-07", "2020-03-20")} of 9,000 links`);
    await page.context().close();
  });

  it("while it counts: the step is asked again once it is back", async () => {
    const { page } = await watch("from=2020-01-05&to=2020-03-21");
    await says(page, "of 9,000 links");
    gateway.freeze();
    await step(page, "ArrowRight");
    await says(page, "Counting…");
    await gateway.kill();
    await says(page, "The server does not answer. Readout will try again.");
    await expectLastPicture(page);
    await gateway.start();
    await says(page, `${await linksIn("2020-01-06", "2020-03-21")} of 9,000 links`);
    await page.context().close();
  });

  it("as days are to be fetched: it says which did not come, and they come once it is back", async () => {
    const { page } = await watch("from=2020-01-05&to=2020-03-22");
    await says(page, "of 9,000 links");
    await gateway.kill();
    await step(page, "End");
    await says(page, "The links of this period could not be loaded.");
    await page.getByRole("alert").getByText("could not be reached").waitFor();
    await expectLastPicture(page);
    await gateway.start();
    await says(page, `${await linksIn("2020-03-22", "2020-03-22")} of 9,000 links`);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("beside its table: the rows that did not come are fetched once it is back", async () => {
    const { page } = await watch("from=2020-01-05&to=2020-03-23");
    await says(page, "of 9,000 links");
    await page.getByRole("tab", { name: "Table" }).click();
    const rows = page.getByRole("table", { name: "Links" }).getByRole("row");
    await expect.poll(() => rows.count()).toBe(501);
    await gateway.kill();
    await page.getByRole("button", { name: /^[\d,]+ more$/ }).click();
    const alert = page.getByRole("alert").getByText("The server does not answer.");
    await alert.waitFor();
    await gateway.start();
    await expect.poll(() => rows.count()).toBe(1001);
    expect(await alert.count()).toBe(0);
    await page.context().close();
  });

  it("as a part of the page is opened for the first time: it says so, and opens once it is back", async () => {
    const { page } = await watch("from=2020-01-05&to=2020-03-25");
    await says(page, "of 9,000 links");
    await gateway.kill();
    await page.getByRole("tab", { name: "Table" }).click();
    const alert = page.getByRole("alert").getByText("A part of Readout could not be loaded.");
    await alert.waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await alert.waitFor();
    await gateway.start();
    const table = page.getByRole("table", { name: "Links" });
    await expect.poll(() => table.getByRole("row").count()).toBe(501);
    expect(await alert.count()).toBe(0);
    expect(await table.evaluate((element) => getComputedStyle(element).borderCollapse)).toBe(
      "collapse",
    );
    await page.context().close();
  });

  it("and comes back with other data: says to load the page again", async () => {
    const { page } = await watch("from=2020-01-05&to=2020-03-24");
    await says(page, "of 9,000 links");
    await gateway.kill();
    await fill(LINKS + 1);
    await step(page, "ArrowRight");
    await says(page, "The server does not answer.");
    await gateway.start();
    await says(page, "The data on the server has changed. Reload the page.");
    await expectLastPicture(page);
    await page.reload();
    await says(page, "of 9,001 links");
    await page.context().close();
  });
});

describe("a static host of tiles that goes away under a watching page", () => {
  it("is missed where days are asked for, and they come once it is back; the last picture stays", async () => {
    const tiles = cutTiles(makeManyLinks(), 7);
    const host = await serveTiles(tiles);
    const { origin, port } = new URL(host.address);
    const data = encodeURIComponent(host.address);
    const { page } = await openAddress(
      `${inject("address")}?data=${data}&tab=graph&from=2020-01-05&to=2020-01-11`,
      { hosts: [origin] },
    );
    await says(page, "of 6,000 links");
    host.close();
    await step(page, "End", "To");
    await says(page, "The links of this period could not be loaded.");
    await page.getByRole("alert").getByText("could not be reached").first().waitFor();
    await expectLastPicture(page);
    const back = await serveTiles(tiles, Number(port));
    await says(page, "of 400 actors");
    expect(await page.getByRole("alert").count()).toBe(0);
    back.close();
    await page.context().close();
  });
});
