import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { createReadout } from "../../src/store/create-readout";
import { dataHostsIn, mayComeFrom } from "../../src/store/data-hosts";
import { readExample } from "../read-example";

const bytes = new TextEncoder().encode(JSON.stringify(readExample("draghi-putin").file));

/** Opens a file at an address, and says what came of it and what was fetched. */
async function open(data: string, dataHosts?: readonly string[]) {
  const asked: string[] = [];
  const readout = createReadout({
    dataHosts,
    load(address) {
      asked.push(address);
      return Promise.resolve({ bytes, status: 200, type: "application/json", isPublic: true });
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
    const readout = createReadout({
      load: () => Promise.resolve({ bytes, status: 200, type: "", isPublic: true }),
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
