import { readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { BROWSER_ARGUMENTS, findBrowser } from "../tests/browser/support/find-browser";

const SHOTS = [
  { name: "first-view", query: "?theme=light", width: 1280, height: 800 },
  { name: "first-view-dark", query: "?theme=dark", width: 1280, height: 800 },
  { name: "score", query: "?data=winter-2022&theme=light", width: 1280, height: 800 },
  { name: "score-dark", query: "?data=winter-2022&theme=dark", width: 1280, height: 800 },
  ...["", "-dark"].map((theme) => ({
    name: `accounts${theme}`,
    query: `?data=winter-2022&event=2022-02-23-erdogan-putin&theme=${theme === "" ? "light" : "dark"}`,
    width: 1280,
    height: 800,
  })),
  {
    name: "source",
    query: "?tab=source&select=putin-gas-supplies&theme=light",
    width: 1280,
    height: 800,
  },
  { name: "phone", query: "?theme=light", width: 390, height: 844 },
];

/** Takes the picture of the studio: an article of our own, of which five proposals are accepted. */
async function takeStudio(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}?theme=light`);
  await page.getByText(/\d+ of \d+ actors/).waitFor();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "New…" }).click();
  const dialog = page.getByRole("dialog", { name: "New graph" });
  await dialog
    .getByRole("textbox", { name: "Text" })
    .fill(readFileSync("tests/browser/studio/river-week.txt", "utf8"));
  await dialog.getByRole("textbox", { name: "Title" }).fill("A week of talks over the river");
  await dialog.getByRole("textbox", { name: "Publisher" }).fill("The River Courier");
  await dialog.getByRole("textbox", { name: "Published" }).fill("2024-04-12");
  await dialog.getByRole("button", { name: "Make proposals" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("list", { name: "Proposals" }).focus();
  for (let accepted = 0; accepted < 5; accepted++) await page.keyboard.press("a");
  await page.getByText(/, 5 of 5 links/).waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: "docs/screenshots/studio.png" });
  await page.close();
}

/** Takes the pictures of the README and of the page about the studio from what readers get. */
async function takeScreenshots(): Promise<void> {
  await build({ logLevel: "warn" });
  const server = await preview({ preview: { port: 0 }, logLevel: "warn" });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
  for (const { name, query, width, height } of SHOTS) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`${server.resolvedUrls?.local[0] ?? ""}${query}`);
    await page.getByText(/\d+ of \d+ actors/).waitFor();
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `docs/screenshots/${name}.png` });
    await page.close();
  }
  await takeStudio(browser, server.resolvedUrls?.local[0] ?? "");
  await browser.close();
  await server.close();
}

await takeScreenshots();
