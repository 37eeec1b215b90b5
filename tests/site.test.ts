// @vitest-environment jsdom
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exampleNames } from "../data/translate";
import { readExhibits } from "../site/gallery";
import { siteFiles } from "../site/site";
import { frameOf } from "../src/frame/query/frame-of";
import { runReadout } from "./cli/run-readout";

const ADDRESS = "https://example.org/readout/";
const files = new Map(siteFiles(ADDRESS));
const documents = new Map(
  [...files].flatMap(([path, text]) =>
    path.endsWith(".html")
      ? [[path, new DOMParser().parseFromString(String(text), "text/html")] as const]
      : [],
  ),
);
/** All pages but the figures that stand by themselves, which are tested where they are made. */
const pages = [...documents].filter(([path]) => !path.endsWith("figure.html"));

/** Whether the application, which the site has in a folder of its own, has a file. */
function isOfApplication(path: string): boolean {
  const [, file] = /^app\/(.+)$/.exec(path) ?? [];
  if (file === undefined) return false;
  const [, example] = /^data\/(.+)\.json$/.exec(file) ?? [];
  if (example !== undefined) return exampleNames().includes(example);
  return ["index.html", "readout-embed.js"].includes(file) || existsSync(`public/${file}`);
}

describe.each(pages)("%s", (path, document) => {
  it("leads only to what is there", () => {
    const addresses = [...document.querySelectorAll("[href], [src], [srcset]")]
      .flatMap((element) => ["href", "src", "srcset"].map((name) => element.getAttribute(name)))
      .filter((address) => address !== null);
    expect(addresses.length).toBeGreaterThan(5);
    const lost = addresses.filter((address) => {
      if (/^https?:/.test(address)) return !URL.canParse(address);
      const [file = "", anchor] = address.replace(/\?[^#]*/, "").split("#");
      const target = file === "" ? path : posix.join(posix.dirname(path), file);
      if (anchor === undefined) return !files.has(target) && !isOfApplication(target);
      return !documents.get(target)?.getElementById(anchor);
    });
    expect(lost).toEqual([]);
  });

  it("has a title, one heading of its own, and those below it step by step", () => {
    expect(document.title).not.toBe("");
    expect(
      document.querySelector('meta[name="description"]')?.getAttribute("content"),
    ).toBeTruthy();
    const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("keeps to its policy: no style or script of its own but the figure's, whose digest it names", () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute("content")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(document.querySelectorAll("[style], script:not([src])")).toHaveLength(0);
    expect(document.querySelectorAll("style:not(.readout-poster *)")).toHaveLength(0);
    for (const image of document.querySelectorAll("img")) expect(image.alt).not.toBe("");
  });
});

it("has a title of its own on each page", () => {
  const titles = pages.map(([, { title }]) => title);
  expect(titles).toEqual([...new Set(titles)]);
});

describe("the gallery", () => {
  const exhibits = readExhibits();
  const folder = mkdtempSync(join(tmpdir(), "readout-gallery-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has every example, one that is not about diplomacy, and a year of events", () => {
    expect(exhibits.map(({ name }) => name).toSorted()).toEqual(
      [...exampleNames(), "travels", "twitter-musk"].toSorted(),
    );
  });

  it.each(exhibits)("has $name as live picture, figure, file and card", (exhibit) => {
    const { folder, graphText } = exhibit;
    const page = documents.get(`${folder}/index.html`);
    const element = page?.querySelector("readout-graph");
    expect(element?.getAttribute("src")).toBe("graph.json");
    expect(element?.querySelectorAll("figure.readout-poster")).toHaveLength(1);
    expect(files.get(`${folder}/graph.json`)).toBe(graphText);
    for (const name of ["figure.html", "card.svg", "card-dark.svg"])
      expect(files.has(`${folder}/${name}`), name).toBe(true);
    const card = page?.querySelector('meta[property="og:image"]')?.getAttribute("content");
    expect(card).toBe(`${ADDRESS}${folder}/card.png`);
  });

  it.each(exhibits)("has only files in order: $name", async ({ name, graphText }) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, graphText);
    const { status, err } = await runReadout("check", file);
    expect({ status, err }).toEqual({ status: 0, err: [] });
  });

  it("opens the journeys with one month of them, as its texts say", () => {
    const { index, view, text, graphText } = exhibits.find(({ name }) => name === "travels") ?? {};
    if (!index || !view) throw new Error("There are no journeys.");
    const { counts, linkTotal } = frameOf(index, view);
    expect([counts.links, counts.actors, linkTotal]).toEqual([20, 14, 703]);
    expect(text).toContain("703 visits in eight years");
    expect(index.graph.file).toMatchObject({
      license: "CC0-1.0",
      opening: { headline: "March 2014: 20 visits to 12 countries" },
    });
    expect(graphText).toContain(
      "history.state.gov/departmenthistory/travels/secretary/kerry-john-forbes",
    );
  });

  it("proves by a source of its own each link that is not about diplomacy", () => {
    const index = exhibits.find(({ name }) => name === "twitter-musk")?.index;
    expect(index?.graph.links.size).toBe(20);
    for (const { id, quotes } of index?.graph.links.values() ?? []) {
      expect(quotes, id).not.toHaveLength(0);
      for (const { document } of quotes)
        expect(index?.graph.documents.get(document)?.url).toMatch(/^https:/);
    }
  });
});
