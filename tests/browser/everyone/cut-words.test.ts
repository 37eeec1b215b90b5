import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/frame/view/language";
import { sayIn, type Word } from "../../../src/words/words";
import { readCatalogue } from "../../words/read-catalogue";
import { crowdedControls, cutTexts } from "./cut-texts";
import { letPanelCome } from "../support/open-parts";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

/** A state of the page in any language: its address, and what is pressed there by the words of that language. */
interface State {
  readonly name: string;
  readonly view: string;
  readonly press?: readonly Word[];
  /** A file that is opened there, as CSV. */
  readonly file?: string;
  /** What is sought there. */
  readonly sought?: string;
  /** The role of what opens then, and closes by Escape. */
  readonly opens?: "dialog" | "menu";
}

const STATES: readonly State[] = [
  { name: "the graph", view: "tab=graph" },
  { name: "the score", view: "tab=score" },
  { name: "the table", view: "tab=table" },
  { name: "the source", view: "tab=source&select=putin-gas-supplies" },
  { name: "an actor", view: "select=putin" },
  { name: "a link", view: "select=call-draghi-putin" },
  { name: "a comparison", view: "from=2022-01-30&with=2022-01-24/2022-01-26" },
  { name: "face to face", view: "event=call-draghi-putin" },
  { name: "the filters", view: "kind=call&status=cancelled&undated=0", press: ["app.filter"] },
  { name: "the details", view: "", press: ["app.details"] },
  { name: "more of time", view: "", press: ["time.more"] },
  { name: "the menu", view: "", press: ["app.menu"], opens: "menu" },
  { name: "sharing", view: "", press: ["share.open"], opens: "dialog" },
  { name: "saving", view: "", press: ["app.menu", "app.export"], opens: "dialog" },
  { name: "the help", view: "", press: ["app.menu", "help.label"], opens: "dialog" },
  { name: "a new graph", view: "", press: ["app.menu", "app.new"], opens: "dialog" },
  { name: "the drafts", view: "", press: ["app.menu", "app.drafts"], opens: "dialog" },
  { name: "the saved diagram", view: "tab=graph", press: ["picture.save"], opens: "dialog" },
  { name: "two actors", view: "pair=draghi,putin" },
  { name: "the details of filters in force", view: "told=neither&side=Moscow&account=kremlin" },
  { name: "nothing to show", view: "kind=letter" },
  { name: "a search", view: "", sought: "pu" },
  { name: "a search without a hit", view: "", sought: "qqq" },
  { name: "a file with problems", view: "", file: "" },
  { name: "a table to open", view: "", file: "who,whom,when\nA,B,2022-01-01\n", opens: "dialog" },
  { name: "the studio", view: "", press: ["app.edit"] },
];

/** Goes to a view of what is shown, as Back and Forward do. */
async function goTo(page: Page, language: Language, view: string): Promise<void> {
  await page.evaluate((query) => {
    history.pushState(null, "", query);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `?data=draghi-putin&lang=${language}&${view}`);
}

/** Chooses a file; its name says nothing in any language. */
async function openFile(page: Page, text: string): Promise<void> {
  const file = { name: "t.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.locator("[role=alert], dialog[open]").first().waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  const named = { name, exact: true };
  await page
    .getByRole("button", named)
    .or(page.getByRole("menuitem", named))
    .first()
    .press("Enter");
}

describe.each([320, 390, 1280])("words on a page %i pixels wide", (width) => {
  it.each(LANGUAGES)("are whole, each in its place, in %s", async (language) => {
    const say = sayIn(language, Object.fromEntries(readCatalogue(language, "catalogues")));
    const { page } = await openPage(`?data=draghi-putin&lang=${language}`, { width, height: 800 });
    await page.getByRole("listbox").first().waitFor();
    const found: string[] = [];
    for (const { name, view, press: words = [], file, sought, opens } of STATES) {
      await goTo(page, language, view);
      await page.getByRole("combobox", { name: say("search.label") }).fill(sought ?? "");
      if (file !== undefined) await openFile(page, file);
      await letPanelCome(page);
      for (const word of words) await press(page, say(word));
      const opened = opens && page.getByRole(opens).first();
      await opened?.waitFor();
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      });
      const faults = [
        ...(await page.evaluate(cutTexts)),
        ...(await page.evaluate(crowdedControls)),
      ];
      found.push(...new Set(faults.map((fault) => `${name}: ${fault}`)));
      if (words.length > 0 || opens) await page.keyboard.press("Escape");
      await opened?.waitFor({ state: "detached" });
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
