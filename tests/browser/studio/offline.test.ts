import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { chooseInMenu } from "../support/open-parts";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

const ARTICLE = readFileSync("tests/browser/studio/river-week.txt", "utf8");
const MOSCOW = readFileSync("data/obama-putin/kremlin-2014-03-07.txt", "utf8");
/** Fails of each file that is asked for while there is no network; whatever else fails is a fault. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

/** What is known of a language in which texts are read. */
const LANGUAGE = /\/assets\/(en|fr|de|es|it|uk|ru)-[^/]*\.js$/;

async function hand(page: Page, text: string, published: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: /New graph|Add a text/ });
  await dialog.getByRole("textbox", { name: "Text" }).fill(text);
  await dialog.getByRole("textbox", { name: "Published" }).fill(published);
  await dialog.getByRole("button", { name: "Make proposals" }).click();
}

async function downloaded(page: Page, form: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Publish" });
  await dialog.getByRole("combobox", { name: "Format" }).selectOption(form);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download" }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

describe("a studio without a network", () => {
  it("goes from a text to its files, and says which one needs a connection", async () => {
    const { page, faults, foreign } = await openPage();
    const come = new Set<string>();
    page.on("requestfinished", (request) => {
      const language = LANGUAGE.exec(request.url())?.[1];
      if (language !== undefined) come.add(language);
    });
    await chooseInMenu(page, "New…");
    await page.getByRole("dialog", { name: "New graph" }).waitFor();
    // All that comes on demand has come: the languages that are read come last.
    await expect.poll(() => come.size, { timeout: 30_000 }).toBe(7);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await hand(page, ARTICLE, "2024-04-12");
    const list = page.getByRole("list", { name: "Proposals" });
    await list.getByRole("listitem").first().waitFor();
    await list.focus();
    await page.keyboard.press("a");
    await page.keyboard.press("c");
    await page.getByRole("form", { name: "Link" }).getByRole("button", { name: "Save" }).click();
    await page.getByText(/, 2 of 2 links/).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(/, 1 of 1 links/).waitFor();
    await page.getByText("Saved in this browser").waitFor();
    await page.getByRole("button", { name: "Add a text…" }).click();
    await hand(page, MOSCOW, "2014-03-07");
    await page.getByRole("textbox", { name: "The text" }).waitFor();

    await page.getByRole("button", { name: "Publish…" }).click();
    const graph = parseGraph(JSON.parse(await downloaded(page, "json")));
    expect(graph).toMatchObject({ ok: true });
    expect(await downloaded(page, "figure")).toContain("<svg");
    expect(await downloaded(page, "quotes")).toContain("Marta Kralik");
    const dialog = page.getByRole("dialog", { name: "Publish" });
    await dialog.getByRole("combobox", { name: "Format" }).selectOption("html");
    await dialog.getByRole("button", { name: "Download" }).click();
    await dialog
      .getByRole("alert")
      .getByText(/Try again when you are back online/)
      .waitFor();
    await page.context().setOffline(false);
    expect(await downloaded(page, "html")).toContain("Marta Kralik");
    expect(await dialog.getByRole("alert").count()).toBe(0);
    expect(faults.filter((fault) => !NO_NETWORK.test(fault))).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  it("keeps the text where the network went before what reads it came, and reads it later", async () => {
    const { page } = await openPage();
    let isCut = true;
    await page.route(/\/propose-(?!aside)[^/]*\.js$/, (route) =>
      isCut ? route.abort() : route.continue(),
    );
    await chooseInMenu(page, "New…");
    await hand(page, ARTICLE, "2024-04-12");
    const dialog = page.getByRole("dialog", { name: "New graph" });
    await dialog
      .getByRole("alert")
      .getByText(/Your text is still here/)
      .waitFor();
    expect(await dialog.getByRole("textbox", { name: "Text" }).inputValue()).toBe(ARTICLE);
    isCut = false;
    await dialog.getByRole("button", { name: "Make proposals" }).click();
    await page.getByRole("list", { name: "Proposals" }).getByRole("listitem").first().waitFor();
    await page.context().close();
  });
});
