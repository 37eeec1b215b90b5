import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { cutTiles } from "../../fixtures/cut-tiles";
import { makeManyLinks } from "../../fixtures/many-links";
import { type Host, serveTiles } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";

const folder = cutTiles(makeManyLinks(), 7);
let host: Host;

beforeAll(async () => {
  host = await serveTiles(folder);
});
afterAll(async () => {
  host.close();
  await closeBrowser();
});

const tilesOf = (asked: readonly string[]) => asked.filter((path) => /\d\.parquet$/.test(path));

/** Opens the graph in tiles; what `answer` takes over is not asked of the host. */
async function openTiled(query: string, answer?: (route: Route, path: string) => boolean) {
  const asked: string[] = [];
  const data = encodeURIComponent(host.address);
  const opened = await openAddress(`${inject("address")}?data=${data}&${query}`, {
    hosts: [new URL(host.address).origin],
    prepare: (page) =>
      page.route("**/some/tiles/**", (route) => {
        const path = route.request().url().split("/some/tiles/")[1] ?? "";
        asked.push(path);
        return answer?.(route, path) ? undefined : route.continue();
      }),
  });
  return { ...opened, asked };
}

const status = (page: Page) => page.getByRole("status").first();
const slider = (page: Page) => page.getByRole("slider", { name: "From" });

/** How many links of the graph meet some days. */
function linksIn(from: string, to: string): number {
  return [...makeManyLinks().links.values()].filter(({ days }) => {
    const dayOf = (text: string) => Date.parse(text) / 86_400_000;
    return !days || (days.first <= dayOf(to) && days.last >= dayOf(from));
  }).length;
}

