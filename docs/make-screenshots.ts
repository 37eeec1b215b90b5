import { chromium } from "playwright-core";
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

/** Takes the pictures of the README from what readers get. */
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
  await browser.close();
  await server.close();
}

await takeScreenshots();
