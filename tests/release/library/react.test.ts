import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { type InlineConfig, preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { buildForRelease } from "../../../build/build-application";
import { BROWSER_ARGUMENTS } from "../../browser/support/find-browser";
import { complaintsOf, exampleIn, makeProject, MOST_MILLISECONDS } from "./project";

const PAGE = `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:," />
<style>h1 { color: rgb(1, 2, 3) } html { background: rgb(250, 250, 250) }</style></head>
<body><div id="app"></div><script type="module" src="/main.tsx"></script></body></html>`;
const MAIN = `import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
const root = document.getElementById("app");
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
`;

let folder: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  folder = makeProject(
    ({ dependencies, peerDependencies }) => [
      ...Object.keys({ ...dependencies, ...peerDependencies }),
      "vite",
      "@types/react",
      "@types/react-dom",
      "csstype",
    ],
    {
      "index.html": PAGE,
      "main.tsx": MAIN,
      "App.tsx": exampleIn("tsx"),
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          target: "es2023",
          lib: ["es2024", "dom", "dom.iterable"],
          module: "esnext",
          moduleResolution: "bundler",
          jsx: "react-jsx",
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          resolveJsonModule: true,
          types: ["vite/client"],
        },
        files: ["main.tsx"],
      }),
    },
  );
  cpSync("data/draghi-putin.json", join(folder, "calls.json"));
  cpSync("data/winter-2022.json", join(folder, "winter.json"));
  const ofProject: InlineConfig = { root: folder, configFile: false, plugins: [react()] };
  await buildForRelease(ofProject);
  server = await preview({ ...ofProject, preview: { port: 0, host: "127.0.0.1" } });
  browser = await chromium.launch({
    executablePath: inject("browserPath"),
    args: BROWSER_ARGUMENTS,
  });
  page = await browser.newPage({ viewport: { width: 1000, height: 800 }, colorScheme: "dark" });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.getByRole("application").nth(1).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

describe("two readouts in a React page of somebody else's", () => {
  it(
    "have strict types",
    () => {
      expect(complaintsOf(folder)).toBe("");
    },
    MOST_MILLISECONDS,
  );

  it("are both drawn, each in its own language and theme", async () => {
    const roots = page.locator(".readout");
    expect(await roots.count()).toBe(2);
    const looks = await roots.evaluateAll((all) =>
      all.map((root) => [
        root.querySelector("[lang]")?.getAttribute("lang"),
        getComputedStyle(root).colorScheme,
        getComputedStyle(root).backgroundColor,
      ]),
    );
    // The page has said nothing of dark colours, so there are none but where they are asked for.
    expect(looks).toEqual([
      ["en", "light", "rgb(253, 252, 250)"],
      ["it", "dark", "rgb(22, 24, 27)"],
    ]);
    const painted = await page.locator(".readout canvas.picture-overlay").evaluateAll((canvases) =>
      canvases.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(pixels?.data.buffer ?? new ArrayBuffer(0))).size;
      }),
    );
    for (const colours of painted) expect(colours).toBeGreaterThan(10);
    expect(await page.getByRole("alert").allTextContents()).toEqual([]);
  });

  it("give the picture the height that was asked for", async () => {
    const box = await page.locator(".readout").first().boundingBox();
    expect(box?.height).toBe(680);
  });

  it("leave the page around them as it was", async () => {
    const around = await page.evaluate(() => {
      const styleOf = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        address: location.search + location.hash,
        title: document.title,
        attributes: document.documentElement.getAttributeNames(),
        heading: [styleOf("h1").color, styleOf("h1").fontWeight, styleOf("h1").marginTop],
        button: styleOf("#app > button").borderTopStyle,
        margin: styleOf("body").margin,
        background: styleOf("html").backgroundColor,
      };
    });
    expect(around).toEqual({
      address: "",
      title: "A page",
      attributes: ["lang"],
      heading: ["rgb(1, 2, 3)", "700", expect.stringMatching(/^2[01]/)],
      button: "outset",
      margin: "8px",
      background: "rgb(250, 250, 250)",
    });
  });

  it("have no id twice", async () => {
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll("[id]")].map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("follow the view that the page gives, one without the other", async () => {
    const [first, second] = [page.locator(".readout").first(), page.locator(".readout").nth(1)];
    const before = await second.getByRole("status").first().textContent();
    await page.getByRole("button", { name: "What Putin says" }).click();
    await first.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    expect(await second.getByRole("heading", { name: "Vladimir Putin" }).count()).toBe(0);
    expect(await second.getByRole("status").first().textContent()).toBe(before);
  });

  it("tell the page of the reader's steps, which it may give back", async () => {
    const first = page.locator(".readout").first();
    await first.getByRole("complementary").getByRole("button").first().click();
    await first.getByRole("heading", { name: "Vladimir Putin" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "What Putin says" }).click();
    await first.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
  });

  it("lose no step of a quick reader whose every step the page gives back", async () => {
    const last = page.locator(".readout").first().getByRole("slider").last();
    await last.focus();
    const before = Number(await last.getAttribute("aria-valuenow"));
    await Promise.all(Array.from({ length: 5 }, () => page.keyboard.press("ArrowLeft")));
    await expect.poll(() => last.getAttribute("aria-valuenow")).toBe(String(before - 5));
  });

  it("follow the colours of the page around them, where they have no theme of their own", async () => {
    const paper = () =>
      page
        .locator(".readout")
        .evaluateAll((roots) => roots.map((root) => getComputedStyle(root).backgroundColor));
    const setStyle = (property: string, value: string) =>
      page.evaluate(
        ([name = "", text = ""]) => document.getElementById("app")?.style.setProperty(name, text),
        [property, value],
      );
    await setStyle("color-scheme", "light dark");
    await expect.poll(paper).toEqual(["rgb(22, 24, 27)", "rgb(22, 24, 27)"]);
    await setStyle("--readout-paper", "rgb(9, 8, 7)");
    await expect.poll(paper).toEqual(["rgb(9, 8, 7)", "rgb(9, 8, 7)"]);
    await setStyle("--readout-paper", "");
    await setStyle("color-scheme", "");
    await expect.poll(paper).toEqual(["rgb(253, 252, 250)", "rgb(22, 24, 27)"]);
  });

  it("ask for no frame of animation while nothing moves", async () => {
    // What was begun before may still be on its way.
    const askedInASecond = () =>
      page.evaluate(async () => {
        let frames = 0;
        const request = window.requestAnimationFrame;
        window.requestAnimationFrame = (act) => {
          frames++;
          return request.call(window, act);
        };
        await new Promise((resolve) => setTimeout(resolve, 1000));
        window.requestAnimationFrame = request;
        return frames;
      });
    await expect.poll(askedInASecond).toBe(0);
  });

  it("offer no address to copy where the page has given none", async () => {
    expect(await page.getByRole("button", { name: "Copy link" }).count()).toBe(0);
  });

  it("have put no fault into the console", () => {
    expect(faults).toEqual([]);
  });
});
