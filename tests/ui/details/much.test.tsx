import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { select, setPair } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { useFrame, useIndex, useView } from "../../../src/store/hooks";
import { Details } from "../../../src/ui/details/Details";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

function Shown() {
  const [frame, index, view] = [useFrame(), useIndex(), useView()];
  return frame && index && <Details frame={frame} index={index} view={view} />;
}

function open(graph: ReturnType<typeof makeGraph>, view: Partial<View>) {
  const readout = createEnglishReadout();
  readout.show(indexGraph(graph), { ...DEFAULT_VIEW, ...view });
  renderIn(readout, <Shown />);
  return readout;
}

// jsdom does not scroll.
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const times = <T,>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const namesOf = (count: number) => times(count, (at) => `p${at}`);
const documents = [{ id: "d", title: "D" }];
const quotes = (count: number, accounts: readonly string[] = []) =>
  times(count, (at) => ({
    document: "d",
    exact: `Passage ${at}`,
    ...(accounts.length > 0 && { attributedTo: accounts[at % accounts.length] ?? "" }),
  }));
// By selector: with so many elements, jsdom takes minutes to find them by role.
const drawnLinks = () => document.querySelectorAll(".link-line").length;
const drawnQuotes = () => document.querySelectorAll("figure").length;

describe("an actor with forty partners, and fifty links with each", () => {
  const names = namesOf(40);
  const graph = makeGraph({
    nodes: people(["hub", ...names].join(" ")),
    edges: names.flatMap((name) =>
      times(50, (at) =>
        call(`${name} ${at}`, `hub-${name}`, { date: "2022-02-01", quotes: quotes(3) }),
      ),
    ),
    documents,
  });

  it("shows some links of each of the first thirty, and some of their quotes", () => {
    open(graph, { select: "hub" });
    expect([...document.querySelectorAll("section.partner")]).toHaveLength(30);
    expect(drawnLinks()).toBe(200);
    expect(drawnQuotes()).toBe(100);
  });

  it("shows more links of one when they are asked for", async () => {
    open(graph, { select: "hub" });
    const [more] = screen.getAllByText("44 more");
    if (more) await userEvent.setup().click(more);
    expect(drawnLinks()).toBe(244);
  });
});

describe("two actors with sixty links, and ten quotes on each", () => {
  const graph = makeGraph({
    nodes: people("ann bob"),
    edges: times(60, (at) => call(`l${at}`, "ann-bob", { date: "2022-02-01", quotes: quotes(10) })),
    documents,
  });

  it("show a hundred quotes, with at least one on each link", () => {
    const readout = open(graph, {});
    readout.dispatch(setPair(["ann", "bob"]));
    return expect.poll(() => [drawnLinks(), drawnQuotes()]).toEqual([60, 100]);
  });
});

describe("two actors with more links than there is room for quotes of them", () => {
  it("have the quotes of the others read when they are asked for", async () => {
    const graph = makeGraph({
      nodes: people("ann bob"),
      edges: times(150, (at) =>
        call(`l${at}`, "ann-bob", { date: "2022-02-01", quotes: quotes(2) }),
      ),
      documents,
    });
    const read = new Set<string>();
    const at = (number: number) => {
      const link = graph.links.at(number);
      const watch = { get: () => (read.add(link?.id ?? ""), link?.quotes ?? []) };
      return link && Object.defineProperty({ ...link }, "quotes", watch);
    };
    const readout = createEnglishReadout();
    const index = { ...indexGraph(graph), graph: { ...graph, links: { ...graph.links, at } } };
    readout.show(index, { ...DEFAULT_VIEW, select: "ann" });
    renderIn(readout, <Shown />);
    read.clear();
    act(() => readout.dispatch(select("bob")));
    expect([drawnLinks(), drawnQuotes(), read.size]).toEqual([150, 100, 100]);
    const [more] = screen.getAllByText("2 more");
    if (more) await userEvent.setup().click(more);
    expect([drawnQuotes(), read.size]).toEqual([102, 101]);
  });
});

describe("a link with thousands of quotes", () => {
  const linkWith = (accounts: readonly string[]) =>
    makeGraph({
      nodes: people(["ann", "bob", ...accounts].join(" ")),
      edges: [call("l", "ann-bob", { quotes: quotes(3000, accounts) })],
      documents,
    });

  it("shows a hundred of them, and more when they are asked for", async () => {
    open(linkWith([]), { select: "l" });
    expect(drawnQuotes()).toBe(100);
    await userEvent.setup().click(screen.getByText("2,900 more"));
    expect(drawnQuotes()).toBe(200);
  });

  it("shows as many of those of two accounts, side by side", () => {
    open(linkWith(namesOf(2)), { select: "l" });
    expect([...document.querySelectorAll("thead th")]).toHaveLength(2);
    expect(drawnQuotes()).toBe(100);
  });

  it("shows as many of those of a thousand accounts, one below the other", () => {
    open(linkWith(namesOf(1000)), { select: "l" });
    expect(document.querySelector("table")).toBeNull();
    expect(drawnQuotes()).toBe(100);
  });

  it("shows the quote that the address names, wherever it stands", () => {
    open(linkWith([]), { select: "l", quote: 2500 });
    expect(screen.getByText("Passage 2499")).toBeTruthy();
    expect(drawnQuotes()).toBe(101);
  });
});

describe("an actor to whom five thousand quotes are attributed", () => {
  const graph = makeGraph({
    nodes: people("ann bob voice"),
    edges: times(5000, (at) =>
      call(`l${at}`, "ann-bob", {
        quotes: [{ document: "d", exact: `Passage ${at}`, attributedTo: "voice" }],
      }),
    ),
    documents,
  });

  it("shows a hundred at once, and says how many more there are when all are found", async () => {
    open(graph, { select: "voice" });
    expect(drawnQuotes()).toBe(100);
    // Two thousand were looked for before anything was shown.
    expect(screen.getByText("1,900 more")).toBeTruthy();
    expect(await screen.findByText("4,900 more")).toBeTruthy();
    expect(drawnQuotes()).toBe(100);
    expect(screen.getByText("Passage 99")).toBeTruthy();
  });

  it("looks at fewer at once where they are long", async () => {
    const long = makeGraph({
      nodes: people("ann bob voice"),
      edges: times(300, (at) =>
        call(`l${at}`, "ann-bob", {
          quotes: [{ document: "d", exact: "x".repeat(9000), attributedTo: "voice" }],
        }),
      ),
      documents,
    });
    open(long, { select: "voice" });
    expect(screen.getByText("12 more")).toBeTruthy();
    expect(await screen.findByText("200 more")).toBeTruthy();
  });

  it("looks for no more when another is selected before all are found", async () => {
    const readout = open(graph, { select: "voice" });
    act(() => readout.dispatch(select("ann")));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText("4,900 more")).toBeNull();
  });
});

it("A translation of megabytes is shown by its beginning, and what is left out is counted", () => {
  const translation = "y".repeat(12_000);
  const quote = { document: "d", exact: "x", language: "it", translation };
  const edges = [call("l", "ann-bob", { quotes: [quote] })];
  open(makeGraph({ nodes: people("ann bob"), edges, documents }), { select: "l" });
  expect(screen.getByText(/… 2,000 characters not shown …/)).toBeTruthy();
});
