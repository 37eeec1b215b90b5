import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { type BadServer, serveBadly } from "../support/bad-server";
import { closeBrowser, openAddress } from "../support/page";
import { chooseInMenu, openFilters } from "../support/open-parts";

let server: BadServer;
let page: Page;
let faults: string[];
let foreign: string[];

beforeAll(async () => {
  server = await serveBadly();
  ({ page, faults, foreign } = await openAddress(inject("address"), {
    hosts: [server.address, server.address.replace("127.0.0.1", "localhost")],
  }));
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
});
beforeEach(async () => {
  const dismiss = page.getByRole("alert").getByRole("button", { name: "Dismiss" });
  if ((await dismiss.count()) > 0) await dismiss.click();
});
afterAll(async () => {
  await page.context().close();
  await closeBrowser();
  server.close();
});

/** Goes to an address of a graph without loading the page, as Back and Forward do. */
async function ask(name: string) {
  await page.evaluate((data) => {
    history.pushState(null, "", `?${new URLSearchParams({ data })}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, server.address + name);
}

/** What the alert says, once it says anything of the file. */
async function alertOf(name: string): Promise<string> {
  const alert = page.getByRole("alert").filter({ hasText: name });
  await alert.waitFor({ timeout: 30_000 });
  return (await alert.textContent()) ?? "";
}

/** The graph before is there and answers. */
async function expectStays() {
  expect(await page.getByRole("status").first().textContent()).toMatch(/ of 13 actors/);
  await openFilters(page);
  await page.getByRole("checkbox", { name: /^Call/ }).click();
  await expect
    .poll(() => page.getByRole("status").first().textContent())
    .not.toContain("15 of 15 links");
  await page.getByRole("button", { name: "Reset filters" }).click();
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
}

async function openExample() {
  await chooseInMenu(page, "Examples", "Draghi and Putin, 1 February 2022");
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
}

describe("a file over the network", () => {
  it.each([
    ["missing.json", /answered with the error 404\. .*text\/html/, true],
    ["broken.json", /answered with the error 500\. .*try again later.*text\/html/, true],
    ["page.json", /a web page or XML, not JSON.*text\/html/, false],
    ["moved-shut.json", /could not be reached.*Access-Control-Allow-Origin/, true],
    ["cut.json", /stopped after \d+ kB/, true],
    ["closed.json", /could not be reached.*Access-Control-Allow-Origin/, true],
    ["large.json", /larger than 200 MB/, false],
    ["bomb.json", /larger than 200 MB/, false],
    ["latin.json", /not UTF-8.*iso-8859-1/, false],
  ])(
    "as %s is refused with what is wrong and what to do; what was shown stays",
    async (name, words, again) => {
      await ask(name);
      expect(await alertOf(name)).toMatch(new RegExp(words.source, "s"));
      expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(again ? 1 : 0);
      await expectStays();
      expect(foreign).toEqual([]);
      await expect.poll(() => server.open()).toBe(0);
    },
  );

  it("whose server tells a wrong encoding is opened as what it is", async () => {
    await ask("labelled.json");
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toContain("Winter 2022");
    await openExample();
  });

  it("that its address redirects to is opened, and its host is named", async () => {
    await ask("moved.json");
    await page.getByText(/^Data from localhost:\d+$/).waitFor();
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toContain("Winter 2022");
    await openExample();
  });

  it("that is a published sheet, behind a redirect and without an ending, is opened as a table", async () => {
    await ask("pub?output=csv");
    await page.getByText("2 of 2 actors, 1 of 1 link").waitFor();
    await page.getByText(/^Data from localhost:\d+$/).waitFor();
    await openExample();
  });

  it("that is not there yet comes when it is tried again", async () => {
    await ask("flaky.json");
    expect(await alertOf("flaky.json")).toContain("answered with the error 503");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toContain("Winter 2022");
    expect(await page.getByRole("alert").count()).toBe(0);
    await openExample();
  });

  it("can be given up while it is on its way, and the server then need not go on", async () => {
    await ask("slow.json");
    await page.getByText(/^0 kB$/).waitFor();
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect.poll(() => server.open()).toBe(0);
    expect(await page.getByRole("progressbar").count()).toBe(0);
    await expectStays();
  });

  it.each(["slow.json", "silent.json"])("as %s is given up when time is up", async (name) => {
    await page.clock.install();
    await ask(name);
    await expect.poll(() => server.open()).toBe(1);
    await page.clock.runFor(31_000);
    expect(await alertOf(name)).toMatch(/too slowly: 0 kB so far.*30 seconds/s);
    await expect.poll(() => server.open()).toBe(0);
    await page.clock.resume();
    await expectStays();
  });

  it("while the reader is offline says so, and comes when the reader is online again", async () => {
    await page.context().setOffline(true);
    await ask("good.json");
    expect(await alertOf("good.json")).toMatch(/You are offline/);
    await expectStays();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toContain("Winter 2022");
  });

  it("leaves nothing on the console but what the browser says of the network itself", () => {
    const own = faults.filter(
      (fault) => !/Failed to load resource|Access to fetch|net::ERR/.test(fault),
    );
    expect(own).toEqual([]);
  });
});
