import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync(".github/SECURITY.md", "utf8");

describe("the threats that the page on security names", () => {
  const tables = page.slice(page.indexOf("## Threats"));
  const rows = [...tables.matchAll(/^\| (?!threat |---)(.+) \| (.+) \| (.+) \|$/gm)];

  it("have each a defence and a test", () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.some((cell) => cell.trim() === ""))).toEqual([]);
  });

  it("are proved by tests that are there", () => {
    const named = [...page.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(rows.length);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
