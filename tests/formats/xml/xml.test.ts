import { describe, expect, it } from "vitest";
import { importText } from "../../../src/formats/forms";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import { escapeXml, printElement } from "../../../src/formats/xml/print-xml";
import { childOf, childrenOf, parseXml } from "../../../src/formats/xml/xml";
import fc from "fast-check";
import { skipWithout } from "../../fixtures/needs-shared";
import { OWN, readText, SHARED } from "../../fixtures/shared";

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

/** The dates of a file's links, as they are written in the graph. */
function datesOf(text: string): readonly (string | undefined)[] {
  const outcome = checkImported(importText("gexf", text, "t"));
  return outcome.ok ? [...outcome.value.graph.links.values()].map(({ days }) => days?.text) : [];
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
    ["no element at all", "<!-- nothing -->", "xml"],
  ])("with %s is refused", (_, text, code) => {
    expect(parseXml(text, "gexf")).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("is refused with the line and column of the error", () => {
    const outcome = parseXml("<gexf>\n<graph>\n</gexf>", "gexf");
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "xml", line: 3 }] });
  });

  it("preserves every text that it can represent", () => {
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

describe("a document of XML", () => {
  const problemOf = (text: string) => {
    const outcome = parseXml(text, "gexf");
    return outcome.ok ? undefined : outcome.problems[0];
  };

  it.each([
    ["", { code: "empty-file", values: {} }],
    ["  \n", { code: "empty-file", values: {} }],
    ['<?xml version="1.1"?><gexf/>', { code: "xml-version", values: { found: "1.1" }, line: 1 }],
    [
      '<?xml version="1.0" encoding="x-none"?><gexf/>',
      { code: "xml-encoding", values: { found: "x-none" }, line: 1 },
    ],
    ["\n<other/>", { code: "xml-root", values: { found: "other", expected: "gexf" }, line: 2 }],
    [
      "<gexf>\n</graph></gexf>",
      { code: "xml", values: { message: "unexpected close tag." }, line: 2 },
    ],
    ["<gexf a=b/>", { code: "xml", values: { message: "unquoted attribute value." } }],
  ])("%j is refused with a message and its line", (text, problem) => {
    expect(problemOf(text)).toMatchObject(problem);
  });

  it.each(["utf-8", "UTF-16", "iso-8859-1", "windows-1251"])(
    "may declare the encoding %s, though it has been decoded already",
    (encoding) => {
      expect(problemOf(`<?xml version="1.0" encoding="${encoding}"?><gexf/>`)).toBeUndefined();
    },
  );

  it("is parsed into elements with lines, attributes and texts", () => {
    const text =
      '<?xml version="1.0"?>\n<g:gexf a="1" __proto__="2">one <b>&lt;two</b><![CDATA[<three>]]>\n<viz:c\n x="y"/></g:gexf>';
    const outcome = parseXml(text, "gexf");
    const element = outcome.ok ? outcome.value : undefined;
    expect(element).toMatchObject({ name: "g:gexf", text: "one <three>\n", line: 2 });
    expect([...(element?.attributes ?? [])]).toEqual([
      ["a", "1"],
      ["__proto__", "2"],
    ]);
    expect(element?.children).toMatchObject([
      { name: "b", text: "<two", line: 2, children: [] },
      { name: "viz:c", line: 3, attributes: new Map([["x", "y"]]) },
    ]);
    expect(childrenOf(element, "c").map(({ name }) => name)).toEqual(["viz:c"]);
    expect(childOf(element, "b")?.text).toBe("<two");
    expect(childOf(element, "x")).toBeUndefined();
    expect(childrenOf(undefined, "b")).toEqual([]);
  });

  it("is printed without attributes that have no value", () => {
    const given = [
      ["id", 'a"&<>\t\r\n'],
      ["none", undefined],
      ["directed", false],
      ["weight", 1.5],
    ] as const;
    const attributes = 'id="a&quot;&amp;&lt;&gt;&#9;&#13;&#10;" directed="false" weight="1.5"';
    expect(printElement("node", given)).toBe(`<node ${attributes}/>`);
    expect(printElement("node", given, "<a/>")).toBe(`<node ${attributes}><a/></node>`);
    expect(printElement("node", [], "")).toBe("<node></node>");
    expect(escapeXml("a\u0000b\u0008\u000B\u001F\uFFFEc")).toBe("abc");
  });

  it("may be a hundred elements deep, and no deeper", () => {
    const nest = (depth: number) =>
      `<gexf>${"<a>".repeat(depth - 1)}${"</a>".repeat(depth - 1)}</gexf>`;
    expect(problemOf(nest(100))).toBeUndefined();
    expect(problemOf(nest(101))).toMatchObject({ code: "xml-too-large", values: { maximum: 100 } });
  });
});

describe("the times of a dynamic graph", () => {
  it("become dates: start and end an interval, a missing end an open interval, one day a day", () => {
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

  it("of several spells become the interval that contains them all, with a note", () => {
    const { links, notes } = edgesOf(
      '<edge source="a" target="b"><spells><spell start="2022-02-01" end="2022-02-03"/>' +
        '<spell start="2022-03-01" end="2022-03-02"/></spells></edge>',
    );
    expect(links[0]?.days?.text).toBe("2022-02-01/2022-03-02");
    expect(notes).toMatchObject([{ code: "spells", line: 1 }]);
  });

  it("lose their time of day, with a note", () => {
    const { links, notes, file } = edgesOf(
      '<edge source="a" target="b" start="2022-02-01T10:00:00Z" end="2022-02-01T12:00:00Z"/>',
    );
    expect(links[0]?.days?.text).toBe("2022-02-01");
    expect(notes).toMatchObject([{ code: "hour-left" }]);
    expect(file.edges[0]).toMatchObject({ start: "2022-02-01T10:00:00Z" });
  });

  it("that are plain numbers are kept, with a note", () => {
    const { links, notes, file } = edgesOf(
      '<edge source="a" target="b" start="2009.0"/>',
      'timeformat="double"',
    );
    expect(links[0]?.days).toBeUndefined();
    expect(notes).toMatchObject([{ code: "not-a-date", values: { kept: "start" } }]);
    expect(file.edges[0]).toMatchObject({ start: "2009.0" });
  });

  it("that don't exist are a problem, by line", () => {
    const text = gexf(
      `${NODES}\n<edges>\n<edge source="a" target="b" start="2021-02-30" end="2021-02-30"/></edges>`,
    );
    expect(checkImported(importText("gexf", text, "t"))).toMatchObject({
      ok: false,
      problems: [{ code: "date-no-such-day", line: 3 }],
    });
  });

  it("of Gephi date its links: a day, an interval, an open end, spells, and none", () => {
    expect(datesOf(readText(OWN, "gexf/gephi-dynamic.gexf"))).toEqual([
      "2023-05-02",
      "2023-05-03/2023-05-09",
      "2023-06-01/..",
      "2023-06-11/2023-06-21",
      undefined,
    ]);
  });

  it("of a real file date its links", (context) => {
    const path = "data/formats/gexf/gexfnet-__dynamics.gexf";
    skipWithout(path, context);
    const dates = datesOf(readText(SHARED, path));
    expect(dates.filter((date) => date !== undefined).length).toBeGreaterThan(200);
  });
});

describe("edges", () => {
  it("to a missing node are a problem, by line, with the nearest id", () => {
    const text = gexf(
      '<nodes><node id="anna"/></nodes>\n<edges><edge source="anna" target="ana"/></edges>',
    );
    expect(checkImported(importText("gexf", text, "t"))).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-actor", line: 2, nearest: "anna" }],
    });
  });

  it("with the id of a node are renamed, with a note", () => {
    const { links, notes } = edgesOf('<edge id="a" source="a" target="b"/>');
    expect(links.map(({ id }) => id)).toEqual(["a-2"]);
    expect(notes).toMatchObject([{ code: "renamed", values: { from: "a", to: "a-2" } }]);
  });

  it("without a direction keep that as a field, with a note, unless their kind is symmetric", () => {
    const { file, notes } = edgesOf('<edge source="a" target="b" type="undirected"/>');
    expect(file.edges[0]).toMatchObject({ directed: false });
    expect(notes).toMatchObject([{ code: "undirected" }]);
  });
});
