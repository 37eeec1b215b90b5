import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadAhead } from "../../src/store/load-ahead";

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response("{}"));
  });
});
afterEach(() => {
  history.replaceState(null, "", "/");
  document.head.replaceChildren();
  vi.unstubAllGlobals();
});

/** What is fetched at once where the page has an address. */
function fetchedAt(query: string, state: unknown = null): readonly string[] {
  history.replaceState(state, "", query);
  asked.length = 0;
  loadAhead(window);
  return [...asked];
}

describe("the graph that an address names", () => {
  it("is on its way at once: the example, a file beside the page, a file of another host", () => {
    expect(fetchedAt("/")).toEqual(["data/draghi-putin.json"]);
    expect(fetchedAt("?data=winter-2022&tab=table")).toEqual(["data/winter-2022.json"]);
    expect(fetchedAt("?data=mine/graph.json")).toEqual(["mine/graph.json"]);
    expect(fetchedAt("?data=https://example.org/g.json")).toEqual(["https://example.org/g.json"]);
  });

  it("is the example in the language of the address", () => {
    expect(fetchedAt("?data=winter-2022&lang=it")).toEqual(["data/winter-2022.it.json"]);
  });

  it("is not fetched from a host that the page may not have graphs from", () => {
    document.head.innerHTML = '<meta name="readout-data-hosts" content="self">';
    expect(fetchedAt("?data=https://example.org/g.json")).toEqual([]);
    expect(fetchedAt("?data=winter-2022")).toEqual(["data/winter-2022.json"]);
  });

  it("is not fetched where it is no address, nor where a file of the reader's own was shown", () => {
    expect(fetchedAt("?data=https://[")).toEqual([]);
    const local = { readoutFile: "mine.json", query: "select=anna" };
    expect(fetchedAt("?theme=dark", local)).toEqual([]);
  });
});
