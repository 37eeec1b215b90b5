import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import {
  openEvent,
  openPair,
  select,
  setTab,
  setWindow,
  showDocument,
  type Step,
} from "../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { addressOfView, reloadPage } from "../../src/store/address-of-view";
import { addressOnPage } from "../../src/store/address-on-page";
import { syncAddress } from "../../src/store/address-sync";
import type { Readout } from "../../src/store/create-readout";
import { localStateOf } from "../../src/store/history-entry";
import { readExample } from "../read-example";
import { createEnglishReadout } from "../english-readout";

const WINTER = indexGraph(readExample("winter-2022"));
const [DOCUMENT = ""] = WINTER.graph.documents.keys();
const EVENT = WINTER.graph.file.edges.find(({ event }) => event !== undefined)?.event;

let readout: Readout;
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "/");
  readout = createEnglishReadout();
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Opens the page at an address, with the graph there already or on its way. */
function begin(address = "/", isShown = true) {
  history.replaceState(null, "", address);
  if (isShown) readout.show(WINTER, DEFAULT_VIEW);
  const asked = vi.spyOn(readout, "openAddress").mockResolvedValue();
  stop = syncAddress(readout, window);
  return asked;
}
const rest = () => vi.advanceTimersByTime(1000);
const viewNow = () => readout.cells.getState().view;
/** As Back and Forward do. */
const goTo = (address: string, state: unknown = null) => {
  history.replaceState(state, "", address);
  window.dispatchEvent(new PopStateEvent("popstate", { state }));
};
const written = (spy: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) =>
  spy.mock.calls.map(([, , address]) => address);

describe("a step of the history", () => {
  it.each<[string, Step]>([
    ["a document", showDocument(DOCUMENT)],
    ["an occasion", openEvent(EVENT)],
    ["a pair", openPair(["vladimir-putin", "emmanuel-macron"])],
    ["a tab", setTab("table")],
    ["an actor", select("vladimir-putin")],
    ["another file", (view) => ({ ...view, data: "other.json" })],
  ])("is %s that is opened", (_what, step) => {
    begin();
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(step);
    rest();
    expect(push).toHaveBeenCalledTimes(1);
  });

  it("is another document of those that are read one after the other", () => {
    begin();
    const [, other = ""] = WINTER.graph.documents.keys();
    readout.dispatch(showDocument(DOCUMENT));
    rest();
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(showDocument(other));
    rest();
    expect(push).toHaveBeenCalledTimes(1);
  });

  it("is none where only the window, the theme or what is compared changes", () => {
    begin("/?pair=emmanuel-macron,vladimir-putin");
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(setWindow(19_030, 19_040));
    rest();
    readout.dispatch((view) => ({ ...view, theme: "dark", draw: 5 }));
    rest();
    expect(push).not.toHaveBeenCalled();
    expect(location.search).toContain("theme=dark");
  });

  it("has its place however quick they are: four at a time, of more the last counts", () => {
    begin();
    const push = vi.spyOn(history, "pushState");
    for (const id of [
      "vladimir-putin",
      "emmanuel-macron",
      "olaf-scholz",
      "joe-biden",
      "volodymyr-zelensky",
    ])
      readout.dispatch(select(id));
    rest();
    expect(written(push)).toEqual([
      "/?select=vladimir-putin",
      "/?select=emmanuel-macron",
      "/?select=volodymyr-zelensky",
    ]);
  });

  it("is one together with what changes before it is written", () => {
    begin();
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(select("vladimir-putin"));
    readout.dispatch((view) => ({ ...view, theme: "dark" }));
    rest();
    expect(written(push)).toEqual(["/?select=vladimir-putin&theme=dark"]);
  });
});

