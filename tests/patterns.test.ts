import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ALONE, DAYS, LONG } from "../vitest.config";

const FILES = ["src", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
    (path) => `${folder}/${path.replaceAll("\\", "/")}`,
  ),
);

/** A pattern without braces: one for each of its choices. */
function choicesOf(pattern: string): readonly string[] {
  const [whole, before = "", choices = "", after = ""] =
    /^(.*?)\{([^{}]*)\}(.*)$/.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return choices.split(",").flatMap((choice) => choicesOf(before + choice + after));
}

function meansAny(pattern: string): boolean {
  const parts = pattern.split(/(\*\*\/|\*)/).map((part) => {
    if (part === "**/") return "(?:.*/)?";
    return part === "*" ? "[^/]*" : part.replaceAll(".", String.raw`\.`);
  });
  const shape = new RegExp(`^${parts.join("")}$`);
  return FILES.some((path) => shape.test(path));
}

/** Every pattern in a file of JSON, however deep. */
function patternsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.includes("/") ? [value.replace(/^!/, "")] : [];
  return typeof value === "object" && value ? Object.values(value).flatMap(patternsIn) : [];
}

describe("the lists of tests by their paths", () => {
  it("name files that are there, so that one that was moved does not change its project", () => {
    const missing = [...ALONE, ...LONG, ...DAYS].flatMap(choicesOf).filter((one) => !meansAny(one));
    expect(missing).toEqual([]);
  });

  it("name files that are there for mutants, too", () => {
    const rooms: unknown = JSON.parse(readFileSync("tests/mutants/rooms.json", "utf8"));
    const missing = patternsIn(rooms)
      .flatMap(choicesOf)
      .filter((one) => !meansAny(one));
    expect(missing).toEqual([]);
  });
});
