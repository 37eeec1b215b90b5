import { randomUUID } from "node:crypto";

/** Values that are sent along with a query, as a table of one column. */
export interface External {
  readonly name: string;
  readonly type: "String" | "UInt64";
  readonly values: readonly string[];
}

/** Tables as a request sends them: nothing in their values is read as SQL. */
export function printExternal(tables: readonly External[]) {
  const boundary = `readout-${randomUUID()}`;
  const parts = tables.map(
    ({ name, values }) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n` +
      `${values.map(escapeCell).join("\n")}\n\r\n`,
  );
  return {
    structures: tables.map(({ name, type }) => [`${name}_structure`, `key ${type}`] as const),
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\0": "\\0",
};

/** A cell of ClickHouse's TabSeparated. */
function escapeCell(text: string): string {
  return text.replace(/[\\\t\n\r\0]/g, (character) => ESCAPES[character] ?? character);
}
