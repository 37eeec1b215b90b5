import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDraft } from "../../../src/edit/draft";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { select, setTheme } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { Readout } from "../../../src/store/create-readout";
import type { Drafts, KeptDraft } from "../../../src/store/studio/drafts";
import {
  editShown,
  lastFiles,
  listDrafts,
  openDraft,
  readDraft,
  removeDraft,
} from "../../../src/store/studio/desk";
import { rememberedActors } from "../../../src/store/studio/remembered";
import { reopenDraft } from "../../../src/store/studio/reopen-draft";
import { makeGraph, people } from "../../fixtures/make-graph";
import { createEnglishReadout } from "../../english-readout";

/** What the browser keeps, newest first, in the place of its database. */
const kept: KeptDraft[] = [];
vi.mock("../../../src/store/studio/drafts", () => ({
  VERSION: 1,
  createDrafts: (): Drafts => ({
    list: async () => kept.map(({ head }) => head),
    read: async (id) => kept.find(({ head }) => head.id === id),
    append: async () => undefined,
    remove: async (id) => {
      const at = kept.findIndex(({ head }) => head.id === id);
      if (at >= 0) kept.splice(at, 1);
    },
  }),
}));

/** A draft with one actor of its own. */
function draft(id: string, head: Partial<KeptDraft["head"]> = {}): KeptDraft {
  const base = emptyDraft(id, "en");
  return {
    head: { id, title: id, day: 19_000, size: 1000, entries: 1, version: 1, ...head },
    base: { ...base, file: { ...base.file, nodes: people(`actor-${id}`) } },
    entries: [{ act: "put-head", fields: { title: `Title of ${id}` } }],
  };
}

let readout: Readout;
beforeEach(() => {
  kept.splice(0);
  readout = createEnglishReadout();
});
afterEach(() => readout.session.desk.getState().studio?.end());
const now = () => readout.cells.getState();

describe("the drafts of a browser", () => {
  it("are listed, read and removed as they are kept", async () => {
    kept.push(draft("one"), draft("two"));
    expect(await listDrafts()).toEqual(kept.map(({ head }) => head));
    expect(await readDraft("two")).toBe(kept[1]);
    expect(await readDraft("three")).toBeUndefined();
    await removeDraft("one");
    expect((await listDrafts()).map(({ id }) => id)).toEqual(["two"]);
  });
});

describe("a draft that is opened", () => {
  it("is as all its steps have left it, on the text, in the theme of the page", async () => {
    kept.push(draft("one"));
    readout.dispatch(setTheme("dark"));
    expect(await openDraft(readout, "one")).toBe("opened");
    expect(now().view).toEqual({ ...DEFAULT_VIEW, theme: "dark", tab: "source" });
    expect(now().index?.graph.title).toBe("Title of one");
    expect(now().localName).toBe("Title of one (one)");
    expect(readout.session.desk.getState()).toMatchObject({
      studio: { id: "one" },
      isEditing: true,
    });
  });

  it("may have been removed, or written by a later program: nothing is opened", async () => {
    kept.push(draft("later", { version: 2 }));
    expect(await openDraft(readout, "gone")).toBe("gone");
    expect(await openDraft(readout, "later")).toBe("too-new");
    expect(now().index).toBeUndefined();
  });

  it("is drawn anew only where a step changes its graph", async () => {
    kept.push(draft("one"));
    await openDraft(readout, "one");
    const before = now().index;
    const { studio } = readout.session.desk.getState();
    studio?.enter({ act: "undo" });
    expect(now().index?.graph.title).toBe("one");
    const undone = now().index;
    studio?.state.setState({ saving: "saved" });
    expect(now().index).toBe(undone);
    expect(undone).not.toBe(before);
  });
});

describe("the draft that a tab goes on with", () => {
  const left = { id: "one", name: "One", view: select("actor-one")(DEFAULT_VIEW) };

  it("is shown in its view", async () => {
    kept.push(draft("one"));
    await reopenDraft(readout, left);
    expect(now().view).toEqual(left.view);
    expect(now().localName).toBe("Title of one (one)");
  });

  it("gives way to the address where a later program has written it", async () => {
    const asked = vi.spyOn(readout, "openAddress").mockResolvedValue();
    kept.push(draft("one", { version: 2 }));
    await reopenDraft(readout, left);
    expect(asked).toHaveBeenCalledOnce();
    expect(now().index).toBeUndefined();
  });

  it("is told of by its name while it is read", () => {
    void reopenDraft(readout, left);
    expect(readout.session.loading.getState()).toEqual({ name: "One" });
    readout.cancel();
  });
});

describe("the graphs of the last drafts", () => {
  const idsOf = async () => (await lastFiles()).map(({ nodes: [first] }) => first?.id);

  it("are those of the eight newest, as all their steps have left them", async () => {
    kept.push(...Array.from({ length: 9 }, (_, at) => draft(String(at))));
    expect(await idsOf()).toEqual(Array.from({ length: 8 }, (_, at) => `actor-${at}`));
    expect((await lastFiles())[0]?.title).toBe("Title of 0");
  });

  it("are none of a later program's, and none of over a megabyte", async () => {
    kept.push(
      draft("later", { version: 2 }),
      draft("large", { size: 1_000_001 }),
      draft("full", { size: 1_000_000 }),
    );
    expect(await idsOf()).toEqual(["actor-full"]);
  });

  it("have actors that a writer knows, beside those of the graph that is shown", async () => {
    kept.push(draft("one"));
    readout.show(indexGraph(makeGraph({ nodes: people("a"), edges: [] })), DEFAULT_VIEW);
    expect((await rememberedActors(readout)).map(({ id }) => id)).toEqual(["a", "actor-one"]);
  });

  it("have their ids where two mean one actor, or other ones where two actors have one id", async () => {
    const [one, two] = [draft("one"), draft("two")];
    const twin = { id: "actor-one", kind: "country", name: "Land" };
    const same = { ...people("actor-one")[0], id: "same", kind: "person", name: "actor-one" };
    const { name = "" } = one.base.file.nodes[0] ?? {};
    kept.push(one, {
      ...two,
      base: { ...two.base, file: { ...two.base.file, nodes: [twin, { ...same, name }] } },
    });
    const known = await rememberedActors(readout);
    expect(known.map(({ name: own }) => own)).toEqual([name, "Land"]);
    expect(new Set(known.map(({ id }) => id)).size).toBe(2);
  });
});

describe("a graph that is edited", () => {
  it("is called Readout where it has neither title nor file name", async () => {
    const graph = { ...makeGraph({ nodes: people("a"), edges: [] }), title: "" };
    readout.show(indexGraph({ ...graph, file: { ...graph.file, title: "" } }), DEFAULT_VIEW);
    await editShown(readout);
    const { studio } = readout.session.desk.getState();
    expect(now().localName).toBe(`Readout (${studio?.id})`);
  });
});