describe("a graph in tiles", () => {
  it("shows a period from the tiles of its days and some beside it, whole counts beside", async () => {
    const { page, asked, faults } = await openTiled("from=2020-02-05&to=2020-02-11");
    const links = linksIn("2020-02-05", "2020-02-11");
    await status(page).getByText(`${links} of 6,000 links`).waitFor();
    await page.getByRole("region", { name: "Relationship graph" }).waitFor();
    await expect.poll(() => tilesOf(asked).length).toBeGreaterThan(2);
    expect(tilesOf(asked).length).toBeLessThan(10);
    expect(new Set(asked).size).toBe(asked.length);
    expect(faults).toEqual([]);
  });

  it("steps within what is at hand without asking again, and goes on where it ends", async () => {
    const { page, asked, faults } = await openTiled("from=2020-02-05&to=2020-02-11");
    await status(page).getByText("of 6,000 links").waitFor();
    await expect.poll(() => tilesOf(asked).length).toBeGreaterThan(2);
    for (const day of ["06", "07", "08"]) {
      await slider(page).focus();
      await page.keyboard.press("ArrowRight");
      const links = linksIn(`2020-02-${day}`, "2020-02-11");
      await status(page).getByText(`${links} of 6,000 links`).waitFor();
    }
    await page.goto(page.url().replace(/from=.*$/, "from=2020-05-05&to=2020-05-09"));
    const links = linksIn("2020-05-05", "2020-05-09");
    await status(page).getByText(`${links} of 6,000 links`).waitFor();
    expect(faults).toEqual([]);
  });

  it("says that links of other days are not searched, as long as they are not at hand", async () => {
    const { page } = await openTiled("from=2020-02-05&to=2020-02-11");
    await status(page).getByText("of 6,000 links").waitFor();
    const search = page.getByRole("combobox", { name: "Search" });
    const only = page.getByText("Of the links, only those near this period are searched.");
    await search.fill("Actor 7");
    await only.waitFor();
    await search.fill("no such thing");
    await page.getByText("Nothing found").waitFor();
    await only.waitFor();
    await search.fill("");
    for (const [name, key] of [
      ["From", "Home"],
      ["To", "End"],
    ] as const) {
      await page.getByRole("slider", { name }).focus();
      await page.keyboard.press(key);
    }
    await status(page).getByText("400 of 400 actors").waitFor();
    await search.fill("Actor 7");
    await page.getByRole("option").first().waitFor();
    expect(await only.count()).toBe(0);
  });

  it("keeps the last picture and says that it counts, until a late tile has come", async () => {
    const held: Route[] = [];
    let isHeld = false;
    const { page } = await openTiled("from=2020-01-05&to=2020-01-11", (route, path) => {
      if (!isHeld || !path.endsWith(".parquet")) return false;
      held.push(route);
      return true;
    });
    await status(page).getByText("of 6,000 links").waitFor();
    isHeld = true;
    const to = page.getByRole("slider", { name: "To" });
    await to.focus();
    await page.keyboard.press("End");
    await status(page).getByText("Counting…").waitFor();
    expect(await status(page).getAttribute("aria-busy")).toBe("true");
    expect(await status(page).innerText()).not.toMatch(/links/);
    // The window goes back to what is at hand: the late tiles change nothing.
    await page.keyboard.press("Home");
    await status(page).getByText("of 6,000 links").waitFor();
    const before = await status(page).innerText();
    isHeld = false;
    await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
    expect(await status(page).innerText()).toBe(before);
    await page.keyboard.press("End");
    await status(page)
      .getByText(/^(?:400|399) of 400 actors/)
      .waitFor();
  });

  it("says which tile is missing, keeps what was shown, and asks again at the next move", async () => {
    let isMissing = true;
    const { page } = await openTiled("from=2020-01-05&to=2020-01-11", (route, path) => {
      if (!isMissing || !path.includes("2020-06")) return false;
      void route.fulfill({ status: 404 });
      return true;
    });
    await status(page).getByText("of 6,000 links").waitFor();
    const to = page.getByRole("slider", { name: "To" });
    await to.focus();
    await page.keyboard.press("End");
    const alert = page.getByRole("alert");
    await alert
      .getByText(/2020-06-\d\d\.parquet/)
      .first()
      .waitFor();
    await status(page).getByText("links of this period could not be loaded").waitFor();
    await page.getByRole("region", { name: "Relationship graph" }).waitFor();
    isMissing = false;
    await page.keyboard.press("ArrowLeft");
    await status(page).getByText("of 6,000 links").waitFor();
    expect(await alert.count()).toBe(0);
  });

  it("says what is wrong with a tile that is broken, and with a manifest that leads elsewhere", async () => {
    const broken = await openTiled("from=2020-02-05&to=2020-02-11", (route, path) => {
      if (!/\d\.parquet$/.test(path)) return false;
      void route.fulfill({
        body: "PAR1 nothing PAR1",
        headers: { "access-control-allow-origin": "*" },
      });
      return true;
    });
    await broken.page.getByRole("alert").getByText("not a readable Parquet file").waitFor();
    const elsewhere = await openTiled("", (route, path) => {
      if (path !== "manifest.json") return false;
      const text = JSON.stringify({ ...folder.manifest, totals: { path: "../../secret" } });
      void route.fulfill({ body: text, headers: { "access-control-allow-origin": "*" } });
      return true;
    });
    await elsewhere.page.getByRole("alert").getByText("/totals/path").waitFor();
    expect(elsewhere.asked).toEqual(["manifest.json"]);
  });

  it("says how many days fit where a period holds more than a page can, and fetches none of them", async () => {
    const { tiles, links } = folder.manifest;
    const large = tiles.map((tile, at) => (at === 20 ? { ...tile, links: 3_000_000 } : tile));
    const { page, asked } = await openTiled("from=2020-01-05&to=2020-01-11", (route, path) => {
      if (path !== "manifest.json") return false;
      const text = JSON.stringify({ ...folder.manifest, tiles: large, links: links + 3_000_000 });
      void route.fulfill({ body: text, headers: { "access-control-allow-origin": "*" } });
      return true;
    });
    await status(page).getByText("links").waitFor();
    const to = page.getByRole("slider", { name: "To" });
    await to.focus();
    await page.keyboard.press("End");
    const { last = "" } = large[20] ?? {};
    const days = (Date.parse(folder.manifest.last ?? "") - Date.parse(last)) / 86_400_000;
    await status(page).getByText(`(${days} days up to the end`).waitFor();
    expect(asked).not.toContain(large[20]?.path);
    await page.getByRole("region", { name: "Relationship graph" }).waitFor();
    await page.keyboard.press("Home");
    await status(page).getByText(" actors, ").waitFor();
  });
});
