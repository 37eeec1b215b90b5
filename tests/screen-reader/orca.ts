import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { BROWSER_ARGUMENTS } from "../browser/support/find-browser";
import { findProgram, type Program, SCREEN, startProgram, waitFor } from "../engines/programs";

export const PACKAGES = "orca at-spi2-core dbus xvfb openbox xdotool";
const NAMES = ["orca", "Xvfb", "dbus-daemon", "openbox", "xdotool"] as const;
const BUS_OF_ACCESSIBILITY = ["/usr/libexec", "/usr/lib/at-spi2-core"].map((folder) =>
  join(folder, "at-spi-bus-launcher"),
);

/** The programs without which nothing can be heard. */
export function missing(): readonly string[] {
  const bus = BUS_OF_ACCESSIBILITY.some((path) => existsSync(path)) ? [] : ["at-spi-bus-launcher"];
  return [...NAMES.filter((name) => findProgram(name) === undefined), ...bus];
}

/** Orca at a browser in a window that nobody sees: keys go in, and what would be spoken comes out. */
export interface Orca {
  /** The page, to go to addresses and to wait for what is there; keys come from `press`. */
  readonly page: Page;
  /** Presses a key as xdotool writes it (`Tab`, `shift+b`), or types after `type:`. */
  press(key: string): void;
  /** All that has been spoken since it started, a line an utterance. */
  heard(): readonly string[];
  end(): Promise<void>;
}

/** Starts a screen, a bus, a window manager, Orca and the browser, in this order; all are new and are left as they were. */
export async function startOrca(browserPath: string): Promise<Orca> {
  const home = mkdtempSync(join(tmpdir(), "readout-orca-"));
  const started: Program[] = [];
  const end = async () => {
    // Asked, not killed: each ends what it has started itself.
    for (const program of started.toReversed()) await program.end("SIGTERM");
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return { ...(await startAll(browserPath, home, started)), end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function startAll(
  browserPath: string,
  home: string,
  started: Program[],
): Promise<Omit<Orca, "end">> {
  const run = join(home, "run");
  const settings = join(home, ".local/share/orca");
  mkdirSync(run, { mode: 0o700 });
  mkdirSync(settings, { recursive: true });
  copyFileSync(
    join(import.meta.dirname, "orca-customizations.py"),
    join(settings, "orca-customizations.py"),
  );
  const spoken = join(home, "spoken.txt");
  const environment: Record<string, string> = {
    HOME: home,
    XDG_RUNTIME_DIR: run,
    XDG_CURRENT_DESKTOP: "GNOME",
    XDG_DATA_HOME: join(home, ".local/share"),
    GTK_MODULES: "gail:atk-bridge",
    NO_AT_BRIDGE: "0",
    LANG: "C.UTF-8",
    SPOKEN: spoken,
  };
  const start = (path: string, ...words: readonly string[]) => {
    const program = startProgram(path, words, environment);
    started.push(program);
    return program;
  };
  const screen = start("Xvfb", ...SCREEN);
  environment.DISPLAY = `:${await firstLine(screen, /^\d+$/)}`;
  const bus = start("dbus-daemon", "--session", "--nofork", "--print-address=1");
  environment.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, /^unix:/);
  start("openbox", "--config-file", join(import.meta.dirname, "openbox.xml"));
  const launcher = BUS_OF_ACCESSIBILITY.find((path) => existsSync(path)) ?? "";
  start(launcher, "--launch-immediately", "--a11y=1", "--screen-reader=1");
  const reader = start("orca");
  const heard = () =>
    existsSync(spoken)
      ? [...readFileSync(spoken, "utf8").matchAll(/^SPEECH OUTPUT: '(.*?)'(?: voice=\w+)?$/gms)]
          .map(([, text = ""]) => text.replaceAll(/\s+/g, " ").trim())
          .filter((text) => text !== "")
      : [];
  await waitFor(`word of Orca (${reader.lines.join(" ")})`, () => heard()[0]);
  const profile = join(home, "profile");
  start(
    browserPath,
    ...BROWSER_ARGUMENTS,
    "--no-default-browser-check",
    // Else a bar tells that there is no sandbox.
    "--test-type",
    "--disable-gpu",
    "--force-renderer-accessibility",
    "--password-store=basic",
    "--lang=en-GB",
    "--window-size=1280,900",
    "--window-position=0,0",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    // From a blank page the focus would stay in the field of the address.
    "data:text/html,<title>Ready</title>",
  );
  const port = await waitFor("port of the browser", () => readPort(profile));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error("The browser opened without a page.");
  // Files are saved as for anybody, under their own names, which are spoken.
  const session = await browser.newBrowserCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "default" });
  return {
    page,
    press: (key) => {
      const words = key.startsWith("type:")
        ? ["type", "--delay", "80", key.slice("type:".length)]
        : ["key", key];
      execFileSync("xdotool", words, { env: { ...process.env, ...environment } });
    },
    heard,
  };
}

function firstLine(program: Program, pattern: RegExp): Promise<string> {
  return waitFor(`line of ${program.child.spawnfile}`, () =>
    program.lines.find((line) => pattern.test(line)),
  );
}

function readPort(profile: string): string | undefined {
  const path = join(profile, "DevToolsActivePort");
  // The file is there before its first line is.
  return existsSync(path) ? /^\d+(?=\n)/.exec(readFileSync(path, "utf8"))?.[0] : undefined;
}
