import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { proveQuotes } from "../../../src/graph/proof/prove";
import { runReadout } from "../../cli/run-readout";
import { barriersOf, WCAG } from "../support/barriers";
import { chooseInMenu } from "../support/open-parts";
import { closeBrowser, openPage } from "../support/page";
import { openSeededDraft, TEXT } from "./seed-draft";

afterAll(closeBrowser);

const ARTICLE =
  "A quiet day\n\nAda Quill wrote a long letter to Bruno Marsh. Nobody answered it for a long while, and then it rained.";

const statusOf = (page: Page) => page.getByRole("status");

async function beginWith(page: Page, text: string): Promise<void> {
  await chooseInMenu(page, "New…");
  const dialog = page.getByRole("dialog", { name: "New graph" });
  await dialog.getByRole("textbox", { name: "Text" }).fill(text);
  await dialog.getByRole("textbox", { name: "Title" }).fill("A quiet day");
  await dialog.getByRole("textbox", { name: "Publisher" }).fill("The Harbour Post");
  await dialog.getByRole("textbox", { name: "Published" }).fill("2024-03-12");
  await dialog.getByRole("button", { name: "Make proposals" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Marks words of the text as a person does who has only a keyboard. */
async function markByKeys(page: Page, words: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "The text" }).focus();
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < text.indexOf(words); at++) await page.keyboard.press("ArrowRight");
  for (let at = 0; at < words.length; at++) await page.keyboard.press("Shift+ArrowRight");
}

async function savedFile(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download" }).click(),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), "readout-")), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

function dropOnPage(page: Page, name: string, content: string): Promise<void> {
  return page.evaluate(
    ([called, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], called));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    },
    [name, content] as const,
  );
}

