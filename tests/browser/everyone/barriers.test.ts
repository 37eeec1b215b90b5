import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { posterPageOf } from "../../../src/poster/page";
import { readExample } from "../../read-example";
import { barriersOf, WCAG } from "../support/barriers";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { createWords } from "../../../src/words/languages/create-words";
import {
  chooseInMenu,
  openDetails,
  openFilters,
  openMenu,
  openMoreOfTime,
} from "../support/open-parts";

const english = createWords("en");

afterAll(closeBrowser);

async function barriersAtRest(page: Page): Promise<readonly string[]> {
  // What fades in is looked at when it is there.
  await page.waitForTimeout(300);
  return barriersOf(page, WCAG);
}

const PHONE = { width: 320, height: 568 };

interface State {
  readonly path: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "dark";
  readonly act?: (page: Page) => Promise<unknown>;
}

const chooseFile = (page: Page, content: string) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "file.json",
      mimeType: "application/json",
      buffer: Buffer.from(content),
    });

const STATES: Readonly<Record<string, State>> = {
  "first view": { path: "" },
  "selected actor": { path: "?select=putin" },
  "selected link": { path: "?select=call-draghi-putin&quote=1" },
  table: {
    path: "?tab=table",
    act: async (page) => {
      await page.getByText("Actors and their links").click();
      await page.getByRole("treeitem").first().focus();
      await page.keyboard.press("ArrowRight");
    },
  },
  source: { path: "?tab=source" },
  "accounts side by side": { path: "?data=winter-2022&select=2022-02-23-erdogan-putin" },
  comparison: {
    path: "?data=winter-2022&from=2022-02-01&to=2022-02-07&with=2022-01-01/2022-01-07",
  },
  help: { path: "", act: (page) => chooseInMenu(page, "Help") },
  menu: {
    path: "",
    act: async (page) => {
      await openMenu(page);
      await page.getByRole("menuitem", { name: "Language" }).click();
      await page.getByRole("menuitemradio").first().waitFor();
    },
  },
  "filters, with some in force": { path: "?kind=call&undated=0", act: openFilters },
  "details of the whole": { path: "", act: openDetails },
  "more of time": { path: "?data=winter-2022", act: openMoreOfTime },
  share: { path: "", act: (page) => page.getByRole("button", { name: "Share…" }).click() },
  export: { path: "", act: (page) => chooseInMenu(page, "Export…") },
  alert: {
    path: "",
    act: async (page) => {
      await chooseFile(page, '{"format":"readout/1","nodes":[{"id":""}],"edges":[]}');
      await page.getByRole("alert").waitFor();
    },
  },
  search: {
    path: "",
    act: async (page) => {
      await page.getByRole("combobox", { name: "Search" }).fill("gas");
      await page.getByRole("option").first().waitFor();
    },
  },
  "dark, by the address": { path: "?theme=dark&select=putin" },
  "dark, by the system": { path: "?tab=table", colorScheme: "dark" },
  Arabic: { path: "?lang=ar&select=putin" },
  Ukrainian: { path: "?lang=uk&tab=source" },
  "320 pixels": { path: "", size: PHONE },
  "320 pixels, filters": { path: "?kind=call", size: PHONE, act: openFilters },
  "320 pixels, a link": { path: "?select=call-draghi-putin", size: PHONE },
  "320 pixels, Arabic table": { path: "?lang=ar&tab=table", size: PHONE },
  "in a frame": { path: "embed.html?select=putin" },
  "in a frame of 320 pixels, dark": { path: "embed.html?theme=dark", size: PHONE },
};

describe("no barrier that axe knows of (WCAG 2.2 AA)", () => {
  it.each(Object.entries(STATES))("stands in the way: %s", async (_name, state) => {
    const { path, size = { width: 1280, height: 800 }, colorScheme, act } = state;
    const { page } = colorScheme
      ? await openAddress(inject("address") + path, { size, colorScheme })
      : await openPage(path, size);
    await page
      .getByText(/15|129/)
      .filter({ visible: true })
      .first()
      .waitFor();
    if (/^(\?(?!.*tab=)|$|embed)/.test(path)) await page.getByRole("listbox").waitFor();
    await act?.(page);
    expect(await barriersAtRest(page)).toEqual([]);
    await page.context().close();
  });

  it("stands in the way: the poster, as a page without script", async () => {
    const { page } = await openPage();
    const poster = posterPageOf(english, indexGraph(readExample("draghi-putin")), DEFAULT_VIEW, "");
    await page
      .context()
      .route("**/poster.html", (route) =>
        route.fulfill({ contentType: "text/html", body: poster }),
      );
    await page.goto(`${inject("address")}poster.html`);
    expect(await barriersAtRest(page)).toEqual([]);
    await page.context().close();
  });
});
