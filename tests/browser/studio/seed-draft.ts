import type { Page } from "playwright-core";
import { applyAct, emptyDraft } from "../../../src/edit/draft";
import type { FileLink } from "../../../src/graph/model/file";

const PEOPLE = ["Ada Quill", "Bruno Marsh", "Carla Voss", "Dario Fenn"];
const SENTENCES = Array.from({ length: 10 }, (_, at) => {
  const [one, other] = [PEOPLE[at % 4] ?? "", PEOPLE[(at + 1) % 4] ?? ""];
  return `${one} called ${other} on ${at + 1} March.`;
});

/** A text in which ten calls are told, one a sentence. */
export const TEXT = ["Ten calls about a bridge", ...SENTENCES].join("\n\n");

const idOf = (name: string) => name.toLowerCase().replace(" ", "-");

const EDGES = SENTENCES.map((exact, at): FileLink => ({
  id: `call-${at}`,
  kind: "call",
  source: idOf(PEOPLE[at % 4] ?? ""),
  target: idOf(PEOPLE[(at + 1) % 4] ?? ""),
  date: `2024-03-${String(at + 1).padStart(2, "0")}`,
  quotes: [{ document: "bridge", exact, start: TEXT.indexOf(exact) }],
  proposed: { confidence: 0.9, because: ["cue: called"] },
}));

/** A draft in which ten right links are proposed and none is decided on. */
export const DRAFT = applyAct(emptyDraft("Ten calls", "en"), {
  act: "add-text",
  document: {
    id: "bridge",
    title: "Ten calls about a bridge",
    published: "2024-03-11",
    language: "en",
    text: TEXT,
  },
  found: { nodes: PEOPLE.map((name) => ({ id: idOf(name), kind: "person", name })), edges: EDGES },
});

/** Keeps that draft in the browser, as the studio does, and opens it from the list of drafts. */
export async function openSeededDraft(page: Page): Promise<void> {
  // The list of drafts makes the database.
  await openDrafts(page);
  await page
    .getByRole("dialog", { name: "Drafts" })
    .getByText(/no draft/)
    .waitFor();
  await page.evaluate(async (base) => {
    const head = { id: "seeded", title: "Ten calls", day: 0, size: 1, entries: 0, version: 1 };
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("readout", 1);
      opening.onerror = () => reject(opening.error ?? new Error("no database"));
      opening.onsuccess = () => {
        const writing = opening.result.transaction(["heads", "bases"], "readwrite");
        writing.objectStore("heads").put(head);
        writing.objectStore("bases").put({ id: "seeded", base });
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, DRAFT);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await openDraft(page, "Ten calls");
}

async function openDrafts(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "Drafts" }).click();
}

/** Opens a draft of this browser by its title. */
export async function openDraft(page: Page, title: string): Promise<void> {
  await openDrafts(page);
  const dialog = page.getByRole("dialog", { name: "Drafts" });
  await dialog.getByRole("button", { name: title, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
