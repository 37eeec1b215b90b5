import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { openDraft, openSeededDraft, TEXT } from "./seed-draft";

afterAll(closeBrowser);

describe("a draft in trouble", () => {
  it("is said not to be saved where there is no room left, and is saved once there is", async () => {
    const { page } = await openAddress(inject("address"), {
      // No quota that a test can set is small enough for a browser to refuse so little.
      prepare: (opened) =>
        opened.addInitScript(() => {
          const former = Reflect.get(IDBObjectStore.prototype, "put");
          IDBObjectStore.prototype.put = function put(...values) {
            if (Reflect.get(window, "isFull") === true)
              throw new DOMException("No room.", "QuotaExceededError");
            return Reflect.apply(former, this, values);
          };
        }),
    });
    await openSeededDraft(page);
    const setFull = (isFull: boolean) =>
      page.evaluate((now) => Object.assign(window, { isFull: now }).isFull, isFull);
    await setFull(true);
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await page.getByText("Not saved: there is no room left in this browser.").waitFor();
    await setFull(false);
    await page.keyboard.press("a");
    await page.getByText("Saved in this browser").waitFor();
    await page.reload();
    await page.getByText(/2 of 2 links/).waitFor();
    await page.context().close();
  });

  it("has all that was saved after its page has crashed", async () => {
    const { page } = await openPage();
    await openSeededDraft(page);
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await page.keyboard.press("x");
    await page.getByText("Saved in this browser").waitFor();
    const crashed = page.waitForEvent("crash");
    const client = await page.context().newCDPSession(page);
    // It never answers: its page is gone.
    client.send("Page.crash").catch(() => undefined);
    await crashed;
    const next = await page.context().newPage();
    await next.goto(inject("address"));
    await next.getByText(/of 15 links/).waitFor();
    await openDraft(next, "Ten calls");
    await next.getByText(/1 of 1 links/).waitFor();
    await next.getByText("Dismissed: 1").waitFor();
    await next.context().close();
  });
});

describe("a writer with a finger", () => {
  it("makes a link from a word that a long press has selected", async () => {
    const { page } = await openAddress(inject("address"), {
      size: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await openSeededDraft(page);
    await page.getByRole("textbox", { name: "The text" }).waitFor();
    // What a long press leaves behind: half of a name, and the focus where it was.
    await page.evaluate((at) => {
      const text = document.querySelector("[role=textbox][aria-readonly]")?.firstChild;
      if (text) document.getSelection()?.setBaseAndExtent(text, at, text, at + 8);
    }, TEXT.indexOf("Carla Voss called"));
    await page.getByRole("button", { name: "Link from this passage" }).tap();
    const form = page.getByRole("form", { name: "Link" });
    await form.getByText("Carla Voss", { exact: true }).waitFor();
    expect(await form.getByRole("combobox", { name: "From" }).inputValue()).toBe("Carla Voss");
    await page.context().close();
  });
});
