import { describe, expect, it } from "vitest";
import { FILE_ENDINGS, guessForm } from "../../src/formats/guess-form";

const gdelt = (first: string, day: string, cells = 57) =>
  [first, day, ...Array.from({ length: cells - 2 }, () => "x")].join("\t");

describe("the format of a file", () => {
  it.each([
    ["any.json", "PAR1…", "parquet"],
    ["any", "x PAR1", undefined],
    ["a.gexf", "", "gexf"],
    ["a.GEXF", "", "gexf"],
    ["a.xml", '\n<?xml version="1.0"?><gexf>', "gexf"],
    ["a.xml", "<gexf\n version", "gexf"],
    ["a.xml", "<gexfx>", undefined],
    ["a.xml", " ".repeat(4000) + "<gexf>", undefined],
    ["a.graphml", "", "graphml"],
    ["a", "<graphml >", "graphml"],
    ["a", "<graphml>", "graphml"],
    ["a", "<graphmlx>", undefined],
    ["a.cyjs", '{"format": "readout/1"}', "cyjs"],
    ["a.json", '{"format" : "readout/1", "elements": []}', undefined],
    ["a.json", '{"elements" : {}}', "cyjs"],
    ["a.json", '{"nodes": []}', undefined],
    ["a.json", ' [{"group": "nodes"}]', "cyjs"],
    ["a.json", "[]", "cyjs"],
    ["a.csv", '{"group" : "edges"}', "cyjs"],
    ["a.csv", "source,target", "csv"],
    ["a.CSV", "source,target", "csv"],
    ["a.tsv", "", "csv"],
    ["a.txt", "", "csv"],
    ["a.tab", "", "csv"],
    ["a.csv.bak", "source,target", undefined],
    ["csv", "source,target", undefined],
    ["a.json", "source,target", undefined],
    ["a.tsv", "2014-01-01\ta\tConsult\tb\nx", "icews"],
    ["a.tsv", "2014-01-01\ta\tConsult\tb\r\nx\ty", "icews"],
    ["a.tsv", "2014-01-01\ta\tConsult", "csv"],
    ["a.tsv", "x2014-01-01\ta\tConsult\tb", "csv"],
    ["a.tsv", "2014-01-011\ta\tConsult\tb", "csv"],
    ["a.json", "2014-01-01\ta\tConsult\tb", undefined],
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
    ]) {
      expect(FILE_ENDINGS).toContain(ending);
    }
    expect(new Set(FILE_ENDINGS).size).toBe(FILE_ENDINGS.length);
  });
});
