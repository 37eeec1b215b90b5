import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { barriersOf } from "../support/barriers";
import { closeBrowser, openPage } from "../support/page";
import { openState, STATES } from "../support/states";

afterAll(closeBrowser);

const SCHEMES = ["light", "dark"] as const;

/** Texts that do not stand out from what is behind them, as axe sees it. */
const unreadable = (page: Page) => barriersOf(page, { type: "rule", values: ["color-contrast"] });

/** Texts that have the colour of their ground, which the system's own colours make possible anywhere. Runs in the page. */
function lostTexts(): readonly string[] {
  const groundOf = (element: Element | null): string => {
    if (!element) return "none";
    const { backgroundColor } = getComputedStyle(element);
    return /^rgba\(.*, 0\)$/.test(backgroundColor)
      ? groundOf(element.parentElement)
      : backgroundColor;
  };
  return [...document.querySelectorAll("body *")]
    .filter(
      (element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        ) &&
        element.checkVisibility({ checkVisibilityCSS: true }) &&
        !element.closest(".unseen, svg, option, [role=option][id]"),
    )
    .filter((element) => getComputedStyle(element).color === groundOf(element))
    .map((element) => element.outerHTML.slice(0, 160));
}

describe.each(STATES)("$name", (state) => {
  it("can be read in the system's contrast themes, light and dark, and with more contrast", async () => {
    const { page } = await openPage(state.path);
    await openState(page, state);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ forcedColors: "active", contrast: null, colorScheme });
      expect({ colorScheme, lost: await page.evaluate(lostTexts) }).toEqual({
        colorScheme,
        lost: [],
      });
      expect(await unreadable(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: null, contrast: "more", colorScheme });
      expect(await unreadable(page)).toEqual([]);
    }
    await page.context().close();
  });
});

describe("in the system's contrast themes", () => {
  it("what has the focus, is pressed or chosen differs by a line, not by colour alone", async () => {
    const { page } = await openPage("?data=winter-2022&tab=graph&kind=call");
    await page.getByRole("listbox").waitFor();
    await page.emulateMedia({ forcedColors: "active" });
    const ring = (name: string) =>
      page
        .getByRole("button", { name, exact: true })
        .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect([await ring("All"), await ring("Week")]).toEqual(["solid", "none"]);
    await page.getByRole("button", { name: "Week", exact: true }).focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    expect(await ring("Week")).toBe("solid");
    const thumb = page.locator(".slider-thumb").first();
    const width = () =>
      thumb.evaluate((element) => getComputedStyle(element, "::before").outlineWidth);
    expect(await width()).toBe("2px");
    await page.getByRole("slider", { name: "From" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await width()).toBe("4px");
    await page.context().close();
  });
});

describe("with less transparency", () => {
  it("nothing shines through a dialog or a button, and what stands back is still seen", async () => {
    const { page } = await openPage("?select=putin");
    await page.getByRole("listbox").waitFor();
    const tools = await page.context().newCDPSession(page);
    await tools.send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-reduced-transparency", value: "reduce" }],
    });
    await page.getByRole("button", { name: "Share…" }).click();
    await page.getByRole("dialog").waitFor();
    const colours = await page.evaluate(() => {
      const backdrop = getComputedStyle(
        document.querySelector("dialog[open]") ?? document.body,
        "::backdrop",
      );
      const key = getComputedStyle(document.querySelector(".key button") ?? document.body);
      const dimmed = getComputedStyle(document.documentElement).getPropertyValue("--dimmed");
      return [backdrop.backgroundColor, key.backgroundColor, Number(dimmed)];
    });
    expect(colours).toEqual(["rgb(253, 252, 250)", "rgb(253, 252, 250)", 0.5]);
    await page.context().close();
  });
});
