import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Engine, EngineFound } from "./engine";
import { findProgram, SCREEN, startProgram, waitFor } from "./programs";

/** Everything is there: a driver, the little browser of WebKitGTK, and a screen that nobody sees. */
interface Programs {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

const programs = findPrograms();

export const WEBKIT: EngineFound = {
  name: "WebKit",
  packages: "webkit2gtk-driver xvfb",
  start: programs === undefined ? undefined : () => startWebKit(programs),
};

function findPrograms(): Programs | undefined {
  const driver = findProgram("WebKitWebDriver");
  const screen = findProgram("Xvfb");
  const browser = listFolders("/usr/lib")
    .flatMap((folder) => listFolders(folder).filter((name) => /\/webkit2gtk-4\.\d$/.test(name)))
    .flatMap((folder) => listFolders(folder).filter((name) => name.endsWith("/MiniBrowser")))
    .at(-1);
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

function listFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** WebKitGTK is driven by classic WebDriver, over HTTP. */
async function startWebKit({ driver, browser, screen }: Programs): Promise<Engine> {
  const display = startProgram(screen, SCREEN);
  const [number] = await waitFor("screen for WebKit", () =>
    display.lines.map((line) => /^\d+$/.exec(line)).find((match) => match !== null),
  );
  const port = await findPort();
  const server = startProgram(driver, [`--port=${port}`], {
    DISPLAY: `:${number}`,
    // It draws on a screen without a graphics card.
    LIBGL_ALWAYS_SOFTWARE: "1",
  });
  const call = async <Result>(method: string, path: string, body?: object): Promise<Result> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value }: { value: Result & { error?: string; message?: string } } =
      await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await waitFor("answer of WebKitWebDriver", () =>
    call<object>("GET", "/status").catch(() => undefined),
  );
  const options = { binary: browser, args: ["--automation"] };
  const session = await call<{ sessionId: string; capabilities: { browserVersion: string } }>(
    "POST",
    "/session",
    { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } },
  );
  const path = `/session/${session.sessionId}`;
  await call("POST", `${path}/window/rect`, { x: 0, y: 0, width: 1280, height: 900 });
  return {
    version: session.capabilities.browserVersion,
    // Its console cannot be heard from outside.
    faults: [],
    open: async (url) => {
      await call("POST", `${path}/url`, { url });
    },
    run: async (body, place) => {
      if (place === "frame") await call("POST", `${path}/frame`, { id: 0 });
      try {
        return await call<string>("POST", `${path}/execute/sync`, { script: body, args: [] });
      } finally {
        if (place === "frame") await call("POST", `${path}/frame`, { id: null });
      }
    },
    perform: async (source) => {
      await call("POST", `${path}/actions`, { actions: [source] });
    },
    close: async () => {
      await call("DELETE", path).catch(() => undefined);
      await server.end();
      await display.end();
    },
  };
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
