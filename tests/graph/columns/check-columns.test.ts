import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemsOfColumns } from "../../../src/graph/columns/check-columns";
import type { GraphFile } from "../../../src/graph/model/file";
import { columnsOfFile } from "../../../src/graph/columns/file-columns";
import { startColumns } from "../../../src/graph/columns/link-columns";
import { smallGraphs } from "../../fixtures/make-graph";

const HEAD: GraphFile = {
  format: "readout/1",
  title: "t",
  nodes: [{ id: "a", kind: "person", name: "A" }],
  edges: [],
  documents: [{ id: "d", title: "D" }],
};

interface Cells {
  readonly date?: string;
  readonly topics?: string;
  readonly quotes?: string;
}

function problemsOf(...rows: readonly Cells[]) {
  const draft = startColumns();
  rows.forEach((cells, at) => {
    draft.add({ id: `l${at}`, source: 0, target: 0, kind: "call", ...cells });
  });
  return problemsOfColumns(HEAD, draft.finish());
}

const quotes = (...list: readonly object[]) => JSON.stringify(list);

describe("links in columns", () => {
  it("have no problems if the file has none", () => {
    fc.assert(
      fc.property(smallGraphs, ({ file }) => {
        const ids = file.nodes.map(({ id }) => id);
        const columns = columnsOfFile(file.edges, (id) => ids.indexOf(id));
        expect(problemsOfColumns({ ...file, edges: [] }, columns)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("report only the problems of the head, if it has any", () => {
    const columns = columnsOfFile([], () => 0);
    expect(problemsOfColumns({ ...HEAD, title: "" }, columns)).toMatchObject([
      { code: "empty-text", pointer: "/title" },
    ]);
  });

  it.each([
    ["a date that is none", { date: "2022-02-30" }, [{ code: "date-no-such-day" }]],
    [
      "topics that are no JSON",
      { topics: "gas" },
      [{ code: "cell-json", values: { field: "topics" } }],
    ],
    [
      "topics that are no texts",
      { topics: "[1]" },
      [{ code: "cell-json", values: { field: "topics" } }],
    ],
    [
      "quotes that are no JSON",
      { quotes: "[" },
      [{ code: "cell-json", values: { field: "quotes" } }],
    ],
    [
      "quotes without words",
      { quotes: quotes({ document: "d" }) },
      [{ code: "cell-json", values: { field: "quotes" } }],
    ],
    [
      "quotes of a document and an account that are not there",
      {
        quotes: quotes(
          { document: "x", exact: "w", attributedTo: "y" },
          { document: "d", exact: "w", attributedTo: "a" },
        ),
      },
      [
        { code: "unknown-document", values: { id: "x" } },
        { code: "unknown-account", values: { id: "y" } },
      ],
    ],
  ])("with %s report the first row that has it", (_, cells, problems) => {
    expect(problemsOf({}, cells, { date: "2022" }, cells)).toMatchObject(
      problems.map((problem) => ({ ...problem, line: 2 })),
    );
    expect(problemsOf({}, cells)).toHaveLength(problems.length);
  });
});
