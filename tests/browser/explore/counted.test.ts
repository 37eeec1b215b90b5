import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { printDay } from "../../../src/graph/dates";
import { parseAddress } from "../../../src/frame/view/address";
import { countView, foundFor, rowsOfView } from "../../fixtures/count-view";
import { cutTiles } from "../../fixtures/cut-tiles";
import { makeManyLinks } from "../../fixtures/many-links";
import { type Host, serveTiles } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";

const folder = cutTiles(makeManyLinks(), 7);
const index = indexGraph(makeManyLinks());
/** One tile that is said to hold more than a page can: a window with it is for the engine. */
const WIDE = 20;
let host: Host;

beforeAll(async () => {
  host = await serveTiles(folder);
});
afterAll(async () => {
  host.close();
  await closeBrowser();
});

/** Opens the tiles with an engine behind them, which answers as the page would, unless `answer` takes it over. */
async function openCounted(query: string, answer?: (route: Route, asked: URL) => boolean) {
  const { manifest } = folder;
  const tiles = manifest.tiles.map((tile, at) => (at === WIDE ? { ...tile, links: 3e6 } : tile));
  const headers = { "access-control-allow-origin": "*" };
  const json = (route: Route, value: unknown) =>
    void route.fulfill({ body: JSON.stringify(value), headers });
  const opened = await openAddress(
    `${inject("address")}?data=${encodeURIComponent(host.address)}&tab=graph&${query}`,
    {
      hosts: [new URL(host.address).origin],
      prepare: (page) =>
        page.route("**/some/tiles/**", (route) => {
          const asked = new URL(route.request().url());
          const [, path = ""] = asked.pathname.split("/some/tiles/");
          if (path === "manifest.json")
            return json(route, { ...manifest, tiles, frames: "frames" });
          if (!path.startsWith("frames")) return route.continue();
          if (answer?.(route, asked)) return undefined;
          if (path === "frames/found")
            return json(
              route,
              foundFor(index, asked.searchParams.get("term") ?? "", manifest.version),
            );
          const { start, order, ...rest } = Object.fromEntries(asked.searchParams);
          const { view } = parseAddress(Object.entries(rest));
          const rows = { start: Number(start), isDescending: order === "newest" };
          return json(
            route,
            path === "frames"
              ? countView(index, view, manifest.version)
              : rowsOfView(index, view, manifest.version, rows),
          );
        }),
    },
  );
  return opened;
}

const status = (page: Page) => page.getByRole("status").first();
const picture = (page: Page) => page.getByRole("region", { name: "Relationship graph" });

/** What the page would say of a view if it held all links. */
function countsOf(query: string): string {
  const { counts } = frameOf(index, parseAddress([...new URLSearchParams(query)]).view);
  const said = (count: number) => count.toLocaleString("en");
  return `${said(counts.actors)} of 400 actors, ${said(counts.links)} of 6,000 links`;
}

