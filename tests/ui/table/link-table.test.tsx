import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { Readout } from "../../../src/store/create-readout";
import { useFrame, useIndex } from "../../../src/store/hooks";
import { LinkTable } from "../../../src/ui/table/LinkTable";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

function Table() {
  const [frame, index] = [useFrame(), useIndex()];
  return frame && index && <LinkTable frame={frame} index={index} />;
}

const quote = (attributedTo?: string) => ({
  document: "d",
  exact: "x",
  ...(attributedTo === undefined ? {} : { attributedTo }),
});

const graph = makeGraph({
  nodes: [
    ...people("ann", { name: "Ann", side: "North" }),
    ...people("bob", { name: "bob", side: "South" }),
    ...people("zoe", { name: "Zoé" }),
    ...people("emil", { name: "Émile" }),
  ],
  edges: [
    call("first", "zoe-ann", { date: "2022-01-01", quotes: [quote("ann"), quote("zoe")] }),
    call("second", "bob-emil", { date: "2022-01-02", status: "planned" }),
    call("third", "emil-bob", { date: "../2022-01-03", kind: "visit", quotes: [quote("bob")] }),
    call("undated", "ann-bob", { kind: "letter", quotes: [quote()] }),
  ],
  documents: [{ id: "d", title: "D" }],
});

let readout: Readout;

beforeEach(() => {
  readout = createEnglishReadout();
  readout.show(indexGraph(graph), DEFAULT_VIEW);
  renderIn(readout, <Table />);
});
afterEach(cleanup);

const headings = () => screen.getAllByRole("columnheader");
const namesOf = (elements: readonly HTMLElement[]) =>
  elements.map(({ textContent }) => textContent.replaceAll(/[▴▾]/g, ""));

/** What a column says, from the first row on. */
function cellsOf(name: string): readonly string[] {
  const at = namesOf(headings()).indexOf(name);
  const [, ...rows] = screen.getAllByRole("row");
  return rows.map((row) => within(row).getAllByRole("cell")[at]?.textContent ?? "");
}

async function sortBy(name: string) {
  await userEvent.setup().click(screen.getByRole("button", { name }));
}

const sorted = () =>
  headings()
    .map((heading) => [heading.textContent.slice(0, -1), heading.getAttribute("aria-sort")])
    .filter(([, order]) => order !== null);

describe("the table of links", () => {
  it("has a row for each link, its date first, in order of time", () => {
    expect(screen.getByRole("table", { name: "Links" }).getAttribute("aria-rowcount")).toBe("5");
    expect(namesOf(headings())).toEqual([
      "Date",
      "From",
      "Kind",
      "To",
      "Status",
      "Whose account",
      "Told by",
      "Quotes",
    ]);
    expect(cellsOf("Date")).toEqual(["1 Jan 2022", "2 Jan 2022", "by 3 Jan 2022", "undated"]);
    expect(sorted()).toEqual([["Date", "ascending"]]);
  });

  it("is sorted by a column when its heading is pressed, and the other way when it is pressed again", async () => {
    await sortBy("From");
    expect(cellsOf("From")).toEqual(["Ann", "bob", "Émile", "Zoé"]);
    expect(sorted()).toEqual([["From", "ascending"]]);
    await sortBy("From");
    expect(cellsOf("From")).toEqual(["Zoé", "Émile", "bob", "Ann"]);
    expect(sorted()).toEqual([["From", "descending"]]);
    await sortBy("To");
    expect(cellsOf("To")).toEqual(["Ann", "bob", "bob", "Émile"]);
    expect(cellsOf("Date").slice(1, 3)).toEqual(["by 3 Jan 2022", "undated"]);
  });

  it("has what a column says nothing of last, whichever way", async () => {
    await sortBy("Date");
    expect(cellsOf("Date")).toEqual(["by 3 Jan 2022", "2 Jan 2022", "1 Jan 2022", "undated"]);
    await sortBy("Quotes");
    expect(cellsOf("Quotes")).toEqual(["1", "1", "2", ""]);
    await sortBy("Quotes");
    expect(cellsOf("Quotes")).toEqual(["2", "1", "1", ""]);
    await sortBy("Whose account");
    expect(cellsOf("Whose account")).toEqual(["Ann, Zoé", "bob", "", ""]);
  });

  it("sorts by what its cells say of the status and of who told", async () => {
    await sortBy("Status");
    expect(cellsOf("Status")).toEqual(["Planned", "Took place", "Took place", ""]);
    await sortBy("Told by");
    expect(cellsOf("Told by")).toEqual(["Both", "South", "Neither", ""]);
    await sortBy("Kind");
    expect(cellsOf("Kind")).toEqual(["Call", "Call", "Letter", "Visit"]);
  });

  it("opens a link by the button of its row", async () => {
    await userEvent.setup().click(screen.getByRole("button", { name: "Open bob – Émile, Call" }));
    expect(readout.cells.getState().view.select).toBe("second");
  });
});
