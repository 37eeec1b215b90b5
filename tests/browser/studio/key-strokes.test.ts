import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { chooseInMenu } from "../support/open-parts";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

const ARTICLE = readFileSync("tests/browser/studio/river-week.txt", "utf8");

/** What the article tells, as somebody marked it who had read it: both ends and the kind. */
const TOLD = [
  /^Marta Kralik Call Pawel Zielinski/,
  /^Pawel Zielinski Meeting Elsa Brandt/,
  /^Tomasz Wrona Meeting Ingrid Holm/,
  /^Jana Benko Call Tomasz Wrona/,
  /^Jana Benko Statement Tomasz Wrona/,
  /^Marta Kralik Visit Austria/,
  /^Marta Kralik Meeting Lukas Steiner/,
  /^Marta Kralik Meeting Pawel Zielinski.*Cancelled/,
  /^Marta Kralik Meeting Pawel Zielinski.*Planned/,
  /^Lukas Steiner Call Pawel Zielinski/,
  /^Pawel Zielinski Statement Lukas Steiner/,
  /^Elsa Brandt Letter Jana Benko/,
];

/** A keyboard that counts. */
function keysOf(page: Page) {
  let count = 0;
  return {
    count: () => count,
    async press(key: string) {
      count++;
      await page.keyboard.press(key);
    },
  };
}

/** What the focus is on, where that is a proposal. */
function proposalInFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const item = document.activeElement?.closest("[role=list][aria-label=Proposals] > li");
    return item?.textContent.replaceAll(/\s+/g, " ").trim();
  });
}

describe("an article of six hundred words", () => {
  it("takes at most forty keys from its finished reading to its tenth right link", async () => {
    const { page, faults, foreign } = await openPage();
    await chooseInMenu(page, "New…");
    const dialog = page.getByRole("dialog", { name: "New graph" });
    await dialog.getByRole("textbox", { name: "Text" }).fill(ARTICLE);
    await dialog.getByRole("textbox", { name: "Publisher" }).fill("The River Courier");
    await dialog.getByRole("textbox", { name: "Published" }).fill("2024-04-12");
    await dialog.getByRole("textbox", { name: "Published" }).press("Enter");
    const list = page.getByRole("list", { name: "Proposals" });
    await list.getByRole("listitem").first().waitFor();
    await dialog.waitFor({ state: "detached" });

    const keys = keysOf(page);
    while ((await proposalInFocus(page)) === undefined && keys.count() < 40)
      await keys.press("Tab");
    let links = 0;
    while (links < 10) {
      const waiting = await list.getByRole("listitem").count();
      const told = (await proposalInFocus(page)) ?? "";
      const isRight = TOLD.some((one) => one.test(told));
      if (isRight) links++;
      await keys.press(isRight ? "a" : "x");
      await expect.poll(() => list.getByRole("listitem").count()).toBe(waiting - 1);
    }
    await page.getByText(/, 10 of 10 links/).waitFor();
    expect(keys.count()).toBeLessThanOrEqual(40);
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});
