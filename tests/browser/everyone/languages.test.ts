import { afterAll, describe, expect, inject, it } from "vitest";
import { directionOf, LANGUAGES } from "../../../src/frame/view/language";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { chooseInMenu, openMenu } from "../support/open-parts";

afterAll(closeBrowser);

describe("the page in each language", () => {
  it.each(LANGUAGES)(
    "speaks %s: in its words, its direction, and without a fault",
    async (language) => {
      const { page, faults, foreign } = await openPage(`?lang=${language}&select=putin`);
      await expect
        .poll(() =>
          page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
        )
        .toEqual([language, directionOf(language)]);
      await page.getByRole("listbox").waitFor();
      // Names are in the reader's language, too.
      await page
        .getByRole("heading", { name: /Putin|Poutine|Путін|Путин|بوتين/ })
        .first()
        .waitFor();
      const isEnglish = await page.getByRole("tab", { name: "Table", exact: true }).count();
      expect(isEnglish).toBe(language === "en" ? 1 : 0);
      // Our own words hold marks of direction; only those of a file are shown, by their numbers.
      expect(await page.locator(".control").count()).toBe(0);
      await page.setViewportSize({ width: 320, height: 700 });
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(width).toBeLessThanOrEqual(320);
      expect(faults).toEqual([]);
      expect(foreign).toEqual([]);
      await page.context().close();
    },
  );

  it("is changed on the spot, stays in the address, and keeps what was selected", async () => {
    const { page } = await openPage("?select=putin");
    await chooseInMenu(page, "Language", "italiano");
    await page.getByRole("tab", { name: "Tabella" }).waitFor();
    await expect.poll(() => page.url()).toContain("lang=it");
    expect(page.url()).toContain("select=putin");
    await chooseInMenu(page, "Lingua", "Deutsch");
    await page.getByRole("tab", { name: "Tabelle" }).waitFor();
    await page.context().close();
  });

  it.each(["", "embed.html"])(
    "is never shown in another first, however late its words: /%s",
    async (path) => {
      const { page } = await openAddress(`${inject("address")}${path}?lang=ar`, {
        prepare: async (fresh) => {
          await fresh.addInitScript(() => {
            new MutationObserver((_changes, observer) => {
              const root = document.getElementById("root");
              if (!root?.firstElementChild) return;
              document.documentElement.dataset.first = document.documentElement.dir;
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true });
          });
          await fresh.route(/\/assets\/.*\bar[.-].*js$/, async (route) => {
            await new Promise((go) => setTimeout(go, 800));
            await route.continue();
          });
        },
      });
      await page.getByRole("listbox").waitFor();
      expect(await page.evaluate(() => document.documentElement.dataset.first)).toBe("rtl");
      await page.context().close();
    },
  );

  it("says which words did not come, and keeps those it has", async () => {
    const { page } = await openPage();
    await page.getByRole("listbox").waitFor();
    // The menu has come; only the words have not.
    await openMenu(page);
    await page.keyboard.press("Escape");
    await page.context().setOffline(true);
    await chooseInMenu(page, "Language", "українська");
    await page.getByText("The українська version could not be loaded").waitFor();
    expect(await page.getByRole("tab", { name: "Table" }).count()).toBe(1);
    await page.context().close();
  });

  it("runs from right to left in Arabic: time, arrows and columns are mirrored", async () => {
    const { page } = await openPage("?lang=ar&select=putin");
    const sliders = page.getByRole("slider");
    await sliders.first().waitFor();
    const [from, to] = await Promise.all([0, 1].map((at) => sliders.nth(at).boundingBox()));
    expect(from?.x).toBeGreaterThan(to?.x ?? Infinity);
    await sliders.first().focus();
    const before = Number(await sliders.first().getAttribute("aria-valuenow"));
    await page.keyboard.press("ArrowLeft");
    await expect
      .poll(async () => Number(await sliders.first().getAttribute("aria-valuenow")))
      .toBe(before + 1);
    const details = await page.getByRole("complementary").boundingBox();
    expect(details?.x).toBe(0);
    const middleOf = async (selector: string) => {
      const { x = 0, width = 0 } = (await page.locator(selector).boundingBox()) ?? {};
      return x + width / 2;
    };
    const [bar, tick] = [".histogram-bin:nth-child(3)", ".axis span:nth-child(2)"];
    expect(Math.abs((await middleOf(bar)) - (await middleOf(tick)))).toBeLessThan(3);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1280);
    await page.context().close();
  });

  it("has the score from right to left in Arabic, too: its names, and where a key leads", async () => {
    const { page } = await openPage("?data=winter-2022&lang=ar");
    const score = page.getByRole("region", { name: "التسلسل" });
    const list = score.getByRole("listbox");
    await list.focus();
    const place = async () => {
      const options = await list.getByRole("option").all();
      const isAt = await Promise.all(
        options.map((option) => option.getAttribute("aria-selected").then((is) => is === "true")),
      );
      return isAt.indexOf(true);
    };
    await expect.poll(place).toBeGreaterThanOrEqual(0);
    const before = await place();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(place).toBeGreaterThan(before);
    const names = await score.getByRole("button", { name: "إظهار كل منهم" }).all();
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect((await name.boundingBox())?.x).toBeGreaterThan(1000);
    await page.context().close();
  });

  it("in a frame comes by a script, and follows the language of the address", async () => {
    const { page, faults } = await openAddress(`${inject("address")}embed.html?lang=fr`);
    await page.getByRole("application", { name: "Réseau de relations" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("shows names and topics of the file in its language, and says which language its texts are in", async () => {
    const { page } = await openPage("?lang=it");
    await page.getByRole("listbox").waitFor();
    const file = {
      format: "readout/1",
      title: { en: "A call", it: "Una telefonata" },
      description: "One call.",
      language: "en",
      nodes: [
        { id: "moscow", kind: "country", name: { en: "Moscow", it: "Mosca" } },
        { id: "kyiv", kind: "country", name: "Kyiv" },
      ],
      edges: [
        {
          id: "call",
          kind: "call",
          source: "moscow",
          target: "kyiv",
          date: "2022-02-01",
          topics: [{ en: "war", it: "guerra" }],
        },
      ],
    };
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "call.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(file)),
      });
    await page.getByRole("heading", { level: 1, name: "Una telefonata" }).waitFor();
    expect(await page.locator("h1 bdi").getAttribute("lang")).toBe("it");
    await page.getByRole("button", { name: "Dettagli" }).click();
    expect(await page.getByText("One call.").getAttribute("lang")).toBe("en");
    await page.getByRole("button", { name: "Filtra", exact: true }).click();
    await page.getByRole("checkbox", { name: "guerra" }).check();
    // A file of the reader's own: what is asked for stands in the history, by the name that all languages share.
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(history.state)))
      .toContain("topic=war");
    await chooseInMenu(page, "Lingua", "English");
    await page.getByRole("heading", { level: 1, name: "A call" }).waitFor();
    await page.getByRole("tab", { name: "Table" }).click();
    await page.getByRole("cell", { name: "Moscow", exact: true }).waitFor();
    await page.context().close();
  });
});
