import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { barriersOf, WCAG } from "../support/barriers";
import { chooseInMenu } from "../support/open-parts";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

const WASHINGTON = readFileSync("data/obama-putin/white-house-2014-03-06.txt", "utf8");
const MOSCOW = readFileSync("data/obama-putin/kremlin-2014-03-07.txt", "utf8");

async function fill(page: Page, text: string, publisher: string, published: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: /New graph|Add a text/ });
  await dialog.getByRole("textbox", { name: "Text" }).fill(text);
  await dialog.getByRole("textbox", { name: "Title" }).fill(`Readout of ${publisher}`);
  await dialog.getByRole("textbox", { name: "Publisher" }).fill(publisher);
  await dialog.getByRole("textbox", { name: "Published" }).fill(published);
  await dialog.getByRole("button", { name: "Make proposals" }).click();
  await dialog.waitFor({ state: "detached" });
}

async function openBoth(page: Page): Promise<void> {
  await chooseInMenu(page, "New…");
  await fill(page, WASHINGTON, "White House", "2014-03-06");
  await page.getByRole("button", { name: "Add a text…" }).click();
  await fill(page, MOSCOW, "Kremlin", "2014-03-07");
  await page.getByRole("textbox", { name: "The other text" }).waitFor();
}

/** Drops a file on the page as a person does who drags it from a folder. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([called = "", text = ""]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], called));
      const init = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("dragover", init));
      document.body.dispatchEvent(new DragEvent("drop", init));
    },
    [name, content],
  );
}

describe("two readouts of one call", () => {
  it.each([
    ["light", 1280, 800],
    ["dark", 390, 844],
  ] as const)(
    "stand beside each other, with what only one tells, in %s",
    async (theme, width, height) => {
      const { page, faults, foreign } = await openPage(`?theme=${theme}`, { width, height });
      await openBoth(page);
      expect(await page.getByRole("textbox", { name: "The other text" }).textContent()).toBe(
        WASHINGTON,
      );
      await page
        .getByText(/passages told only here/)
        .first()
        .waitFor();
      await page.getByText("Also told by").first().waitFor({ state: "detached" });
      await page.getByRole("list", { name: "Proposals" }).focus();
      await page.keyboard.press("a");
      await page.getByText("Also told by: White House").first().waitFor();
      await page.getByText(/^Both accounts: [1-9]/).click();
      await page.getByRole("heading", { name: "Only Kremlin" }).waitFor();
      expect(await barriersOf(page, WCAG)).toEqual([]);
      const overflow = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.getByRole("combobox", { name: "Beside it" }).selectOption("No other text");
      await page.getByRole("textbox", { name: "The other text" }).waitFor({ state: "detached" });
      expect(faults).toEqual([]);
      expect(foreign).toEqual([]);
      await page.context().close();
    },
  );
});

describe("what is known of a text", () => {
  it("is written in a form, and undone in one step", async () => {
    const { page } = await openPage();
    await chooseInMenu(page, "New…");
    await fill(page, MOSCOW, "A newspaper", "2014-03-07");
    await page.getByRole("button", { name: "About this text…" }).click();
    const form = page.getByRole("dialog", { name: "About this text" });
    await form.getByRole("textbox", { name: "Publisher" }).fill("The Palace");
    await form.getByRole("textbox", { name: "Language" }).fill("no language");
    await form
      .getByText("This is not a language code. Write one such as en, fr or pt-BR.")
      .waitFor();
    await form.getByRole("textbox", { name: "Language" }).fill("en");
    await form.getByRole("combobox", { name: "Own account of" }).fill("The Palace");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByText("Account: The Palace").first().waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Account: The Palace").first().waitFor({ state: "detached" });
    await page.context().close();
  });
});

describe("a file that is dropped on the page", () => {
  it("begins a graph where it is an article, and goes into the draft that is being written", async () => {
    const { page } = await openPage();
    await drop(page, "readout.txt", WASHINGTON);
    const dialog = page.getByRole("dialog", { name: "New graph" });
    const text = dialog.getByRole("textbox", { name: "Text" });
    await expect.poll(() => text.inputValue()).toBe(WASHINGTON);
    await fill(page, WASHINGTON, "White House", "2014-03-06");
    await drop(page, "readout.html", "<title>T</title><p>They met.");
    const second = page.getByRole("dialog", { name: "Add a text" });
    await expect
      .poll(() => second.getByRole("textbox", { name: "Text" }).inputValue())
      .toBe("They met.");
    await page.context().close();
  });

  it("is opened where it is a table", async () => {
    const { page } = await openPage();
    await drop(page, "links.txt", "source;target;date\na;b;2022-02-01\nb;c;2022-02-02\n");
    await page.getByRole("dialog", { name: /New graph/ }).waitFor({ state: "detached" });
    await page.getByText("links.txt").first().waitFor();
    await page.context().close();
  });
});
