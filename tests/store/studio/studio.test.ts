import { afterEach, describe, expect, it } from "vitest";
import { draftOf, emptyDraft } from "../../../src/edit/draft";
import type { Entry } from "../../../src/edit/history";
import type { Act } from "../../../src/edit/types";
import type { Drafts, KeptDraft } from "../../../src/store/studio/drafts";
import { startStudio } from "../../../src/store/studio/studio";
import { today } from "../../../src/store/studio/today";
import type { Studio } from "../../../src/store/session/desk";
import { deferred } from "../../fixtures/deferred";
import { readExample } from "../../read-example";

const BASE = draftOf(readExample("draghi-putin").file);
const titled = (title: string): Act => ({ act: "put-head", fields: { title } });

/** A browser's drafts, in memory: keeps what it is given, unless it is told to fail. */
function memory(kept?: KeptDraft) {
  const state = { kept, failure: undefined as unknown, wait: Promise.resolve(undefined) };
  const drafts: Drafts = {
    list: async () => [],
    read: async () => state.kept,
    async append(head, entries, base) {
      await state.wait;
      if (state.failure !== undefined) throw state.failure;
      const before = state.kept;
      const first = base ?? before?.base;
      if (!first) throw new Error("What the draft began as is not kept.");
      state.kept = { head, base: first, entries: [...(before?.entries ?? []), ...entries] };
    },
    remove: async () => undefined,
  };
  return { state, drafts };
}

let studio: Studio | undefined;
afterEach(() => studio?.end());

function start(kept?: KeptDraft) {
  const { state, drafts } = memory(kept);
  const begun = startStudio(drafts, kept ?? { id: "one", base: BASE });
  studio = begun;
  const saving = () => begun.state.getState().saving;
  const title = () => begun.state.getState().history.present.file.title;
  const saved = () => expect.poll(saving).toBe("saved");
  return { studio: begun, state, saving, title, saved };
}

/** Whether the browser would ask before the page is left. */
function asksBeforeLeaving(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe("a draft that is being written", () => {
  it("keeps what it began as and each step, and says when they are kept", async () => {
    const { studio: own, state, saving, title, saved } = start();
    expect(saving()).toBe("nothing");
    own.enter(titled("First"));
    expect([saving(), title()]).toEqual(["saving", "First"]);
    expect(state.kept).toBeUndefined();
    await saved();
    own.enter(titled("Second"));
    own.enter({ act: "undo" });
    await saved();
    const entries: Entry<Act>[] = [titled("First"), titled("Second"), { act: "undo" }];
    expect(state.kept?.entries).toEqual(entries);
    expect(state.kept?.base).toEqual(BASE);
    expect(title()).toBe("First");
    const size = [BASE, [titled("First")], entries.slice(1)];
    expect(state.kept?.head).toEqual({
      id: "one",
      title: "First",
      day: today(),
      size: size.reduce((sum, part) => sum + JSON.stringify(part).length, 0),
      entries: 3,
      version: 1,
    });
  });

  it("keeps what is done while it is being kept", async () => {
    const { studio: own, state, saving, saved } = start();
    const gate = deferred<undefined>();
    state.wait = gate.promise;
    own.enter(titled("First"));
    await new Promise((resolve) => setTimeout(resolve));
    own.enter(titled("Second"));
    expect(saving()).toBe("saving");
    gate.resolve(undefined);
    await saved();
    expect(state.kept?.entries).toEqual([titled("First"), titled("Second")]);
    expect(state.kept?.head.entries).toBe(2);
  });

  it("has no step where nothing changes", async () => {
    const { studio: own, state, saving } = start();
    own.enter({ act: "undo" });
    own.enter({ act: "remove-link", id: "nobody" });
    await new Promise((resolve) => setTimeout(resolve));
    expect(saving()).toBe("nothing");
    expect(own.state.getState().history.past).toEqual([]);
    expect(state.kept).toBeUndefined();
  });

  it.each([
    [new DOMException("", "ConstraintError"), "clash"],
    [new DOMException("", "QuotaExceededError"), "no-room"],
    [new DOMException("", "SecurityError"), "no-storage"],
    [new Error("QuotaExceededError"), "no-storage"],
  ])("says why it cannot be kept: %s is %s", async (failure, told) => {
    const { studio: own, state, saving, saved } = start();
    state.failure = failure;
    own.enter(titled("First"));
    await expect.poll(saving).toBe(told);
    state.failure = undefined;
    own.enter(titled("Second"));
    await saved();
    expect(state.kept?.entries).toEqual([titled("First"), titled("Second")]);
  });

  it("lets the page be left without a question only where all is kept", async () => {
    const { studio: own, state, saving, saved } = start();
    expect(asksBeforeLeaving()).toBe(false);
    state.failure = new Error("nothing can be kept");
    own.enter(titled("First"));
    expect(asksBeforeLeaving()).toBe(true);
    await expect.poll(saving).toBe("no-storage");
    own.end();
    expect(asksBeforeLeaving()).toBe(true);
    state.failure = undefined;
    own.enter(titled("Second"));
    await saved();
    expect(asksBeforeLeaving()).toBe(false);
  });

  it("keeps all that was done before it ended, also what was on its way", async () => {
    const { studio: own, state, saved } = start();
    const gate = deferred<undefined>();
    state.wait = gate.promise;
    own.enter(titled("First"));
    await new Promise((resolve) => setTimeout(resolve));
    own.enter(titled("Second"));
    own.end();
    gate.resolve(undefined);
    await saved();
    expect(state.kept?.entries).toEqual([titled("First"), titled("Second")]);
    expect(asksBeforeLeaving()).toBe(false);
  });

  it("takes no notice of the page being left once it has ended with all kept", async () => {
    const { studio: own, saved } = start();
    own.enter(titled("First"));
    await saved();
    own.end();
    expect(asksBeforeLeaving()).toBe(false);
  });
});

describe("a draft that was kept", () => {
  const first = [titled("First"), titled("Second"), { act: "undo" }] as const;
  const kept: KeptDraft = {
    head: { id: "one", title: "First", day: 19_000, size: 1000, entries: 3, version: 1 },
    base: emptyDraft("Empty", "en"),
    entries: first,
  };

  it("opens as it was left, with what was taken back", async () => {
    const { studio: own, state, saving, title, saved } = start(kept);
    expect([own.id, saving(), title()]).toEqual(["one", "saved", "First"]);
    own.enter({ act: "redo" });
    expect(title()).toBe("Second");
    await saved();
    const added = JSON.stringify([{ act: "redo" }]).length;
    expect(state.kept?.head).toMatchObject({ size: 1000 + added, entries: 4 });
    expect(state.kept?.base).toBe(kept.base);
    expect(state.kept?.entries).toEqual([...first, { act: "redo" }]);
  });

  it("takes over what another tab has kept of it, and tells the others of its own", async () => {
    const { studio: own, state, title, saved } = start(kept);
    const other = new BroadcastChannel("readout-draft-one");
    const heard: unknown[] = [];
    other.addEventListener("message", ({ data }) => heard.push(data));
    const more = titled("Written in another tab");
    state.kept = { ...kept, head: { ...kept.head, entries: 4 }, entries: [...first, more] };
    other.postMessage("more");
    await expect.poll(title).toBe("Written in another tab");
    own.enter(titled("Here"));
    await saved();
    expect(state.kept.head.entries).toBe(5);
    await expect.poll(() => heard).toEqual(["more"]);
    other.close();
  });
});
