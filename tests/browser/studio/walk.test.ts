import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, inject, it } from "vitest";
import { runReadout } from "../../cli/run-readout";
import { chooseInMenu } from "../support/open-parts";
import { closeBrowser, openPage } from "../support/page";
import { openDraft } from "./seed-draft";

afterAll(closeBrowser);

const ARTICLE = readFileSync(
  join(import.meta.dirname, "../../propose/texts/english/en-news.txt"),
  "utf8",
).trim();
const TITLE = "Talks called off";

/** Pastes a text with the keys that a person has for it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: new URL(inject("address")).origin,
  });
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+v");
}

/** Draws the mouse over a passage of the text. */
async function markByMouse(page: Page, passage: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "The text" });
  const ends = await box.evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      return first && last && [first.left + 1, first.top + 5, last.right - 1, last.bottom - 5];
    }
    return undefined;
  }, passage);
  const [left = 0, top = 0, right = 0, bottom = 0] = ends ?? [];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(right, bottom, { steps: 4 });
  await page.mouse.up();
}

/** Downloads a form from the open dialog into a folder, and gives its path. */
async function downloadAs(page: Page, form: string, folder: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Publish" });
  await dialog.getByRole("combobox", { name: "Format" }).selectOption(form);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download" }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

it("An article is pasted, read, decided on, marked, lost, found again and published, and each file is proved", async () => {
  const { page: first, faults, foreign } = await openPage();
  await chooseInMenu(first, "New…");
  const dialog = first.getByRole("dialog", { name: "New graph" });
  await dialog.getByRole("textbox", { name: "Text" }).focus();
  await paste(first, ARTICLE);
  await dialog.getByRole("textbox", { name: "Title" }).fill(TITLE);
  await dialog.getByRole("textbox", { name: "Publisher" }).fill("The Harbour Post");
  await dialog.getByRole("textbox", { name: "Published" }).fill("2021-09-16");
  await dialog.getByRole("textbox", { name: "Address" }).fill("https://news.example/talks");
  await dialog.getByRole("button", { name: "Make proposals" }).click();
  await dialog.waitFor({ state: "detached" });

  const list = first.getByRole("list", { name: "Proposals" });
  const waiting = () => list.getByRole("listitem").count();
  await list.getByRole("listitem").first().waitFor();
  const proposed = await waiting();
  await list.focus();
  await first.keyboard.press("c");
  const form = first.getByRole("form", { name: "Link" });
  expect(await form.getByRole("combobox", { name: "Status" }).inputValue()).toBe("cancelled");
  await form.getByRole("textbox", { name: "Date" }).fill("next Monday");
  await form.getByRole("button", { name: "Save" }).click();
  await first.getByText("1 of 1 links").waitFor();
  await list.focus();
  await first.keyboard.press("a");
  await first.keyboard.press("a");
  await first.keyboard.press("x");
  await first.getByText("3 of 3 links").waitFor();
  await first.getByText("Dismissed: 1").waitFor();
  expect(await waiting()).toBe(proposed - 4);

  const passage = "urged Kosovo to withdraw its police";
  await markByMouse(first, passage);
  await first.getByRole("button", { name: "Link from this passage" }).click();
  await form.getByText(passage).waitFor();
  await form.getByRole("combobox", { name: "From" }).fill("Helena Brandt");
  await form.getByRole("combobox", { name: "To" }).fill("Kosovo");
  await form.getByRole("combobox", { name: "Kind", exact: true }).selectOption("Statement");
  await form.getByRole("textbox", { name: "Date" }).fill("this month");
  await form.getByRole("button", { name: "Save" }).click();
  await first.getByText("4 of 4 links").waitFor();
  await first.keyboard.press("Control+z");
  await first.getByText("3 of 3 links").waitFor();
  await first.keyboard.press("Control+Shift+z");
  await first.getByText("4 of 4 links").waitFor();
  await first.getByText("Saved in this browser").waitFor();

  // No warning, no last word: the page is gone.
  const context = first.context();
  await first.close();
  const page = await context.newPage();
  await page.goto(inject("address"));
  await openDraft(page, TITLE);
  await page.getByText("4 of 4 links").waitFor();
  await page.getByText("Dismissed: 1").waitFor();

  const folder = mkdtempSync(join(tmpdir(), "readout-"));
  await page.getByRole("button", { name: "Publish…" }).click();
  const graph = await downloadAs(page, "json", folder);
  const [document] = JSON.parse(readFileSync(graph, "utf8")).documents;
  writeFileSync(join(folder, `${document.id}.txt`), ARTICLE);
  const checked = await runReadout("check", graph, "--strict", "--sources", folder);
  expect(checked).toMatchObject({ status: 0, err: [] });
  expect(checked.out.join()).toMatch(/4 (?:of 4 )?quotes/);

  // The tables of the same draft make a graph that is proved by the same text.
  const tables = [];
  for (const part of ["links", "actors", "quotes", "documents"])
    tables.push(await downloadAs(page, part, folder));
  const again = join(folder, "again.json");
  expect(await runReadout("import", ...tables, "-o", again)).toMatchObject({ status: 0 });
  expect(await runReadout("check", again, "--strict", "--sources", folder)).toMatchObject({
    status: 0,
    err: [],
  });
  const html = await downloadAs(page, "html", folder);
  expect(await runReadout("check", html, "--strict", "--sources", folder)).toMatchObject({
    status: 0,
    err: [],
  });
  const whole = readFileSync(html, "utf8");
  const figure = readFileSync(await downloadAs(page, "figure", folder), "utf8");
  for (const text of [whole, figure]) expect(text).toContain("Arben Krasniqi");
  expect(faults).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});
