import axe from "axe-core";
import type { Page } from "playwright-core";
import { letListsCome } from "./open-parts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** All rules of WCAG 2.2 AA, and what axe's authors think good practice. */
export const WCAG: axe.RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** What bars somebody's way on the page, by the rules given (axe's usual ones unless told): each with its element. */
export async function barriersOf(page: Page, runOnly?: axe.RunOnly): Promise<readonly string[]> {
  await letListsCome(page);
  // The policy of the page allows no script element; evaluating is the test's own door.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(rules ? { runOnly: rules } : {}),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
