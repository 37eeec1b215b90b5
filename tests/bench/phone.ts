import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
/** A page that needs no program: what it takes is the browser's own. */
const BLANK = "/blank.html";
const BLANK_PAGE =
  '<!doctype html><meta name="viewport" content="width=device-width" /><svg width="300" height="300"><rect width="300" height="300" /></svg>';
const PAGES = {
  page: "/?data=winter-2022",
  frame: "/embed.html?data=winter-2022",
  blank: BLANK,
};
const TIMES = 5;
/** 1.6 Mbit/s, in bytes a second. */
const DOWN = 200_000;
const SLOWNESS = 4;
/** A picture is waited for a minute. */
const MOST_LOOKS = 240;

/** Milliseconds until a reader with a phone sees a picture. */
export type PhoneTimes = Readonly<Record<keyof typeof PAGES, number>>;

/**
 * How long a reader with a phone looks at nothing: milliseconds from the request of a page to the first frame with a picture
 * of winter-2022, on a machine slowed down four times, over 1.6 Mbit/s, from a host that compresses. Of the page, the page in a
 * frame, and a blank page with a square, by turns: medians of five.
 * @param folder the built application
 */
export async function measurePhone(browser: Browser, folder: string): Promise<PhoneTimes> {
  const known = new Map<string, Buffer>();
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = pathname === "/" ? "/index.html" : pathname;
    try {
      const body =
        known.get(path) ?? gzipSync(path === BLANK ? BLANK_PAGE : readFileSync(join(folder, path)));
      known.set(path, body);
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  const times: Record<keyof PhoneTimes, number[]> = { page: [], frame: [], blank: [] };
  for (let time = 0; time < TIMES; time++)
    for (const name of ["page", "frame", "blank"] as const)
      times[name].push(
        await firstPictureAt(browser, `http://127.0.0.1:${address.port}${PAGES[name]}`),
      );
  server.close();
  const { page, frame, blank } = times;
  return { page: medianOf(page), frame: medianOf(frame), blank: medianOf(blank) };
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? NaN;
}

async function firstPictureAt(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 0, downloadThroughput: DOWN, uploadThroughput: DOWN },
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWNESS });
  await context.addInitScript(watchForPicture);
  await page.goto(address, { waitUntil: "commit" });
  let at: number | undefined;
  // Not by Playwright's own waiting: it puts a program of its own into the page, which takes a slow machine 200 ms.
  for (let look = 0; at === undefined; look++) {
    if (look > MOST_LOOKS) throw new Error(`${address} shows no picture.`);
    await setTimeout(250);
    const { result } = await session.send("Runtime.evaluate", {
      expression: "performance.getEntriesByName('picture')[0]?.startTime",
    });
    if (typeof result.value === "number") at = result.value;
  }
  await context.close();
  return at;
}

/** Looked for in each frame: the picture is there in the one before. */
function watchForPicture(): void {
  const isThere = [...document.querySelectorAll("svg, canvas")].some(
    ({ clientWidth, clientHeight }) => clientWidth > 150 && clientHeight > 150,
  );
  if (isThere) performance.mark("picture");
  else requestAnimationFrame(watchForPicture);
}