describe("Back and Forward", () => {
  it("lead to what their address says of the graph shown, and give up what is on its way", () => {
    const asked = begin();
    asked.mockClear();
    const cancel = vi.spyOn(readout, "cancel");
    goTo("/?select=vladimir-putin&tab=table&kind=duel");
    expect(viewNow()).toMatchObject({ select: "vladimir-putin", tab: "table" });
    expect(readout.cells.getState().ignored).toEqual([{ name: "kind", value: "duel" }]);
    expect(cancel).toHaveBeenCalledOnce();
    expect(asked).not.toHaveBeenCalled();
    const push = vi.spyOn(history, "pushState");
    rest();
    expect(push).not.toHaveBeenCalled();
  });

  it("forget what was to be written", () => {
    begin();
    readout.dispatch(setWindow(19_030, undefined));
    goTo("/?select=vladimir-putin");
    rest();
    expect(location.search).toBe("?select=vladimir-putin");
    expect(viewNow().from).toBeUndefined();
  });

  it("open the file that their address names where another is shown, and keep that in sight until then", () => {
    const asked = begin();
    asked.mockClear();
    goTo("/?data=other.json&select=ann&frm=x");
    expect(asked).toHaveBeenCalledOnce();
    const [view, ignored] = asked.mock.calls[0] ?? [];
    expect(view).toMatchObject({ data: "other.json", select: "ann" });
    expect(ignored).toEqual([{ name: "frm", value: "x" }]);
    expect(viewNow()).toEqual(DEFAULT_VIEW);
  });

  it("open nothing of a file that is not shown any more, whatever the entry keeps", () => {
    const asked = begin();
    asked.mockClear();
    goTo("/", { readoutFile: "gone.json", query: "select=vladimir-putin" });
    expect(viewNow().select).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });

  it("are not heard any more once it has ended, and nothing is written", () => {
    begin();
    readout.dispatch(setWindow(19_030, undefined));
    stop();
    rest();
    readout.dispatch(select("vladimir-putin"));
    rest();
    expect(location.search).toBe("");
    goTo("/?select=emmanuel-macron");
    expect(viewNow().select).toBe("vladimir-putin");
  });
});

describe("the first address", () => {
  it("is asked for before there is a graph, and its view is there at once", () => {
    const asked = begin("/?select=vladimir-putin&theme=dark", false);
    expect(viewNow()).toMatchObject({ select: "vladimir-putin", theme: "dark" });
    expect(asked).toHaveBeenCalledOnce();
    const replace = vi.spyOn(history, "replaceState");
    readout.dispatch((view) => ({ ...view, theme: "light" }));
    rest();
    expect(replace).not.toHaveBeenCalled();
  });

  it("keeps what could not be used, until the reader asks for something else in its place", () => {
    begin("/?select=nobody&kind=duel&utm_source=n");
    const codes = () => readout.cells.getState().ignored.map(({ name }) => name);
    expect(codes()).toEqual(["kind", "select"]);
    readout.dispatch(setTab("table"));
    rest();
    expect(location.search).toBe("?tab=table&select=nobody&kind=duel&utm_source=n");
    expect(codes()).toEqual(["kind", "select"]);
    readout.dispatch(select("vladimir-putin"));
    rest();
    expect(location.search).toBe("?select=vladimir-putin&tab=table&kind=duel&utm_source=n");
    expect(codes()).toEqual(["kind"]);
  });

  it("keeps its hash, and is not written where it is right already", () => {
    begin("/?select=vladimir-putin#part");
    const [push, replace] = [vi.spyOn(history, "pushState"), vi.spyOn(history, "replaceState")];
    readout.dispatch((view) => ({ ...view }));
    rest();
    expect([push.mock.calls, replace.mock.calls]).toEqual([[], []]);
    readout.dispatch(select("emmanuel-macron"));
    rest();
    expect(written(push)).toEqual(["/?select=emmanuel-macron#part"]);
  });
});

describe("a file that comes", () => {
  const OPENED = select("vladimir-putin")({ ...DEFAULT_VIEW, data: "own.json" });

  it("at a view of its own makes no step: Back would lead to where it opens again", () => {
    begin("/?data=own.json", false);
    const push = vi.spyOn(history, "pushState");
    readout.show(WINTER, OPENED);
    rest();
    expect(push).not.toHaveBeenCalled();
    expect(location.search).toBe("?data=own.json&select=vladimir-putin");
  });

  it("in the place of another is a step, whatever its view", () => {
    begin("/?data=other.json", false);
    readout.show(WINTER, { ...DEFAULT_VIEW, data: "other.json" });
    rest();
    const push = vi.spyOn(history, "pushState");
    readout.show(indexGraph(readExample("winter-2022")), OPENED);
    rest();
    expect(written(push)).toEqual(["/?data=own.json&select=vladimir-putin"]);
    readout.show(WINTER, DEFAULT_VIEW, [], { localName: "own.json" });
    rest();
    expect(push).toHaveBeenCalledTimes(2);
  });

  it("from the reader's own disk is a step though the view is the same, and leaves nothing of ours in the address", () => {
    begin("/?from=soon&utm_source=n");
    const push = vi.spyOn(history, "pushState");
    const ignored = [{ name: "from", value: "soon" }];
    readout.show(WINTER, { ...DEFAULT_VIEW }, ignored, { localName: "own.json" });
    rest();
    expect(written(push)).toEqual(["/?utm_source=n"]);
    expect(history.state).toMatchObject({ readoutFile: "own.json" });
    expect(readout.cells.getState().ignored).toEqual(ignored);
  });
});

