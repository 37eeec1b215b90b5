import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { allPayloads, graphOfTexts, HARD_WORDS, smallGraph } from "../../fixtures/hostile";
import { closeBrowser, letGoToViews } from "../support/page";
import { IS_THOROUGH, someOf } from "../support/thorough";
import { expectNothingGotIn, openTrapped } from "../support/traps";
import { openDetails, openFilters } from "../support/open-parts";

afterAll(closeBrowser);

const LONG = IS_THOROUGH ? 600_000 : 120_000;
/** Tables of so many rows are drawn whole. */
const AT_ONCE = 290;

async function choose(page: Page, graph: object, name = "mine.json"): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(graph)),
    });
}

/** A kind without a word of its own, as it is shown: with spaces for hyphens and a capital. */
function inWords(kind: string): string {
  const text = kind.replaceAll("-", " ");
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Opens a graph of some texts and looks at all that shows them; tells how many elements that took, and what they say. */
async function lookAt(page: Page, texts: readonly string[]) {
  await choose(page, graphOfTexts(texts));
  await expect.poll(() => page.locator("h1").textContent(), { timeout: 20_000 }).toBe(texts[0]);
  await letGoToViews(page, "mine.json");
  await openFilters(page);
  return page.evaluate(
    async (each) => {
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      const textsOf = (selector: string) => all(selector).map(({ textContent }) => textContent);
      const elements: number[] = [];
      // Parts of the page that come while one looks are fetched by elements of its head; what looks garbled is said in a note.
      const count = () =>
        elements.push(all(":not(.control, .notes, .notes *, head > link)").length);
      const rest = () => new Promise((resolve) => setTimeout(resolve, 10));
      const until = async (isDone: () => boolean) => {
        for (let waits = 0; waits < 1000 && !isDone(); waits++) await rest();
        await rest();
      };
      const goTo = async (query: string, isThere: () => boolean) => {
        window.goToView(query);
        await until(isThere);
      };
      await rest();
      for (const group of all(".filter-group")) {
        if (group.querySelectorAll("label").length < 10) group.querySelector("button")?.click();
      }
      await goTo("tab=table&select=hub", () => all("table tbody tr").length > 0);
      const moreOf = () =>
        all(".details button").find(({ textContent }) => /^\d+ more$/.test(textContent ?? ""));
      for (let more; (more = moreOf());) {
        more.click();
        await rest();
      }
      count();
      const seen = {
        names: textsOf('table[aria-label="Links"] td:nth-child(4)'),
        kinds: textsOf('table[aria-label="Links"] td:nth-child(3)'),
        filters: textsOf(".filter-name"),
        quotes: textsOf("aside blockquote"),
        titles: [] as string[],
        details: [] as string[],
        sources: [] as string[],
      };
      for (const text of each) {
        await goTo(
          `tab=source&${new URLSearchParams({ select: text })}`,
          () => all(".source").length > 0 && textsOf("aside h2").join().includes(text),
        );
        count();
        seen.details.push(textsOf("aside").join());
        await goTo(
          `tab=source&${new URLSearchParams({ document: text })}`,
          () => textsOf(".source-title").join() === text,
        );
        seen.sources.push(textsOf(".source-title").join());
      }
      seen.titles.push(...textsOf(".source-choice option"), document.title, ...textsOf("h1"));
      await goTo("tab=graph", () => all(".picture-panel canvas").length > 0);
      count();
      return { elements, seen };
    },
    texts.filter((_, at) => at % 29 === 0),
  );
}

describe("texts that would be markup, code or addresses if anybody took them for it", () => {
  it(
    "are shown letter for letter as every field there is, and make no element of their own",
    async () => {
      const opened = await openTrapped();
      const { page } = opened;
      const payloads = someOf(allPayloads(), 4);
      const harmlessOf = (count: number) =>
        lookAt(
          page,
          // A title of its own: the one before would be taken for it.
          Array.from({ length: count }, (_, number) => `harmless ${number} of ${count}`),
        );
      // Parts of the page come when they are first asked for.
      await harmlessOf(30);
      const harmless = await harmlessOf(AT_ONCE);
      for (let at = 0; at < payloads.length; at += AT_ONCE) {
        const texts = payloads.slice(at, at + AT_ONCE);
        const { elements, seen } = await lookAt(page, texts);
        const { elements: expected } =
          texts.length === AT_ONCE ? harmless : await harmlessOf(texts.length);
        expect(elements).toEqual(expected);
        const sorted = texts.toSorted();
        expect(seen.names.toSorted()).toEqual(sorted);
        expect(seen.kinds.toSorted()).toEqual(texts.map(inWords).toSorted());
        expect(seen.quotes.toSorted()).toEqual(sorted);
        expect(texts.filter((text) => !seen.filters.includes(text))).toEqual([]);
        const sampled = texts.filter((_, number) => number % 29 === 0);
        expect(sampled.filter((text, number) => !seen.details[number]?.includes(text))).toEqual([]);
        expect(seen.sources).toEqual(sampled);
      }
      await expectNothingGotIn(opened);
      await page.context().close();
    },
    LONG,
  );

  it("do nothing in the search, in dialogs, in the name of a file and in the picture that is saved", async () => {
    const opened = await openTrapped();
    const { page } = opened;
    const text = "<img src=x onerror=alert(1)>";
    await choose(page, { ...graphOfTexts([text, "b"]), title: undefined }, `${text}.json`);
    await page.getByRole("heading", { level: 1, name: `${text}.json` }).waitFor();
    await page.getByRole("combobox", { name: "Search" }).fill("<img");
    await page.getByRole("option").first().getByText(text).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Share…" }).click();
    await page.getByRole("dialog").getByRole("img").first().waitFor();
    await page.keyboard.press("Escape");
    await choose(page, { format: text }, `${text}.json`);
    await page.getByRole("alert").getByText(text).first().waitFor();
    expect(await page.locator("img[onerror], script:not([src]), iframe").count()).toBe(0);
    await expectNothingGotIn(opened);
    await page.context().close();
  });
});

describe("names that would deceive", () => {
  it("leave their neighbours in order, and show what they do to the direction of writing", async () => {
    const { page } = await openTrapped();
    await page.getByText(/15 of 15 links/).waitFor();
    await openFilters(page);
    await openDetails(page);
    for (const name of [
      "\u202Eabc",
      "\u2069\u202Eabc",
      "\u2067abc",
      "שלום",
      "\u2069\u2069\u202Ex",
    ]) {
      await choose(page, smallGraph({ title: name, node: { name }, quote: { attributedTo: "a" } }));
      await page.getByText("2 of 2 actors").waitFor();
      for (const place of [".events .link-line", ".status-line", ".seen-from", ".filters"]) {
        const backwards = await page.locator(place).evaluateAll((found) =>
          found.flatMap((element) => {
            const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            const turned: string[] = [];
            while (texts.nextNode()) {
              const { currentNode: node } = texts;
              const words = node.textContent ?? "";
              if (!/^[A-Za-z0-9 ,–→]{3,}$/.test(words)) continue;
              const leftOf = (at: number) => {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                return range.getBoundingClientRect();
              };
              const [first, last] = [leftOf(0), leftOf(words.length - 1)];
              if (first.top === last.top && first.left > last.left) turned.push(words);
            }
            return turned;
          }),
        );
        expect([name, place, backwards]).toEqual([name, place, []]);
      }
      const isSeen = await page
        .getByRole("heading", { level: 1 })
        .locator(".control")
        .evaluateAll((found) =>
          found.map((element) => getComputedStyle(element, "::before").content),
        );
      const controls = [...name].filter((letter) => /[\u202A-\u202E\u2066-\u2069]/.test(letter));
      expect(isSeen).toHaveLength(controls.length);
      expect(isSeen.every((content) => content.includes("U+20"))).toBe(true);
    }
    await page.context().close();
  });

  it(
    "fit a page of 320 pixels, be they a megabyte long or full of control characters",
    async () => {
      const opened = await openTrapped("", { size: { width: 320, height: 640 } });
      const { page } = opened;
      await page.getByText(/15 of 15 links/).waitFor();
      for (const name of ["n".repeat(1_000_000), "\u0007\u202E".repeat(200), "Ǫ̵̹̻".repeat(300)]) {
        const file = `${name.slice(0, 300)}.json`;
        await choose(
          page,
          smallGraph({
            title: name,
            node: { id: "long", name, role: name, aliases: [name], kind: name },
            edge: { source: "long", kind: name, status: name, topics: [name], summary: name },
            quote: { exact: name },
            document: { title: name, publisher: name, url: name },
          }),
          file,
        );
        await page.getByText("2 of 2 actors").waitFor();
        await letGoToViews(page, file);
        for (const query of ["", "tab=table", "tab=source", "select=long", "select=call"]) {
          await page.evaluate((asked) => window.goToView(asked), query);
          await page.waitForTimeout(50);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect([name.slice(0, 4), query, width]).toEqual([name.slice(0, 4), query, 320]);
        }
      }
      await expectNothingGotIn(opened);
      await page.context().close();
    },
    LONG,
  );
});

describe("ids that programs stumble over", () => {
  it(
    "are drawn, counted, filtered by, selected, and come back from the address",
    async () => {
      const opened = await openTrapped("", {
        prepare: (page) =>
          page.route("**/hard.json", (route) =>
            route.fulfill({ body: JSON.stringify(graphOfTexts(HARD_WORDS)) }),
          ),
      });
      const { page } = opened;
      const count = HARD_WORDS.length;
      await page.goto(`${new URL("?data=hard.json", page.url())}`);
      await page
        .getByText(`${count + 1} of ${count + 1} actors, ${count} of ${count} links`)
        .waitFor();
      // The details are fetched when they are first asked for.
      await page.getByRole("button", { name: "Details" }).click();
      await page.getByRole("complementary", { name: "Details" }).waitFor();
      const wrong = await page.evaluate(async (words) => {
        const found: string[] = [];
        const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? "";
        const goTo = async (parameters: Record<string, string>) => {
          const query = new URLSearchParams({ data: "hard.json", ...parameters });
          history.pushState(null, "", `?${query}`);
          dispatchEvent(new PopStateEvent("popstate"));
          await new Promise((resolve) => setTimeout(resolve, 10));
        };
        const listed = (text: string) => text.replaceAll("%", "%25").replaceAll(",", "%2C");
        for (const word of words) {
          await goTo({ select: word });
          if (textOf(".details h2").trim() !== word.trim()) found.push(`actor ${word}`);
          await goTo({ select: `${word} (link)` });
          if (!textOf(".details h2").includes(word)) found.push(`link ${word}`);
          for (const name of ["actor", "kind", "status", "topic", "account"]) {
            // A link is there with both of its actors.
            await goTo({ [name]: (name === "actor" ? "person," : "") + listed(word) });
            if (!/ 1 of \d+ links$/.test(textOf("[role=status]"))) {
              found.push(`${name} ${word}: ${textOf("[role=status]")}`);
            }
          }
        }
        return found;
      }, HARD_WORDS);
      expect(wrong).toEqual([]);
      for (const word of ["__proto__", "a,b", "\u202Egpj.exe", "👩‍👩‍👧‍👦"]) {
        await page.goto(`${new URL("?data=hard.json", page.url())}`);
        await openFilters(page);
        await page.getByRole("group", { name: "Topic" }).getByRole("button").click();
        const box = page.getByRole("group", { name: "Topic" }).getByRole("checkbox");
        const labels = await page
          .locator("fieldset", { hasText: "Topic" })
          .locator("label bdi")
          .allTextContents();
        await box.nth(labels.indexOf(word)).check();
        await page.getByText(/ 1 of \d+ links/).waitFor();
        await expect.poll(() => page.url()).toContain("topic=");
        await page.reload();
        await page.getByText(/ 1 of \d+ links$/).waitFor();
      }
      await expectNothingGotIn(opened);
      await page.context().close();
    },
    LONG,
  );
});
