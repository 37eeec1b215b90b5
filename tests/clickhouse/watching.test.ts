import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeBrowser, openAddress } from "../browser/support/page";
import { type ServeProcess, serveProcess } from "../support/serve-process";
import { HAS_CLICKHOUSE, NO_CLICKHOUSE, READER, startShards } from "./two-shards";

const folder = mkdtempSync(join(tmpdir(), "readout-watching-"));
/** More than a page counts by itself: a window of nearly all is for the engine. */
const OF_SHARD = 1_200_000;
/** Few, so that they have few pairs: the engine counts all of them in a moment, on a slow machine too. */
const ACTORS = 40;
/** Milliseconds after which nothing more will come: no wait is as long as this, however slow the machine. */
const NEVER = 600_000;
let servers: Awaited<ReturnType<typeof startShards>> | undefined;
let gateway: ServeProcess | undefined;

beforeAll(async () => {
  if (!HAS_CLICKHOUSE) return;
  servers = await startShards();
  for (const [at, shard] of servers.shards.entries()) {
    await shard.run("CREATE DATABASE desk");
    await shard.run(`CREATE TABLE desk.half ENGINE = MergeTree PARTITION BY toYYYYMM(date) ORDER BY date AS
      SELECT toUInt64(2 * number + ${at}) AS id, concat('Actor ', toString(intHash32(number) % ${ACTORS})) AS source,
        concat('Actor ', toString(intHash32(number + 1) % ${ACTORS})) AS target,
        toDate('2020-01-01') + intDiv(number, 4000) AS date, if(number % 2 = 0, 'call', 'visit') AS kind
      FROM system.numbers LIMIT ${OF_SHARD}`);
  }
  const [first] = servers.shards;
  await first.run("CREATE TABLE desk.links AS desk.half ENGINE = Distributed(two, desk, half)");
  const words = [`clickhouse://${READER.user}:${READER.password}@127.0.0.1:${first.http}/desk`];
  gateway = await serveProcess(words, join(folder, "cache"));
  await gateway.start();
});
afterAll(async () => {
  await closeBrowser();
  await gateway?.kill();
  await servers?.stop();
  rmSync(folder, { recursive: true });
});

/** What ClickHouse itself says of the days of a window. */
async function linksIn(from: string, to: string): Promise<string> {
  const sql = `SELECT count() FROM desk.links WHERE date BETWEEN '${from}' AND '${to}'`;
  return Number(await servers?.shards[0].run(sql)).toLocaleString("en");
}

async function watch(query: string): Promise<Page> {
  const address = gateway?.address ?? "";
  const data = encodeURIComponent("served/manifest.json");
  const { page } = await openAddress(`${address}?data=${data}&tab=graph&${query}`, {
    hosts: [address],
    prepare: async (page) => page.setDefaultTimeout(NEVER),
  });
  return page;
}

const status = (page: Page) => page.getByRole("status").first();
const says = (page: Page, text: string) => status(page).getByText(text).waitFor();
const AWAY = "The server does not answer. Readout will try again.";

async function step(page: Page, key: string, slider = "From"): Promise<void> {
  await page.getByRole("slider", { name: slider }).focus();
  await page.keyboard.press(key);
}

describe("a ClickHouse of two shards under a watching page", () => {
  beforeEach(({ skip }) => skip(!HAS_CLICKHOUSE, NO_CLICKHOUSE));

  it.each([[0], [1]])(
    "is killed (shard %i): that is said, the last picture stays, and it goes on once it is back",
    async (at) => {
      const shard = servers?.shards[at];
      const to = `2020-10-1${at}`;
      const page = await watch(`from=2020-01-05&to=${to}`);
      const before = await linksIn("2020-01-05", to);
      const after = await linksIn("2020-01-06", to);
      await says(page, `${before} of 2,400,000 links`);
      await shard?.kill();
      await says(page, `${before} of 2,400,000 links`);
      await step(page, "ArrowRight");
      await says(page, AWAY);
      expect(await status(page).innerText()).not.toMatch(/\d/);
      const picture = page.getByRole("region", { name: "Relationship graph" });
      expect(await picture.locator("canvas").count()).toBeGreaterThan(0);
      await shard?.start();
      await says(page, `${after} of 2,400,000 links`);
      await page.context().close();
    },
  );

  it("is away as a page is opened: the period asked for is shown once it is back, and no other", async () => {
    const [first] = servers?.shards ?? [];
    const counted = await linksIn("2020-01-07", "2020-10-12");
    await first?.kill();
    const page = await watch("from=2020-01-07&to=2020-10-12");
    await says(page, AWAY);
    expect(await page.getByText("There is nothing to show").count()).toBe(0);
    await first?.start();
    await says(page, `${counted} of 2,400,000 links`);
    expect(page.url()).toContain("from=2020-01-07&to=2020-10-12");
    await page.context().close();
  });

  it("is killed as days are to be fetched: they come once it is back", async () => {
    const [first] = servers?.shards ?? [];
    // The last days would not do: the server makes them as it starts.
    const counted = await linksIn("2020-01-05", "2020-01-05");
    const page = await watch("from=2020-01-05&to=2020-10-13");
    await says(page, "of 2,400,000 links");
    await first?.kill();
    await step(page, "Home", "To");
    await says(page, "The links of this period could not be loaded.");
    await first?.start();
    await says(page, `${counted} of 2,400,000 links`);
    await page.context().close();
  });
});
