import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fillOneFile } from "../../../src/formats/json/one-file";
import { exportCsv } from "../../../src/formats/csv/write/write";
import { isScript, leaveScriptsOut } from "../../../src/graph/model/leave-scripts-out";
import { readParquet } from "../../../src/formats/parquet/read-parquet";
import { exportParquet } from "../../../src/formats/parquet/write-parquet";
import { PRINT_FORMS, printForm } from "../../../src/formats/print-form";
import type { GraphFile } from "../../../src/graph/model/file";
import { graphFiles } from "../../fixtures/graph-files";

const SCRIPT = "javascript:alert(document.domain)";

const QUOTE = { document: "d", exact: "“javascript:” is how it begins", image: SCRIPT };

/** A file with such an address wherever one may stand. */
const FILE: GraphFile = {
  format: "readout/1",
  title: "Calls",
  homepage: SCRIPT,
  nodes: [
    {
      id: "a",
      kind: "person",
      name: "Anna",
      website: SCRIPT,
      profiles: [SCRIPT, "https://a.example/"],
    },
    {
      id: "b",
      kind: "person",
      name: "javascript: the language",
      web: { home: ` \tjava\nscript:x` },
    },
  ],
  edges: [
    {
      ...{ id: "l", kind: "call", source: "a", target: "b", link: "data:text/html,<script>" },
      quotes: [QUOTE],
    },
  ],
  documents: [
    { id: "d", title: "data: the new oil", url: SCRIPT, archived: "VBScript:x" },
    { id: "e", url: "https://example.org/javascript:x" },
  ],
};

describe("an address that runs a program", () => {
  it.each([SCRIPT, " JavaScript:x", "java\tscript:x", "data:text/html,x", "vbscript:x", "blob:x"])(
    "is known as browsers read it: %j",
    (text) => expect(isScript(text)).toBe(true),
  );

  it.each(["https://example.org/javascript:x", "doi:10.1000/1", "on javascript: a note", "x.json"])(
    "is none that only mentions one: %s",
    (text) => expect(isScript(text)).toBe(false),
  );

  it("is left out wherever one may stand, and told of; texts of people stay", () => {
    const onLeftOut = vi.fn();
    const file = leaveScriptsOut(FILE, onLeftOut);
    expect(onLeftOut).toHaveBeenCalledTimes(8);
    expect(file).toEqual({
      format: "readout/1",
      title: "Calls",
      nodes: [
        { id: "a", kind: "person", name: "Anna", profiles: ["https://a.example/"] },
        { id: "b", kind: "person", name: "javascript: the language", web: {} },
      ],
      edges: [
        {
          ...{ id: "l", kind: "call", source: "a", target: "b" },
          quotes: [{ document: "d", exact: "“javascript:” is how it begins" }],
        },
      ],
      documents: [
        { id: "d", title: "data: the new oil" },
        { id: "e", url: "https://example.org/javascript:x" },
      ],
    });
  });

  it("is in nothing that is exported", async () => {
    const { value } = await readParquet(exportParquet(FILE, new Map()), "t").then((outcome) => {
      if (!outcome.ok) throw new Error("not read");
      return outcome;
    });
    const outputs = [
      ...PRINT_FORMS.map((form) => printForm(form, FILE)),
      ...Object.values(exportCsv(FILE)),
      fillOneFile('<title>Readout</title>"readout:graph"', FILE),
      JSON.stringify(value.head),
    ];
    expect(outputs.length).toBeGreaterThan(9);
    for (const output of outputs) expect(output).not.toContain("alert(document.domain)");
  });

  it("changes nothing in a file that has none", () => {
    fc.assert(
      fc.property(graphFiles, (file) => {
        expect(leaveScriptsOut(file)).toEqual(file);
      }),
    );
  });
});
