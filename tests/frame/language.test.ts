import { describe, expect, it } from "vitest";
import { parseAddress, printAddress } from "../../src/frame/address";
import { directionOf, LANGUAGES, languageFor } from "../../src/frame/language";
import { DEFAULT_VIEW, setLanguage } from "../../src/frame/view";

describe("the language of the interface", () => {
  it("is the first of the reader's that it speaks, whatever their country", () => {
    expect(languageFor(["pt-BR", "it-CH", "en"])).toBe("it");
    expect(languageFor(["AR-eg"])).toBe("ar");
    expect(languageFor(["ja", ""])).toBeUndefined();
    expect(languageFor([])).toBeUndefined();
  });

  it("is read from the right in Arabic alone", () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === "rtl")).toEqual(["ar"]);
  });

  it("stands in the address once it is asked for, and is told where it is not spoken", () => {
    const view = setLanguage("uk")(DEFAULT_VIEW);
    expect(printAddress(view, [])).toEqual([["lang", "uk"]]);
    expect(parseAddress([["lang", "de-AT"]])).toMatchObject({ view: { lang: "de" }, ignored: [] });
    expect(parseAddress([["lang", "tlh"]])).toMatchObject({
      view: { lang: undefined },
      ignored: [{ name: "lang", value: "tlh" }],
    });
  });
});
