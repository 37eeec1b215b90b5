import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { madeEvents } from "../../fixtures/made-events";
import { barriersOf } from "../support/barriers";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

async function open(path = "") {
  const opened = await openPage(path);
  await opened.page.getByText(/\d+ of \d+ actors, /).waitFor();
  return opened;
}

/** The page as it stands on paper. */
async function openOnPaper(path = "") {
  const opened = await open(path);
  await opened.page.emulateMedia({ media: "print" });
  await opened.page.locator(".print").waitFor();
  return opened;
}

const notes = (page: Page) => page.locator(".print-notes > li");
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
const imagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Subtype\s*\/Image/g) ?? [];

describe("the application on paper", () => {
  it("has title, counts, period, the picture with every name as text, and its legend", async () => {
    const { page, faults } = await openOnPaper();
    await page.getByRole("heading", { name: "Draghi and Putin, 1 February 2022" }).waitFor();
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await page.locator(".print").getByText("24 January 2022 to 1 February 2022.").waitFor();
    const picture = page.locator(".print-picture svg");
    expect(await picture.getByText("Vladimir Putin").count()).toBe(1);
    expect(await picture.locator('path[fill="none"][d*="Q"]').count()).toBe(15);
    const legend = await page.locator(".print-legend").innerText();
    for (const name of ["Person", "Institution", "Video call", "Cancelled"])
      expect(legend).toContain(name);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("lists every link, its quotes as numbered notes that name document, publisher, day and address", async () => {
    const { page } = await openOnPaper();
    expect(await page.locator(".print-links > li").count()).toBe(15);
    expect(await notes(page).count()).toBe(19);
    const call = page.locator(".print-links > li", { hasText: "The heads of the Italian" });
    expect(await call.locator("sup").innerText()).toBe("3, 4, 5, 6");
    const first = await notes(page).first().innerText();
    for (const part of [
      "Last week Putin stated",
      "Republic World",
      "Italy PM Mario Draghi discusses",
      "1 February 2022",
      "https://www.republicworld.com/",
    ])
      expect(first).toContain(part);
    expect(await notes(page).nth(5).innerText()).toMatch(/Account: Kremlin.*see note\s1/s);
    await page.context().close();
  });

  it("has no control, nothing that is cut off, and black text on white from a dark screen too", async () => {
    const { page } = await openOnPaper("?theme=dark&data=winter-2022");
    for (const role of ["button", "checkbox", "combobox", "slider", "tab"] as const)
      expect([role, await page.getByRole(role).count()]).toEqual([role, 0]);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter(
          (element) =>
            getComputedStyle(element).overflowY !== "visible" &&
            element.scrollHeight > element.clientHeight + 1 &&
            element.clientHeight > 1,
        )
        .map((element) => element.className),
    );
    expect(cut).toEqual([]);
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    await page.context().close();
  });

  it("goes to paper as lines and text, not as pixels, and leaves the screen as it was", async () => {
    const { page, faults } = await open("?theme=dark");
    await page.getByRole("listbox").waitFor();
    await page.waitForLoadState("networkidle");
    const pdf = await page.pdf({ format: "A4" });
    expect(imagesOf(pdf)).toEqual([]);
    expect(pagesOf(pdf)).toBe(3);
    expect(await page.locator(".print").count()).toBe(0);
    expect(await page.getByRole("application").isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("says what has narrowed it, where it is to be found, and when it was looked at", async () => {
    const { page } = await openOnPaper("?kind=call,visit&from=2022-01-31");
    await page.getByText("Link: Call.").waitFor();
    const address = await page.locator(".print > .print-address").innerText();
    expect(address).toContain("from=2022-01-31&kind=call");
    expect(address).toMatch(/ Accessed \d+ \p{L}+ \d{4}\.$/u);
    await page.context().close();
  });

  it("prints the text of the tab Source whole", async () => {
    const { page } = await open("?tab=source&select=putin-gas-supplies");
    await page.locator(".source-text").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Menu" }).count()).toBe(0);
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(2);
    await page.context().close();
  });

  it("lists of very many links the latest, and says so", async () => {
    const { page } = await open();
    const text = madeEvents({ actors: 400, links: 3000, days: 60 });
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "events.tsv",
        mimeType: "text/tab-separated-values",
        buffer: Buffer.from(text),
      });
    await page.getByText("3,000 of 3,000 links").waitFor();
    await page.emulateMedia({ media: "print" });
    await page.getByText("Latest links listed: 400 of 3,000.").waitFor();
    expect(await page.locator(".print-links > li").count()).toBe(400);
    await page.context().close();
  });

  it.each(["", "embed.html?data=draghi-putin"])(
    "meets no barrier that axe knows of at %j",
    async (path) => {
      const { page } = await openOnPaper(path);
      expect(await barriersOf(page)).toEqual([]);
      await page.context().close();
    },
  );
});

describe("the frame of an article on paper", () => {
  it("has the same picture, links and notes, and none of its panels", async () => {
    const { page } = await openOnPaper("embed.html?data=draghi-putin");
    expect(await page.locator(".print-picture svg").count()).toBe(1);
    expect(await notes(page).count()).toBe(19);
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect(await page.getByRole("slider").count()).toBe(0);
    await page.context().close();
  });
});
