import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

const surface = (page: Page) => page.getByRole("listbox", { name: "Relationship graph" });
/** What a screen reader says of where the keyboard stands in the picture: the option that its list points to. */
const told = (page: Page) => ({
  textContent: () =>
    surface(page).evaluate(
      (list) =>
        document.getElementById(list.getAttribute("aria-activedescendant") ?? "")?.textContent ??
        "",
    ),
});
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const said =
      element?.getAttribute("aria-label") ?? element?.querySelector(".unseen")?.textContent;
    return said ?? element?.textContent ?? "";
  });

async function open(path = "") {
  const opened = await openPage(path);
  await surface(opened.page).waitFor();
  return opened;
}

/** Presses Tab until something is focused, as a reader does who looks for it. */
async function tabTo(page: Page, isThere: (name: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (isThere(await focused(page))) return;
  }
  throw new Error("Tab never came there.");
}

describe("a reader with the keyboard alone", () => {
  it("finds who was to call whom and did not, and reads the quote", async () => {
    const { page, faults } = await open();
    await tabTo(page, (name) => name === "Skip to main content");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Relationship graph");
    await page.keyboard.press("b");
    await expect.poll(() => told(page).textContent()).toContain("Boris Johnson, Person");
    await page.keyboard.press("]");
    await expect
      .poll(() => told(page).textContent())
      .toMatch(
        /^Call, .*Boris Johnson.*cancelled, told by neither side; 1 of 1 link of Boris Johnson$/,
      );
    await page.keyboard.press("Enter");
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText("Cancelled").first().waitFor();
    expect(await details.getByRole("blockquote").first().textContent()).not.toBe("");
    await expect.poll(() => page.url()).toContain("select=");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("stops once in the picture and leaves it with the next Tab", async () => {
    const { page } = await open();
    await surface(page).focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Zoom in");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("Relationship graph");
    await page.context().close();
  });

  it("walks through an actor's links in time and comes back one step at a time", async () => {
    const { page } = await open();
    await surface(page).focus();
    await page.keyboard.press("Home");
    await expect
      .poll(() => told(page).textContent())
      .toBe("Vladimir Putin, Person, President of Russia; 10 links to 6 actors; 1 of 13");
    await page.keyboard.press("]");
    await page.keyboard.press("]");
    await expect.poll(() => told(page).textContent()).toContain("2 of 10 links of Vladimir Putin");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("select=");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("select=");
    await expect.poll(() => told(page).textContent()).toContain("2 of 10 links");
    await page.keyboard.press("Escape");
    await expect.poll(() => told(page).textContent()).toContain("Vladimir Putin, Person");
    await page.keyboard.press("Escape");
    await expect.poll(() => told(page).textContent()).toBe("");
    await page.context().close();
  });

  it("enters the picture at the actor of most links, comes back to where it was, and hears of what is not there", async () => {
    const { page } = await open();
    await surface(page).focus();
    await expect.poll(() => told(page).textContent()).toContain("Vladimir Putin, Person");
    await page.keyboard.press("b");
    await expect.poll(() => told(page).textContent()).toContain("Boris Johnson, Person");
    await page.keyboard.press("q");
    const missed = page.locator(".picture [aria-live=polite]");
    await expect.poll(() => missed.textContent()).toBe("No name begins with q.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => told(page).textContent()).toContain("Boris Johnson, Person");
    await page.context().close();
  });

  it("moves the picture and an actor by keys, as a drag does", async () => {
    const { page } = await open();
    await surface(page).focus();
    await page.keyboard.press("Home");
    await page.waitForTimeout(300);
    const painted = () =>
      page.evaluate(() =>
        document.querySelector<HTMLCanvasElement>(".picture-overlay")?.toDataURL(),
      );
    const before = await painted();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(painted).not.toBe(before);
    const moved = await painted();
    await page.keyboard.press("Control+Shift+ArrowDown");
    await expect.poll(painted).not.toBe(moved);
    await page.context().close();
  });

  it("lists the keys with a question mark, unless single keys are switched off", async () => {
    const { page } = await open();
    await surface(page).focus();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "How to use Readout" });
    await dialog.waitFor();
    expect(await dialog.getByText("through the links of an actor").count()).toBe(1);
    expect(await dialog.getByText(/^Readout, version \d+\.\d+\.\d+$/).count()).toBe(1);
    await dialog.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.keyboard.press("?");
    await page.waitForTimeout(200);
    expect(await dialog.isVisible()).toBe(false);
    await page.context().close();
  });

  it("walks the tree of actors and opens a link from there", async () => {
    const { page } = await openPage("?tab=table");
    await page.getByText("Actors and their links").click();
    const tree = page.getByRole("tree", { name: "Actors and their links" });
    await tree.getByRole("treeitem").first().focus();
    expect(await focused(page)).toBe("Vladimir Putin, Person; 10 links to 6 actors");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^Statement, Italy; 24–30 Jan 2022, told by neither side$/);
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toContain("Vladimir Putin");
    await page.keyboard.press("ArrowLeft");
    expect(await tree.getByRole("treeitem").count()).toBe(13);
    await page.keyboard.press("b");
    expect(await focused(page)).toContain("Boris Johnson");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Details" }).getByText("Cancelled").waitFor();
    await page.context().close();
  });
});
