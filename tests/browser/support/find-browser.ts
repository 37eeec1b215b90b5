import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** For a browser that nobody looks at: no sandbox, which root has none of, and no calls home. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chrome or Chromium: the one that CHROME_PATH names, else one that is here, else one installed now. */
export function findBrowser(): string {
  const found = lookForBrowser();
  if (found) return found;
  console.warn("No Chrome or Chromium here: installing one.");
  for (const [command, ...rest] of installers()) {
    try {
      execFileSync(command, rest, { stdio: "inherit" });
    } catch {
      continue;
    }
    const installed = lookForBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "No Chrome or Chromium found, and none could be installed. Install one, or set CHROME_PATH to its program.",
  );
}

function lookForBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = [process.env.CHROME_PATH ?? "", ...onPath, ...PLACES, chromium.executablePath()];
  return places.find((path) => path !== "" && existsSync(path));
}

function installers(): [string, ...string[]][] {
  const isRoot = process.getuid?.() === 0;
  const apt: [string, ...string[]][] = [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "chromium"],
  ];
  return [
    ...(isRoot ? apt : apt.map((words): [string, ...string[]] => ["sudo", "-n", ...words])),
    ["npx", "playwright-core", "install", "chromium"],
  ];
}
