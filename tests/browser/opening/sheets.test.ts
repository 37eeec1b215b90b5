import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

/** Written by openpyxl: a sheet of contacts with German headings, one that reckons, one with a remark. */
const WORKBOOK = join(import.meta.dirname, "..", "..", "fixtures", "opening", "three-sheets.xlsx");

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "What the columns mean" });
const leaveOut = (page: Page, sheet: string) =>
  dialogOf(page).getByRole("checkbox", { name: `Leave out three-sheets.xlsx: ${sheet}` });

async function choose(page: Page) {
  await page.getByLabel("Open…").setInputFiles(WORKBOOK);
  await leaveOut(page, "Notizen").waitFor();
}

describe("a sheet of a workbook", () => {
  it("is left out by its name, and stays so in the answers that are kept", async () => {
    const { page, faults } = await openPage();
    await choose(page);
    const dialog = dialogOf(page);
    for (const [field, column] of [
      ["Wer", "source"],
      ["Mit wem", "target"],
      ["Tag", "date"],
    ] as const) {
      await dialog.getByRole("combobox", { name: `Field for ${field}` }).selectOption(column);
    }
    for (const sheet of ["Kontakte", "Auswertung", "Notizen"]) await leaveOut(page, sheet).check();
    await dialog.getByText("Every table is left out. Keep at least one.").waitFor();
    await leaveOut(page, "Kontakte").press("Space");
    expect(await leaveOut(page, "Kontakte").evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
    await dialog.getByText("3 actors, 2 links").waitFor();
    await dialog.getByText("With a date: 2 of 2").waitFor();

    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save these answers" }).click();
    const answers = readFileSync(await (await downloading).path());
    expect(JSON.parse(answers.toString())).toMatchObject([
      { file: "three-sheets.xlsx: Kontakte", table: "links" },
      { file: "three-sheets.xlsx: Auswertung", leaveOut: true },
      { file: "three-sheets.xlsx: Notizen", leaveOut: true },
    ]);

    await dialog.getByRole("button", { name: "Cancel" }).click();
    await choose(page);
    expect(await leaveOut(page, "Notizen").isChecked()).toBe(false);
    const chooser = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "Answers from a file…" }).click();
    const file = { name: "mapping.json", mimeType: "application/json", buffer: answers };
    await (await chooser).setFiles(file);
    await expect.poll(() => leaveOut(page, "Notizen").isChecked()).toBe(true);
    await dialog.getByText("3 actors, 2 links").waitFor();
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByText("3 of 3 actors, 2 of 2 links").waitFor();
    expect(faults).toEqual([]);
  });
});
