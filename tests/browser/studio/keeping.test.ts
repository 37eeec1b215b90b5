import fc from "fast-check";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { applyAct, waitingIn } from "../../../src/edit/draft";
import { type Entry, follow, startHistory } from "../../../src/edit/history";
import type { Act, Draft } from "../../../src/edit/types";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { DRAFT, openDraft, openSeededDraft } from "./seed-draft";

afterAll(closeBrowser);

const ONE_ACTOR = Buffer.from(
  JSON.stringify({
    format: "readout/1",
    title: "One actor",
    nodes: [{ id: "a", kind: "group", name: "A" }],
    edges: [],
  }),
);

type Key = "a" | "x" | "undo" | "redo";

/** What the studio makes of a key, by the same functions that it uses. */
function entryOf(key: Key, draft: Draft): Entry<Act> {
  if (key === "undo" || key === "redo") return { act: key };
  const ids = waitingIn(draft)
    .slice(0, 1)
    .map(({ id }) => id);
  return { act: key === "a" ? "accept" : "dismiss", ids };
}

async function press(page: Page, key: Key): Promise<void> {
  if (key === "undo") return page.keyboard.press("Control+z");
  if (key === "redo") return page.keyboard.press("Control+Shift+Z");
  await page.getByRole("list", { name: "Proposals" }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press(key);
}

async function freshPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(inject("address"));
  await page.getByText(/of 15 links/).waitFor();
  return page;
}

async function countsOf(page: Page): Promise<string> {
  return (await page.getByRole("status").first().textContent()) ?? "";
}

function countsIn({ file }: Draft): string {
  return `${file.edges.length} of ${file.edges.length} links`;
}

describe("a draft", () => {
  it("has lost nothing that was said to be saved, whenever the page is killed", async () => {
    const walk = fc.array(fc.constantFrom<Key>("a", "x", "undo", "redo"), {
      minLength: 2,
      maxLength: 5,
    });
    const walks = fc.sample(walk, { numRuns: inject("isThorough") ? 30 : 3, seed: 18 });
    const { page: first } = await openPage();
    const context = first.context();
    await openSeededDraft(first);
    let page = first;
    let history = startHistory<Draft>(DRAFT);
    for (const keys of walks) {
      for (const key of keys) {
        history = follow(history, entryOf(key, history.present), applyAct);
        await press(page, key);
      }
      await page.getByText("Saved in this browser").waitFor();
      await expect.poll(() => countsOf(page)).toContain(countsIn(history.present));
      // No warning, no last word: the page is gone.
      await page.close();
      page = await freshPage(context);
      await openDraft(page, "Ten calls");
      await expect.poll(() => countsOf(page)).toContain(countsIn(history.present));
      const waiting = page.getByRole("list", { name: "Proposals" }).getByRole("listitem");
      await expect.poll(() => waiting.count()).toBe(waitingIn(history.present).length);
    }
    await context.close();
  });

  it("is there again after the page is loaded anew", async () => {
    const { page } = await openPage();
    await openSeededDraft(page);
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await page.getByText("Saved in this browser").waitFor();
    await page.reload();
    await expect.poll(() => countsOf(page)).toContain("1 of 1 links");
    await page.getByRole("list", { name: "Proposals" }).waitFor();
    await page.context().close();
  });

  it("gives way, when the page is loaded anew, to a file that is opened while it is on its way", async () => {
    const { page } = await openPage();
    await openSeededDraft(page);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const held = page.waitForRequest(/\/desk-[^/]*\.js$/);
    await page.route(/\/desk-[^/]*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.reload();
    await held;
    await page.getByRole("button", { name: "Cancel", exact: true }).waitFor();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: "one.json", mimeType: "application/json", buffer: ONE_ACTOR });
    await page.getByText("1 of 1 actors, 0 of 0 links").waitFor();
    release();
    await page.getByRole("heading", { name: "One actor" }).waitFor();
    // The draft would be there within this time.
    await page.waitForLoadState("networkidle");
    expect(await countsOf(page)).toContain("1 of 1 actors, 0 of 0 links");
    await page.context().close();
  });

  it("leaves the address to itself, when the page is loaded anew, where it is gone", async () => {
    const { page } = await openPage();
    await openSeededDraft(page);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          sessionStorage.setItem("readout.draft", "seeded");
          const opening = indexedDB.open("readout", 1);
          opening.onsuccess = () => {
            const writing = opening.result.transaction(["heads", "bases"], "readwrite");
            writing.objectStore("heads").clear();
            writing.objectStore("bases").clear();
            writing.oncomplete = resolve;
          };
        }),
    );
    await page.reload();
    await page.getByText("15 of 15 links").waitFor();
    await page.context().close();
  });

  it("is written in one tab, and read in the other until the first is closed", async () => {
    const { page } = await openPage();
    await openSeededDraft(page);
    const other = await freshPage(page.context());
    await openDraft(other, "Ten calls");
    await other.getByText("Another tab is editing this draft").waitFor();
    expect(
      await other.getByRole("button", { name: "Accept", exact: true }).first().isDisabled(),
    ).toBe(true);
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await expect.poll(() => countsOf(other)).toContain("1 of 1 links");
    await page.close();
    await other.getByText("Saved in this browser").waitFor();
    await other.getByRole("list", { name: "Proposals" }).focus();
    await other.keyboard.press("a");
    await expect.poll(() => countsOf(other)).toContain("2 of 2 links");
    await other.context().close();
  });

  it("is written in two tabs by turns where the browser has no locks, and a clash is said", async () => {
    const { page } = await openPage();
    await page.context().addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
      Reflect.deleteProperty(Navigator.prototype, "locks");
    });
    await page.reload();
    await page.getByText(/of 15 links/).waitFor();
    await openSeededDraft(page);
    const other = await freshPage(page.context());
    await openDraft(other, "Ten calls");
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await expect.poll(() => countsOf(other)).toContain("1 of 1 links");
    await other.getByRole("list", { name: "Proposals" }).focus();
    await other.keyboard.press("a");
    await expect.poll(() => countsOf(page)).toContain("2 of 2 links");
    // A tab that hears nothing of the others writes at the place of what they have kept.
    await page.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await page.getByRole("list", { name: "Proposals" }).focus();
    await page.keyboard.press("a");
    await expect.poll(() => countsOf(page)).toContain("3 of 3 links");
    await page.getByText("Saved in this browser").waitFor();
    await other.getByRole("list", { name: "Proposals" }).focus();
    await other.keyboard.press("x");
    await other.getByText(/another tab has changed this draft/).waitFor();
    await page.context().close();
  });

  it.each(["absent", "refused"])(
    "is said not to be saved where the browser keeps nothing, its store being %s, and only then asks before one leaves",
    async (state) => {
      const { page } = await openAddress(inject("address") + "?select=draghi", {
        prepare: (opened) =>
          opened.addInitScript((isAbsent) => {
            if (isAbsent) Object.defineProperty(window, "indexedDB", { get: () => undefined });
            // As private windows have done: the store is there, and opens for nobody.
            else
              IDBFactory.prototype.open = () => {
                throw new DOMException("A mutation operation was attempted", "InvalidStateError");
              };
          }, state === "absent"),
      });
      const asked: string[] = [];
      page.on("dialog", (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      const form = page.getByRole("form", { name: "Actor" });
      await form.getByRole("textbox", { name: "Name", exact: true }).fill("M. Draghi");
      await form.getByRole("button", { name: "Save" }).click();
      await page.getByText("Not saved: this browser keeps nothing.").waitFor();
      await page.reload();
      expect(asked).toEqual(["beforeunload"]);
      await page.context().close();
    },
  );
});
