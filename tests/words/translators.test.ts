import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/frame/view/language";
import { FOLDERS, isOfPage, partsOf, readCatalogue } from "./read-catalogue";

const FOLDER = "src/words/translators";

interface Notes {
  /** What stands in place of `{value}`. */
  readonly values: Readonly<Record<string, string>>;
  /** By the name of a message; a name that ends in a dot is for all that begin so and have none of their own. */
  readonly notes: Readonly<Record<string, string>>;
}

interface Reading {
  readonly file: string;
  readonly made: string;
  readonly by: string;
  /** The day on which somebody who grew up with the language has read it whole, and who; null: nobody yet. */
  readonly read: { readonly day: string; readonly by: string } | null;
}

const { values, notes }: Notes = JSON.parse(readFileSync(`${FOLDER}/notes.json`, "utf8"));
const readings: readonly Reading[] = JSON.parse(readFileSync(`${FOLDER}/readings.json`, "utf8"));

const messages = new Map(
  FOLDERS.flatMap((folder) => [...readCatalogue("en", folder)]).filter(([key]) => isOfPage(key)),
);

/** The name of the note of a message: its own, else that of the smallest group it belongs to. */
function noteOf(key: string): string | undefined {
  if (notes[key] !== undefined) return key;
  const parts = key.split(".");
  for (let most = parts.length - 1; most > 0; most--) {
    const group = `${parts.slice(0, most).join(".")}.`;
    if (notes[group] !== undefined) return group;
  }
  return undefined;
}

describe("the notes for translators", () => {
  it("say of every message where it stands", () => {
    expect([...messages.keys()].filter((key) => noteOf(key) === undefined)).toEqual([]);
  });

  it("say of every message of one or two words what it means, since those have no sentence to tell it", () => {
    const bare = [...messages].filter(([key, text]) => {
      const isShort = !text.includes("{") && text.split(/\s+/).length <= 2;
      const note = noteOf(key) ?? "";
      // Words of one list, such as kinds and status, are told of together.
      return isShort && /^[a-z]+\.$/.test(note) && !LISTS.has(note);
    });
    expect(bare.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it("say of every value what comes in its place", () => {
    const used = new Set([...messages.values()].flatMap((text) => [...partsOf(text).values]));
    expect([...used].filter((name) => values[name] === undefined).toSorted()).toEqual([]);
    expect(Object.keys(values).filter((name) => !used.has(name))).toEqual([]);
  });

  it("are of messages that there are", () => {
    const keys = [...messages.keys()];
    const isOfNone = (name: string) =>
      name.endsWith(".") ? !keys.some((key) => key.startsWith(name)) : !messages.has(name);
    expect(Object.keys(notes).filter(isOfNone)).toEqual([]);
  });
});

/** Groups whose messages are words of one list. */
const LISTS: ReadonlySet<string> = new Set(["kind.", "status.", "mend.", "example."]);

describe("the record of who has read a language", () => {
  it("has a line for each file of each language", () => {
    const files = LANGUAGES.flatMap((language) => [
      ...FOLDERS.map((folder) => `src/words/${folder}/${language}.json`),
      ...(language === "en" ? [] : [`data/translations/${language}.json`]),
    ]);
    expect(readings.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it("names a person and a day where it says that a file was read", () => {
    for (const { file, made, by, read } of readings) {
      expect(made, file).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(by, file).not.toBe("");
      if (!read) continue;
      expect(read.day >= made, file).toBe(true);
      expect(read.by, file).toMatch(/\S/);
    }
  });
});
