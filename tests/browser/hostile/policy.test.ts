import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeEvents } from "../../fixtures/made-events";
import { smallGraph } from "../../fixtures/hostile";
import { type Host, serveBuild, serveHost } from "../support/host";
import { closeBrowser } from "../support/page";
import { expectNothingGotIn, openTrapped } from "../support/traps";
import { chooseInMenu } from "../support/open-parts";

const LONG = 120_000;
/** The policy as the contract has it: what the page says of itself must be no laxer. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; font-src 'self'; img-src 'self' data: blob:; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types readout";

let strict: Host;
let open: Host;
let closed: Host;
let article: Host;
beforeAll(async () => {
  strict = await serveBuild({ "content-security-policy": POLICY });
  open = await serveBuild({ "access-control-allow-origin": "*" });
  closed = await serveBuild({});
  const bare = (host: Host, query = "") =>
    `<!doctype html><html lang="en"><head><link rel="icon" href="data:," /><title>A page</title></head><body><iframe sandbox="allow-scripts" style="width:700px;height:900px" src="${host.address}embed.html${query}"></iframe></body></html>`;
  article = await serveHost({
    "/open": bare(open),
    "/closed": bare(closed),
    "/strict": bare(strict),
    "/missing": bare(open, "?data=nowhere.json"),
  });
});
afterAll(async () => {
  for (const host of [strict, open, closed, article]) host.close();
  await closeBrowser();
});

async function openStrict(path: string) {
  return openTrapped(strict.address + path, { hosts: [strict.address] });
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    });
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
}

describe("under the strict policy, sent as a header as well", () => {
  it(
    "the application does all it can do, and nothing is reported",
    async () => {
      const opened = await openStrict("?data=winter-2022&tab=graph");
      const { page } = opened;
      await page.getByText(/of 129 links/).waitFor();
      await page.getByRole("application", { name: "Relationship graph" }).waitFor();
      await page.getByRole("button", { name: "Play" }).click();
      await page.getByRole("button", { name: "Pause" }).click();
      await page.getByRole("tab", { name: "Table" }).click();
      await page.getByRole("table", { name: "Links" }).waitFor();
      await page.getByRole("tab", { name: "Source" }).click();
      await page.getByRole("article", { name: "The document with its quotes" }).waitFor();
      await page.getByText("Load the text").click();
      await page.locator(".source-loader textarea").fill("A text of my own.");
      await page.getByRole("button", { name: "Use this text" }).click();
      await page.getByRole("note").first().waitFor();
      await page.getByRole("tab", { name: "Graph" }).click();
      await page.getByRole("button", { name: "Share…" }).click();
      await page.getByRole("dialog").getByRole("img").first().waitFor();
      await closeDialog(page);
      await chooseInMenu(page, "Export…");
      await page.getByRole("dialog").waitFor();
      for (const form of ["readout", "parquet", "links", "gexf", "cyjs", "csl-json", "bibtex"]) {
        if ((await page.getByRole("dialog").count()) === 0) await chooseInMenu(page, "Export…");
        await page.getByRole("dialog").getByRole("combobox").selectOption(form);
        const saved = page.waitForEvent("download");
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await saved;
      }
      await page.getByRole("button", { name: "Save the diagram" }).click();
      const painted = page.waitForEvent("download");
      await page.getByRole("dialog").getByRole("button", { name: "Save as PNG" }).click();
      await painted;
      await closeDialog(page);
      await choose(page, "links.csv", "source,target,date\nA,B,2022-02-01\n");
      await page.getByRole("dialog").getByRole("button", { name: "Open", exact: true }).click();
      await page.getByText(/1 of 1 links/).waitFor();
      await choose(page, "events.tsv", madeEvents({ actors: 300, links: 30_000, days: 300 }));
      await page.getByText(/of 30,000 links/).waitFor();
      await choose(page, "broken.json", "{");
      await page.getByRole("alert").waitFor();
      for (const theme of ["Dark", "Light", "Auto"]) await chooseInMenu(page, "Theme", theme);
      await choose(page, "small.json", JSON.stringify(smallGraph({})));
      await page.getByText(/1 of 1 links/).waitFor();
      await expectNothingGotIn(opened);
      await page.context().close();
    },
    LONG,
  );

  it("the frame and the article with its element do too", async () => {
    for (const [path, text] of [
      ["embed.html?data=winter-2022", /of 129 links/],
      ["embed.html?lang=de", /15/],
    ] as const) {
      const opened = await openStrict(path);
      await opened.page.getByText(text).first().waitFor();
      await opened.page.locator("canvas").first().waitFor();
      await expectNothingGotIn(opened);
      await opened.page.context().close();
    }
    // The article is a page of its own: only the frame within it is under the policy.
    const opened = await openTrapped(`${open.address}demo/article.html`, { hosts: [open.address] });
    await expect
      .poll(
        () =>
          opened.page
            .frames()
            .find((frame) => frame.url().includes("embed.html"))
            ?.getByText(/of 129 links/)
            .count(),
        { timeout: 20_000 },
      )
      .toBe(1);
    await expectNothingGotIn(opened);
    await opened.page.context().close();
  });

  it("the page says of itself no less than that", () => {
    for (const name of ["index.html", "embed.html"]) {
      const page = readFileSync(`dist/${name}`, "utf8");
      const said = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? "";
      const parts = said.replaceAll("&#39;", "'").split("; ");
      for (const part of [
        "default-src 'none'",
        "worker-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types readout",
      ]) {
        expect(parts).toContain(part);
      }
      // For WebKit `'self'` is nobody in a frame without an origin: there a mark stands beside it.
      const mark = name === "embed.html" ? " 'nonce-[\\w+/=]+'" : "";
      for (const kind of ["script", "style"])
        expect(parts.join("; ")).toMatch(new RegExp(`(^|; )${kind}-src 'self'${mark}(;|$)`));
      expect(said).not.toMatch(/unsafe|\*/);
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=/);
    }
  });

  it("says what it is, and of which version, to those who run no script", () => {
    const page = readFileSync("dist/index.html", "utf8");
    const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(page).toContain(`<meta name="generator" content="Readout ${version}">`);
    expect(page).toMatch(/<meta property="og:title" content="Readout: [^"]+">/);
  });

  it("a script of its own making gets nowhere: no text becomes code or markup", async () => {
    const opened = await openStrict("");
    const { page } = opened;
    await page.getByText(/15 of 15 links/).waitFor();
    const refused = await page.evaluate(() => {
      const tries: (() => unknown)[] = [
        () => (document.body.innerHTML = "<img src=x>"),
        () => document.write("<script>1</script>"),
        () => new Worker("assets/other.js"),
        () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
      ];
      return tries.filter((attempt) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      }).length;
    });
    expect(refused).toBe(4);
    await page.context().close();
  });
});

