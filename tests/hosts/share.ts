import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { openAddress } from "../browser/support/page";

/** What "Share…" gives for a view, as readers copy and save it. */
export interface Shared {
  readonly link: string;
  readonly element: string;
  readonly frame: string;
  /** The file of "Save the figure". */
  readonly figure: string;
  /** The file of "Save the card". */
  readonly card: Buffer;
}

/** Opens a view of an application, presses "Share…", and takes what the dialog gives. */
export async function shareView(application: string, query: string): Promise<Shared> {
  const { page } = await openAddress(`${application}?${query}`, { hosts: [application] });
  await page.getByRole("button", { name: "Share…" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this view" });
  const codeOf = (label: string) => dialog.getByLabel(label, { exact: true }).inputValue();
  const shared = {
    link: await codeOf("Link"),
    element: await codeOf("Embed code"),
    frame: await codeOf("Embed code without scripts (iframe)"),
    figure: String(await saved(page, "Save the figure (HTML)")),
    card: await saved(page, "Save the card (PNG, 1200 × 630)"),
  };
  await page.context().close();
  return shared;
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await download.path());
}
