import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { openDetails, openFilters, openMoreOfTime } from "../support/open-parts";
import { serveHost } from "../support/host";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { makeProposals } from "../support/states";

afterAll(closeBrowser);

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
/** Of all that is announced: the studio has another log, of its own steps, before it. */
const log = (page: Page) => page.getByRole("log").last();
/** What has the focus: its role, if it says one, and its name or text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.localName} ${(element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim()}`;
  });

async function open(path: string) {
  const opened = await openPage(path);
  await opened.page.getByRole("tabpanel").waitFor();
  await log(opened.page).waitFor({ state: "attached" });
  return opened;
}

describe("what was heard with a screen reader, and mended", () => {
  it("leads from an event to its heading, which is one phrase, and back to the event", async () => {
    const { page } = await open("?data=draghi-putin");
    await openDetails(page);
    const event = details(page)
      .getByRole("button", { name: /Boris Johnson/ })
      .first();
    const heading = "Cancelled call, Vladimir Putin and Boris Johnson";
    for (const back of ["Escape", "Overview"]) {
      await event.press("Enter");
      await details(page).getByRole("heading", { level: 2, name: heading, exact: true }).waitFor();
      expect(await focused(page)).toBe(`h2 ${heading}`);
      for (const name of ["Vladimir Putin", "Boris Johnson"])
        await details(page).getByRole("button", { name, exact: true }).waitFor();
      if (back === "Escape") await page.keyboard.press(back);
      else await details(page).getByRole("button", { name: back }).press("Enter");
      await expect.poll(() => focused(page)).toMatch(/^button Vladimir Putin – Boris Johnson/);
    }
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("button Details");
    await page.context().close();
  });

  it("is at home in the picture's list box, which lies in no application, so that the way out is spoken", async () => {
    for (const [path, name] of [
      ["?data=draghi-putin", "Relationship graph"],
      ["?data=winter-2022&tab=score", "Score"],
    ] as const) {
      const { page } = await open(path);
      const region = page.getByRole("region", { name, exact: true });
      const list = region.getByRole("listbox", { name });
      await list.focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => list.getByRole("option", { selected: true }).count()).toBe(1);
      const current = await list.getAttribute("aria-activedescendant");
      expect(await list.getByRole("option", { selected: true }).getAttribute("id")).toBe(current);
      expect(await region.getByRole("application").getByRole("listbox").count()).toBe(0);
      await page.context().close();
    }
  });

  it("says the title of the graph once among the headings", async () => {
    const { page } = await open("?data=draghi-putin");
    await openDetails(page);
    const title = { name: "Draghi and Putin, 1 February 2022" };
    expect(await page.getByRole("heading", title).count()).toBe(1);
    await details(page).getByRole("heading", { level: 2, name: "About this graph" }).waitFor();
    await page.context().close();
  });

  it("compares by a button that stays, with its fields behind it, and tells what the comparison comes to", async () => {
    const { page } = await open("?data=winter-2022&from=2022-02-01&to=2022-02-07");
    await openMoreOfTime(page);
    const compare = page.getByRole("button", { name: "Compare", exact: true });
    await compare.press("Enter");
    await page.getByLabel("Compare from").waitFor();
    expect(await focused(page)).toBe("button Compare");
    expect(await compare.getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("input Compare from");
    await expect
      .poll(() => log(page).textContent())
      .toMatch(
        /1 February 2022 to 7 February 2022, compared with 25 January 2022 to 31 January 2022\. .*pair/,
      );
    await compare.press("Enter");
    await page.getByLabel("Compare from").waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("button Compare");
    await expect.poll(() => log(page).textContent()).toContain("The comparison has ended.");
    await page.context().close();
  });

  it("has the counts in a paragraph of the status, which is read by line", async () => {
    const { page } = await open("?data=draghi-putin");
    const snapshot = await page.getByRole("status").first().ariaSnapshot();
    expect(snapshot).toContain("paragraph: 13 of 13 actors, 15 of 15 links");
    await page.context().close();
  });

  it("has nothing but words and buttons in the cells of a table: of a block no header would be spoken", async () => {
    const { page } = await open("?data=winter-2022&tab=table");
    const cells = page.getByRole("table", { name: "Links" }).getByRole("cell");
    await cells.first().waitFor();
    expect(await cells.count()).toBeGreaterThan(800);
    const blocks = await cells.evaluateAll((all) =>
      all
        .flatMap((cell) => [...cell.querySelectorAll("*")])
        .filter((one) => !one.closest("button") && getComputedStyle(one).display !== "inline")
        .map((one) => one.outerHTML),
    );
    expect(blocks).toEqual([]);
    await page.context().close();
  });

  it("goes with Tab from the tab to what the tab shows, past few stops", async () => {
    const { page } = await open("?data=draghi-putin&tab=table");
    await page.getByRole("table", { name: "Links" }).waitFor();
    const stops: string[] = [];
    while (stops.length < 12 && !(await focused(page)).startsWith("button Table")) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
    }
    expect(stops).toEqual([
      "a Skip to main content",
      "input Search",
      "button Edit",
      "button Share…",
      "button Menu",
      "button Table",
    ]);
    await page.keyboard.press("Tab");
    const isWithin = page.getByRole("tabpanel").evaluate((panel) => panel.matches(":focus-within"));
    expect(await isWithin).toBe(true);
    await page.context().close();
  });

  it("says a single day once", async () => {
    const { page } = await open("?data=draghi-putin");
    const from = page.getByRole("slider", { name: "From" });
    await from.focus();
    await page.keyboard.press("End");
    await expect.poll(() => log(page).textContent()).toMatch(/\d+ \w+ 2022\. \d+ actors/);
    expect(await log(page).textContent()).not.toContain(" to ");
    await page.context().close();
  });

  it("has one name for each box, and no text beside it to be read again", async () => {
    const { page } = await open("?data=draghi-putin");
    await openFilters(page);
    const boxes = page.getByRole("region", { name: "Filters" }).getByRole("group");
    const snapshot = await boxes.filter({ hasText: "Call" }).first().ariaSnapshot();
    expect(snapshot).toMatch(/checkbox "Call \d+"/);
    expect(snapshot.split("\n").filter((line) => line.includes("Call"))).toHaveLength(1);
    await page.context().close();
  });

  it("opens face to face on its heading, and goes back to the stroke", async () => {
    const { page } = await open("?data=winter-2022&tab=score");
    const score = page.getByRole("listbox", { name: "Score" });
    await score.focus();
    await page.keyboard.press("ArrowRight");
    const stroke = await score.getAttribute("aria-activedescendant");
    expect(stroke).not.toBeNull();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Accounts", exact: true }).waitFor();
    expect(await focused(page)).toMatch(/^h2 .+ and .+/);
    // A screen reader that reads on leaves the focus nowhere.
    await page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Accounts", exact: true }).waitFor({ state: "hidden" });
    await expect.poll(() => focused(page)).toBe("div Score");
    expect(await score.getAttribute("aria-activedescendant")).toBe(stroke);
    await page.context().close();
  });

  it("reads a proposal out with its passage and without its buttons, and no step twice", async () => {
    const { page } = await openPage();
    await makeProposals(page);
    const list = page.getByRole("list", { name: "Proposals" });
    const [first] = await list.getByRole("listitem").all();
    await expect.poll(() => focused(page)).toMatch(/^li Ada Quill Call Bruno Marsh/);
    const tree = (await first?.ariaSnapshot()) ?? "";
    expect(tree.split("\n")[0]).toMatch(
      /^- listitem "Ada Quill Call Bruno Marsh 12 March 2024, Took place, no account Ada Quill called Bruno Marsh on 12 March 2024\. \d+% sure"/,
    );
    await page.keyboard.press("a");
    const counts = page.getByRole("log").filter({ hasText: "waiting" });
    await expect.poll(() => counts.textContent()).toBe("1 link, 1 proposal waiting.");
    const kept = page.getByText("Saved in this browser");
    await kept.waitFor();
    expect(await kept.getAttribute("aria-live")).toBe("off");
    await page.waitForTimeout(1000);
    expect(await log(page).textContent()).not.toContain("New:");
    await page.context().close();
  });

  it("leads from the last proposal to a heading that says so, whichever way it was dealt with", async () => {
    const ways = [
      async (page: Page) => page.keyboard.press("a"),
      async (page: Page) => page.getByRole("button", { name: "Dismiss" }).press("Enter"),
      async (page: Page) =>
        page.getByRole("button", { name: "Accept all of this actor" }).press("Enter"),
      async (page: Page) => {
        await page.keyboard.press("c");
        await page.getByRole("combobox", { name: "From" }).press("Enter");
      },
    ];
    for (const way of ways) {
      const { page } = await openPage();
      await makeProposals(page);
      await expect.poll(() => focused(page)).toMatch(/^li Ada Quill/);
      await page.keyboard.press("x");
      await expect.poll(() => focused(page)).toMatch(/^li Ada Quill Meeting Carla Voss/);
      await way(page);
      await expect.poll(() => focused(page)).toMatch(/^div No proposals waiting/);
      await page.context().close();
    }
  });

  it("leads from the button of the menu by a key to the first line of it, and names the menu otherwise than the button", async () => {
    const { page } = await open("?data=draghi-putin");
    const button = page.getByRole("button", { name: "Menu", exact: true });
    for (const _ of ["first", "once more"]) {
      await button.press("Enter");
      const menu = page.getByRole("menu", { name: "Readout", exact: true });
      await menu.waitFor();
      await expect.poll(() => focused(page)).toBe("div Examples");
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "detached" });
      expect(await focused(page)).toBe("button Menu");
    }
    await page.context().close();
  });

  it("knows the frame in an article before it can be seen, which until then is no stop of Tab", async () => {
    const host = await serveHost({
      "/article": `<!doctype html><html lang="en"><title>Article</title>
        <script type="module" src="${inject("address")}readout-embed.js"></script>
        <p><a href="#before">Before</a></p>
        <readout-graph src="late.json" aria-label="Late"><figure>Figure</figure></readout-graph>
        <p><a href="#after">After</a></p></html>`,
    });
    const { page } = await openAddress(`${host.address}article`, { hosts: [host.address] });
    await page.route("**/late.json", () => undefined);
    await page.reload();
    const session = await page.context().newCDPSession(page);
    const frames = async () => {
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      return nodes
        .filter(({ role, ignored }) => role?.value === "Iframe" && !ignored)
        .map(({ name }) => name?.value);
    };
    await expect.poll(frames).toEqual(["Late"]);
    await page.getByRole("link", { name: "Before" }).focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("a After");
    await page.context().close();
    host.close();
  });
});
