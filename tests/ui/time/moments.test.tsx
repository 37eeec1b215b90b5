import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { Moments } from "../../../src/ui/time/bars/Moments";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

afterEach(cleanup);

const graph = makeGraph({
  nodes: people("a b"),
  edges: [
    call("first", "a-b", { date: "2022-02-01" }),
    call("last", "a-b", { date: "2022-02-28" }),
  ],
  moments: [
    { date: "2022-02-24", label: { en: "The invasion", it: "L'invasione" } },
    { date: "2022-03-24", label: "Long after" },
  ],
});

describe("the moments of a file", () => {
  it("are named with their day, in the reader's language, where they lie in the period", () => {
    const readout = createEnglishReadout();
    const index = indexGraph(graph);
    readout.show(index, DEFAULT_VIEW);
    const extent = { first: index.links.first[0] ?? 0, last: (index.links.first[0] ?? 0) + 27 };
    renderIn(readout, <Moments graph={index.graph} extent={extent} />);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "24 Feb The invasion",
    ]);
  });

  it("have room for their names up to the line beside them, and share it where both names go the same way", () => {
    const days = ["2022-02-05", "2022-02-08", "2022-02-20", "2022-02-22"];
    const { moments } = makeGraph({
      nodes: people("a b"),
      edges: [],
      moments: days.slice(0, 3).map((date) => ({ date, label: date })),
    });
    const late = makeGraph({
      nodes: people("a b"),
      edges: [],
      moments: days.slice(2).map((date) => ({ date, label: date })),
    });
    const readout = createEnglishReadout();
    const index = indexGraph(graph);
    readout.show(index, DEFAULT_VIEW);
    const first = index.links.first[0] ?? 0;
    const extent = { first, last: first + 27 };
    const roomsOf = () =>
      screen
        .getAllByRole("listitem")
        .map(({ style }) => Math.round(28 * Number(style.getPropertyValue("--room"))));
    renderIn(readout, <Moments graph={{ ...index.graph, moments }} extent={extent} />);
    // Of the twelve days between the second and the third, whose names meet, each has half.
    expect(roomsOf()).toEqual([3, 6, 6]);
    cleanup();
    renderIn(
      readout,
      <Moments graph={{ ...index.graph, moments: late.moments }} extent={extent} />,
    );
    expect(roomsOf()).toEqual([19, 2]);
  });
});