describe("a link that a search found in days that are not loaded", () => {
  it("is shown in its days: the window moves there, and keeps its length", async () => {
    const { first = 0 } = index.extent ?? {};
    const asked = `from=${printDay(first)}&to=${printDay(first + 6)}`;
    const { page, faults } = await openCounted(asked);
    await status(page).getByText("of 6,000 links").waitFor();
    const far = [...index.graph.links.values()].find(({ days }) => (days?.first ?? 0) > first + 60);
    const ends = [far?.source, far?.target].map((id = "") => index.graph.actors.get(id)?.name);
    const term = ends.join(" ");
    const { newest } = foundFor(index, term, "").links;
    // Those without a date are always at hand.
    const place = newest.findIndex(({ link: { id } }) => id === far?.id);
    expect(place).toBeGreaterThanOrEqual(0);
    await page.getByRole("combobox", { name: "Search" }).fill(term);
    const links = page.getByRole("group", { name: "Links" });
    await links.getByRole("option").nth(place).click();
    await expect.poll(() => page.url()).toContain(`select=${newest[place]?.link.id}`);
    expect(page.url()).not.toContain(asked);
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading").first().waitFor();
    await expect.poll(() => details.getByText("lies outside the days").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a window too wide for the page", () => {
  it("is counted by the engine: picture, filters, an actor, a pair, the table", async () => {
    const { page, faults } = await openCounted("from=2020-01-05&to=2020-12-20");
    await status(page).getByText(countsOf("from=2020-01-05&to=2020-12-20")).waitFor();
    await picture(page).waitFor();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const kind = index.values.kind[0] ?? "";
    const box = page.getByRole("group", { name: "Link" }).getByRole("checkbox").first();
    await box.click();
    const filtered = `from=2020-01-05&to=2020-12-20&kind=${kind}`;
    await status(page).getByText(countsOf(filtered)).waitFor();
    await page.keyboard.press("Escape");
    const busiest = frameOf(
      index,
      parseAddress([...new URLSearchParams(filtered)]).view,
    ).drawn.actors.toSorted((a, b) => b.links - a.links)[0];
    const search = page.getByRole("combobox", { name: "Search" });
    await search.fill(busiest?.actor.name ?? "");
    await page.getByRole("option").first().click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading", { name: `${busiest?.links} links` }).waitFor();
    await page.getByRole("tab", { name: "Table" }).click();
    const table = page.getByRole("table", { name: "Links" });
    const links = frameOf(index, parseAddress([...new URLSearchParams(filtered)]).view).counts;
    await expect.poll(() => table.getAttribute("aria-rowcount")).toBe(String(links.links + 1));
    await table.getByRole("row").nth(1).waitFor();
    expect(faults).toEqual([]);
  });

  it("is searched by the engine with all other links, whatever is shown", async () => {
    const { page, faults } = await openCounted("from=2020-01-05&to=2020-12-20");
    await status(page).getByText("of 6,000 links").waitFor();
    const kind = index.links.kinds[0] ?? "";
    const search = page.getByRole("combobox", { name: "Search" });
    await search.fill(kind);
    const { count, newest } = foundFor(index, kind, "").links;
    const links = page.getByRole("group", { name: "Links" });
    await links.getByText(`10 of ${count.toLocaleString("en")}`).waitFor();
    expect(await links.getByRole("option").count()).toBe(newest.length);
    await links.getByRole("option").first().click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading").first().waitFor();
    await expect.poll(() => page.url()).toContain(`select=${newest[0]?.link.id}`);
    expect(faults).toEqual([]);
  });

  it("is told of where the engine does not search, and searched once it does", async () => {
    let status = 504;
    const { page } = await openCounted("from=2020-01-05&to=2020-12-20", (route, asked) => {
      if (!asked.pathname.endsWith("/found") || status === 200) return false;
      void route.fulfill({ status, headers: { "access-control-allow-origin": "*" } });
      return true;
    });
    await page.getByRole("status").first().getByText("of 6,000 links").waitFor();
    const kind = index.links.kinds[0] ?? "";
    const search = page.getByRole("combobox", { name: "Search" });
    await search.fill(kind);
    await page.getByText("Searching all links took too long.").waitFor();
    status = 502;
    await search.fill(kind.slice(0, 2));
    await page.getByText("Not all links can be searched now.").waitFor();
    status = 200;
    await page.getByRole("group", { name: "Links" }).waitFor();
    await page.context().close();
  });

  it("is shared by address, and says beside the figure's buttons why there is no figure of it", async () => {
    const { page } = await openCounted("from=2020-01-05&to=2020-12-20");
    await status(page).getByText("of 6,000 links").waitFor();
    await page.getByRole("button", { name: "Share…" }).click();
    const dialog = page.getByRole("dialog", { name: "Share this view" });
    const link = dialog.getByLabel("Link", { exact: true });
    expect(await link.inputValue()).toContain("from=2020-01-05&to=2020-12-20");
    const why = "Too many links in this period. Choose a shorter one.";
    for (const name of ["Save the figure (HTML)", "Save the card (PNG, 1200 × 630)"]) {
      const button = dialog.getByRole("button", { name });
      expect(await button.isDisabled(), name).toBe(true);
      const described = (await button.getAttribute("aria-describedby")) ?? "";
      expect(await page.locator(`[id="${described}"]`).textContent(), name).toBe(why);
    }
    expect(await dialog.getByText(why).count()).toBe(1);
    expect(await dialog.getByRole("img").count()).toBe(0);
  });

  it("keeps the last picture and says that it counts; a late answer never lands over a newer one", async () => {
    const held: Route[] = [];
    let isHeld = false;
    const { page } = await openCounted("from=2020-01-05&to=2020-12-20", (route) => {
      if (isHeld) held.push(route);
      return isHeld;
    });
    await status(page).getByText("of 6,000 links").waitFor();
    isHeld = true;
    const from = page.getByRole("slider", { name: "From" });
    await from.focus();
    await page.keyboard.press("ArrowRight");
    await status(page).getByText("Counting…").waitFor();
    expect(await status(page).getAttribute("aria-busy")).toBe("true");
    await expect.poll(() => held.length).toBe(1);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const boxes = page.getByRole("group", { name: "Link" }).getByRole("checkbox");
    await boxes.first().waitFor();
    const names = await boxes.evaluateAll((all) =>
      all.map((box) => box.getAttribute("aria-label")),
    );
    // No number of the window before stands beside the new dates.
    for (const name of names) expect(name).not.toMatch(/\d$/);
    isHeld = false;
    await from.focus();
    await page.keyboard.press("ArrowRight");
    await status(page).getByText(countsOf("from=2020-01-07&to=2020-12-20")).waitFor();
    const before = await status(page).innerText();
    await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
    expect(await status(page).innerText()).toBe(before);
  });

  it("says that the engine is gone, keeps the picture, and goes on when it is back", async () => {
    let isGone = false;
    const { page } = await openCounted("from=2020-01-05&to=2020-12-20", (route) => {
      if (isGone) void route.abort("connectionrefused");
      return isGone;
    });
    await status(page).getByText("of 6,000 links").waitFor();
    isGone = true;
    await page.getByRole("slider", { name: "From" }).focus();
    await page.keyboard.press("ArrowRight");
    await status(page).getByText("The server does not answer").waitFor();
    await picture(page).waitFor();
    isGone = false;
    await status(page).getByText(countsOf("from=2020-01-06&to=2020-12-20")).waitFor();
  });

  it.each([
    [429, "The server is busy"],
    [504, "took the server too long"],
    [413, "Too many links in this period. Choose a shorter one."],
    [400, "cannot count this view"],
  ])("says what an answer of %i means", async (code, words) => {
    let isRefused = false;
    const { page } = await openCounted("from=2020-01-05&to=2020-12-20", (route) => {
      const headers = { "access-control-allow-origin": "*" };
      if (isRefused) void route.fulfill({ status: code, body: "{}", headers });
      return isRefused;
    });
    await status(page).getByText("of 6,000 links").waitFor();
    isRefused = true;
    await page.getByRole("slider", { name: "From" }).focus();
    await page.keyboard.press("ArrowRight");
    await status(page).getByText(words).waitFor();
    await picture(page).waitFor();
  });
});
