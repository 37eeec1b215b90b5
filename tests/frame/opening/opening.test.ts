import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { fitView } from "../../../src/frame/opening/fit-view";
import { addressedView, isAsOpened, tabOf } from "../../../src/frame/opening/opening";
import { parseAddress, printAddress } from "../../../src/frame/view/address";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

const viewOf = (query: string) => parseAddress([...new URLSearchParams(query)]).view;
const queryOf = (view: typeof DEFAULT_VIEW) =>
  printAddress(view, [])
    .map((pair) => pair.join("="))
    .join("&");

/** Two who call each other on two days, in a file that opens with a view. */
function opensWith(view: string) {
  return indexGraph(
    makeGraph({
      opening: { view },
      nodes: people("a b"),
      edges: [call("1", "a-b", { date: "2022-02-01" }), call("2", "a-b", { date: "2022-02-24" })],
    }),
  );
}

describe("a file that says what a reader sees first", () => {
  it("is as it opened until something else than a tab is asked for", () => {
    const index = opensWith("from=2022-02-24&tab=table");
    const opened = fitView(viewOf("data=x.json&theme=dark"), index).view;
    expect(isAsOpened(opened, index)).toBe(true);
    expect(isAsOpened({ ...opened, tab: "score" }, index)).toBe(true);
    expect(isAsOpened({ ...opened, select: "a" }, index)).toBe(false);
    expect(isAsOpened(viewOf("data=x.json&theme=dark&to=2022-02-01"), index)).toBe(false);
  });

  it("is opened so where nothing is asked for but the file, its theme and its language", () => {
    const index = opensWith("from=2022-02-24&tab=table");
    const { view } = fitView(viewOf("data=x.json&theme=dark&lang=it"), index);
    expect(queryOf(view)).toBe("data=x.json&from=2022-02-24&tab=table&theme=dark&lang=it");
  });

  it("is opened as asked for where anything is", () => {
    const index = opensWith("from=2022-02-24&tab=table");
    expect(queryOf(fitView(viewOf("select=a"), index).view)).toBe("select=a");
  });

  it("has an address for its whole that does not open it anew", () => {
    const index = opensWith("from=2022-02-24");
    const address = queryOf(addressedView(DEFAULT_VIEW, index));
    expect(address).toBe("tab=graph");
    expect(queryOf(fitView(viewOf(address), index).view)).toBe("tab=graph");
  });

  it("leaves the address empty where it says no more than a headline", () => {
    expect(queryOf(addressedView(DEFAULT_VIEW, opensWith("")))).toBe("");
  });

  it("says what the graph does not have, as an address would", () => {
    const { ignored } = fitView(DEFAULT_VIEW, opensWith("select=nobody"));
    expect(ignored).toEqual([{ name: "select", value: "nobody" }]);
  });
});

describe("the tab of a file where none is asked for", () => {
  const index = (actors: number, date?: string) => {
    const ids = Array.from({ length: actors }, (_, at) => `a${at}`);
    return indexGraph(
      makeGraph({
        nodes: people(ids.join(" ")),
        edges: ids.map((id, at) => call(`${at}`, `${id}-a${(at + 1) % actors}`, { date })),
      }),
    );
  };

  it("is the score for dates and 20 to 200 actors, else the graph", () => {
    const tab = (actors: number, date?: string) => tabOf(DEFAULT_VIEW, index(actors, date));
    expect(tab(19, "2022-02-01")).toBe("graph");
    expect(tab(20, "2022-02-01")).toBe("score");
    expect(tab(200, "2022-02-01")).toBe("score");
    expect(tab(201, "2022-02-01")).toBe("graph");
    expect(tab(20)).toBe("graph");
  });

  it("counts only actors that have links", () => {
    const example = indexGraph(readExample("draghi-putin"));
    expect(tabOf(DEFAULT_VIEW, example)).toBe("graph");
    expect(tabOf(DEFAULT_VIEW, indexGraph(readExample("winter-2022")))).toBe("score");
  });

  it("gives way to the one that is asked for", () => {
    expect(tabOf({ ...DEFAULT_VIEW, tab: "table" }, index(20, "2022-02-01"))).toBe("table");
  });
});
