import { LINK_CELLS } from "../../formats/parquet/link-cells";
import type { DuckDb, Row } from "../duckdb/duckdb";
import { selectLinks } from "../source/source";
import type { TableMapping } from "../source/mapping";
import type { LinkTable } from "./columns";

/** A row of a link as `cellsIn` asks for it. */
export const ROW_COLUMNS = {
  row: "UINTEGER",
  ...Object.fromEntries([...LINK_CELLS, "account"].map((name) => [name, "VARCHAR" as const])),
} as const;

/** Makes a table for rows of links, without any. */
export async function startRows(database: DuckDb, table: string): Promise<void> {
  const columns = Object.entries({ seq: "UBIGINT", ...ROW_COLUMNS });
  await database.run(`CREATE OR REPLACE TEMP TABLE ${table}
    (${columns.map(([name, type]) => `"${name}" ${type}`).join(", ")})`);
}

/** The rows of a table of rows as links in numbers, as `Met.linksOf` gives them. */
export async function readLinks(
  database: DuckDb,
  table: string,
  links: LinkTable,
): Promise<readonly Row[]> {
  return database.rows(`
    SELECT (least(s.n, t.n)::UBIGINT << 32) | greatest(s.n, t.n), 0, 0, own.row, own.id, own.source, own.target,
      kind.n, status.n, day.edtf, own.event, own.label, own.summary, coalesce(topic.n, 0), NULL
    FROM (${await selectRows(database, table, "seq", links)}) own ${JOINS} ORDER BY own.row`);
}

/** A query for the rows of a table of rows in the form of a part with links. */
export async function selectPart(
  database: DuckDb,
  table: string,
  links: LinkTable,
): Promise<string> {
  return `
    SELECT own.id, s.n::INTEGER AS source_row, t.n::INTEGER AS target_row, own.kind, nullif(own.status, 'held') AS status, day.edtf AS date,
      own.event, own.label, own.summary, topic.text AS topics, own.quotes, own.more,
      pair.contacts::INTEGER AS pair_contacts, own.row::INTEGER AS row
    FROM (${await selectRows(database, table, "row", links)}) own ${JOINS}
      JOIN pair ON pair.pair = (least(s.n, t.n)::UBIGINT << 32) | greatest(s.n, t.n)
    ORDER BY own.row`;
}

const JOINS = `JOIN actor s ON s.id = own.source JOIN actor t ON t.id = own.target
  JOIN kind ON kind.value = own.kind JOIN status ON status.value = own.status
  LEFT JOIN day ON day.text = own.date LEFT JOIN topic ON topic.text = own.topics`;

/** The cells as DuckDB reads them of its own tables. */
async function selectRows(
  database: DuckDb,
  table: string,
  row: "seq" | "row",
  { mapping, hasOwnIds }: LinkTable,
): Promise<string> {
  // Rows that are alike in all that is read would have the same made-up id.
  const from = hasOwnIds
    ? table
    : `(SELECT * REPLACE (id || CASE WHEN turn > 1 THEN '-' || turn ELSE '' END AS id)
        FROM (SELECT *, row_number() OVER (PARTITION BY id) AS turn FROM ${table}))`;
  const head = { format: "readout/1" as const, title: "", nodes: [], edges: [] };
  const select = await selectLinks(database, { from, row, mapping: withId(mapping), head });
  if (!select.ok) throw new Error(JSON.stringify(select.problems));
  return select.value;
}

function withId(mapping: TableMapping): TableMapping {
  const { columns } = mapping;
  return columns
    ? { ...mapping, columns: { ...columns, id: "id", kind: "kind", status: "status" } }
    : mapping;
}
