import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../src/frame/view/language";
import { indexGraph } from "../../src/frame/index/index-graph";
import { setLanguage } from "../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import type { Readout } from "../../src/store/create-readout";
import { syncLanguage } from "../../src/store/language-sync";
import arabic from "../../src/words/catalogues/ar.json";
import french from "../../src/words/catalogues/fr.json";
import italian from "../../src/words/catalogues/it.json";
import type { Catalogue } from "../../src/words/words";
import { readExample } from "../read-example";
import { createEnglishReadout } from "../english-readout";

const CATALOGUES: Partial<Record<Language, Catalogue>> = {
  en: {},
  fr: french,
  it: italian,
  ar: arabic,
};

/** Gives the words at hand; German has none, as if the page were offline. */
async function load(language: Language): Promise<Catalogue> {
  const catalogue = CATALOGUES[language];
  if (!catalogue) throw new Error("offline");
  return catalogue;
}

let readout: Readout;
let end = () => {};
beforeEach(() => (readout = createEnglishReadout()));
afterEach(() => {
  end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const wordsNow = () => readout.cells.getState().words;
/** Lets what was promised happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("the language of a readout", () => {
  it("is that of the browser until the view asks for another", async () => {
    ({ end } = syncLanguage(readout, { languages: ["fr-CA", "en"] }, load));
    await settle();
    expect([wordsNow().language, wordsNow().say("tab.table")]).toEqual(["fr", "Tableau"]);
    readout.dispatch(setLanguage("ar"));
    await settle();
    expect([wordsNow().language, wordsNow().say("tab.table")]).toEqual(["ar", "الجدول"]);
  });

  it("stays as it was where the words of another do not come, and says so", async () => {
    ({ end } = syncLanguage(readout, { languages: ["en"] }, load));
    readout.dispatch(setLanguage("de"));
    await settle();
    expect(readout.cells.getState().missingLanguage).toBe("de");
    expect(wordsNow().say("tab.table")).toBe("Table");
    readout.dispatch(setLanguage("it"));
    await settle();
    expect(wordsNow().language).toBe("it");
    expect(readout.cells.getState().missingLanguage).toBeUndefined();
  });

  it("is tried again at the reader's next step after it did not come", async () => {
    let isOnline = false;
    ({ end } = syncLanguage(readout, { languages: ["en"] }, (language) =>
      load(language === "it" && !isOnline ? "de" : language),
    ));
    readout.dispatch(setLanguage("it"));
    await settle();
    expect(wordsNow().language).toBe("en");
    isOnline = true;
    readout.dispatch((view) => ({ ...view, undated: false }));
    await settle();
    expect(wordsNow().language).toBe("it");
  });

  it("is the one asked for last, whichever words come first", async () => {
    let letItalianCome = () => {};
    ({ end } = syncLanguage(readout, { languages: ["en"] }, async (language) => {
      if (language === "it") await new Promise<void>((come) => (letItalianCome = come));
      return load(language);
    }));
    readout.dispatch(setLanguage("it"));
    readout.dispatch(setLanguage("fr"));
    await settle();
    letItalianCome();
    await settle();
    expect(wordsNow().language).toBe("fr");
  });

  it("does not change any more once its sync has ended", async () => {
    ({ end } = syncLanguage(readout, { languages: ["fr"] }, load));
    end();
    await settle();
    readout.dispatch(setLanguage("it"));
    await settle();
    expect(wordsNow().language).toBe("en");
  });
});

describe("an example in the language of the page", () => {
  const show = (data: string | undefined, localName?: string) => {
    const asked = vi.spyOn(readout, "openAddress").mockResolvedValue();
    const view = { ...DEFAULT_VIEW, data, lang: "en" as const };
    readout.show(
      indexGraph(readExample("draghi-putin")),
      view,
      [],
      localName === undefined ? {} : { localName },
    );
    ({ end } = syncLanguage(readout, { languages: ["en"] }, load));
    return asked;
  };

  it("is opened when the language changes, and not again", async () => {
    const asked = show(undefined);
    await settle();
    expect(asked).not.toHaveBeenCalled();
    readout.dispatch(setLanguage("it"));
    await settle();
    expect(asked.mock.calls.map(([view]) => view.lang)).toEqual(["it"]);
    readout.dispatch((view) => ({ ...view, undated: false }));
    await settle();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["a file of somebody else", "x.json", undefined],
    ["one of the reader's own", undefined, "own.json"],
  ])("is not opened in place of %s", async (_what, data, localName) => {
    const asked = show(data, localName);
    readout.dispatch(setLanguage("it"));
    await settle();
    expect(wordsNow().language).toBe("it");
    expect(asked).not.toHaveBeenCalled();
  });
});

it("A graph that a program gave stays as it is in any language, though its view names no file", async () => {
  const { cells } = readout;
  const index = indexGraph(readExample("draghi-putin"));
  readout.show(index, { ...DEFAULT_VIEW, lang: "it" });
  ({ end } = syncLanguage({ cells }, { languages: ["en"] }, load));
  await settle();
  readout.dispatch(setLanguage("fr"));
  await settle();
  expect(wordsNow().language).toBe("fr");
  expect(cells.getState()).toMatchObject({ index, trouble: undefined });
});

describe("the first words", () => {
  it("are waited for no longer than two seconds", async () => {
    vi.useFakeTimers();
    const sync = syncLanguage(readout, { languages: ["ar"] }, () => new Promise(() => {}));
    ({ end } = sync);
    const drawn = vi.fn();
    void sync.firstWords.then(drawn);
    await vi.advanceTimersByTimeAsync(1999);
    expect(drawn).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(drawn).toHaveBeenCalled();
  });

  it("are there when it is time to draw", async () => {
    const sync = syncLanguage(readout, { languages: ["ar"] }, load);
    ({ end } = sync);
    await sync.firstWords;
    expect(wordsNow().language).toBe("ar");
  });

  it("are not waited for where they cannot come", async () => {
    const sync = syncLanguage(readout, { languages: ["de"] }, load);
    ({ end } = sync);
    await sync.firstWords;
    expect(readout.cells.getState().missingLanguage).toBe("de");
  });
});
