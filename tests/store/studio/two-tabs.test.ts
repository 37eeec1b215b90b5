import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDraft } from "../../../src/edit/draft";
import type { Act } from "../../../src/edit/types";
import type { Studio } from "../../../src/store/session/desk";
import type { Drafts, KeptDraft } from "../../../src/store/studio/drafts";
import type { askForPen } from "../../../src/store/studio/pen";
import { startStudio } from "../../../src/store/studio/studio";

type Calls = Parameters<typeof askForPen>[1];

/** What the browser tells this tab of the pen, for which all tabs of a draft ask. */
let calls: Calls | undefined;
const told = vi.fn();
vi.mock("../../../src/store/studio/pen", () => ({
  askForPen: (_id: string, given: Calls) => {
    calls = given;
    return { tell: told, end: () => undefined };
  },
}));

const titled = (title: string): Act => ({ act: "put-head", fields: { title } });
const kept = (...titles: readonly string[]): KeptDraft => ({
  head: { id: "one", title: "", day: 19_000, size: 1000, entries: titles.length, version: 1 },
  base: emptyDraft("Empty", "en"),
  entries: titles.map(titled),
});

let now: KeptDraft | undefined;
let failure: Error | undefined;
let studio: Studio;
/** What listens to somebody who leaves the page; the same one listens once, however often it is added. */
let listeners: Set<unknown>;
beforeEach(() => {
  now = kept("First");
  failure = undefined;
  listeners = new Set();
  const { addEventListener, removeEventListener } = window;
  vi.spyOn(window, "addEventListener").mockImplementation((...given: readonly unknown[]) => {
    if (given[0] === "beforeunload") listeners.add(given[1]);
    Reflect.apply(addEventListener, window, given);
  });
  vi.spyOn(window, "removeEventListener").mockImplementation((...given: readonly unknown[]) => {
    if (given[0] === "beforeunload") listeners.delete(given[1]);
    Reflect.apply(removeEventListener, window, given);
  });
  const drafts: Drafts = {
    list: async () => [],
    read: async () => now,
    append: async () => {
      if (failure) throw failure;
    },
    remove: async () => undefined,
  };
  studio = startStudio(drafts, kept("First"));
});
afterEach(() => {
  studio.end();
  vi.restoreAllMocks();
});
const state = () => studio.state.getState();
const title = () => state().history.present.file.title;

describe("a tab that has a draft open", () => {
  it("beside one that writes only reads it: no step is taken", () => {
    calls?.onRead();
    expect(state().isReading).toBe(true);
    studio.enter(titled("Second"));
    expect(title()).toBe("First");
    expect(state().saving).toBe("saved");
  });

  it("goes on with what the other has written, once that is gone", async () => {
    calls?.onRead();
    now = kept("First", "Written there");
    calls?.onWrite();
    await expect.poll(() => state().isReading).toBe(false);
    expect(title()).toBe("Written there");
    studio.enter(titled("Here"));
    expect(title()).toBe("Here");
  });

  it("and writes alone has nothing to read again", async () => {
    now = kept("First", "Written there");
    calls?.onWrite();
    await new Promise((resolve) => setTimeout(resolve));
    expect(title()).toBe("First");
  });

  it("hears what is written elsewhere, but not over what it has still to keep", async () => {
    now = kept("First", "Written there");
    studio.enter(titled("Here"));
    calls?.onNews();
    await Promise.resolve();
    expect(title()).toBe("Here");
    await expect.poll(() => state().saving).toBe("saved");
    expect(told).toHaveBeenCalled();
    now = undefined;
    calls?.onNews();
    await new Promise((resolve) => setTimeout(resolve));
    expect(title()).toBe("Here");
  });
});

describe("a page on which all is kept", () => {
  it("listens to nobody who leaves, so that the browser may keep it for Back", async () => {
    expect(listeners.size).toBe(0);
    studio.enter(titled("Second"));
    studio.enter(titled("Third"));
    expect(listeners.size).toBe(1);
    await expect.poll(() => state().saving).toBe("saved");
    expect(listeners.size).toBe(0);
  });

  it("asks who leaves as long as something is not, also once it has ended", async () => {
    failure = new Error("nothing can be kept");
    studio.enter(titled("Second"));
    await expect.poll(() => state().saving).toBe("no-storage");
    studio.end();
    expect(listeners.size).toBe(1);
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    failure = undefined;
    studio.enter(titled("Third"));
    await expect.poll(() => state().saving).toBe("saved");
    studio.end();
    expect(listeners.size).toBe(0);
  });
});
