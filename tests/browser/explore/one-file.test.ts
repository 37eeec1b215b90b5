import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openAddress, openPage } from "../support/page";

const folder = mkdtempSync(join(tmpdir(), "readout-one-file-"));
afterAll(closeBrowser);
afterAll(() => rmSync(folder, { recursive: true }));

/** So many bytes, compressed, the application may have without its graph. */
const MOST_BYTES = 600_000;

/** Saves the first example as one file, as a reader does; gives its path. */
async function saveOneFile(): Promise<string> {
  const { page } = await openPage();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "Export…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save the graph" });
  await dialog.getByRole("radio", { name: /The whole graph/ }).check();
  await dialog.getByRole("combobox").selectOption({ label: "One HTML file, with the application" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save" }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

describe("a graph saved as one HTML file", () => {
  it("opens from a disk without a network, with all that its reader needs", async () => {
    const path = await saveOneFile();
    expect(path).toMatch(/Draghi-and-Putin-1-February-2022\.html$/);
    const { page, faults, foreign } = await openAddress(pathToFileURL(path).href, {
      hosts: ["file://"],
      prepare: (opened) => opened.context().setOffline(true),
    });
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    expect(await page.title()).toContain("Draghi and Putin");
    await page.getByRole("tab", { name: "Table" }).click();
    await page
      .getByRole("row", { name: /Vladimir Putin|Putin/ })
      .first()
      .waitFor();
    // The view is in the address here too, and leads back to it.
    await expect.poll(() => page.url()).toContain("tab=table");
    await page.reload();
    await page.getByRole("tab", { name: "Table", selected: true }).waitFor();
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await page.getByRole("menuitem", { name: "Open…" }).count()).toBe(0);
    await page.getByRole("menuitem", { name: /Language/ }).click();
    await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
    await page.getByRole("tab", { name: "Tabelle" }).waitFor();
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("weighs little: the application without its graph", () => {
    const page = readFileSync(join("dist", "one-file.html"));
    expect(gzipSync(page).length).toBeLessThan(MOST_BYTES);
  });
});
