import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { ScorePanel } from "../../../src/ui/score/ScorePanel";
import { readExample } from "../../read-example";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

// jsdom lays nothing out: no size ever changes.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);
afterEach(cleanup);

const WINTER = indexGraph(readExample("winter-2022"));

function open() {
  const readout = createEnglishReadout();
  readout.show(WINTER, DEFAULT_VIEW);
  renderIn(readout, <ScorePanel />);
  const region = screen.getByRole("region", { name: "Score" });
  const list = within(region).getByRole("listbox", { name: "Score" });
  const current = () => {
    const id = list.getAttribute("aria-activedescendant");
    return id === null ? undefined : document.getElementById(id)?.textContent;
  };
  return { readout, list, current };
}

describe("the score, for keys and ears", () => {
  it("tells each contact in words: who, how, whom, when, and told by whom", () => {
    const { list } = open();
    const options = within(list).getAllByRole("option");
    const contacts = new Set(WINTER.links.contact);
    expect(options).toHaveLength(contacts.size);
    expect(options.map(({ textContent }) => textContent)).toContain(
      "Recep Tayyip Erdoğan and Vladimir Putin: Call, 23 February 2022, took place, told by both sides",
    );
  });

  it("is one tab stop that begins at the busiest stave", () => {
    const { list, current } = open();
    expect(list.tabIndex).toBe(0);
    // An application around it would be left in silence.
    expect(screen.queryByRole("application")).toBeNull();
    expect(current()).toBeUndefined();
    fireEvent.focus(list);
    // Without any room Moscow's actors share one stave, the busiest.
    expect(current()).toMatch(/^Ministry of Foreign Affairs of Russia /);
  });

  it("goes along a stave with left and right, and home again", () => {
    const { list, current } = open();
    fireEvent.focus(list);
    const first = current();
    fireEvent.keyDown(list, { key: "ArrowRight" });
    const second = current();
    expect(second).not.toBe(first);
    fireEvent.keyDown(list, { key: "ArrowLeft" });
    expect(current()).toBe(first);
    fireEvent.keyDown(list, { key: "ArrowDown" });
    expect(current()).not.toBe(undefined);
    fireEvent.keyDown(list, { key: "Home" });
    expect(current()).toBe(first);
  });

  it("opens the occasion face to face with Enter, and clears the selection with Escape", () => {
    const { readout, list } = open();
    fireEvent.focus(list);
    fireEvent.keyDown(list, { key: "Enter" });
    const { event } = readout.cells.getState().view;
    expect(event).toBeDefined();
    readout.dispatch((view) => ({ ...view, select: "vladimir-putin" }));
    fireEvent.keyDown(list, { key: "Escape" });
    expect(readout.cells.getState().view.select).toBeUndefined();
  });

  it("leaves all other keys to the page", () => {
    const { list } = open();
    expect(fireEvent.keyDown(list, { key: "q" })).toBe(true);
    expect(fireEvent.keyDown(list, { key: "ArrowRight", ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(list, { key: "Home" })).toBe(false);
  });
});

describe("the key of the score", () => {
  it("filters by who told", () => {
    const { readout } = open();
    const key = screen.getByRole("group", { name: "Key" });
    fireEvent.click(within(key).getByRole("button", { name: "Told by both" }));
    expect(readout.cells.getState().view.filters.told).toEqual(["both"]);
    expect(within(key).getByRole("button", { name: "Told by both", pressed: true })).toBeDefined();
  });
});
