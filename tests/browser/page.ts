import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { BROWSER_ARGUMENTS } from "./find-browser";

let browser: Browser | undefined;

interface OpenPage {
  readonly page: Page;
  /** Errors on the console, uncaught exceptions and reports of the content policy. */
  readonly faults: string[];
  /** Requests to other hosts; none is let through. */
  readonly foreign: string[];
}

/** Opens the application in a browser of its own storage, at a path such as `?data=winter-2022`. */
export async function openPage(
  path = "",
  { width, height } = { width: 1280, height: 800 },
): Promise<OpenPage> {
  browser ??= await chromium.launch({
    executablePath: inject("browserPath"),
    args: BROWSER_ARGUMENTS,
  });
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const address = inject("address");
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await context.route("**", (route) => {
    const { href } = new URL(route.request().url());
    if (href.startsWith(address) || /^(data|blob):/.test(href)) return route.continue();
    foreign.push(href);
    return route.abort();
  });
  await page.goto(address + path);
  return { page, faults, foreign };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
