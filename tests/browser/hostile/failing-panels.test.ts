import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "../support/page";
import { chooseInMenu, openFilters } from "../support/open-parts";

let page: Page;
let faults: string[];
afterEach(() => page.context().close());
afterAll(closeBrowser);

async function openExample(path = "") {
  ({ page, faults } = await openPage(path));
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
}

const failed = () =>
  page.getByRole("alert").filter({ hasText: "This part of the page has stopped working" });

/** Each panel but the one that failed still answers. */
async function expectRestWorks() {
  await openFilters(page);
  await page.getByRole("checkbox", { name: /^Call/ }).click();
  await expect.poll(() => page.getByRole("status").first().textContent()).not.toContain("15 of 15");
  await page.getByRole("button", { name: "Reset filters" }).click();
  await page.getByRole("slider", { name: "To" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.url()).toContain("to=");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("table", { name: "Links" }).waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Draghi");
}

describe("a panel that fails", () => {
  it("as the picture, says so, and leaves the others to work; details can be copied, and it comes back", async () => {
    await openExample();
    await page.getByRole("application", { name: "Relationship graph" }).waitFor();
    await page.evaluate(() => {
      const { prototype } = HTMLCanvasElement;
      const whole = prototype.getContext;
      prototype.getContext = () => {
        throw new Error("No canvas can be painted.");
      };
      Object.assign(window, { mend: () => (prototype.getContext = whole) });
    });
    await page.getByRole("slider", { name: "From" }).focus();
    await page.keyboard.press("ArrowRight");
    await failed().waitFor();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await failed().getByRole("button", { name: "Copy error details" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      "No canvas can be painted.",
    );
    await expectRestWorks();
    await page.getByRole("tab", { name: "Graph" }).click();
    await page.evaluate("mend()");
    const again = failed().getByRole("button", { name: "Try again" });
    if ((await again.count()) > 0) await again.click();
    await page.getByRole("application", { name: "Relationship graph" }).waitFor();
    expect(await failed().count()).toBe(0);
  });

  it("as the filters, leaves the others to work", async () => {
    await openExample();
    await openFilters(page);
    await page.evaluate(() => {
      Intl.DisplayNames.prototype.of = () => {
        throw new Error("No country has a name.");
      };
    });
    await page.getByRole("checkbox", { name: /^Call/ }).click();
    await failed().first().waitFor();
    await page.getByRole("slider", { name: "To" }).focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.url()).toContain("to=");
    await page.getByRole("tab", { name: "Table" }).click();
    await page.getByRole("table", { name: "Links" }).waitFor();
  });

  it("as the search, leaves the rest of the header and of the page to work", async () => {
    await openExample();
    await page.evaluate(() => {
      const whole = String.prototype.normalize;
      String.prototype.normalize = function (form?: string) {
        if (String(this).includes("zzz")) throw new Error("This cannot be searched.");
        return whole.call(this, form);
      };
    });
    await page.getByRole("combobox", { name: "Search" }).fill("zzz");
    await failed().waitFor();
    await page.getByRole("button", { name: "Share…" }).click();
    await page.getByRole("dialog", { name: "Share this view" }).waitFor();
    await page.keyboard.press("Escape");
    await expectRestWorks();
  });

  it("as a dialog, leaves the others to work", async () => {
    await openExample();
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error("No address can be made.");
      };
    });
    await page.getByRole("button", { name: "Save the diagram" }).click();
    await failed().waitFor();
    await chooseInMenu(page, "Export…");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => failed().count()).toBe(2);
    await page.getByRole("application", { name: "Relationship graph" }).waitFor();
    await expectRestWorks();
  });
});

describe("a new version published under an open page", () => {
  const missing = () => page.getByRole("alert").filter({ hasText: "A part of Readout" });

  it("is told by whatever needs a part that has gone, with the way to load the page in its view, once", async () => {
    await openExample("?select=putin");
    let loads = 0;
    page.on("load", () => loads++);
    const part = /\/assets\/SourcePanel-[^/]+\.js$/;
    await page.route(part, (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("tab", { name: "Source" }).click();
    await missing().waitFor();
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    loads = 0;
    await missing().getByRole("button", { name: "Reload the page" }).click();
    // It is still missing: that is said again, and nothing loads by itself.
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await missing().waitFor();
    expect(new URL(page.url()).search).toBe("?select=putin&tab=source");
    expect(loads).toBe(1);
    await page.unroute(part);
    await missing().getByRole("button", { name: "Reload the page" }).click();
    await page.getByRole("article", { name: "The document with its quotes" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(faults.filter((fault) => !/404|dynamically imported module/.test(fault))).toEqual([]);
  });

  it("is told where what reads a form, or writes it, has gone", async () => {
    await openExample();
    await page.route(
      /\/assets\/(write-parquet|parquet|forms|print-form|tables|icews)-[^/]+\.js$/,
      (route) => route.fulfill({ status: 404, body: "" }),
    );
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "graph.gexf",
        mimeType: "application/xml",
        buffer: Buffer.from("<gexf></gexf>"),
      });
    await missing().waitFor();
    expect(await missing().getByRole("button", { name: "Reload the page" }).count()).toBe(1);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await chooseInMenu(page, "Export…");
    await page.getByRole("combobox", { name: "Format" }).selectOption("gexf");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await missing().waitFor();
    await expectRestWorks();
  });

  it("is told where the picture has gone, and the rest of the page works", async () => {
    ({ page, faults } = await openPage("data/winter-2022.json"));
    await page.route(/\/assets\/Picture-[^/]+\.js$/, (route) =>
      route.fulfill({ status: 404, body: "" }),
    );
    await page.goto(new URL("/", page.url()).href);
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await missing().waitFor();
    await expectRestWorks();
  });
});
