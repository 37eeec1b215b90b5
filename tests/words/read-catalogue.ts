import { readFileSync } from "node:fs";
import { compileMessage } from "@lingui/message-utils/compileMessage";

/** What all readers get, and what those who write get besides. */
export const FOLDERS = ["catalogues", "studio"] as const;

/** The messages of one language as they are written, by their keys. */
export function readCatalogue(language: string, folder: string): ReadonlyMap<string, string> {
  const messages: Record<string, string> = JSON.parse(
    readFileSync(`src/words/${folder}/${language}.json`, "utf8"),
  );
  return new Map(Object.entries(messages));
}

/** The keys of a file of messages as they stand in it, one on each line. */
export function keysIn(language: string, folder: string): readonly string[] {
  const text = readFileSync(`src/words/${folder}/${language}.json`, "utf8");
  return [...text.matchAll(/^ {2}"([^"]+)": /gm)].map(([, key = ""]) => key);
}

/** The command line is in English only. */
export const isOfPage = (word: string) => !word.startsWith("cli.");

/** The values, select cases and plural cases of a message, from its compiled parts. */
export function partsOf(message: string) {
  const values = new Set<string>();
  const choices = new Set<string>();
  const plurals: (readonly string[])[] = [];
  const walk = (compiled: unknown) => {
    if (!Array.isArray(compiled)) return;
    for (const part of compiled) {
      if (!Array.isArray(part)) continue;
      const [name, form, options]: readonly unknown[] = part;
      values.add(String(name));
      if (typeof options !== "object" || options === null) continue;
      const cases = Object.keys(options).filter((key) => key !== "offset");
      if (form === "select") for (const key of cases) choices.add(`${name} ${key}`);
      if (form === "plural") plurals.push(cases.filter((key) => !/^\d+$/.test(key)));
      for (const key of cases) {
        walk(Reflect.get(options, key));
      }
    }
  };
  walk(compileMessage(message));
  return { values, choices, plurals };
}
