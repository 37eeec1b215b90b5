import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_VIEW, setLanguage } from "../../src/frame/view/view";
import { cells, dispatch } from "../../src/store/cells";
import { syncLanguage } from "../../src/store/language";
import { loadCatalogue } from "../../src/words/load-catalogue";
import type { Catalogue } from "../../src/words/words";

let end = () => {};
const page = (...languages: string[]) => ({ document, navigator: { languages } });

beforeEach(() => cells.setState({ view: DEFAULT_VIEW }));
afterEach(async () => {
  end();
  cells.setState({ view: DEFAULT_VIEW });
  // English again for whoever comes next.
  ({ end } = syncLanguage(page("en"), loadCatalogue));
  await vi.waitFor(() => expect(cells.getState().words.language).toBe("en"));
  end();
});

describe("the language of the page", () => {
  it("is that of the browser until the view asks for another", async () => {
    ({ end } = syncLanguage(page("fr-CA", "en"), loadCatalogue));
    await vi.waitFor(() => expect(cells.getState().words.say("tab.table")).toBe("Tableau"));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["fr", "ltr"]);
    dispatch(setLanguage("ar"));
    await vi.waitFor(() => expect(cells.getState().words.language).toBe("ar"));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ar", "rtl"]);
  });

  it("stays as it was where the words of another do not come, and says so", async () => {
    ({ end } = syncLanguage(page("en"), async (language) =>
      language === "de" ? Promise.reject(new Error("offline")) : loadCatalogue(language),
    ));
    await vi.waitFor(() => expect(cells.getState().words.language).toBe("en"));
    dispatch(setLanguage("de"));
    await vi.waitFor(() => expect(cells.getState().missingLanguage).toBe("de"));
    expect(cells.getState().words.say("tab.table")).toBe("Table");
    dispatch(setLanguage("it"));
    await vi.waitFor(() => expect(cells.getState().words.language).toBe("it"));
    expect(cells.getState().missingLanguage).toBeUndefined();
  });

  it("is the one asked for last, whichever words come first", async () => {
    const waiting = new Map<string, () => void>();
    ({ end } = syncLanguage(page("en"), async (language) => {
      if (language === "it") await new Promise<void>((go) => waiting.set(language, go));
      return loadCatalogue(language);
    }));
    dispatch(setLanguage("it"));
    dispatch(setLanguage("es"));
    await vi.waitFor(() => expect(cells.getState().words.language).toBe("es"));
    waiting.get("it")?.();
    await new Promise((go) => setTimeout(go, 20));
    expect(cells.getState().words.language).toBe("es");
  });

  it("is drawn in when its words have come or failed, and waits no longer than two seconds", async () => {
    const arabic = page("ar");
    vi.useFakeTimers();
    const first = syncLanguage(arabic, () => new Promise<Catalogue>(() => {}));
    const drawn = vi.fn();
    void first.firstWords.then(drawn);
    await vi.advanceTimersByTimeAsync(1999);
    expect(drawn).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(drawn).toHaveBeenCalled();
    first.end();
    vi.useRealTimers();
    const failing = syncLanguage(arabic, () => Promise.reject(new Error("offline")));
    await failing.firstWords;
    expect(cells.getState().missingLanguage).toBe("ar");
    failing.end();
    const prompt = syncLanguage(arabic, loadCatalogue);
    await prompt.firstWords;
    expect(cells.getState().words.language).toBe("ar");
    prompt.end();
  });
});
