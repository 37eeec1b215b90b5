import type { Page } from "playwright-core";
import {
  chooseInMenu,
  letListsCome,
  letPanelCome,
  openDetails,
  openFilters,
  openMenu,
  openMoreOfTime,
} from "./open-parts";

/** A state of the page that a reader may be in: its address, and what is done there. */
export interface PageState {
  readonly name: string;
  readonly path: string;
  act?(page: Page): Promise<void>;
}

const BROKEN = {
  format: "readout/1",
  title: "Broken",
  nodes: [{ id: "a", kind: "person", name: "A" }],
  edges: [{ id: "e", kind: "call", source: "a", target: "nobody", date: "2022-02-30" }],
};

/** Pastes a text, and asks for what it tells of. */
export async function makeProposals(page: Page): Promise<void> {
  await chooseInMenu(page, "New…");
  const dialog = page.getByRole("dialog", { name: "New graph" });
  const write = (name: string, text: string) => dialog.getByRole("textbox", { name }).fill(text);
  await write("Text", "Ada Quill called Bruno Marsh on 12 March 2024. He met Carla Voss in Oslo.");
  await write("Title", "Harbour");
  await write("Publisher", "The Harbour Post");
  await write("Published", "2024-03-15");
  await dialog.getByRole("button", { name: "Make proposals" }).click();
  await page.getByRole("list", { name: "Proposals" }).getByRole("listitem").first().waitFor();
}

/** Opens a state, and waits until it is there. */
export async function openState(page: Page, { act }: PageState): Promise<void> {
  await page
    .getByText(/of \d+ links/)
    .first()
    .waitFor();
  await letPanelCome(page);
  await act?.(page);
  await letListsCome(page);
}

/** Does what opens a dialog, whose part of the page may come only then, and waits for it. */
async function opens(page: Page, act: Promise<unknown>): Promise<void> {
  await act;
  await page.getByRole("dialog").first().waitFor();
}

/** The states in which a page is looked at on every screen. */
export const STATES: readonly PageState[] = [
  { name: "the first view", path: "" },
  { name: "the open menu", path: "", act: openMenu },
  { name: "a selected actor", path: "?select=putin" },
  { name: "a selected link", path: "?select=call-draghi-putin" },
  { name: "the score", path: "?data=winter-2022&tab=score" },
  { name: "accounts face to face", path: "?data=winter-2022&event=2022-02-23-erdogan-putin" },
  { name: "the table", path: "?tab=table" },
  { name: "the source", path: "?tab=source&select=putin-gas-supplies" },
  {
    name: "a comparison",
    path: "?data=winter-2022&from=2022-01-10&to=2022-01-16&with=2022-01-03/2022-01-09",
  },
  { name: "the largest details", path: "?data=winter-2022&select=2022-02-23-erdogan-putin" },
  {
    name: "the days of the window",
    path: "?data=winter-2022&from=2022-01-10",
    act: (page) => page.getByRole("button", { name: /^Days of the period/ }).click(),
  },
  { name: "the filters", path: "?kind=call", act: openFilters },
  { name: "the details of the whole", path: "", act: openDetails },
  { name: "more of time", path: "?data=winter-2022", act: openMoreOfTime },
  {
    name: "the search",
    path: "",
    act: (page) => page.getByRole("combobox", { name: "Search" }).fill("pu"),
  },
  {
    name: "the dialog of sharing",
    path: "",
    act: (page) => opens(page, page.getByRole("button", { name: "Share…" }).click()),
  },
  {
    name: "the dialog of saving",
    path: "",
    act: (page) => opens(page, chooseInMenu(page, "Export…")),
  },
  { name: "the help", path: "", act: (page) => opens(page, chooseInMenu(page, "Help")) },
  {
    name: "the saved picture",
    path: "",
    act: (page) => opens(page, page.getByRole("button", { name: "Save the diagram" }).click()),
  },
  {
    name: "an alert",
    path: "",
    act: (page) =>
      page
        .locator("input[type=file]")
        .first()
        .setInputFiles({
          name: "broken.json",
          mimeType: "application/json",
          buffer: Buffer.from(JSON.stringify(BROKEN)),
        }),
  },
  {
    name: "a table to open",
    path: "",
    act: (page) =>
      page
        .locator("input[type=file]")
        .first()
        .setInputFiles({
          name: "calls.csv",
          mimeType: "text/csv",
          buffer: Buffer.from("who,whom,when,what happened\nA,B,2022-01-01,a call\n"),
        }),
  },
  { name: "a new graph", path: "", act: (page) => opens(page, chooseInMenu(page, "New…")) },
  { name: "proposals", path: "", act: makeProposals },
  {
    name: "the form of an actor",
    path: "?select=putin",
    async act(page) {
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await page.getByRole("form", { name: "Actor" }).waitFor();
    },
  },
  { name: "the embed", path: "embed.html?data=draghi-putin" },
  { name: "an actor in the embed", path: "embed.html?data=draghi-putin&select=putin" },
];
