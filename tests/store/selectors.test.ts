import { expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { setMode } from "../../src/frame/view/steps";
import { createCells } from "../../src/store/session/cells";
import { createSelectors } from "../../src/store/selectors";
import { call, makeGraph, people } from "../fixtures/make-graph";
import { createEnglishReadout } from "../english-readout";

it("shows what was derived ahead for a graph and view, and derives anew for another view", () => {
  const graph = makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")] });
  const made = indexGraph(graph);
  let looks = 0;
  const index = {
    ...made,
    get links() {
      looks++;
      return made.links;
    },
  };
  const cells = createCells(createEnglishReadout().cells.getState().words);
  const { deriveAhead, frameOf, indexOf } = createSelectors();
  deriveAhead(index, DEFAULT_VIEW, "en");
  const before = looks;
  cells.setState({ index, view: DEFAULT_VIEW });
  const frame = frameOf(cells.getState());
  expect(frame?.counts).toEqual({ actors: 2, links: 1 });
  expect(indexOf(cells.getState())).toBe(index);
  expect(looks).toBe(before);
  cells.setState({ view: { ...DEFAULT_VIEW, tab: "table", theme: "dark", document: "d" } });
  expect(frameOf(cells.getState())).toBe(frame);
  cells.setState({ view: setMode("until")(DEFAULT_VIEW) });
  expect(frameOf(cells.getState())?.accumulates).toBe(true);
  // What does not depend on the window of time was sifted once.
  expect(frameOf(cells.getState())?.sieve).toBe(frame?.sieve);
  expect(looks).toBeGreaterThan(before);
  const until = frameOf(cells.getState());
  cells.setState(({ view }) => ({ view: { ...view, tab: "score" } }));
  expect(frameOf(cells.getState())).toBe(until);
});
