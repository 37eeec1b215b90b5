import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphInPage } from "../../../src/formats/json/graph-in-page";
import { fillOneFile } from "../../../src/formats/json/one-file";
import { graphFiles } from "../../fixtures/graph-files";

const PAGE =
  '<title>Readout</title><script type="application/json">"readout:graph"</script>' +
  '<script>const mark = "readout:graph";</script>';

describe("a page with its graph", () => {
  it("holds the graph as data, which ends no element, and the application as it was", () => {
    fc.assert(
      fc.property(graphFiles, fc.string(), (file, title) => {
        const named = { ...file, title: `${title}</script><!--<script>$&` };
        const page = fillOneFile(PAGE, named);
        const [, data = "", rest = ""] =
          /application\/json">([^<]*)<\/script>(.*)$/s.exec(page) ?? [];
        expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(named)));
        expect(rest).toBe('<script>const mark = "readout:graph";</script>');
      }),
    );
  });

  it("gives back its graph, and no other page gives one", () => {
    const given = PAGE.replace('json"', 'json" id="readout-graph"');
    fc.assert(
      fc.property(graphFiles, (file) => {
        const text = graphInPage(fillOneFile(given, file));
        expect(text && JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(file)));
      }),
    );
    expect(graphInPage(given)).toBeUndefined();
    expect(graphInPage("<!doctype html><p>A call with readout-graph</p>")).toBeUndefined();
    expect(graphInPage('{"a": "<script id=\"readout-graph\">{}</script>"}')).toBeUndefined();
  });

  it("has the graph's title, with no more power than a text", () => {
    const file = { format: "readout/1", nodes: [], edges: [] } as const;
    expect(fillOneFile(PAGE, { ...file, title: "</title><b>" })).toMatch(
      /^<title>&lt;\/title&gt;&lt;b&gt;<\/title>/,
    );
    expect(fillOneFile(PAGE, file)).toMatch(/^<title>Readout<\/title>/);
  });
});
