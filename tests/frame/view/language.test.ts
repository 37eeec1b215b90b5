import { describe, expect, it } from "vitest";
import { parseAddress, printAddress } from "../../../src/frame/view/address";
import { directionOf, LANGUAGES, languageFor, languageOf } from "../../../src/frame/view/language";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { indexIn } from "../../../src/frame/index/index-in";
import { setLanguage } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { Actor } from "../../../src/graph/model/types";
import { call, makeGraph } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

describe("the language of the interface", () => {
  it("is the first of the reader's that it speaks, whatever their country", () => {
    expect(languageFor(["pt-BR", "it-CH", "en"])).toBe("it");
    expect(languageFor(["AR-eg"])).toBe("ar");
    expect(languageFor(["ja", ""])).toBeUndefined();
    expect(languageFor([])).toBeUndefined();
  });

  it("is the one that the view asks for, else the reader's, else English", () => {
    expect(languageOf({ lang: "de" }, { languages: ["it"] })).toBe("de");
    expect(languageOf({}, { languages: ["ja", "it"] })).toBe("it");
    expect(languageOf({}, { languages: ["ja"] })).toBe("en");
  });

  it("is read from the right in Arabic alone", () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === "rtl")).toEqual(["ar"]);
    expect(directionOf("en")).toBe("ltr");
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

describe("a graph that names its actors in several languages", () => {
  const graph = makeGraph({
    nodes: [
      { id: "moscow", kind: "country", name: { en: "Moscow", it: "Mosca" } },
      { id: "kyiv", kind: "country", name: "Kyiv" },
      { id: "tass", kind: "institution", name: { en: "TASS", it: "La TASS" } },
    ],
    edges: [
      call("one", "moscow-kyiv", {
        quotes: [{ document: "d", exact: "x", attributedTo: "tass" }],
      }),
    ],
    documents: [{ id: "d", title: "D" }],
  });
  const index = indexGraph(graph);
  const namesOf = (actors: readonly Actor[]) => actors.map(({ name }) => name);

  it("has them in the one that is spoken wherever it is asked", () => {
    const italian = indexIn(index, "it");
    expect(namesOf([...italian.graph.actors.values()])).toEqual(["Mosca", "Kyiv", "La TASS"]);
    expect(namesOf(italian.actorIndex.list)).toEqual(["Mosca", "Kyiv", "La TASS"]);
    expect(namesOf(italian.actors)).toEqual(["Mosca", "Kyiv"]);
    expect(italian.actorIndex.rows).toBe(index.actorIndex.rows);
    expect(italian.links).toBe(index.links);
  });

  it("is the same index where it names them in one alone", () => {
    const plain = indexGraph(readExample("draghi-putin"));
    expect(indexIn(plain, "it")).toBe(plain);
  });
});