describe("a browser that refuses to write", () => {
  it("is asked again only after two seconds, with what is shown then", () => {
    begin();
    const push = vi.spyOn(history, "pushState").mockImplementationOnce(() => {
      throw new DOMException("too often", "SecurityError");
    });
    readout.dispatch(select("vladimir-putin"));
    vi.advanceTimersByTime(1999);
    expect(location.search).toBe("");
    vi.advanceTimersByTime(1000);
    expect(location.search).toBe("?select=vladimir-putin");
    expect(push).toHaveBeenCalledTimes(1);
  });
});

describe("what an entry of the history keeps of a file of the reader's own", () => {
  it("is read only where it is all there", () => {
    const state = { readoutFile: "own.json", query: "select=a" };
    expect(localStateOf({ ...state, more: 1 })).toEqual(state);
    for (const other of [
      undefined,
      null,
      7,
      "own.json",
      {},
      { readoutFile: "own.json" },
      { query: "select=a" },
      { ...state, query: 7 },
      { ...state, readoutFile: null },
    ])
      expect(localStateOf(other)).toBeUndefined();
  });

  it("is of one file alone: that of another is written though the view is the same", () => {
    begin("/?select=vladimir-putin&frm=x");
    readout.show(WINTER, select("vladimir-putin")(DEFAULT_VIEW), [], { localName: "one.json" });
    rest();
    expect(history.state).toEqual({ readoutFile: "one.json", query: "select=vladimir-putin" });
    expect(location.search).toBe("?frm=x");
    readout.show(WINTER, select("vladimir-putin")(DEFAULT_VIEW), [], { localName: "two.json" });
    rest();
    expect(history.state).toEqual({ readoutFile: "two.json", query: "select=vladimir-putin" });
  });
});

describe("the address of a view", () => {
  it("is that of the page with the view's parameters, before it is written", () => {
    begin("/map/?utm_source=n#part");
    expect(addressOfView(readout)).toBe(`${location.origin}/map/?utm_source=n`);
    readout.dispatch(select("vladimir-putin"));
    expect(addressOfView(readout)).toBe(
      `${location.origin}/map/?select=vladimir-putin&utm_source=n`,
    );
    const asked = { ...DEFAULT_VIEW, data: "x.json" };
    expect(addressOfView(readout, asked)).toBe(`${location.origin}/map/?data=x.json&utm_source=n`);
  });

  it("has none of its parameters where a file of the reader's own is shown, but those of another", () => {
    begin("/");
    readout.show(WINTER, { ...DEFAULT_VIEW, select: "vladimir-putin", theme: "dark" }, [], {
      localName: "own.json",
    });
    expect(addressOfView(readout)).toBe(`${location.origin}/?theme=dark`);
    const asked = { ...DEFAULT_VIEW, select: "emmanuel-macron" };
    expect(addressOfView(readout, asked)).toBe(`${location.origin}/?select=emmanuel-macron`);
  });

  it("is loaded anew with its hash, unless it has none or may not be written", () => {
    begin("/#part");
    const replace = vi.fn();
    const reload = vi.fn();
    const own = { history: { replaceState: replace }, location: { hash: "#part", reload } };
    readout.dispatch(select("vladimir-putin"));
    reloadPage(readout, own);
    expect(replace).toHaveBeenCalledWith(
      null,
      "",
      `${location.origin}/?select=vladimir-putin#part`,
    );
    replace.mockImplementation(() => {
      throw new DOMException("", "SecurityError");
    });
    reloadPage(readout, own);
    expect(reload).toHaveBeenCalledTimes(2);
    replace.mockClear();
    reloadPage(createEnglishReadout({ addressOf: () => undefined }), own);
    expect(replace).not.toHaveBeenCalled();
    expect(reload).toHaveBeenCalledTimes(3);
    expect(createEnglishReadout().addressOf).toBe(addressOnPage);
  });
});
