import type { RunOnly } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { barriersOf } from "../support/barriers";
import { PHONE } from "../support/finger";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { openState, STATES } from "../support/states";

afterAll(closeBrowser);

/** Fields that iOS zooms in on, since their letters have less than 16 pixels. Runs in the page. */
function smallFields(): readonly string[] {
  return [...document.querySelectorAll("input, select, textarea, [contenteditable]")]
    .filter(
      (field) =>
        field.checkVisibility() &&
        !field.matches("[type=checkbox], [type=radio], [type=range], [type=file]") &&
        Number.parseFloat(getComputedStyle(field).fontSize) < 16,
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

describe.each(STATES)("$name", (state) => {
  it("has fields that a phone does not zoom in on", async () => {
    const { page } = await openAddress(inject("address") + state.path, PHONE);
    await openState(page, state);
    expect(await page.evaluate(smallFields)).toEqual([]);
    await page.context().close();
  });

  it("names its controls by what is seen on them, so that they can be spoken to", async () => {
    const { page } = await openPage(state.path);
    await openState(page, state);
    const names: RunOnly = { type: "rule", values: ["label-content-name-mismatch"] };
    expect(await barriersOf(page, names)).toEqual([]);
    await page.context().close();
  });
});

/** Begins a word in the field that has the focus, and presses keys that choose among what the input method offers. */
async function compose(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Input.imeSetComposition", { text: "かん", selectionStart: 2, selectionEnd: 2 });
  for (const key of ["ArrowDown", "ArrowUp", "Enter", "Escape", "/", "a", "x"])
    for (const type of ["rawKeyDown", "keyUp"] as const)
      await tools.send("Input.dispatchKeyEvent", { type, key, windowsVirtualKeyCode: 229 });
}

describe("the keys of an input method", () => {
  it("choose none of the hits, and do not end the search", async () => {
    const { page } = await openPage("?data=winter-2022");
    const field = page.getByRole("combobox", { name: "Search" });
    await field.fill("putin");
    await page
      .getByRole("option", { name: /^Vladimir Putin/ })
      .first()
      .waitFor();
    await compose(page);
    expect(await field.inputValue()).toBe("putinかん");
    expect(page.url()).not.toContain("select=");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("send no form of the studio, and close none", async () => {
    const { page } = await openPage("?select=putin");
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const form = page.getByRole("form", { name: "Actor" });
    for (const name of ["Name", "Short name"]) {
      await form.getByRole("textbox", { name, exact: true }).focus();
      await page.keyboard.press("End");
      await compose(page);
      expect(await form.getByRole("textbox", { name, exact: true }).inputValue()).toContain("かん");
    }
    await page.getByText("Nothing changed yet").waitFor();
    await page.context().close();
  });

  it("close no dialog in which one writes", async () => {
    const { page } = await openPage();
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "New…" }).click();
    const dialog = page.getByRole("dialog", { name: "New graph" });
    for (const name of ["Text", "Title", "Publisher"]) {
      await dialog.getByRole("textbox", { name, exact: true }).focus();
      await compose(page);
      expect(await dialog.getByRole("textbox", { name, exact: true }).inputValue()).toBe("かん");
    }
    await page.context().close();
  });
});
