import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jsonSchema } from "../src/graph/model/schema";

/** The file `public/schema/readout-1.schema.json` as the validator gives it. */
export function schemaText(): string {
  return JSON.stringify(jsonSchema(), null, 2) + "\n";
}

if (process.argv[1] === import.meta.filename) {
  const path = join(import.meta.dirname, "..", "public", "schema", "readout-1.schema.json");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, schemaText());
}
