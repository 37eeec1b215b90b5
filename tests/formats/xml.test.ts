import { describe, expect, it } from "vitest";
import { importText } from "../../src/formats/forms";
import { checkImported } from "../../src/formats/imported";
import { escapeXml, parseXml } from "../../src/formats/xml";
import fc from "fast-check";
import { hasShared, readShared } from "../fixtures/shared";

function gexf(inner: string, attributes = ""): string {
  return `<gexf version="1.2"><graph ${attributes}>${inner}</graph></gexf>`;
}

const NODES = '<nodes><node id="a" label="Ann"/><node id="b" label="Bob"/></nodes>';

function edgesOf(edges: string, attributes = "") {
  const outcome = checkImported(
    importText("gexf", gexf(`${NODES}<edges>${edges}</edges>`, attributes), "t"),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return {
    notes: outcome.value.notes,
    links: [...outcome.value.graph.links.values()],
    file: outcome.value.graph.file,
  };
}

describe("XML", () => {
  it.each([
    ["a DOCTYPE", '<!DOCTYPE gexf [<!ENTITY a "ha">]>\n<gexf/>', "xml-doctype"],
    ["an entity that nothing declares", "<gexf>&lol;</gexf>", "xml"],
    ["two roots", "<gexf/><gexf/>", "xml"],
    ["another root", "<html/>", "xml-root"],
    ["a tag left open", "<gexf>\n<graph>", "xml"],
    ["deep nesting", "<gexf>".concat("<a>".repeat(5000)), "xml-too-large"],
    ["control characters", "<gexf>\u0001</gexf>", "xml"],
    ["no element at all", "   ", "xml"],
  ])("with %s is refused", (_, text, code) => {
    expect(parseXml(text, "gexf")).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("is refused with the line and column of the fault", () => {
    const outcome = parseXml("<gexf>\n<graph>\n</gexf>", "gexf");
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "xml", line: 3 }] });
  });

  it("gives back every text that it can hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const held = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
        const outcome = parseXml(`<gexf a="${escapeXml(text)}">${escapeXml(text)}</gexf>`, "gexf");
        expect(outcome.ok && outcome.value.text).toBe(held);
        expect(outcome.ok && outcome.value.attributes.get("a")).toBe(held);
      }),
    );
  });
});

describe("the times of a dynamic graph", () => {
  it("become dates: a start and an end an interval, open ends an open one, one day that day", () => {
    const { links } = edgesOf(
      '<edge source="a" target="b" start="2022-02-01" end="2022-02-03"/>' +
        '<edge source="a" target="b" start="2022-02-01"/>' +
        '<edge source="a" target="b" end="2022-02-03"/>' +
        '<edge source="a" target="b" timestamp="2022-02-01"/>',
      'mode="dynamic" timeformat="date"',
    );
    expect(links.map(({ days }) => days?.text)).toEqual([
      "2022-02-01/2022-02-03",
      "2022-02-01/..",
      "../2022-02-03",
      "2022-02-01",
    ]);
  });

  it("of several spells become the interval that holds them all, and say so", () => {
    const { links, notes } = edgesOf(
      '<edge source="a" target="b"><spells><spell start="2022-02-01" end="2022-02-03"/>' +
        '<spell start="2022-03-01" end="2022-03-02"/></spells></edge>',
    );
    expect(links[0]?.days?.text).toBe("2022-02-01/2022-03-02");
    expect(notes).toMatchObject([{ code: "spells", line: 1 }]);
  });

  it("lose their hours, and say so", () => {
    const { links, notes, file } = edgesOf(
      '<edge source="a" target="b" start="2022-02-01T10:00:00Z" end="2022-02-01T12:00:00Z"/>',
    );
    expect(links[0]?.days?.text).toBe("2022-02-01");
    expect(notes).toMatchObject([{ code: "hour-left" }]);
    expect(file.edges[0]).toMatchObject({ start: "2022-02-01T10:00:00Z" });
  });

  it("that are plain numbers are kept and said to be no dates", () => {
    const { links, notes, file } = edgesOf(
      '<edge source="a" target="b" start="2009.0"/>',
      'timeformat="double"',
    );
    expect(links[0]?.days).toBeUndefined();
    expect(notes).toMatchObject([{ code: "not-a-date", values: { kept: "start" } }]);
    expect(file.edges[0]).toMatchObject({ start: "2009.0" });
  });

  it("that name a day the calendar has not got are a problem, by line", () => {
    const text = gexf(
      `${NODES}\n<edges>\n<edge source="a" target="b" start="2021-02-30" end="2021-02-30"/></edges>`,
    );
    expect(checkImported(importText("gexf", text, "t"))).toMatchObject({
      ok: false,
      problems: [{ code: "date-no-such-day", line: 3 }],
    });
  });

  it.skipIf(!hasShared("data/formats"))("of a real file date its links", () => {
    const text = new TextDecoder().decode(readShared("data/formats/gexf/gexfnet-__dynamics.gexf"));
    const outcome = checkImported(importText("gexf", text, "t"));
    const links = outcome.ok ? [...outcome.value.graph.links.values()] : [];
    expect(links.filter(({ days }) => days !== undefined).length).toBeGreaterThan(200);
  });
});

describe("edges", () => {
  it("to a node that is not there are a problem, by line, with the nearest id", () => {
    const text = gexf(
      '<nodes><node id="anna"/></nodes>\n<edges><edge source="anna" target="ana"/></edges>',
    );
    expect(checkImported(importText("gexf", text, "t"))).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-actor", line: 2, nearest: "anna" }],
    });
  });

  it("whose id is a node's are renamed, and that is said", () => {
    const { links, notes } = edgesOf('<edge id="a" source="a" target="b"/>');
    expect(links.map(({ id }) => id)).toEqual(["a-2"]);
    expect(notes).toMatchObject([{ code: "renamed", values: { from: "a", to: "a-2" } }]);
  });

  it("without a direction keep that as a field where their kind has one, and say so", () => {
    const { file, notes } = edgesOf('<edge source="a" target="b" type="undirected"/>');
    expect(file.edges[0]).toMatchObject({ directed: false });
    expect(notes).toMatchObject([{ code: "undirected" }]);
  });
});
