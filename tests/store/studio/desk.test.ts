import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { select, setTheme } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { Readout } from "../../../src/store/create-readout";
import { keepText } from "../../../src/store/session/texts";
import { editShown, startGraph } from "../../../src/store/studio/desk";
import { leftDraft } from "../../../src/store/studio/open-draft";
import { rememberedActors } from "../../../src/store/studio/remembered";
import { reopenDraft } from "../../../src/store/studio/reopen-draft";
import { makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";
import { createEnglishReadout } from "../../english-readout";

const WINTER = indexGraph(readExample("winter-2022"));
const [DOCUMENT = ""] = WINTER.graph.documents.keys();

let readout: Readout;
beforeEach(() => {
  history.replaceState(null, "", "/");
  sessionStorage.clear();
  readout = createEnglishReadout();
});
afterEach(() => {
  readout.session.desk.getState().studio?.end();
  vi.restoreAllMocks();
});
const now = () => readout.cells.getState();
const desk = () => readout.session.desk.getState();
const retitle = (title: string) => desk().studio?.enter({ act: "put-head", fields: { title } });

describe("the graph that is shown, edited", () => {
  it("stays in sight in the same view, under its title and the draft's id", async () => {
    readout.show(WINTER, select("vladimir-putin")(DEFAULT_VIEW));
    await editShown(readout);
    const { studio, isEditing } = desk();
    expect(isEditing).toBe(true);
    expect(now().view.select).toBe("vladimir-putin");
    expect(now().localName).toBe(`${WINTER.graph.title} (${studio?.id})`);
    expect(now().index?.graph.links.size).toBe(WINTER.graph.links.size);
  });

  it("is drawn after each step, and what the view cannot show any more is dropped", async () => {
    readout.show(WINTER, select("vladimir-putin")(DEFAULT_VIEW));
    await editShown(readout);
    retitle("Another title");
    expect(now().index?.graph.title).toBe("Another title");
    desk().studio?.enter({ act: "remove-actor", id: "vladimir-putin" });
    expect(now().index?.graph.actors.has("vladimir-putin")).toBe(false);
    expect(now().view.select).toBeUndefined();
    const kept = WINTER.actors.find(({ id }) => id === "joe-biden");
    expect(now().index?.graph.actors.get("joe-biden")).toEqual(kept);
  });

  it("has the reader's own copies of texts, and publishes none of them", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    keepText(readout.session.texts, DOCUMENT, "a text of the reader's own");
    await editShown(readout);
    const { file, open } = desk().studio?.state.getState().history.present ?? {};
    expect(file?.documents?.find(({ id }) => id === DOCUMENT)?.text).toBe(
      "a text of the reader's own",
    );
    expect(open).not.toContain(DOCUMENT);
  });

  it("goes by the name of its file where it has no title", async () => {
    readout.show(indexGraph({ ...WINTER.graph, title: undefined }), DEFAULT_VIEW, [], {
      localName: "own.csv",
    });
    await editShown(readout);
    expect(now().localName).toMatch(/\(\d+-\d+-\d+\)$/);
    expect(desk().studio?.id).toMatch(/^\d+-\d+-\d+$/);
  });

  it("is left where another graph is opened: its steps are drawn no more", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    await editShown(readout);
    const { studio } = desk();
    readout.show(WINTER, DEFAULT_VIEW);
    expect(desk()).toEqual({ isEditing: false });
    studio?.enter({ act: "put-head", fields: { title: "Another title" } });
    expect(now().index).toBe(WINTER);
  });

  it("comes a task later, and not where another graph was opened meanwhile", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    const opening = editShown(readout);
    expect(desk()).toEqual({ isEditing: false });
    readout.show(indexGraph(readExample("draghi-putin")), DEFAULT_VIEW);
    await opening;
    expect(desk()).toEqual({ isEditing: false });
  });

  it("is rebuilt in several tasks where it is large, and never at once", async () => {
    const { file, ...rest } = WINTER.graph;
    const bits: string[] = [];
    const graph = {
      ...rest,
      get file(): typeof file {
        throw new Error("It takes a while.");
      },
      *makeFile() {
        bits.push("first");
        yield undefined;
        bits.push("last");
        return file;
      },
    };
    readout.show({ ...WINTER, graph }, DEFAULT_VIEW);
    const opening = editShown(readout);
    expect(bits).toEqual(["first"]);
    await opening;
    expect(bits).toEqual(["first", "last"]);
    retitle("Winter");
    expect(now().index?.graph.title).toBe("Winter");
    expect(now().index?.graph.links.size).toBe(WINTER.graph.links.size);
  });

  it("is begun once, however often it is asked for", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    await Promise.all([editShown(readout), editShown(readout)]);
    expect(desk().studio?.id).toMatch(/^\d+-\d+-\d+$/);
    expect(now().localName).toBe(`${WINTER.graph.title} (${desk().studio?.id})`);
  });

  it("is nothing where none is shown", async () => {
    await editShown(readout);
    expect(desk()).toEqual({ isEditing: false });
  });
});

