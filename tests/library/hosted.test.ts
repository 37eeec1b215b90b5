import { beforeEach, describe, expect, it } from "vitest";
import { select } from "../../src/frame/view/steps";
import { parseGivenGraph } from "../../src/library/given-graph";
import { createHosted, type Hosted } from "../../src/library/hosted";
import { addressOfView } from "../../src/store/address-of-view";

const FILE = {
  format: "readout/1",
  title: "Two",
  nodes: [
    { id: "a", kind: "person", name: "Ada" },
    { id: "b", kind: "person", name: "Ben" },
  ],
  edges: [{ id: "e", kind: "call", source: "a", target: "b", date: "2022-02-01" }],
};

let hosted: Hosted;
let told: string[];
const shown = () => hosted.readout.cells.getState();
beforeEach(() => {
  hosted = createHosted();
  told = [];
  hosted.setActs({ onView: (_view, query) => void told.push(query) });
});

describe("a readout in a page of somebody else's", () => {
  it("shows a graph as value, as text, parsed and indexed", () => {
    const parsed = parseGivenGraph(FILE);
    if (!parsed.ok) throw new Error("The file is in order.");
    hosted.setGraph(parsed.value);
    const { index } = shown();
    expect(index?.graph).toBe(parsed.value);
    for (const graph of [FILE, JSON.stringify(FILE), index ?? {}]) {
      hosted.setGraph(graph);
      expect(shown().index?.graph.title).toBe("Two");
    }
  });

  it("shows the view that was given, whichever of view and graph comes first", () => {
    hosted.setView("select=a");
    hosted.setGraph(FILE);
    expect(shown().view.select).toBe("a");
    hosted.setView("select=e");
    expect(shown().view.select).toBe("e");
  });

  it("tells of the reader's steps, and of no view that it was given", () => {
    hosted.setView("select=a");
    hosted.setGraph(FILE);
    hosted.setView("select=b");
    expect(told).toEqual([]);
    hosted.readout.dispatch(select("e"));
    expect(told).toEqual(["select=e"]);
  });

  it("may be given its own step back while it is told of it", () => {
    hosted.setActs({
      onView: (_view, query) => {
        told.push(query);
        hosted.setView(query);
      },
    });
    hosted.setGraph(FILE);
    hosted.readout.dispatch(select("a"));
    expect(told).toEqual(["select=a"]);
    hosted.readout.dispatch(select(undefined));
    expect(told).toEqual(["select=a", ""]);
  });

  it("lists what a view asks for in vain", () => {
    hosted.setGraph(FILE);
    hosted.setView("select=nobody&from=soon");
    expect(shown().ignored).toEqual([
      { name: "from", value: "soon" },
      { name: "select", value: "nobody" },
    ]);
  });

  it("shows the problems of a graph in its place, and the next graph without them", () => {
    hosted.setGraph(FILE);
    hosted.setGraph("{");
    expect(shown().index).toBeUndefined();
    expect(shown().trouble?.problems).toMatchObject([{ code: "json", line: 1 }]);
    hosted.setGraph({ nodes: [], edges: [] });
    expect(shown().trouble?.problems.map(({ code }) => code)).toEqual(["missing"]);
    hosted.setGraph(FILE);
    expect(shown().trouble).toBeUndefined();
  });

  it("has an address only where the page gives one", () => {
    hosted.setGraph(FILE);
    expect(addressOfView(hosted.readout)).toBeUndefined();
    hosted.setView("select=a");
    hosted.setActs({ addressOf: (query) => `https://example.org/calls?${query}` });
    expect(addressOfView(hosted.readout)).toBe("https://example.org/calls?select=a");
  });
});
