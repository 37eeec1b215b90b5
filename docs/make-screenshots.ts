import { readFileSync, writeFileSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { BROWSER_ARGUMENTS, findBrowser } from "../tests/browser/support/find-browser";

/** A picture of the README or of the page about the studio. */
export interface Shot {
  /** The name of its file in `docs/screenshots`, without `.png`. */
  readonly name: string;
  /** The view, as the address of the application has it. */
  readonly query: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What is done to the page once it is open. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

export const SHOTS: readonly Shot[] = [
  ...inBoth("first-view", ""),
  ...inBoth("score", "data=winter-2022&"),
  ...inBoth("accounts", "data=winter-2022&event=2022-02-23-erdogan-putin&"),
  { name: "source", query: "?tab=source&select=putin-gas-supplies&theme=light", size: DESK },
  { name: "phone", query: "?theme=light", size: PHONE },
  { name: "studio", query: "?theme=light", size: DESK, prepare: writeInStudio },
];

/** A view in light and in dark colours. */
function inBoth(name: string, query: string): readonly Shot[] {
  return [
    { name, query: `?${query}theme=light`, size: DESK },
    { name: `${name}-dark`, query: `?${query}theme=dark`, size: DESK },
  ];
}

/** The file of a picture, from the root of the repository. */
export const fileOf = ({ name }: Shot) => `docs/screenshots/${name}.png`;

/** Where the widths of letters are kept that the pictures were taken with. */
export const LETTERS = "docs/screenshots/letters.json";

/** How wide a text is in the fonts of the page, in CSS pixels: another machine may have others. */
export function lettersOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    return ["16px system-ui", "16px Georgia, serif"].map((font) => {
      if (pen) pen.font = font;
      return Math.round(pen?.measureText("Who spoke with whom, and when").width ?? 0);
    });
  });
}

/** Opens what a picture shows, in a page of its size, and takes it as PNG. */
export async function takeShot(page: Page, address: string, shot: Shot): Promise<Buffer> {
  await page.goto(`${address}${shot.query}`);
  await page.getByText(/\d+ of \d+ actors/).waitFor();
  await shot.prepare?.(page);
  // What moves has come to rest.
  await page.waitForTimeout(1000);
  return page.screenshot();
}

/** The studio with an article of our own, of which five proposals are accepted. */
async function writeInStudio(page: Page): Promise<void> {
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
}

/** Takes all pictures from what readers get. */
async function takeScreenshots(): Promise<void> {
  await build({ logLevel: "warn" });
  const server = await preview({ preview: { port: 0 }, logLevel: "warn" });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
  for (const shot of SHOTS) {
    const page = await browser.newPage({ viewport: shot.size });
    writeFileSync(LETTERS, `[${(await lettersOf(page)).join(", ")}]\n`);
    writeFileSync(fileOf(shot), await takeShot(page, server.resolvedUrls?.local[0] ?? "", shot));
    await page.close();
  }
  await browser.close();
  await server.close();
}

if (process.argv[1] === import.meta.filename) await takeScreenshots();
