import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = readFileSync("CONTRIBUTING.md", "utf8");
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

it("CONTRIBUTING.md says of each script of package.json what it does, and of no other", () => {
  const commands = [...page.matchAll(/npm (?:run ([a-z][\w:-]*)|(start|test))/g)].map(
    ([, name, short]) => name ?? short,
  );
  expect([...new Set(commands)].toSorted()).toEqual(Object.keys(scripts).toSorted());
});

it("CONTRIBUTING.md has one row for each command", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `npm "));
  const names = rows.flatMap((row) => row.split("|")[1]?.match(/npm (?:run )?[\w:-]+/g) ?? []);
  expect(names.length).toBeGreaterThan(15);
  expect(new Set(names).size).toBe(names.length);
});
