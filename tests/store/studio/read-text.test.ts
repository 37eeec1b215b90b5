import { beforeEach, describe, expect, it } from "vitest";
import { emptyDraft } from "../../../src/edit/draft";
import type { Draft } from "../../../src/edit/types";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import type { FileActor } from "../../../src/graph/model/file";
import type { Readout } from "../../../src/store/create-readout";
import { startGraph } from "../../../src/store/studio/desk";
import { readText } from "../../../src/store/studio/read-text";
import { readExample } from "../../read-example";
import { createEnglishReadout } from "../../english-readout";

const WINTER = indexGraph(readExample("winter-2022"));

let readout: Readout;
beforeEach(() => void (readout = createEnglishReadout()));
const desk = () => readout.session.desk.getState();

describe("a text that a writer hands over", () => {
  const text = "Vladimir Putin called Emmanuel Macron on 7 February 2022.";
  const handed = {
    text,
    title: " A call ",
    publisher: "The Paper",
    published: parseDay("2022-02-08") ?? 0,
    address: "",
    language: "en",
  };
  const { signal } = new AbortController();

  it("becomes a document of the draft, with the links found between actors that are known", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    const { act, id } = await readText(handed, undefined, readout, signal);
    expect(act).toMatchObject({
      act: "add-text",
      document: { id, text, title: "A call", publisher: "The Paper", published: "2022-02-08" },
    });
    const { document, found } = act.act === "add-text" ? act : {};
    expect(document).not.toHaveProperty("url");
    expect(found?.edges.map(({ source, target, date }) => [source, target, date])).toEqual([
      ["vladimir-putin", "emmanuel-macron", "2022-02-07"],
    ]);
  });

  it("has an id of its own beside the texts of the draft", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    const first = await readText(handed, undefined, readout, signal);
    startGraph(readout, "Calls", "en", first.act);
    const draft = desk().studio?.state.getState().history.present;
    const second = await readText(handed, draft, readout, signal);
    expect(second.id).not.toBe(first.id);
    const unnamed = { ...handed, publisher: " ", title: "" };
    const third = await readText(unnamed, draft, readout, signal);
    expect(third.id).toContain("2022-02-08");
    const { document } = third.act.act === "add-text" ? third.act : {};
    expect(document).not.toHaveProperty("publisher");
  });

  it("is a document with all that was handed over, also in a language that is not read", async () => {
    const whole = {
      ...handed,
      text: "Putin ringde Macron.",
      language: "sv",
      address: "https://a.example/1",
    };
    const { act } = await readText(whole, undefined, readout, signal);
    expect(act).toMatchObject({
      document: {
        ...{ title: "A call", publisher: "The Paper", published: "2022-02-08" },
        ...{ url: "https://a.example/1", language: "sv", text: whole.text },
      },
      found: { edges: [] },
    });
  });

  it("is called by its publisher, else by its title, else a text, and by its day", async () => {
    const idOf = async (publisher: string, title: string) =>
      (await readText({ ...handed, publisher, title }, undefined, readout, signal)).id;
    expect(await idOf("The Paper", "A call")).toBe("the-paper-2022-02-08");
    expect(await idOf(" ", "A call")).toBe("a-call-2022-02-08");
    expect(await idOf("", "")).toBe("text-2022-02-08");
  });
});

describe("the actors of a draft into which a text is taken", () => {
  const text =
    "Anna Holm called Boris Berg on 7 February 2022. Norway called Sweden on 8 February 2022.";
  const handed = {
    ...{ text, title: "", publisher: "", address: "", language: "en" },
    published: parseDay("2022-02-09") ?? 0,
  };
  const person = (id: string, name: string): FileActor => ({ id, kind: "person", name });

  /** The ends of the links found where a draft has some actors, and others that are only proposed. */
  async function endsIn(nodes: readonly FileActor[], proposed: readonly FileActor[] = []) {
    const empty = emptyDraft("Calls", "en");
    const draft: Draft = {
      ...empty,
      file: { ...empty.file, nodes: [...nodes] },
      proposals: { ...empty.proposals, nodes: [...proposed] },
    };
    const { act } = await readText(handed, draft, readout, new AbortController().signal);
    const { edges = [] } = act.act === "add-text" ? act.found : {};
    return edges.map(({ source, target }) => `${source} ${target}`);
  }

  it("are found again by their names, those that are only proposed among them", async () => {
    const ends = await endsIn([person("p1", "Anna Holm")], [person("p2", "Boris Berg")]);
    expect(ends).toContain("p1 p2");
  });

  it("are not found by a surname alone, where that is all that is known of a person", async () => {
    const ends = await endsIn([person("p1", "Anna Holm"), person("p2", " Berg ")]);
    expect(ends).toContain("p1 boris-berg");
    expect(ends.join(" ")).not.toContain("p2");
  });

  it("are found by one word, where they are no persons", async () => {
    const ends = await endsIn([{ id: "c1", kind: "country", name: "Norway" }]);
    expect(ends.join(" ")).toContain("c1");
  });
});
