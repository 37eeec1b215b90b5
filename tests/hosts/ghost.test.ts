import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Host, serveBuild } from "../browser/support/host";
import { closeBrowser, openAddress } from "../browser/support/page";
import { type Shared, shareView } from "./share";

/** Ghost's own cards and what writes them as HTML, in the versions that Ghost 6.65 is released with. */
const PACKAGES = ["@tryghost/kg-default-nodes@2.2.1", "@tryghost/kg-lexical-html-renderer@1.5.1"];
const PORT = 18_767;

/** Writes the text of a post, as its editor keeps it, as the HTML that readers get. */
type Render = (post: string, options: object) => Promise<string>;

let folder: string | undefined;
let whyNot = "";
let render: Render;
let shared: Shared;
let application: Host;
let site: Server;
let post = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-ghost-"));
  writeFileSync(join(folder, "package.json"), "{}");
  try {
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--silent", ...PACKAGES], {
      cwd: folder,
    });
  } catch {
    whyNot = `npm could not fetch ${PACKAGES.join(" and ")}.`;
    return;
  }
  const { JSDOM } = createRequire(import.meta.url)("jsdom");
  const need = createRequire(join(folder, "package.json"));
  const { DEFAULT_NODES } = need("@tryghost/kg-default-nodes");
  const { LexicalHTMLRenderer } = need("@tryghost/kg-lexical-html-renderer");
  const dom = new JSDOM();
  const renderer = new LexicalHTMLRenderer({ dom, nodes: DEFAULT_NODES });
  const createDocument = () => new JSDOM().window.document;
  render = (text, options) => renderer.render(text, { dom, createDocument, ...options });
  application = await serveBuild({ "access-control-allow-origin": "*" });
  shared = await shareView(application.address, "data=draghi-putin&select=call-draghi-putin");
  site = createServer((_request, response) =>
    response.setHeader("content-type", "text/html; charset=utf-8").end(post),
  ).listen(PORT, "127.0.0.1");
});
afterAll(async () => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  if (whyNot !== "") return;
  site.close();
  application.close();
  await closeBrowser();
});
beforeEach((context) => {
  if (whyNot !== "") context.skip(whyNot);
});

/** A post that is one HTML card. */
function postOf(html: string): string {
  const card = { type: "html", version: 1, html };
  const root = { type: "root", version: 1, direction: null, format: "", indent: 0 };
  return JSON.stringify({ root: { ...root, children: [card] } });
}

describe("Ghost's renderer of cards", () => {
  it.each<readonly [string, () => string]>([
    ["the figure", () => shared.figure],
    ["the embed code", () => shared.element],
    ["the embed code without scripts", () => shared.frame],
  ])("leaves %s in an HTML card as it is, on the web and in a letter", async (_, pasted) => {
    for (const target of ["html", "email"]) {
      const written = await render(postOf(pasted()), { target, design: {} });
      expect(written).toContain(pasted().trim());
    }
  });

  it.each([1280, 390])("gives readers the live picture of the call, %i wide", async (width) => {
    const code = shared.element.replace(/<!-- .* -->\s*<p>.*<\/p>/, () => shared.figure);
    const body = await render(postOf(code), { target: "html" });
    post = `<!doctype html><html lang="en"><head><title>Post</title><meta name="viewport" content="width=device-width"></head><body style="margin:0"><main>${body}</main></body></html>`;
    const { page, faults } = await openAddress(`http://127.0.0.1:${PORT}/`, {
      size: { width, height: 844 },
      hosts: ["http://127.0.0.1"],
    });
    const frame = () => page.frames().find((one) => one.url().includes("embed.html"));
    const heading = () =>
      frame()?.getByRole("heading", { name: "Call, Mario Draghi and Vladimir Putin" }).first();
    await expect.poll(() => heading()?.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(faults.filter((fault) => !fault.includes("favicon"))).toEqual([]);
    await page.context().close();
  });
});
