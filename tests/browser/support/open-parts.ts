import type { Page } from "playwright-core";

/** Opens the drawer of the filters, unless it is open; accounts face to face lie over its button, and are closed. */
export async function openFilters(page: Page): Promise<void> {
  const accounts = page.getByRole("region", { name: "Accounts", exact: true });
  if ((await accounts.count()) > 0)
    await accounts.getByRole("button", { name: "Close", exact: true }).click();
  const button = page.getByRole("button", { name: "Filter", exact: true });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
  await page.getByRole("region", { name: "Filters" }).waitFor();
}

export async function openMenu(page: Page): Promise<void> {
  // In most languages of the tests it is called so.
  await page.getByRole("button", { name: /^Men[uü]$/ }).click();
  await page.getByRole("menu").first().waitFor();
}

/** Chooses an entry of the menu, or one that an entry opens. */
export async function chooseInMenu(page: Page, name: string, within?: string): Promise<void> {
  await openMenu(page);
  await page.getByRole("menuitem", { name }).click();
  if (within === undefined) return;
  const item = (role: "menuitem" | "menuitemradio") =>
    page.getByRole(role, { name: within, exact: true });
  await item("menuitemradio").or(item("menuitem")).click();
}

/** What can be done with time and is needed seldom stands behind a button. */
export async function openMoreOfTime(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "More options" });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
}

/** With nothing selected, the details tell what the graph is. */
export async function openDetails(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Details", exact: true });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
}

/** Waits until what a tab shows is there: its program comes when it is first opened. */
export async function letPanelCome(page: Page): Promise<void> {
  await page.locator("[role=tabpanel]:empty").waitFor({ state: "detached" });
}

/** Waits until screen readers are told of every list of choices: a moment after it has come. */
export async function letListsCome(page: Page): Promise<void> {
  await page.locator("select[aria-hidden]").first().waitFor({ state: "detached" });
}
