import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { sieveOf } from "../../../src/frame/query/sieve";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { Histogram } from "../../../src/ui/time/bars/Histogram";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

afterEach(cleanup);

describe("the bars by day", () => {
  const nameFor = (statuses: Readonly<Record<string, readonly string[]>>) => {
    const edges = Object.entries(statuses).flatMap(([date, list]) =>
      list.map((status, at) => call(`${date}-${at}`, "a-b", { date, status })),
    );
    const index = indexGraph(makeGraph({ nodes: people("a b"), edges }));
    const extent = index.extent ?? { first: 0, last: 0 };
    const readout = createEnglishReadout();
    readout.show(index, DEFAULT_VIEW);
    const { times } = sieveOf(index, DEFAULT_VIEW.filters);
    renderIn(readout, <Histogram times={times} extent={extent} window={extent} />);
    return screen.getByRole("img").getAttribute("aria-label");
  };

  it("name the day on which most took place, though more was planned for another", () => {
    const held = ["held", "held"];
    const planned = ["held", "planned", "cancelled", "postponed"];
    expect(nameFor({ "2022-02-01": planned, "2022-02-10": held })).toMatch(/2 on 10 Feb/);
  });

  it("name none where nothing took place twice on a day", () => {
    const label = nameFor({ "2022-02-01": ["planned", "planned"], "2022-02-10": ["held"] });
    expect(label).not.toMatch(/ on /);
  });
});
