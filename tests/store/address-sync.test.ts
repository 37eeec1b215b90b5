import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { select, setTab, setWindow, toggleExpanded } from "../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { addressOfView } from "../../src/store/address-of-view";
import { syncAddress } from "../../src/store/address-sync";
import type { Readout } from "../../src/store/create-readout";
import { readExample } from "../read-example";
import { createEnglishReadout } from "../english-readout";

const FIRST_DAY = 19_016;
let readout: Readout;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "/");
  readout = createEnglishReadout();
  readout.show(indexGraph(readExample("draghi-putin")), DEFAULT_VIEW);
  stop = syncAddress(readout, window);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("the address of the page", () => {
  it("is written at rest, not at each step of a drag", () => {
    const replace = vi.spyOn(history, "replaceState");
    const push = vi.spyOn(history, "pushState");
    for (let step = 0; step < 300; step++) {
      readout.dispatch(setWindow(FIRST_DAY + (step % 8), undefined));
      vi.advanceTimersByTime(16);
    }
    expect(replace).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(replace).toHaveBeenCalledTimes(1);
    expect(push).not.toHaveBeenCalled();
    expect(location.search).toMatch(/^\?from=2022-01-/);
  });

  it("has the actors all of whose links are drawn, without a step of the history", () => {
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(toggleExpanded("putin"));
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("?expand=putin");
    readout.dispatch(toggleExpanded("putin"));
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("");
    expect(push).not.toHaveBeenCalled();
  });

  it("makes a step of the history of each selection, at most five a second", () => {
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(select("putin"));
    vi.advanceTimersByTime(1);
    expect(location.search).toBe("?select=putin");
    for (let step = 0; step < 100; step++) {
      readout.dispatch(select(step % 2 ? "putin" : "draghi"));
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(300);
    expect(push.mock.calls.length).toBeLessThanOrEqual(13);
  });

  it("keeps each of two quick steps, for Back to walk through", () => {
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(select("putin"));
    vi.advanceTimersByTime(50);
    readout.dispatch(setTab("table"));
    readout.dispatch(select("draghi"));
    vi.advanceTimersByTime(1000);
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([
      "/?select=putin",
      "/?select=putin&tab=table",
      "/?select=draghi&tab=table",
    ]);
  });

  it("makes a step of the history of each quote of a link, for Back to walk through", () => {
    readout.dispatch(select("call-draghi-putin", 1));
    vi.advanceTimersByTime(1000);
    const push = vi.spyOn(history, "pushState");
    readout.dispatch(select("call-draghi-putin", 2));
    vi.advanceTimersByTime(1000);
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([
      "/?select=call-draghi-putin&quote=2",
    ]);
  });

  it("survives a browser that refuses to write", () => {
    vi.spyOn(history, "replaceState").mockImplementationOnce(() => {
      throw new DOMException("too often", "SecurityError");
    });
    readout.dispatch(setWindow(FIRST_DAY + 1, undefined));
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("");
    readout.dispatch(setWindow(FIRST_DAY + 2, undefined));
    vi.advanceTimersByTime(300);
    expect(location.search).toMatch(/^\?from=/);
  });
});

describe("the address of a page that shows a file of the reader's own", () => {
  const open = (localName = "sources.json") =>
    readout.show(indexGraph(readExample("draghi-putin")), DEFAULT_VIEW, [], { localName });
  /** As Back and Forward do. */
  const goTo = ({ address, state }: { readonly address: string; readonly state: unknown }) => {
    history.replaceState(state, "", address);
    window.dispatchEvent(new PopStateEvent("popstate", { state }));
  };
  const here = () => {
    const state: unknown = history.state;
    return { address: location.href, state };
  };

  it("says nothing of what is looked at in it, which a reload would send to the host", () => {
    history.replaceState(null, "", "/?data=x.json&select=putin&utm_source=n&lang=it");
    open();
    vi.advanceTimersByTime(1000);
    readout.dispatch(select("draghi"));
    readout.dispatch(setTab("table"));
    readout.dispatch(toggleExpanded("putin"));
    readout.dispatch(setWindow(FIRST_DAY, undefined));
    readout.dispatch((view) => ({ ...view, theme: "dark" }));
    vi.advanceTimersByTime(2000);
    expect(location.search).toBe("?theme=dark&utm_source=n");
    expect(location.hash).toBe("");
    expect(addressOfView(readout)).not.toContain("draghi");
  });

  it("leaves the steps in it to Back and Forward all the same", () => {
    open();
    vi.advanceTimersByTime(1000);
    const first = here();
    readout.dispatch(select("draghi"));
    vi.advanceTimersByTime(1000);
    const second = here();
    readout.dispatch(select("putin"));
    vi.advanceTimersByTime(1000);
    goTo(second);
    expect(readout.cells.getState().view.select).toBe("draghi");
    goTo(first);
    expect(readout.cells.getState().view.select).toBeUndefined();
    expect(readout.cells.getState().localName).toBe("sources.json");
  });

  it("leads Back within the second of two files that were opened at the same view", () => {
    const asked = vi.spyOn(readout, "openAddress").mockResolvedValue();
    open("one.json");
    vi.advanceTimersByTime(1000);
    open("two.json");
    vi.advanceTimersByTime(1000);
    const before = here();
    readout.dispatch(select("putin"));
    vi.advanceTimersByTime(1000);
    goTo(before);
    expect(readout.cells.getState().view.select).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });

  it("leads Back to what was shown before the file was opened", () => {
    const asked = vi.spyOn(readout, "openAddress").mockResolvedValue();
    readout.dispatch(select("putin"));
    vi.advanceTimersByTime(1000);
    const before = here();
    open();
    vi.advanceTimersByTime(1000);
    goTo(before);
    expect(asked.mock.calls.map(([view]) => view.select)).toEqual(["putin"]);
  });

  it("writes the steps of each file to its own kind of entry, however soon another is opened", () => {
    const push = vi.spyOn(history, "pushState");
    open();
    readout.dispatch(select("draghi"));
    readout.show(indexGraph(readExample("draghi-putin")), { ...DEFAULT_VIEW, data: "x.json" });
    readout.dispatch(select("putin"));
    vi.advanceTimersByTime(3000);
    expect(location.search).toBe("?data=x.json&select=putin");
    expect(push.mock.calls.map(([, , address]) => String(address)).join(" ")).not.toContain(
      "draghi",
    );
  });
});