describe("writing a graph", () => {
  it("takes a text from paste to a proved file, by keyboard, and asks no host for anything", async () => {
    const { page, faults, foreign } = await openPage();
    await beginWith(page, ARTICLE);
    // Half words, which become whole; nothing that is typed gets into the text.
    await markByKeys(page, "da Quill wrote a long letter to Bruno Mars", ARTICLE);
    await page.keyboard.type("x");
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "Link" });
    await form.getByText("Ada Quill wrote a long letter to Bruno Marsh").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Ada Quill");
    await form.getByRole("combobox", { name: "To" }).fill("Bruno Marsh");
    await form.getByRole("combobox", { name: "Kind", exact: true }).selectOption("Letter");
    await form.getByRole("textbox", { name: "Date" }).fill("2024-03");
    await form.getByRole("button", { name: "Save" }).press("Enter");
    await statusOf(page).getByText("Saved in this browser").waitFor();
    await page.getByText("2 of 2 actors, 1 of 1 links").waitFor();

    await page.keyboard.press("Control+z");
    await page.getByText("0 of 0 actors, 0 of 0 links").waitFor();
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByText("2 of 2 actors, 1 of 1 links").waitFor();
    expect(await page.getByRole("textbox", { name: "The text" }).textContent()).toBe(ARTICLE);

    const text = readFileSync(await savedFile(page), "utf8");
    const graph = parseGraph(JSON.parse(text));
    expect(text).not.toContain("then it rained");
    if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
    expect(proveQuotes(graph.value, () => ARTICLE)).toMatchObject({ proved: 1, problems: [] });
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  it("has no barrier that axe finds, wherever one writes", async () => {
    const { page } = await openPage();
    const barriers = async () => {
      await page.waitForTimeout(300);
      return barriersOf(page, WCAG);
    };
    await chooseInMenu(page, "New…");
    await page.getByRole("button", { name: "Make proposals" }).click();
    expect(await barriers()).toEqual([]);
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await openSeededDraft(page);
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("x");
    await page.getByText("Dismissed: 1").click();
    expect(await barriers()).toEqual([]);
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: "To" }).fill("Somebody new");
    expect(await barriers()).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Publish…" }).click();
    expect(await barriers()).toEqual([]);
    await page.context().close();
  });

  it("lets the text go out where its writer says that it may", async () => {
    const { page } = await openPage();
    await beginWith(page, ARTICLE);
    await page.getByRole("button", { name: "Publish…" }).click();
    await page.getByRole("checkbox", { name: /May be published in full/ }).check();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    expect(readFileSync(await savedFile(page), "utf8")).toContain("then it rained");
    const [whole] = await Promise.all([
      page.waitForEvent("download"),
      (async () => {
        await page.getByRole("combobox", { name: "Format" }).selectOption("html");
        await page.getByRole("dialog").getByRole("button", { name: "Download" }).click();
      })(),
    ]);
    const path = join(mkdtempSync(join(tmpdir(), "readout-")), "whole.html");
    await whole.saveAs(path);
    expect(readFileSync(path, "utf8")).toContain("then it rained");
    // What was published is checked as it is, and opens in the page again, as a graph and no article.
    expect((await runReadout("check", path)).out.join()).toContain("0 actors, 0 links");
    const { page: other } = await openPage();
    for (const way of ["chosen", "dropped"]) {
      await other.goto(inject("address"));
      await other.getByText("15 of 15 links").waitFor();
      if (way === "chosen") await other.getByLabel("Open…").setInputFiles(path);
      else await dropOnPage(other, "whole.html", readFileSync(path, "utf8"));
      await other.getByText("0 of 0 actors, 0 of 0 links").waitFor();
      expect(await other.getByRole("dialog").count()).toBe(0);
    }
    await other.context().close();
    await page.context().close();
  });

  it("takes ten right proposals by ten keys, and gives back what was dismissed", async () => {
    const { page } = await openPage();
    await openSeededDraft(page);
    const list = page.getByRole("list", { name: "Proposals" });
    expect(await list.getByRole("listitem").first().textContent()).toContain("Ada Quill");
    await list.focus();
    await page.keyboard.press("x");
    for (let key = 0; key < 9; key++) await page.keyboard.press("a");
    await page.getByText("4 of 4 actors, 9 of 9 links").waitFor();
    await page.getByText("Dismissed: 1").click();
    await page.getByRole("button", { name: "Put back" }).click();
    await list.focus();
    await page.keyboard.press("a");
    await page.getByText("10 of 10 links").waitFor();
    const graph = parseGraph(JSON.parse(readFileSync(await savedFile(page), "utf8")));
    if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
    expect(proveQuotes(graph.value, () => TEXT).proved).toBe(10);
    await page.context().close();
  });

  it("changes a proposal by a key, and accepts all of an actor", async () => {
    const { page } = await openPage();
    await openSeededDraft(page);
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("c");
    const form = page.getByRole("form", { name: "Link" });
    await form.getByRole("combobox", { name: "Status" }).selectOption("Planned");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("1 of 1 links").waitFor();
    await page
      .getByRole("combobox", { name: "Actor whose proposals are accepted" })
      .selectOption("Bruno Marsh");
    await page.getByRole("button", { name: "Accept all of this actor" }).click();
    await page.getByText("6 of 6 links").waitFor();
    await page.context().close();
  });

  it("reads web pages and word processors' files, and says plainly which PDF it cannot read", async () => {
    const { page } = await openPage();
    await chooseInMenu(page, "New…");
    const dialog = page.getByRole("dialog", { name: "New graph" });
    const choose = (name: string, content: string) =>
      dialog
        .getByLabel("Or a file")
        .setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
    await choose("a.html", "<title>T</title><nav>no</nav><p>Ada &amp; Bruno<p>met.");
    const text = dialog.getByRole("textbox", { name: "Text" });
    await expect.poll(() => text.inputValue()).toBe("Ada & Bruno\n\nmet.");
    await choose("a.pdf", "%PDF-1.7");
    await dialog
      .getByRole("alert")
      .getByText(/This PDF is damaged/)
      .waitFor();
    const pdf = (name: string) =>
      dialog
        .getByLabel("Or a file")
        .setInputFiles(join(import.meta.dirname, "../../fixtures/pdf", `${name}.pdf`));
    await pdf("locked");
    await dialog
      .getByRole("alert")
      .getByText(/locked with a password/)
      .waitFor();
    await pdf("scanned");
    await dialog
      .getByRole("alert")
      .getByText(/scans of pages and no text/)
      .waitFor();
    await pdf("plain");
    await expect.poll(() => text.inputValue()).toContain("spoke by telephone");
    await page.context().close();
  });

  it("edits any graph that is open: two actors that are one, and a wrong name", async () => {
    const { page } = await openPage("?select=ansa");
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const details = page.getByRole("complementary", { name: "Details" });
    const name = details
      .getByRole("form", { name: "Actor" })
      .getByRole("textbox", { name: "Name", exact: true });
    await name.fill("ANSA agency");
    await details.getByRole("button", { name: "Save" }).click();
    await details.getByRole("heading", { name: "ANSA agency" }).waitFor();
    await details.getByRole("button", { name: "Merge with…" }).click();
    await details.getByRole("combobox", { name: "The same as" }).selectOption("TASS");
    await details.getByRole("button", { name: "Merge", exact: true }).click();
    await statusOf(page).getByText("Saved in this browser").waitFor();
    const file = JSON.parse(readFileSync(await savedFile(page), "utf8"));
    expect(JSON.stringify(file.edges)).not.toContain('"tass"');
    expect(JSON.stringify(file.nodes)).toContain('"aliases":["TASS"]');
    await page.context().close();
  });
});
