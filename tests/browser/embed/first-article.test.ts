import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { runReadout } from "../../cli/run-readout";
import { serveHost, type Host } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PAGE = readFileSync(join(ROOT, "docs/make-a-graph.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "readout-"));
const graph = join(folder, "bridge.json");
const figure = join(folder, "figure.html");

/** The commands of the page, with what they write in an empty folder. */
function commands(): readonly (readonly string[])[] {
  return [...PAGE.matchAll(/^npm run readout -- (.+)$/gm)].map(([, line = ""]) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => {
      const word = quoted ?? plain ?? "";
      if (word === "bridge.json") return graph;
      if (word === "figure.html") return figure;
      return word.startsWith("docs/") ? join(ROOT, word) : word;
    }),
  );
}

/** The lines that the page puts into an article, with the site that Readout is on and the figure. */
function article(): string {
  const lines = /^```html\n(<script [^]*?)^```$/m.exec(PAGE)?.[1] ?? "";
  const body = lines
    .replace("https://example.org/readout/", inject("address"))
    .replace("<!-- the content of figure.html -->", readFileSync(figure, "utf8"));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The bridge</title>${body}</html>`;
}

let host: Host;
beforeAll(async () => {
  const [make = [], check = [], , draw = []] = commands();
  for (const words of [make, check, draw]) {
    expect(await runReadout(...words), words.join(" ")).toMatchObject({ status: 0, err: [] });
  }
  host = await serveHost({ "/article": article(), "/bridge.json": readFileSync(graph, "utf8") });
});
afterAll(async () => {
  host.close();
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

describe("the way from an empty folder to an article", () => {
  it("ends with the graph in the article, in which a sentence selects the call", async () => {
    const { page, faults, foreign } = await openAddress(`${host.address}article`, {
      hosts: [host.address],
    });
    const frame = () => page.frames().find((one) => one.url().includes("embed.html"));
    const textOf = async () => (await frame()?.locator("body").textContent()) ?? "";
    await expect.poll(textOf, { timeout: 30_000 }).toMatch(/of 5 links/);
    await page.getByRole("link", { name: "spoke on Tuesday" }).click();
    await expect.poll(textOf).toContain("spoke by telephone on Tuesday about the closed bridge");
    expect([faults, foreign]).toEqual([[], []]);
  });

  it("shows the figure where there is no JavaScript", async () => {
    const { page } = await openAddress(`${host.address}article`, {
      hosts: [host.address],
      javaScriptEnabled: false,
    });
    expect(await page.locator("readout-graph figure").textContent()).toContain("Ada Quill");
  });
});
