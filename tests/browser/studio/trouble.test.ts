import { afterAll, describe, expect, inject, it } from "vitest";
import { chooseInMenu } from "../support/open-parts";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { FORMER } from "./former-draft";
import { openDraft, openSeededDraft, TEXT } from "./seed-draft";

afterAll(closeBrowser);

describe("a draft in trouble", () => {
  it("is said not to be saved where the quota is used up, and is saved once there is room", async () => {
    let lift = () => Promise.resolve();
    const { page } = await openAddress(inject("address"), {
      prepare: async (opened) => {
        const client = await opened.context().newCDPSession(opened);
        const { origin } = new URL(inject("address"));
        // Before the first write: a browser asks once for a while how much room there is.
        await client.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
        lift = async () => {
          await client.send("Storage.overrideQuotaForOrigin", { origin });
        };
      },
    });
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await chooseInMenu(page, "New…");
    const dialog = page.getByRole("dialog", { name: "New graph" });
    await dialog.getByRole("textbox", { name: "Text" }).fill(TEXT);
    await dialog.getByRole("textbox", { name: "Published" }).fill("2024-03-11");
    await dialog.getByRole("button", { name: "Make proposals" }).click();
    await page.getByText("Not saved: there is no room left in this browser.").waitFor();
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await page.getByText(/, 1 of 1 links/).waitFor();
    await page.getByText("Not saved: there is no room left in this browser.").waitFor();
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    await page.getByText(/, 1 of 1 links/).waitFor();
    await lift();
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await page.getByText("Saved in this browser").waitFor();
    await page.reload();
    await page.getByText(/, 2 of 2 links/).waitFor();
    await page.context().close();
  });

  it("is not begun from a text that is longer than any article; that is said, and the text stays", async () => {
    const { page } = await openPage();
    await chooseInMenu(page, "New…");
    const dialog = page.getByRole("dialog", { name: "New graph" });
    const text = dialog.getByRole("textbox", { name: "Text" });
    const long = "a".repeat(1_000_001);
    await text.fill(long);
    await dialog.getByRole("textbox", { name: "Published" }).fill("2024-03-11");
    await dialog.getByRole("button", { name: "Make proposals" }).click();
    const said = "Characters in this text: 1,000,001. The most that can be read is 1,000,000.";
    expect(await dialog.getByRole("alert").textContent()).toContain(said);
    expect((await text.inputValue()).length).toBe(long.length);
    await text.fill(TEXT);
    await dialog.getByRole("button", { name: "Make proposals" }).click();
    await page.getByRole("list", { name: "Proposals" }).waitFor();
    await page.context().close();
  });

  it.each([
    [1, /1 of 1 links/],
    [2, /This draft was written by a newer version of Readout/],
  ])("of version %i is opened with all its steps, or refused in words", async (version, said) => {
    const { page } = await openPage();
    await openSeededDraft(page);
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.evaluate(
      ([kept, number]) =>
        new Promise((resolve) => {
          const opening = indexedDB.open("readout", 1);
          opening.onsuccess = () => {
            const stores = ["heads", "bases", "entries"] as const;
            const writing = opening.result.transaction([...stores], "readwrite");
            for (const store of stores)
              for (const one of kept[store])
                writing
                  .objectStore(store)
                  .put("version" in one ? { ...one, version: number } : one);
            writing.oncomplete = resolve;
          };
        }),
      [FORMER, version] as const,
    );
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Drafts" }).click();
    await page.getByRole("button", { name: "A former draft", exact: true }).click();
    await page.getByText(said).waitFor();
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
