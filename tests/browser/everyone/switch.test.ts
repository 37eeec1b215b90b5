import type { CDPSession, Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { makeProposals, openState, STATES } from "../support/states";

afterAll(closeBrowser);

/** What a program for switches stops at: the roles on which assistive programs can act, as Chromium names them. */
const STOPS = new Set(
  "button link tab checkbox radio combobox listbox menuitem menuitemradio option treeitem slider DisclosureTriangle".split(
    " ",
  ),
);

interface Stop {
  readonly role: string;
  readonly name: string;
  readonly node: number;
}

/** All that a switch stops at, one after another, in the order of the page. */
async function stopsOf(session: CDPSession): Promise<readonly Stop[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const stops: Stop[] = [];
  const walk = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    const [role, name] = [String(node.role?.value), String(node.name?.value)];
    const isOff = node.properties?.some(({ name: is, value }) => is === "disabled" && value.value);
    if (!node.ignored && STOPS.has(role) && !isOff && node.backendDOMNodeId !== undefined)
      stops.push({ role, name, node: node.backendDOMNodeId });
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root) walk(root.nodeId);
  return stops;
}

/** A reader with one switch: it goes from stop to stop, and its second press does what the stop is for, and nothing else. */
async function oneSwitch(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    async press(role: string, name: RegExp | string): Promise<void> {
      const isIt = (stop: Stop) =>
        stop.role === role &&
        (typeof name === "string" ? stop.name === name : name.test(stop.name));
      const find = async () => (await stopsOf(session)).find(isIt);
      await expect.poll(find, { message: `${role} ${String(name)}` }).toBeDefined();
      const stop = await find();
      const { object } = await session.send("DOM.resolveNode", { backendNodeId: stop?.node ?? 0 });
      await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId ?? "",
        functionDeclaration: "function () { this.focus(); this.click(); }",
      });
    },
  };
}

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const counts = (page: Page) => page.getByRole("status").first();

