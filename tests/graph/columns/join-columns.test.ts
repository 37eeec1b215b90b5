import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOfFile, edgesOfColumns } from "../../../src/graph/columns/file-columns";
import { eachColumn, joinColumns, joinNumbers } from "../../../src/graph/columns/join-columns";
import { countOf } from "../../../src/graph/columns/texts";
import { graphFiles } from "../../fixtures/graph-files";
import { readExample } from "../../read-example";

const { nodes, edges: allEdges } = readExample("winter-2022").file;
const edges = allEdges.filter((_, at) => at % 4 === 0);
const ids = nodes.map(({ id }) => id);
const rowOf = (id: string) => ids.indexOf(id);

test("The links of parts, joined, are those of the whole in its order, wherever it was cut", () => {
  const cut = fc.nat(edges.length);
  const whole = columnsOfFile(edges, rowOf);
  fc.assert(
    fc.property(cut, cut, (one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const parts = [edges.slice(0, first), edges.slice(first, last), edges.slice(last)];
      const joined = joinColumns(parts.map((part) => columnsOfFile(part, rowOf)));
      expect(joined).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test("Links with any fields are the same after they were parted and joined", () => {
  fc.assert(
    fc.property(graphFiles, (file) => {
      const own = file.nodes.map(({ id }) => id);
      const joined = joinColumns(
        file.edges.map((edge) => columnsOfFile([edge], (id) => own.indexOf(id))),
      );
      expect(edgesOfColumns(joined, own)).toEqual(JSON.parse(JSON.stringify(file.edges)));
    }),
  );
});

test("A text that stands in several parts is kept once", () => {
  const part = columnsOfFile(edges, rowOf);
  const twice = joinColumns([part, part]);
  expect(twice.count).toBe(2 * edges.length);
  expect(countOf(twice.kind.texts)).toBe(countOf(part.kind.texts));
  expect(countOf(twice.date.texts)).toBe(countOf(part.date.texts));
});

test("No parts make no links", () => {
  expect(joinColumns([])).toMatchObject({ count: 0 });
  expect(joinNumbers([])).toEqual(new Uint32Array());
});

test("Each column is made from its own and no other", () => {
  const columns = columnsOfFile(edges, rowOf);
  const { count, id } = columns;
  const copy = eachColumn(
    (column) => column(columns),
    (column) => column(columns),
  );
  expect({ count, id, ...copy }).toStrictEqual(columns);
});
