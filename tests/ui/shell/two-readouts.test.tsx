import { act, cleanup, configure, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { select, setTab, setTheme } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { ReadoutProvider } from "../../../src/store/context";
import type { Readout } from "../../../src/store/create-readout";
import { App } from "../../../src/ui/shell/App";
import arabic from "../../../src/words/catalogues/ar.json";
import french from "../../../src/words/catalogues/fr.json";
import { createWords } from "../../../src/words/languages/create-words";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";
import { createEnglishReadout } from "../../english-readout";

const ARTICLE = indexGraph(readExample("draghi-putin"));
const SMALL = indexGraph(
  makeGraph({
    nodes: people("a b c"),
    edges: [
      call("first", "a-b", { date: "2022-02-01" }),
      call("second", "b-c", { date: "2022-02-04" }),
    ],
  }),
);
const inArabic = createWords("ar", arabic);
const inFrench = createWords("fr", french);
let one: Readout;
let other: Readout;

// Whether each of a thousand elements can be seen takes seconds to find out.
beforeAll(() => configure({ defaultHidden: true }));
// What the application fetches by itself is there before a test can end.
beforeAll(async () => {
  await import("../../../src/ui/print/PrintSheets");
  await import("../../../src/picture/stage/Picture");
  await import("../../../src/ui/source/SourcePanel");
});
beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  document.title = "A page of somebody else's";
  document.documentElement.lang = "pl";
  one = createEnglishReadout();
  one.show(ARTICLE, setTab("table")(DEFAULT_VIEW));
  other = createEnglishReadout({ words: inArabic });
  other.show(SMALL, setTab("table")(DEFAULT_VIEW));
  render(
    <>
      <section aria-label="one">
        <ReadoutProvider readout={one}>
          <App />
        </ReadoutProvider>
      </section>
      <section aria-label="other">
        <ReadoutProvider readout={other}>
          <App />
        </ReadoutProvider>
      </section>
    </>,
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const inOne = () => within(screen.getByRole("region", { name: "one" }));
const inOther = () => within(screen.getByRole("region", { name: "other" }));

describe("two readouts on one page", () => {
  it("each show their own graph in their own language and direction", () => {
    expect(inOne().getByRole("status").textContent).toContain("15 of 15 links");
    expect(inOne().getByRole("tab", { name: "Table" }).closest("[dir]")).toHaveProperty(
      "dir",
      "ltr",
    );
    const arabicTab = inOther().getByRole("tab", { name: inArabic.say("tab.table") });
    expect(arabicTab.closest("[dir]")).toHaveProperty("dir", "rtl");
    expect(arabicTab.closest("[lang]")).toHaveProperty("lang", "ar");
  });

  it("leave each other alone when one is filtered, selected in or turned to another tab", async () => {
    const before = inOther().getByRole("status").textContent;
    fireEvent.click(inOne().getByRole("button", { name: "Filter" }));
    const kinds = within(await inOne().findByRole("group", { name: "Link" }));
    fireEvent.click(kinds.getByRole("checkbox", { name: "Call 3" }));
    act(() => one.dispatch(select("putin")));
    expect(inOne().getByRole("status").textContent).toContain("3 of 15 links");
    const heading = await inOne().findByRole("heading", { name: /Vladimir Putin/, level: 2 });
    expect(heading).toBeDefined();
    expect(inOther().getByRole("status").textContent).toBe(before);
    expect(inOther().queryByRole("heading", { name: /Vladimir Putin/, level: 2 })).toBeNull();
    expect(inOther().getByRole("tab", { selected: true }).textContent).toBe(
      inArabic.say("tab.table"),
    );
  });

  it("change language apart, down to the parts that are remembered", () => {
    const histogram = () =>
      inOne().queryByRole("img", { name: new RegExp(`^${inFrench.say("time.histogram")}`) });
    expect(histogram()).toBeNull();
    act(() => one.cells.setState({ words: inFrench }));
    expect(histogram()).not.toBeNull();
    expect(
      inOther().getByRole("img", { name: new RegExp(`^${inArabic.say("time.histogram")}`) }),
    ).toBeDefined();
  });

  it("have no name in common for their elements", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    for (const section of [inOne(), inOther()]) {
      const panel = section.getByRole("tabpanel");
      const tab = section.getByRole("tab", { selected: true });
      expect(panel.getAttribute("aria-labelledby")).toBe(tab.id);
      expect(tab.getAttribute("aria-controls")).toBe(panel.id);
    }
  });

  it("leave the document's title, language, direction and theme as they were", () => {
    act(() => one.dispatch(setTheme("dark")));
    expect(document.title).toBe("A page of somebody else's");
    expect(document.documentElement.lang).toBe("pl");
    expect(document.documentElement.dir).toBe("");
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it("leave single keys to the page", () => {
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(document.body);
  });

  it("move the focus from tab to tab within themselves", () => {
    const tabs = inOther().getAllByRole("tab");
    // Arabic is read from the right: the next tab is to the left.
    fireEvent.keyDown(tabs[1] ?? document.body, { key: "ArrowLeft" });
    expect(document.activeElement).toBe(tabs[2]);
    expect(inOne().getByRole("tab", { selected: true }).textContent).toBe("Table");
  });
});