describe("in a frame that may run scripts and nothing else", () => {
  const frameOf = (page: Page) => page.frameLocator("iframe");
  const hosts = () => [article, open, closed, strict].map(({ address }) => address);

  it("on a host that lets others read its files, the picture is there, without storage", async () => {
    const opened = await openTrapped(`${article.address}open`, { hosts: hosts() });
    const { page } = opened;
    await frameOf(page).getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await frameOf(page).locator("canvas").first().waitFor();
    const isBarred = await page.frames()[1]?.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(isBarred).toBe(true);
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it.each(["closed", "strict"])(
    "on a host that does not (%s), the header that is missing is named, and the page is not blank",
    async (path) => {
      const opened = await openTrapped(`${article.address}${path}`, { hosts: hosts() });
      const { page } = opened;
      await frameOf(page).getByRole("alert").getByText("Access-Control-Allow-Origin").waitFor();
      expect(await frameOf(page).getByRole("heading", { level: 1 }).textContent()).toBe("Readout");
      expect(opened.foreign).toEqual([]);
      await page.context().close();
    },
  );

  it("a file that is not there is said as anywhere else", async () => {
    const opened = await openTrapped(`${article.address}missing`, { hosts: hosts() });
    await frameOf(opened.page).getByRole("alert").getByText("404").waitFor();
    await opened.page.context().close();
  });
});
