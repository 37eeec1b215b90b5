import { readFileSync } from "node:fs";

/** What all readers get, and what those who write get besides. */
export const FOLDERS = ["catalogues", "studio"] as const;

/** The messages of one language as they are written, by their keys. */
export function readCatalogue(language: string, folder: string): ReadonlyMap<string, string> {
  const messages: Record<string, string> = JSON.parse(
    readFileSync(`src/words/${folder}/${language}.json`, "utf8"),
  );
  return new Map(Object.entries(messages));
}
