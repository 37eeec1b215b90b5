import { describe, expect, it } from "vitest";
import { FILE_ENDINGS } from "../../src/formats/file-endings";
import { guessForm } from "../../src/formats/guess-form";

const gdelt = (first: string, day: string, cells = 57) =>
  [first, day, ...Array.from({ length: cells - 2 }, () => "x")].join("\t");

describe("the format of a file", () => {
  it.each([
    ["any.json", "PAR1…", "parquet"],
    ["any", "x PAR1", "json"],
    ["a.gexf", "", "gexf"],
    ["a.GEXF", "", "gexf"],
    ["a.xml", '\n<?xml version="1.0"?><gexf>', "gexf"],
    ["a.xml", "<gexf\n version", "gexf"],
    ["a.xml", "<gexfx>", "json"],
    ["a.xml", " ".repeat(4000) + "<gexf>", "json"],
    ["a.graphml", "", "graphml"],
    ["a", "<graphml >", "graphml"],
    ["a", "<graphml>", "graphml"],
    ["a", "<graphmlx>", "json"],
    ["a.cyjs", '{"format": "readout/1"}', "json"],
    ["a.json", ' [{"group": "nodes"}]', "json"],
    ["a.csv", '{"group" : "edges"}', "json"],
    ["a.gexf", '<?xml version="1.0"?><graphml>', "graphml"],
    ["a.gml", "", "gml"],
    ["a.txt", 'Creator "igraph"\nVersion 1\ngraph\n[\n', "gml"],
    ["a.txt", "# by hand\ngraph [", "gml"],
    ["a.net", "", "pajek"],
    ["a.txt", "%a network\r\n*Vertices 3\r\n", "pajek"],
    ["a.txt", "*network of letters\n", "pajek"],
    ["a.csv", "source,target\n*Vertices,b\n", "csv"],
    ["a.txt", "/* by hand */\nstrict digraph g {", "dot"],
    ["a", "graph\n{ a -- b }", "dot"],
    ["a.gv", "", "dot"],
    ["a.csv", "graph,digraph\n{,}", "csv"],
    ["a.gdf", "", "gdf"],
    ["a.txt", "nodedef>name VARCHAR,label VARCHAR\n", "gdf"],
    ["a.txt", '(tlp "2.3"\n(nb_nodes 2)', "tulip"],
    ["a.sif", "Ada met Bruno\n", "sif"],
    ["a.tgf", "1 Ada\n2 Bruno\n#\n1 2\n", "tgf"],
    ["a.txt", "%% by hand\nflowchart LR\n  A --> B", "mermaid"],
    ["a.csv", "note,x\nmindmap\ngraph TD", "csv"],
    ["a.txt", "# by hand\n@prefix ex: <http://example.org/> .", "rdf"],
    ["a.txt", "PREFIX : <http://example.org/#>\n", "rdf"],
    ["a.txt", "<http://e.org/a> <http://e.org/met> <http://e.org/b> .\n", "rdf"],
    ["a.xml", '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="x">', "rdf"],
    ["a.txt", "// by hand\nCREATE (a:Person {name: 'Ada'})", "cypher"],
    ["a.csv", "Match (home),Guest\nAda,Bruno", "csv"],
    ["a.txt", "-- MySQL dump 10.13\n--\n\nDROP TABLE IF EXISTS `links`;", "sql"],
    ["a.db", "SQLite format 3\u0000", "sqlite"],
    ["a.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0", "ics"],
    ["a.txt", "BEGIN:VCALENDAR\r\nVERSION:2.0", "ics"],
    ["a.eml", "From: Ada <ada@example.org>\n", "mail"],
    ["a.txt", "[01/02/22, 10:15:03] Ada Quill: Hello\n", "whatsapp"],
    ["a.txt", "\u200E[2022-02-01, 10:15:03] Ada: Hello\n", "whatsapp"],
    [
      "a.txt",
      "2/1/22, 10:15 - Messages are encrypted.\n2/1/22, 10:16\u202FPM - Ada: Hi\n",
      "whatsapp",
    ],
    ["a.csv", "01.02.2022 10:15 - 11:15,Ada,Bruno\n", "csv"],
    ["a.csv", "2022-02-01 10:15,Ada,Bruno: Cleo\n", "csv"],
    ["a.txt", "{\\rtf1\\ansi Ada met Bruno", "document"],
    ["a.txt", "DL n=4 format=edgelist1", "ucinet"],
    ["a.##h", "", "ucinet"],
    ["a.vna", "*Node data\nID", "ucinet"],
    ["a.gephi", "", "gephi"],
    ["a.xls", "", "xls"],
    [
      "a.csv",
      new TextDecoder().decode(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      "xls",
    ],
    [
      "a.doc",
      new TextDecoder().decode(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      "document",
    ],
    ["a.csv", "source,target", "csv"],
    ["a.CSV", "source,target", "csv"],
    ["a.tsv", "", "csv"],
    ["a.txt", "", "csv"],
    ["a.tab", "", "csv"],
    ["a.csv.bak", "source,target", "json"],
    ["csv", "source,target", "json"],
    ["a.json", "source,target", "json"],
    ["a.tsv", "2014-01-01\ta\tConsult\tb\nx", "icews"],
    ["a.tsv", "2014-01-01\ta\tConsult\tb\r\nx\ty", "icews"],
    ["a.tsv", "2014-01-01\ta\tConsult", "csv"],
    ["a.tsv", "x2014-01-01\ta\tConsult\tb", "csv"],
    ["a.tsv", "2014-01-011\ta\tConsult\tb", "csv"],
    ["a.json", "2014-01-01\ta\tConsult\tb", "json"],
    ["a.csv", gdelt("1", "20140101"), "gdelt"],
    ["a.csv", gdelt("12", "20140101", 61), "gdelt"],
    ["a.csv", gdelt("1", "20140101", 56), "csv"],
    ["a.csv", gdelt("x1", "20140101"), "csv"],
    ["a.csv", gdelt("1x", "20140101"), "csv"],
    ["a.csv", gdelt("1", "201401011"), "csv"],
    ["a.csv", gdelt("1", "x20140101"), "csv"],
  ])("with the name %s that begins with %j is %s", (name, text, form) => {
    expect(guessForm(name, text)).toBe(form);
  });
});

describe("the endings that a file chooser offers", () => {
  it("are those of every form that is read, and of a packed file", () => {
    for (const ending of [
      ".json",
      ".csv",
      ".tab",
      ".parquet",
      ".gz",
      ".gexf",
      ".graphml",
      ".cyjs",
      ".gml",
      ".net",
      ".html",
    ]) {
      expect(FILE_ENDINGS).toContain(ending);
    }
    expect(new Set(FILE_ENDINGS).size).toBe(FILE_ENDINGS.length);
  });
});
