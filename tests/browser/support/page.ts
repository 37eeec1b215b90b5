import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { BROWSER_ARGUMENTS } from "./find-browser";

declare global {
  interface Window {
    /** Goes to a view of the file that is shown, as Back and Forward do. */
    readonly goToView: (query: string) => void;
  }
}

let browser: Browser | undefined;

export interface OpenPage {
  readonly page: Page;
  /** Errors on the console, uncaught exceptions and reports of the content policy. */
  readonly faults: string[];
  /** Requests to other hosts; none is let through. */
  readonly foreign: string[];
}

/** Opens the application in a browser of its own storage, at a path such as `?data=winter-2022`. */
export async function openPage(
  path = "",
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
): Promise<OpenPage> {
  const opened = await openAddress(inject("address") + path, { size });
  // The first picture takes neither files nor keys: it stands there for as long as the program is on its way.
  const root = opened.page.locator("#root");
  if ((await root.count()) > 0)
    await root.locator("> :not(.first)").first().waitFor({ state: "attached" });
  return opened;
}

interface OpenOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** The beginnings of addresses, besides the application's, that requests may go to. */
  readonly hosts?: readonly string[];
  readonly javaScriptEnabled?: boolean;
  readonly colorScheme?: "light" | "dark";
  readonly hasTouch?: boolean;
  readonly isMobile?: boolean;
  /** Done to the page before it goes to its address. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What is waited for; a page in a frame has not loaded while one of its scripts is held back. */
  readonly until?: "load" | "commit";
}

/** Opens any page in a browser of its own storage; requests to hosts that are not named are not let through. */
export async function openAddress(
  address: string,
  {
    size = { width: 1280, height: 800 },
    hosts = [],
    prepare,
    until = "load",
    ...options
  }: OpenOptions = {},
): Promise<OpenPage> {
  browser ??= await chromium.launch({
    executablePath: inject("browserPath"),
    args: BROWSER_ARGUMENTS,
  });
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const known = [inject("address"), ...hosts];
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await context.route("**", (route) => {
    const { href } = new URL(route.request().url());
    if (known.some((host) => href.startsWith(host)) || /^(data|blob):/.test(href))
      return route.continue();
    foreign.push(href);
    return route.abort();
  });
  await prepare?.(page);
  await page.goto(address, { waitUntil: until });
  return { page, faults, foreign };
}

/**
 * Waits until a file of the reader's own has its entry in the history, and gives the page `goToView`. The view of such a
 * file is in the entry's state, never in the address.
 */
export async function letGoToViews(page: Page, file: string): Promise<void> {
  await page.waitForFunction((name) => {
    const state: unknown = history.state;
    const isObject = typeof state === "object" && state !== null;
    return isObject && "readoutFile" in state && state.readoutFile === name;
  }, file);
  await page.evaluate((readoutFile) => {
    const goToView = (query: string) => {
      history.pushState({ readoutFile, query }, "");
      dispatchEvent(new PopStateEvent("popstate"));
    };
    Object.assign(window, { goToView });
  }, file);
}

/** Gives the page another size, and waits until it has been laid out and painted at it. */
export async function resize(
  page: Page,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize({ width, height });
  // On a busy machine the page learns of its size some frames after the browser has been told.
  await page.waitForFunction(
    ([wanted, high]) => innerWidth === wanted && innerHeight === high,
    [width, height],
  );
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
