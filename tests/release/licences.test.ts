import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";

const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

/** The packages that a build bundles, by name, each with the text of its licence. */
function licencesIn(mode: string): ReadonlyMap<string, string> {
  const sections = (inject("licences")[mode] ?? "").split(/^## (\S+) - .*$/m).slice(1);
  return new Map(
    sections.flatMap((name, row) =>
      row % 2 === 0 ? [[name, sections[row + 1]?.trim() ?? ""] as const] : [],
    ),
  );
}

describe("the licences in the build", () => {
  const page = licencesIn("production");

  it("include every dependency, with its full text", () => {
    const bundled = new Set([...page.keys(), ...licencesIn("cli").keys()]);
    expect(Object.keys(dependencies).filter((name) => !bundled.has(name))).toEqual([]);
    expect([...page].filter(([, text]) => text.length < 500)).toEqual([]);
  });

  it("are as many as docs/dependencies.md says", () => {
    expect(readFileSync("docs/dependencies.md", "utf8")).toContain(`${page.size} are bundled`);
  });

  it.each(["embed", "element"])(
    "of the page cover the %s, which has no list of its own",
    (mode) => {
      const part = licencesIn(mode);
      expect([...part.keys()].filter((name) => !page.has(name))).toEqual([]);
    },
  );

  it("of the command line are listed as well", () => {
    expect(licencesIn("cli").size).toBeGreaterThan(10);
  });
});
