import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { makeProposals } from "../support/states";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

interface Dialog {
  readonly title: string;
  /** What has the focus when it is open: its title, or the field that it begins with. */
  readonly first: string;
  /** What opens it, and has the focus again when it is closed. */
  readonly button: string;
  /** The entry of the menu that opens it, where the button is that of the menu. */
  readonly entry?: string;
  /** What must be there before. */
  prepare?(page: Page): Promise<void>;
}

const DIALOGS: readonly Dialog[] = [
  { title: "Share this view", first: 'heading "Share this view"', button: "Share…" },
  {
    title: "Save the diagram as you see it",
    first: 'heading "Save the diagram as you see it"',
    button: "Save the diagram",
  },
  { title: "Save the graph", first: 'heading "Save the graph"', button: "Menu", entry: "Export…" },
  {
    title: "How to use Readout",
    first: 'heading "How to use Readout"',
    button: "Menu",
    entry: "Help",
  },
  { title: "Drafts", first: 'heading "Drafts"', button: "Menu", entry: "Drafts" },
  { title: "New graph", first: 'textbox "Text"', button: "Menu", entry: "New…" },
  { title: "Publish", first: 'textbox "Title"', button: "Publish…", prepare: makeProposals },
  {
    title: "About this text",
    first: 'textbox "Title"',
    button: "About this text…",
    prepare: makeProposals,
  },
  { title: "Add a text", first: 'textbox "Text"', button: "Add a text…", prepare: makeProposals },
];

const focused = (page: Page) => page.locator(":focus").ariaSnapshot();

it.each(DIALOGS)(
  "the dialog “$title” has its title, the focus first on what it begins with, and then on its button again",
  async ({ title, first, button, entry, prepare }) => {
    const { page } = await openPage();
    await page.getByRole("listbox").first().waitFor();
    await prepare?.(page);
    const opener = page.getByRole("button", { name: button, exact: true });
    await opener.press("Enter");
    if (entry !== undefined) await page.getByRole("menuitem", { name: entry }).press("Enter");
    const dialog = page.getByRole("dialog", { name: title, exact: true });
    await dialog.waitFor();
    await expect.poll(() => focused(page)).toContain(first);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toContain(`button "${button}"`);
    await page.context().close();
  },
);

it("the dialog about the columns of a table has its title, and the focus first on it", async () => {
  const { page } = await openPage();
  await page.getByRole("listbox").first().waitFor();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "calls.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("who,whom,when,what happened\nA,B,2022-01-01,a call\n"),
    });
  await page.getByRole("dialog", { name: "What the columns mean" }).waitFor();
  await expect.poll(() => focused(page)).toContain('heading "What the columns mean"');
  await page.context().close();
});
