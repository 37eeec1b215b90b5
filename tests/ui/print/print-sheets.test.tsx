import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { FileLink } from "../../../src/graph/model/file";
import { useFrame, useIndex, useView } from "../../../src/store/hooks";
import { PrintSheets } from "../../../src/ui/print/PrintSheets";
import { createEnglishReadout } from "../../english-readout";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";

afterEach(cleanup);

function Sheets() {
  const [frame, index, view] = [useFrame(), useIndex(), useView()];
  if (!frame || !index) return null;
  const props = { frame, index, view, title: "Test" };
  return <PrintSheets {...props} draw={() => undefined} />;
}

const OTHERS = Array.from({ length: 25 }, (_, at) => `p${at}`);

function print(edges: readonly FileLink[]): void {
  const readout = createEnglishReadout();
  const documents = [{ id: "d", title: "D" }];
  readout.show(
    indexGraph(
      makeGraph({ nodes: people(["a b", ...OTHERS].join(" ")), edges: [...edges], documents }),
    ),
    {
      ...DEFAULT_VIEW,
    },
  );
  renderIn(readout, <Sheets />);
}
const quotes = (count: number, exact: string) =>
  Array.from({ length: count }, () => ({ document: "d", exact }));
const printed = (list: string) => document.querySelectorAll(`.${list} > li`).length;

it("Of links with long quotes the latest are printed, and how many there are is said", () => {
  print(
    Array.from({ length: 300 }, (_, at) =>
      call(`l${at}`, "a-b", { quotes: quotes(1, "x".repeat(9800)) }),
    ),
  );
  expect(printed("print-links")).toBe(40);
  expect(screen.getByText("Latest links listed: 40 of 300.")).toBeTruthy();
});

it("Of a link with thousands of quotes two thousand are printed, and how many more there are is said", () => {
  print([call("l", "a-b", { quotes: quotes(2500, "x") })]);
  // One line says how many more there are.
  expect(printed("print-notes")).toBe(2001);
  expect(screen.getByText("500 more")).toBeTruthy();
});

it("A quote of megabytes is printed by its beginning, and what is left out is counted", () => {
  print([call("l", "a-b", { quotes: quotes(1, "x".repeat(15_000)) })]);
  expect(screen.getByText(/… 5,000 characters not shown …/)).toBeTruthy();
});

it("Ten kinds and statuses are named in the legend, and how many more there are is said", () => {
  print(
    OTHERS.map((other) =>
      call(`l ${other}`, `a-${other}`, { kind: `kind ${other}`, status: other }),
    ),
  );
  expect(screen.getAllByText("and 15 more")).toHaveLength(2);
});
