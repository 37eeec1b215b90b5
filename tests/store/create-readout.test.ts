import { describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { select, setLanguage, setTab, setTheme, showDocument } from "../../src/frame/view/steps";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import type { Fetched, FetchTrouble } from "../../src/reader/files/fetch-bytes";
import type { Readout } from "../../src/store/create-readout";
import { keepText } from "../../src/store/session/texts";
import { readExample } from "../read-example";
import { createEnglishReadout } from "../english-readout";

const ARTICLE = indexGraph(readExample("draghi-putin"));
const WINTER = indexGraph(readExample("winter-2022"));

function graphFile(title: string): Uint8Array<ArrayBuffer> {
  const nodes = [
    { id: "a", kind: "person", name: "Ann" },
    { id: "b", kind: "person", name: "Ben" },
  ];
  const edges = [{ id: "call", kind: "call", source: "a", target: "b", date: "2022-02-01" }];
  return new TextEncoder().encode(JSON.stringify({ format: "readout/1", title, nodes, edges }));
}

function fetched(title: string): Fetched {
  const bytes = graphFile(title);
  return { bytes, address: title, status: 200, type: "application/json", isPublic: false };
}

/** A readout whose files come when they are let, by their addresses. */
function openHeld() {
  const held = new Map<string, (answer: Fetched | FetchTrouble) => void>();
  const readout = createEnglishReadout({
    load: (address, signal) =>
      new Promise((resolve, reject) => {
        held.set(address, resolve);
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  });
  const answer = (address: string, file: Fetched | FetchTrouble) => held.get(address)?.(file);
  return { readout, answer };
}

const at = (data: string): View => ({ ...DEFAULT_VIEW, data });
const titleOf = ({ cells, titleOf: title }: Readout) => title(cells.getState());
const loadingOf = ({ session }: Readout) => session.loading.getState();

describe("a new graph", () => {
  it("lets nothing stay that belonged to the one before", async () => {
    const { readout } = openHeld();
    const { cells, session } = readout;
    readout.show(ARTICLE, select("putin")(DEFAULT_VIEW), [{ name: "x", value: "y" }], {
      localName: "own.gexf",
      notes: [{ code: "renamed", values: {}, count: 1 }],
    });
    keepText(session.texts, "republicworld-2022-02-01", "a text of the reader's own");
    await readout.openFiles([new File(["source,target\na,b\n"], "links.csv")]);
    expect(session.tables.getState().files).toHaveLength(1);
    await readout.openFiles([new File(["{"], "broken.json")]);
    expect(cells.getState().trouble?.name).toBe("broken.json");
    void readout.openAddress(at("late.json"));
    expect(loadingOf(readout)).toEqual({ name: "late.json" });

    readout.show(WINTER, DEFAULT_VIEW);

    expect(cells.getState().index).toBe(WINTER);
    expect(cells.getState().view).toEqual(DEFAULT_VIEW);
    expect(session.texts.getState().size).toBe(0);
    expect(session.notes.getState()).toEqual([]);
    expect(session.tables.getState().files).toBeUndefined();
    expect(cells.getState().trouble).toBeUndefined();
    expect(cells.getState().localName).toBeUndefined();
    expect(cells.getState().ignored).toEqual([]);
    expect(loadingOf(readout)).toBeUndefined();
  });

  it("brings notes of its own", () => {
    const readout = createEnglishReadout();
    const notes = [{ code: "renamed", values: {}, count: 2 }] as const;
    readout.show(ARTICLE, DEFAULT_VIEW, [], { notes });
    expect(readout.session.notes.getState()).toBe(notes);
  });

  it("is not replaced by one that was asked for earlier", async () => {
    const { readout, answer } = openHeld();
    const opening = readout.openAddress(at("late.json"));
    readout.show(ARTICLE, DEFAULT_VIEW);
    answer("late.json", fetched("Late"));
    await opening;
    expect(readout.cells.getState().index).toBe(ARTICLE);
  });
});

describe("of two files asked for one after the other", () => {
  it("only the later is shown, and nobody hears how the earlier ended", async () => {
    const { readout, answer } = openHeld();
    const first = readout.openAddress(at("first.json"));
    const second = readout.openAddress(at("second.json"));
    answer("first.json", { code: "network" });
    await first;
    expect(readout.cells.getState().trouble).toBeUndefined();
    expect(loadingOf(readout)?.name).toBe("second.json");
    answer("second.json", fetched("Second"));
    await second;
    expect(titleOf(readout)).toBe("Second");
    expect(loadingOf(readout)).toBeUndefined();
  });

  it("the graph before both stays where the later fails, and its trouble says what was asked for", async () => {
    const { readout, answer } = openHeld();
    readout.show(ARTICLE, DEFAULT_VIEW);
    const asked = at("missing.json");
    const opening = readout.openAddress(asked);
    answer("missing.json", { code: "http", status: 404, type: "text/html" });
    await opening;
    expect(readout.cells.getState().index).toBe(ARTICLE);
    expect(readout.cells.getState().trouble).toEqual({
      name: "missing.json",
      asked,
      problems: [],
      cause: { code: "http", status: 404, type: "text/html" },
    });
  });
});

describe("a file on its way", () => {
  it("is shown in the theme and language that were chosen in the meantime", async () => {
    const { readout, answer } = openHeld();
    const opening = readout.openAddress(setTab("table")(at("late.json")));
    readout.dispatch(setTheme("dark"));
    readout.dispatch(setLanguage("it"));
    answer("late.json", fetched("Late"));
    await opening;
    const { tab, theme, lang } = readout.cells.getState().view;
    expect({ tab, theme, lang }).toEqual({ tab: "table", theme: "dark", lang: "it" });
  });

  it("is given up by cancel, and what was shown stays", async () => {
    const { readout, answer } = openHeld();
    readout.show(ARTICLE, DEFAULT_VIEW);
    const opening = readout.openAddress(at("late.json"));
    readout.cancel();
    expect(loadingOf(readout)).toBeUndefined();
    answer("late.json", fetched("Late"));
    await opening;
    expect(readout.cells.getState().index).toBe(ARTICLE);
    expect(readout.cells.getState().trouble).toBeUndefined();
  });

  it("tells how much of it has come, ten times a second at most", async () => {
    let now = 0;
    const told: (number | undefined)[] = [];
    const readout = createEnglishReadout({
      clock: () => now,
      load: async (_address, _signal, onBytes) => {
        for (now = 0; now <= 250; now += 50) onBytes?.(now + 1, 1000);
        return fetched("Slow");
      },
    });
    readout.session.loading.subscribe((loading) => loading?.bytes && told.push(loading.bytes));
    await readout.openAddress(at("slow.json"));
    expect(told).toEqual([1, 101, 201]);
  });
});

describe("a readout that has ended", () => {
  it("opens nothing more, neither what is on its way nor anything new", async () => {
    const { readout, answer } = openHeld();
    readout.show(ARTICLE, DEFAULT_VIEW);
    const opening = readout.openAddress(at("late.json"));
    readout.end();
    answer("late.json", fetched("Late"));
    await opening;
    await readout.openBytes(
      { name: "new.json", bytes: graphFile("New") },
      DEFAULT_VIEW,
      [],
      location.host,
    );
    expect(readout.cells.getState().index).toBe(ARTICLE);
    expect(loadingOf(readout)).toBeUndefined();
  });
});

describe("a file of the reader's own", () => {
  it("is shown under its name, in the default view but for theme and language", async () => {
    const readout = createEnglishReadout();
    readout.show(ARTICLE, setTheme("dark")(select("putin")(DEFAULT_VIEW)));
    await readout.openFiles([new File([graphFile("Own")], "own.json")]);
    expect(titleOf(readout)).toBe("Own");
    expect(readout.cells.getState().localName).toBe("own.json");
    expect(readout.cells.getState().view).toEqual(setTheme("dark")(DEFAULT_VIEW));
  });

  it("that is a table is asked about, each time that it is opened", async () => {
    const readout = createEnglishReadout();
    const open = () => readout.openFiles([new File(["source,target\na,b\n"], "links.csv")]);
    await open();
    const { times } = readout.session.tables.getState();
    await open();
    expect(readout.session.tables.getState().times).toBe(times + 1);
    expect(loadingOf(readout)).toBeUndefined();
  });

  it("that is a text becomes that of the document shown when it was chosen", async () => {
    const readout = createEnglishReadout();
    const [first = "", second = ""] = WINTER.graph.documents.keys();
    readout.show(WINTER, showDocument(first)(DEFAULT_VIEW));
    const opening = readout.openText(new File(["its text"], "a.txt"));
    readout.dispatch(showDocument(second));
    await opening;
    expect([...readout.session.texts.getState()]).toEqual([[first, "its text"]]);
    await readout.openText(new File(["another"], "b.txt"), second);
    keepText(readout.session.texts, first, undefined);
    expect([...readout.session.texts.getState()]).toEqual([[second, "another"]]);
  });
});

describe("two readouts", () => {
  it("share neither graph, view nor words, and each remembers its own frame", () => {
    const [one, other] = [createEnglishReadout(), createEnglishReadout()];
    one.show(ARTICLE, DEFAULT_VIEW);
    other.show(WINTER, DEFAULT_VIEW);
    const frameBefore = other.frameOf(other.cells.getState());
    const hears = vi.fn();
    other.cells.subscribe(hears);
    one.dispatch(select("putin"));
    expect(one.frameOf(one.cells.getState())?.linkTotal).toBe(15);
    expect(hears).not.toHaveBeenCalled();
    expect(other.cells.getState().view.select).toBeUndefined();
    expect(other.frameOf(other.cells.getState())).toBe(frameBefore);
  });
});
