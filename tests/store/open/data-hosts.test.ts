import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { dataHostsIn, mayComeFrom } from "../../../src/store/open/data-hosts";
import { readExample } from "../../read-example";
import { createEnglishReadout } from "../../english-readout";

const bytes = new TextEncoder().encode(JSON.stringify(readExample("draghi-putin").file));

/**
 * Opens a file at an address, and says what came of it and what was fetched.
 * @param moved where the address redirects to
 */
async function open(data: string, dataHosts?: readonly string[], moved?: string) {
  const asked: string[] = [];
  const readout = createEnglishReadout({
    dataHosts,
    load(address) {
      asked.push(address);
      const type = "application/json";
      return Promise.resolve({
        ...{ bytes, status: 200, type, isPublic: true },
        address: moved ?? address,
      });
    },
  });
  await readout.openAddress({ ...DEFAULT_VIEW, data });
  return { ...readout.cells.getState(), asked };
}

afterEach(() => document.head.replaceChildren());

describe("the host that a graph came from", () => {
  it("is known where it is another than the page's, in ASCII", async () => {
    expect((await open("https://example.org/graph.json")).dataHost).toBe("example.org");
    expect((await open("https://good.example@evil.example/x.json")).dataHost).toBe("evil.example");
    expect((await open("https://ехаmple.org/x.json")).dataHost).toMatch(/^xn--/);
    expect((await open("graph.json")).dataHost).toBeUndefined();
    expect((await open(`${location.origin}/graph.json`)).dataHost).toBeUndefined();
  });

  it("is forgotten with the graph", async () => {
    const readout = createEnglishReadout({
      load: (address) => Promise.resolve({ bytes, address, status: 200, type: "", isPublic: true }),
    });
    await readout.openAddress({ ...DEFAULT_VIEW, data: "https://example.org/graph.json" });
    await readout.openFiles([new File([bytes], "own.json")]);
    expect(readout.cells.getState()).toMatchObject({ localName: "own.json", dataHost: undefined });
  });

  it("is asked for nothing where the page does not take graphs from it", async () => {
    const refused = await open("https://evil.example/graph.json", ["self", "example.org"]);
    expect(refused.asked).toEqual([]);
    expect(refused.trouble?.cause).toEqual({ code: "host", host: "evil.example" });
    const taken = await open("https://example.org/graph.json", ["self", "example.org"]);
    expect(taken.trouble).toBeUndefined();
    expect(taken.dataHost).toBe("example.org");
  });
});

describe("a redirect", () => {
  it("leads to the host that the graph is said to be from", async () => {
    const moved = "https://sheets.example/pub/7";
    expect(await open("https://docs.example/x.json", undefined, moved)).toMatchObject({
      dataHost: "sheets.example",
      trouble: undefined,
    });
    expect((await open("graph.json", undefined, moved)).dataHost).toBe("sheets.example");
  });

  it("brings nothing from a host that the page takes no graphs from", async () => {
    const refused = await open("graph.json", ["self"], "https://evil.example/x.json");
    expect(refused.trouble?.cause).toEqual({ code: "host", host: "evil.example" });
    expect(refused.index).toBeUndefined();
  });
});

describe("a table at an address that shows no form", () => {
  it("is known by the type that its server names", async () => {
    const table = new TextEncoder().encode("source,target\nAda,Bruno\n");
    const readout = createEnglishReadout({
      load: (address) =>
        Promise.resolve({
          ...{ bytes: table, status: 200, isPublic: true },
          ...{ address, type: "text/csv; charset=utf-8" },
        }),
    });
    const data = "https://docs.example/spreadsheets/d/e/7/pub?gid=0&single=true&output=csv";
    await readout.openAddress({ ...DEFAULT_VIEW, data });
    expect(readout.cells.getState()).toMatchObject({ trouble: undefined });
    expect(readout.cells.getState().index?.graph.title).toBe("docs.example");
  });
});

describe("the list of hosts that a page takes graphs from", () => {
  const listed = (content: string) => {
    const meta = document.createElement("meta");
    meta.setAttribute("name", "readout-data-hosts");
    meta.setAttribute("content", content);
    document.head.replaceChildren(meta);
    return dataHostsIn(document);
  };

  it("is in the page's head; without one, graphs may come from anywhere", () => {
    expect(dataHostsIn(document)).toBeUndefined();
    expect(listed("")).toBeUndefined();
    expect(listed(" self  Example.org, *.b.org\n")).toEqual(["self", "example.org", "*.b.org"]);
    expect(mayComeFrom("evil.example", "a.org", undefined)).toBe(true);
  });

  it.each([
    ["a.org", ["self"], true],
    ["b.org", ["self"], false],
    ["b.org", ["b.org"], true],
    ["b.org:8443", ["b.org"], false],
    ["b.org:8443", ["b.org:8443"], true],
    ["x.b.org", ["b.org"], false],
    ["x.b.org", ["*.b.org"], true],
    ["b.org", ["*.b.org"], false],
    ["evilb.org", ["*.b.org"], false],
    ["null", ["self"], false],
  ])("says of %s by %j: %s", (host, hosts, may) => {
    expect(mayComeFrom(host, "a.org", hosts)).toBe(may);
  });
});
