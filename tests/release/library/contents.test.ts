import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { inPixels, scopedSelector } from "../../../build/scope-styles";

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

describe("the package", () => {
  const listed = execFileSync("tar", ["-tzf", "-"], {
    input: readFileSync(inject("archive")),
    encoding: "utf8",
  });
  const files = listed.split(/\r?\n/).filter((line) => line !== "" && !line.endsWith("/"));
  const { exports, bin }: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

  it("has all that it exports, and its program", () => {
    const named = [...Object.values(exports), ...Object.values(bin)].flatMap((entry) =>
      typeof entry === "string" ? [entry] : Object.values(entry),
    );
    const missing = named
      .map((path) => `package/${path.replace(/^\.\//, "")}`)
      .filter((path) => !files.includes(path));
    expect(missing).toEqual([]);
  });

  it("has what is built, its manifest, its licence and its page, and nothing else", () => {
    const others = files.filter((path) => !/^package\/(dist|lib)\//.test(path));
    expect(others.toSorted()).toEqual(
      ["LICENSE", "README.md", "package.json"].map((name) => `package/${name}`),
    );
    expect(files.filter((path) => /\.(map|tsx)$|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  // Half a megabyte of it is the reader of PDF files, which a page fetches when one is chosen; a quarter are the examples in
  // eight languages, of which a reader fetches one.
  it("stays below four and a half megabytes", () => {
    expect(statSync(inject("archive")).size).toBeLessThan(4_500_000);
  });

  it("leaves the readers of other forms, the worker and all packages out of the library", () => {
    const parts = files.filter((path) => /^package\/lib\/(parts\/.*|index|react)\.js$/.test(path));
    const texts = parts.map((path) =>
      readFileSync(join(inject("programFolder"), path.replace("package/lib/", "")), "utf8"),
    );
    expect(parts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toMatch(/node_modules|new Worker\(|import\.meta/);
  });
});

describe("the styles of the library", () => {
  const styles = readFileSync(join(inject("programFolder"), "react.css"), "utf8")
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "");

  it("begin every selector with the library's own element", () => {
    const heads = [...styles.matchAll(/(?<=^|[{};])([^{};@]+)\{/g)].map(([, head = ""]) => head);
    expect(heads.length).toBeGreaterThan(150);
    // Commas within brackets part no selectors.
    const selectors = heads.flatMap((head) =>
      head.replaceAll(/\([^()]*(\([^()]*\)[^()]*)*\)/g, "").split(","),
    );
    expect(selectors.filter((selector) => !selector.trim().startsWith(".readout"))).toEqual([]);
  });

  it("say nothing of the paper, which is the page's", () => {
    expect(styles).not.toContain("@page");
  });

  it("have the sizes of their own page, whatever the size of the letters in another's is", () => {
    expect(styles).not.toMatch(/\drem\b/);
    expect(inPixels("600 0.75rem/1.25 serif")).toBe("600 12px/1.25 serif");
    expect(inPixels("screen and (width < 51.25rem)")).toBe("screen and (width < 820px)");
  });

  it("say of their element what they say of a page, and weigh it the same", () => {
    expect(scopedSelector("body")).toBe(".readout");
    expect(scopedSelector(':root[data-theme="dark"]')).toBe('.readout.readout[data-theme="dark"]');
    expect(scopedSelector("html:has(.app)")).toBe(".readout:has(.app)");
    expect(scopedSelector(".details h2")).toBe(".readout .details h2");
    expect(scopedSelector(".readout[data-tall]")).toBe(".readout[data-tall]");
    expect(scopedSelector("body-double")).toBe(".readout body-double");
  });
});