describe("a new graph", () => {
  it("begins with an act, on the text, in the theme of the page", () => {
    readout.dispatch(setTheme("dark"));
    const document = { id: "text", title: "A text", text: "Anna called Boris." };
    startGraph(readout, "New", "en", {
      act: "add-text",
      document,
      found: { nodes: [], edges: [] },
    });
    expect(now().view).toEqual({ ...DEFAULT_VIEW, theme: "dark", tab: "source" });
    expect(now().index?.graph.documents.get("text")?.text).toBe("Anna called Boris.");
    expect(now().localName).toBe(`New (${desk().studio?.id})`);
    retitle("Calls");
    expect(now().index?.graph.title).toBe("Calls");
  });
});

describe("the draft that a tab wrote before it was loaded anew", () => {
  const state = (id: string) => ({ readoutFile: `Calls (${id})`, query: "select=anna" });

  it("is known by the entry of the history and by the tab", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    await editShown(readout);
    const id = desk().studio?.id ?? "";
    expect(leftDraft()).toBeUndefined();
    history.replaceState(state(id), "");
    const view = select("anna")(DEFAULT_VIEW);
    expect(leftDraft()).toEqual({ id, name: "Calls", view });
    history.replaceState(state("another"), "");
    expect(leftDraft()).toBeUndefined();
    sessionStorage.clear();
    history.replaceState(state("null"), "");
    expect(leftDraft()).toBeUndefined();
  });

  it("is no reason to fail where the tab may remember nothing", async () => {
    const refuse = () => {
      throw new DOMException("", "SecurityError");
    };
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    readout.show(WINTER, DEFAULT_VIEW);
    await editShown(readout);
    history.replaceState(state(desk().studio?.id ?? ""), "");
    expect(leftDraft()).toBeUndefined();
  });

  it("gives way to the address where it does not come, unless a graph is shown already", async () => {
    const asked = vi.spyOn(readout, "openAddress").mockResolvedValue();
    const left = { id: "gone", name: "Calls", view: DEFAULT_VIEW };
    await reopenDraft(readout, left);
    expect(asked).toHaveBeenCalledWith(now().view);
    readout.show(WINTER, DEFAULT_VIEW);
    await reopenDraft(readout, left);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe("the actors that a writer is known to know", () => {
  it("are those of the graph shown, each once, with those for whom it speaks", async () => {
    readout.show(WINTER, DEFAULT_VIEW);
    const known = await rememberedActors(readout);
    const { nodes } = WINTER.graph.file;
    expect(known.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect(known.flatMap(({ speaksFor }) => speaksFor ?? [])).toEqual(
      nodes.flatMap(({ speaksFor }) => speaksFor ?? []),
    );
  });

  it("are one where two of a kind have the same name", async () => {
    const nodes = [
      ...people("a b"),
      { id: "twin", kind: "person", name: "A" },
      { id: "land", kind: "country", name: "A" },
      { id: "press", kind: "institution", name: "Press", speaksFor: ["twin", "b"] },
    ];
    readout.show(indexGraph(makeGraph({ nodes, edges: [] })), DEFAULT_VIEW);
    const known = await rememberedActors(readout);
    expect(known.map(({ id }) => id)).toEqual(["a", "b", "land", "press"]);
    expect(known.at(-1)?.speaksFor).toEqual(["a", "b"]);
    expect(known.at(0)).not.toHaveProperty("speaksFor");
  });

  it("are none where no graph is shown, or one of more than two thousand", async () => {
    expect(await rememberedActors(readout)).toEqual([]);
    const ids = Array.from({ length: 2001 }, (_, at) => `p${at}`);
    const shown = (count: number) => {
      const nodes = people(ids.slice(0, count).join(" "));
      readout.show(indexGraph(makeGraph({ nodes, edges: [] })), DEFAULT_VIEW);
      return rememberedActors(readout);
    };
    expect(await shown(2000)).toHaveLength(2000);
    expect(await shown(2001)).toEqual([]);
  });
});
