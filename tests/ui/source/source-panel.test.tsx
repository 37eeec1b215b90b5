import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { FileQuote } from "../../../src/graph/model/file";
import { useFrame, useIndex, useView } from "../../../src/store/hooks";
import { SourcePanel } from "../../../src/ui/source/SourcePanel";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Panel() {
  const [frame, index, view] = [useFrame(), useIndex(), useView()];
  return frame && index ? <SourcePanel frame={frame} graph={index.graph} view={view} /> : null;
}

/** Shows a text with its quotes, each that of a link, of which one may be selected. */
function showSource(text: string, quotes: readonly Partial<FileQuote>[], select?: string): void {
  const graph = makeGraph({
    nodes: people("a b"),
    edges: quotes.map((quote, at) =>
      call(`l${at}`, "a-b", { quotes: [{ document: "d", exact: "none", ...quote }] }),
    ),
    documents: [{ id: "d", title: "A long text", text }],
  });
  const readout = createEnglishReadout();
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = () => undefined;
  readout.show(indexGraph(graph), { ...DEFAULT_VIEW, tab: "source", select });
  renderIn(readout, <Panel />);
}

const shownText = () =>
  screen.getByRole("article").querySelector(".source-text")?.textContent ?? "";
/** The quotes in the list; by role, jsdom would take a minute to find six hundred. */
const listed = () => [
  ...screen.getByRole("article").querySelectorAll(".source-quotes li[data-chosen]"),
];

/** A text in which each sentence has its number. */
const LONG = Array.from({ length: 6000 }, (_, at) => `Sentence ${at}. `).join("");
const quoteOf = (exact: string): Partial<FileQuote> => ({ exact, start: LONG.indexOf(exact) });

describe("a long source", () => {
  it("is shown around the chosen quote, and more of it before and after as it is asked for", async () => {
    const user = userEvent.setup();
    showSource(LONG, [quoteOf("Sentence 10."), quoteOf("Sentence 3000.")], "l1");
    expect(shownText()).toContain("Sentence 3000.");
    expect(shownText()).not.toContain("Sentence 10.");
    expect(shownText()).not.toContain("Sentence 5999.");
    for (const name of ["Show the text before this", "Show the text after this"]) {
      for (let more; (more = screen.queryByRole("button", { name }));) await user.click(more);
    }
    expect(shownText().replaceAll(/Quote \d+/g, "")).toContain("Sentence 10.");
    expect(screen.getByRole("article").querySelectorAll("mark")).toHaveLength(2);
    expect(shownText()).toContain("Sentence 5999.");
  });

  it("is shown from its beginning where no quote is chosen", () => {
    showSource(LONG, [quoteOf("Sentence 3000.")]);
    expect(shownText()).toContain("Sentence 0.");
    expect(screen.queryByRole("button", { name: "Show the text before this" })).toBeNull();
    expect(screen.getByRole("button", { name: "Show the text after this" })).toBeTruthy();
  });
});

describe("many quotes of one source", () => {
  const many = Array.from({ length: 620 }, (_, at) => quoteOf(`Sentence ${at}.`));

  it("are listed by five hundred, and the others when they are asked for", async () => {
    showSource(LONG, many);
    expect(screen.getByRole("heading", { name: "620 quotes from this document" })).toBeTruthy();
    expect(listed()).toHaveLength(500);
    await userEvent.setup().click(screen.getByRole("button", { name: "120 more" }));
    expect(listed()).toHaveLength(620);
  });

  it("are listed with the chosen one among them, wherever it stands", () => {
    showSource(LONG, many, "l610");
    expect(listed()).toHaveLength(501);
    expect(listed().at(-1)?.textContent).toMatch(/^611 /);
  });
});

describe("thousands of quotes of one source", () => {
  const many = Array.from({ length: 2001 }, (_, at) => quoteOf(`Sentence ${at}.`));

  it("are read after the page has answered, which says so", async () => {
    showSource(LONG, many);
    expect(screen.getByText("Loading A long text…")).toBeTruthy();
    expect(screen.queryByRole("article")).toBeNull();
    expect(await screen.findByText("2,001 quotes from this document")).toBeTruthy();
    expect(listed()).toHaveLength(500);
    expect(screen.queryByText("Loading A long text…")).toBeNull();
  });
});

describe("quotes that take long to search for", () => {
  /** A worker that never answers, and tells that it was ended. */
  const ended = vi.fn();
  class SilentWorker extends EventTarget {
    readonly postMessage = () => undefined;
    readonly terminate = ended;
  }
  const vast = "They spoke again. ".repeat(200_000);
  const lost = Array.from({ length: 5 }, (_, at) => ({ exact: `Unsaid ${at}`, start: 1 }));

  it("are searched for aside, and no more when that is cancelled", async () => {
    vi.stubGlobal("Worker", SilentWorker);
    showSource(vast, lost);
    expect(screen.getByText(/Searching the text for quotes/)).toBeTruthy();
    await vi.dynamicImportSettled();
    await userEvent.setup().click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByText(/Searching the text for quotes/)).toBeNull();
    expect(screen.getAllByText(/not searched for elsewhere/).length).toBeGreaterThan(0);
  });

  it("are said not to be searched for where there can be no worker", async () => {
    vi.stubGlobal("Worker", undefined);
    showSource(vast, lost);
    expect((await screen.findAllByText(/not searched for elsewhere/)).length).toBeGreaterThan(0);
    await vi.waitFor(() => {
      expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    });
  });
});

describe("many documents", () => {
  it("are offered as far as anybody reads them, with the one that is shown, and the rest are counted", () => {
    const graph = makeGraph({
      nodes: people("a b"),
      edges: Array.from({ length: 1500 }, (_, at) =>
        call(`l${at}`, "a-b", { quotes: [{ document: `d${at}`, exact: `Said ${at}` }] }),
      ),
      documents: Array.from({ length: 1500 }, (_, at) => ({ id: `d${at}`, title: `Paper ${at}` })),
    });
    const readout = createEnglishReadout();
    Element.prototype.scrollIntoView = () => undefined;
    readout.show(indexGraph(graph), { ...DEFAULT_VIEW, tab: "source", select: "l1400" });
    renderIn(readout, <Panel />);
    const [choice] = screen.getAllByLabelText<HTMLSelectElement>("Document");
    expect(choice?.value).toBe("d1400");
    const offered = [...(choice?.options ?? [])];
    expect(offered).toHaveLength(1002);
    expect(offered[0]?.text).toBe("Paper 0 (1 quote)");
    expect(offered.at(-1)).toMatchObject({ text: "499 more", disabled: true });
  });
});

it("A quote that is not in the text is listed by its first 10,000 characters, and the others are counted", () => {
  showSource("Another text.", [{ exact: "x".repeat(10_001) }]);
  expect(listed()[0]?.textContent).toContain("… 1 character not shown …");
  expect(listed()[0]?.querySelector("q bdi")?.textContent).toHaveLength(10_000);
});
