import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { Story } from "../../../src/ui/story/Story";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

afterEach(cleanup);

function open(graph: ReturnType<typeof makeGraph>) {
  const readout = createEnglishReadout();
  const index = indexGraph(graph);
  readout.show(index, DEFAULT_VIEW);
  renderIn(readout, <Story index={index} />);
  return readout;
}

describe("what a reader sees first", () => {
  it("is the file's headline, and findings as buttons that show what they say", () => {
    const readout = open(readExample("winter-2022"));
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(
      "Fifty-three calls, nine told by both sides",
    );
    fireEvent.click(screen.getByRole("button", { name: /^Never took place: 6$/ }));
    expect(readout.cells.getState().view.filters.status).toEqual(["cancelled"]);
    fireEvent.click(screen.getByRole("button", { name: /Macron.*: 9 calls, 1 visit/ }));
    expect(readout.cells.getState().view.pair?.toSorted()).toEqual([
      "emmanuel-macron",
      "vladimir-putin",
    ]);
  });

  it("is a sentence by rule where the file has none", () => {
    const days = ["01", "02", "03"].map((day) => `2022-02-${day}`);
    open(
      makeGraph({
        nodes: people("a b"),
        edges: days.map((date) => call(date, "a-b", { date })),
      }),
    );
    expect(screen.getByText("3 contacts in 3 days.")).toBeDefined();
    expect(screen.getByRole("button", { name: "A and B: 3 calls" })).toBeDefined();
  });

  it("is nothing where there is nothing to find", () => {
    open(makeGraph({ nodes: people("a b"), edges: [call("1", "a-b")] }));
    expect(screen.queryByRole("region")).toBeNull();
  });
});
