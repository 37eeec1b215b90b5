import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { parseAddress } from "../../../src/frame/view/address";
import { StatusLine } from "../../../src/ui/shell/StatusLine";
import { createEnglishReadout } from "../../english-readout";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";

afterEach(cleanup);

const index = indexGraph(
  makeGraph({
    nodes: people("a b"),
    edges: [call("1", "a-b", { date: "2022-02-01" }), call("2", "a-b", { date: "2022-02-24" })],
  }),
);

describe("the status line", () => {
  it("says that the days asked for are not those shown, until the window is set to others", () => {
    const readout = createEnglishReadout();
    const { view } = parseAddress([
      ["from", "1990-01-01"],
      ["to", "1990-12-31"],
    ]);
    readout.show(index, view);
    renderIn(readout, <StatusLine />);
    const said = () => screen.getByRole("status").textContent;
    expect(said()).toContain("1 of 2 links");
    expect(said()).toContain("Ignored in the address: from=1990-01-01, to=1990-12-31");
    act(() => readout.dispatch((former) => ({ ...former, from: 19_024, to: 19_030 })));
    expect(said()).not.toContain("Ignored");
  });
});