describe("a reader with one switch", () => {
  it("finds who was to call whom and did not, and the quote, in the table and in the picture", async () => {
    const { page, faults } = await openPage();
    const { press } = await oneSwitch(page);
    await press("tab", "Table");
    await press("button", /^Open Vladimir Putin – Boris Johnson/);
    await details(page)
      .getByRole("heading", { name: /^Cancelled call/ })
      .waitFor();
    await details(page).getByRole("blockquote").first().waitFor();
    await press("tab", "Graph");
    // Its options are there while it has the focus.
    await press("listbox", "Relationship graph");
    await press("option", /^Boris Johnson, Person/);
    await details(page).getByRole("heading", { name: "Boris Johnson" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("filters, moves the period, compares, and undoes all of it", async () => {
    const { page } = await openPage("?data=draghi-putin");
    const { press } = await oneSwitch(page);
    await press("button", "Filter");
    await press("checkbox", /^Call \d+/);
    await expect.poll(() => counts(page).textContent()).toMatch(/ 3 of 15 links/);
    await press("button", "Reset filters");
    await expect.poll(() => counts(page).textContent()).toMatch(/15 of 15 links/);
    await press("button", "Close");
    await press("button", "Week");
    await press("button", "Earlier");
    await expect.poll(() => page.url()).toContain("to=");
    await press("button", "More options");
    await press("button", "Compare");
    await page.getByLabel("Compare from").waitFor();
    await press("button", "Compare");
    await press("button", "All");
    await expect.poll(() => counts(page).textContent()).toMatch(/15 of 15 links/);
    await page.context().close();
  });

  it("reads two accounts face to face, from one occasion to the next, and comes back", async () => {
    const { page } = await openPage("?data=winter-2022&tab=score");
    const { press } = await oneSwitch(page);
    await press("option", /told by both sides/);
    const accounts = page.getByRole("region", { name: "Accounts", exact: true });
    const heading = accounts.getByRole("heading", { level: 2 });
    const first = await heading.textContent();
    await press("link", /^Next/);
    await expect.poll(() => heading.textContent()).not.toBe(first);
    await press("button", "Close");
    await accounts.waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("chooses in the menu, saves the graph, and reads in another language", async () => {
    const { page } = await openPage();
    const { press } = await oneSwitch(page);
    await press("button", "Menu");
    await press("menuitem", "Export…");
    const download = page.waitForEvent("download");
    await press("button", "Save");
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await page.keyboard.press("Escape");
    await press("button", "Menu");
    await press("menuitem", /^Language/);
    await press("menuitemradio", "Deutsch");
    await page.getByRole("button", { name: "Menü" }).waitFor();
    await page.context().close();
  });

  it("takes or leaves what was found in a text, and gets the file", async () => {
    const { page } = await openPage();
    await makeProposals(page);
    const { press } = await oneSwitch(page);
    await press("button", "Accept");
    await page.getByText("1 proposal", { exact: true }).waitFor();
    await press("button", "Dismiss");
    await page.getByRole("heading", { name: "No proposals waiting" }).waitFor();
    await press("button", "Undo");
    await page.getByText("1 proposal", { exact: true }).waitFor();
    await press("button", "Publish…");
    const download = page.waitForEvent("download");
    await press("button", "Download");
    await download;
    await press("button", "Close");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("has no time limit: after an hour a menu, a dialog, what is wrong and what was selected are as they were", async () => {
    for (const name of ["the open menu", "the help", "an alert", "a selected link", "proposals"]) {
      const state = STATES.find((one) => one.name === name);
      if (!state) throw new Error(`There is no ${name}.`);
      const { page } = await openAddress(inject("address") + state.path, {
        prepare: (opened) => opened.clock.install(),
      });
      await openState(page, state);
      const said = () => page.locator("body").ariaSnapshot();
      await page.waitForLoadState("networkidle");
      await page.clock.runFor(5000);
      const before = await said();
      await page.clock.fastForward("01:00:00");
      await page.clock.runFor(2000);
      expect(await said(), name).toBe(before);
      await page.context().close();
    }
  });
});

/** A field for a day has its parts, and a button for its calendar, one after the other. */
const MOST_PARTS = 5;
const MOST_STOPS = 400;

/** What the focus is on, as a place in the page. */
const placeOfFocus = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return "nothing";
    const all = [...document.querySelectorAll("*")];
    return `${all.indexOf(activeElement)} ${activeElement.outerHTML.slice(0, 80)}`;
  });

describe.each(STATES)("$name", (state) => {
  it("holds no one who goes on by Tab, and shows a hand over nothing that cannot be reached without one", async () => {
    const { page } = await openPage(state.path);
    await openState(page, state);
    const stops: string[] = [];
    let stays = 0;
    while (stops.length < MOST_STOPS) {
      await page.keyboard.press("Tab");
      const stop = await placeOfFocus(page);
      stays = stop === stops.at(-1) ? stays + 1 : 0;
      expect(stays, stop).toBeLessThan(MOST_PARTS);
      if (stays > 0) continue;
      // Round, or out of the page.
      if (stop === "nothing" ? stops.length > 0 : stops.includes(stop)) break;
      if (stop !== "nothing") stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(1);
    expect(stops.length, stops.at(-1)).toBeLessThan(MOST_STOPS);
    expect(await handsOverNothing(page)).toEqual([]);
    await page.context().close();
  });
});

/** What shows a hand and is neither a stop of the focus, nor within one, nor told as something to act on. */
function handsOverNothing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const acting =
      "a[href], button, input, select, textarea, summary, label, [role=tab], [role=option], [role^=menuitem], [role=treeitem], [role=slider], [tabindex], [contenteditable]";
    return (
      [...document.querySelectorAll<HTMLElement>("body *")]
        .filter(
          (element) => element.checkVisibility() && getComputedStyle(element).cursor === "pointer",
        )
        // Each passage that is marked in a text has its button in the list beside it.
        .filter((element) => !element.closest(`${acting}, mark`))
        .map((element) => element.outerHTML.slice(0, 120))
    );
  });
}
