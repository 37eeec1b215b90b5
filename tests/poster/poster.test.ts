import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoText } from "../../data/make-demo";
import { parseXml } from "../../src/formats/xml/xml";
import { PICTURE_PARAMETERS, type PictureParameter } from "../../src/frame/view/parameter-names";
import { frameOf } from "../../src/frame/query/frame-of";
import { indexGraph } from "../../src/frame/index/index-graph";
import { select, setWindow, toggle } from "../../src/frame/view/steps";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import { parseDay } from "../../src/graph/dates";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { COLOUR_VALUES } from "../../src/picture/draw/colour-values";
import { oembedAddressOf, oembedOf } from "../../src/poster/oembed";
import { posterPageOf } from "../../src/poster/page";
import { posterOf } from "../../src/poster/poster";
import { readExample } from "../read-example";
import { runReadout } from "../cli/run-readout";
import { createWords } from "../../src/words/languages/create-words";

const english = createWords("en");

const index = indexGraph(readExample("draghi-putin"));
const figure = posterOf(english, index, DEFAULT_VIEW, "File");

describe("a poster", () => {
  it("has a picture with its names as text, and every quote with the way to its source", () => {
    for (const name of ["Vladimir Putin", "Mario Draghi", "Italy"]) {
      expect(figure).toContain(`data-text="${name}"`);
    }
    const quotes = [...index.graph.links.values()].flatMap((link) => link.quotes);
    expect(
      figure.match(/<blockquote cite="https:\/\/www\.republicworld\.com[^"]+" lang="en">/g),
    ).toHaveLength(quotes.length);
    expect(figure.match(/#:~:text=/g)).toHaveLength(quotes.length);
    expect(figure).toContain("Account: Kremlin");
  });

  it("names once whose account it is and where that stood, where both are the same", () => {
    const call = indexGraph(readExample("obama-putin"));
    const accounts = posterOf(
      english,
      call,
      { ...DEFAULT_VIEW, event: "obama-putin-2014-03-06" },
      "",
    );
    expect(accounts).toMatch(/<small><a href="https:[^"]+">Account: White House<\/a><\/small>/);
    expect(accounts).not.toContain("Account: White House,");
  });

  it("has all that it needs within it", () => {
    expect(figure).not.toMatch(/<script|<link|<img|@import|url\(/);
  });

  it.each(["auto", "light", "dark"] as const)(
    "has one style (%s), by the digest that docs/embedding.md names, and none on its elements",
    (theme) => {
      const made = posterOf(english, index, { ...DEFAULT_VIEW, theme }, "File");
      const styles = [...made.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = ""]) => text);
      const digests = styles.map((text) => createHash("sha256").update(text).digest("base64"));
      expect(digests).toHaveLength(1);
      const docs = readFileSync(join(import.meta.dirname, "../../docs/embedding.md"), "utf8");
      expect(docs).toContain(`'sha256-${digests[0]}'`);
      expect(made).not.toMatch(/<[^>]* style=/);
    },
  );

  it("is one well-formed element", () => {
    const closed = figure
      .replaceAll("<div hidden>", '<div hidden="">')
      .replace(/<style>.*<\/style>/, "");
    expect(parseXml(closed, "figure").ok).toBe(true);
  });

  it("shows a view: the links of its window and filters alone, what is selected before all else", () => {
    const day = parseDay("2022-01-30") ?? 0;
    const early = posterOf(english, index, setWindow(undefined, day)(DEFAULT_VIEW), "File");
    expect(early.match(/<li /g)).toHaveLength(6);
    const calls = posterOf(english, index, toggle("kind", "call")(DEFAULT_VIEW), "File");
    expect(calls.match(/<li /g)).toHaveLength(3);
    const chosen = posterOf(english, index, select("call-draghi-putin")(DEFAULT_VIEW), "File");
    expect(chosen).toContain('opacity="0.35"');
    expect(chosen).not.toContain("var(--accent,");
  });

  it("draws as many pairs as the view asks for, chosen and expanded as it says, and tells so", () => {
    const few: View = { ...DEFAULT_VIEW, draw: 2, by: "recent" };
    const all: View = { ...few, expand: ["putin"] };
    const countOf = (view: View) => frameOf(index, view).drawn.pairs.length;
    expect(countOf(all)).toBeGreaterThan(2);
    for (const view of [few, all]) {
      const { drawn } = frameOf(index, view);
      const made = posterOf(english, index, view, "File");
      expect(made).toContain(`${drawn.pairs.length} of ${drawn.pairTotal} pairs shown (latest).`);
      const isDrawn = (id: string) => drawn.actors.some(({ actor }) => actor.id === id);
      for (const { id, name } of index.actors) {
        if (!isDrawn(id)) expect(made).not.toContain(`data-text="${name}"`);
      }
    }
    expect(figure).not.toContain("drawn");
  });

  it("compares the window with the other one that the view asks for", () => {
    const [first = 0, last = 0] = ["2022-01-24", "2022-01-25"].map((day) => parseDay(day) ?? 0);
    const made = posterOf(english, index, { ...DEFAULT_VIEW, with: { first, last } }, "File");
    expect(made).toMatch(/, compared with .*24.* to .*25/);
    expect(figure).not.toContain("against");
  });

  it("marks the quote that is selected, and no other", () => {
    const link = [...index.graph.links.values()].find(({ quotes }) => quotes.length > 1);
    const made = posterOf(english, index, select(link?.id, 2)(DEFAULT_VIEW), "File");
    const marked = [...made.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, text]) => text);
    expect(marked).toHaveLength(1);
    expect(figure).not.toContain("<mark>");
  });

  it.each(["light", "dark"] as const)(
    "in the %s theme has its colours, whatever the reader prefers",
    (theme) => {
      const made = posterOf(english, index, { ...DEFAULT_VIEW, theme }, "File");
      const paper = COLOUR_VALUES.get("--paper");
      expect(made).not.toContain("prefers-color-scheme");
      expect(made).toContain(`fill="var(--paper,${paper?.[theme]})"`);
      expect(made).toContain(`<!--.readout-poster{--paper:var(--readout-paper,${paper?.[theme]})`);
      expect(made).toContain(`--paper:${paper?.strong?.[theme === "light" ? 0 : 1]}`);
      const page = posterPageOf(english, index, { ...DEFAULT_VIEW, theme }, "File");
      expect(page).toContain(`<meta name="color-scheme" content="${theme}" />`);
    },
  );

  it("takes the theme that the reader prefers, where the view asks for none", () => {
    expect(figure).toContain("@media(prefers-color-scheme:dark)");
    expect(posterPageOf(english, index, DEFAULT_VIEW, "File")).toContain('content="light dark"');
  });

  it("takes every text as text", () => {
    const evil = `"><script>alert(1)</script>'&`;
    const parsed = parseGraph({
      format: "readout/1",
      title: evil,
      description: evil,
      nodes: [{ id: evil, kind: evil, name: evil, country: "IT" }],
      edges: [
        {
          id: `${evil} l`,
          kind: evil,
          source: evil,
          target: evil,
          summary: evil,
          quotes: [{ document: "d", exact: evil, attributedTo: evil, language: evil }],
        },
      ],
      documents: [{ id: "d", title: evil, publisher: evil, url: `javascript:alert(1)//${evil}` }],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const page = posterPageOf(english, indexGraph(parsed.value), DEFAULT_VIEW, evil);
    const [told = "", data = ""] =
      /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({ "@type": "Dataset", name: evil });
    expect(page.replace(told, "")).not.toMatch(/<script|javascript:/);
    expect(data).not.toContain("javascript:");
    const body = page
      .replace("<!doctype html>", "")
      .replaceAll("<div hidden>", "<div>")
      .replace(/<style>.*<\/style>/, "");
    expect(parseXml(body.trim(), "html").ok).toBe(true);
  });

  it("is called what its file is, where it has no title", () => {
    const parsed = parseGraph({ format: "readout/1", nodes: [], edges: [] });
    expect(
      parsed.ok && posterOf(english, indexGraph(parsed.value), DEFAULT_VIEW, "calls"),
    ).toContain("<strong>calls</strong>");
  });
});

describe("the colours of a poster", () => {
  it("are those of the application", () => {
    const css = readFileSync(join(import.meta.dirname, "../../src/ui/shell/tokens.css"), "utf8");
    const partOf = (query: string) => css.split(`@media (${query})`)[1]?.split("\n}\n")[0] ?? "";
    const [plain = ""] = css.split("@media");
    for (const [token, { light, dark, strong, forced, house }] of COLOUR_VALUES) {
      const own = light === dark ? light : `light-dark(${light}, ${dark})`;
      const value = house ? `var(--readout-${house}, ${own})` : own;
      expect(plain).toContain(`  ${token}: ${value};`);
      expect(partOf("forced-colors: active")).toContain(`  ${token}: ${forced};`);
      const more = strong && `  ${token}: light-dark(${strong.join(", ")});`;
      if (more) expect(partOf("prefers-contrast: more")).toContain(more);
    }
    expect(COLOUR_VALUES.size).toBeGreaterThan(15);
  });
});

describe("a published page", () => {
  const publication = {
    page: "https://example.org/views/call.html",
    embed: "https://example.org/readout/embed.html?data=a&select=putin",
    image: "https://example.org/views/call.png",
  };

  it("is found by cards and by oEmbed", () => {
    const call = select("call-draghi-putin")(DEFAULT_VIEW);
    const page = posterPageOf(english, index, call, "File", publication);
    expect(page).toContain(
      'property="og:title" content="Call, Mario Draghi and Vladimir Putin, 1 February 2022"',
    );
    expect(page).toContain(
      'type="application/json+oembed" href="https://example.org/views/call.json"',
    );
    expect(page).toContain(
      '<meta property="og:image" content="https://example.org/views/call.png" />',
    );
    expect(page).toContain('content="summary_large_image"');
  });

  it("has an oEmbed document of a quotation and a frame", () => {
    const document = JSON.parse(oembedOf(publication, 'A "call"'));
    expect(document).toMatchObject({
      version: "1.0",
      type: "rich",
      title: 'A "call"',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(document.html).toBe(
      '<blockquote><a href="https://example.org/views/call.html">A &quot;call&quot;</a></blockquote>' +
        '<iframe src="https://example.org/readout/embed.html?data=a&amp;select=putin" width="640" height="760" title="A &quot;call&quot;" frameborder="0" style="max-width:100%"></iframe>',
    );
  });

  it.each([
    ["https://example.org/views/", "https://example.org/views.json"],
    ["https://example.org/", "https://example.org/index.json"],
    ["https://example.org/a/b", "https://example.org/a/b.json"],
  ])("at %s has it at %s", (page, expected) => {
    expect(oembedAddressOf({ page, embed: "https://example.org/" })).toBe(expected);
  });
});

describe("the demo article", () => {
  it("is made from its text and the poster of its view, and is as it would be made now", () => {
    const path = join(import.meta.dirname, "../../public/demo/article.html");
    expect(readFileSync(path, "utf8")).toBe(demoText());
  });
});

describe("readout poster", () => {
  const article = join(import.meta.dirname, "../../data/draghi-putin.json");

  it.each([
    [["poster", article]],
    [["poster", "-o", "x.html"]],
    [["poster", article, "--at", "https://example.org/x", "-o", "x.html"]],
    [
      [
        "poster",
        article,
        "--page",
        "--at",
        "x",
        "--embed",
        "https://example.org/e",
        "-o",
        "x.html",
      ],
    ],
    [["poster", article, "--kind", "nonsense", "-o", "x.html"]],
    [["poster", article, "--from", "soon", "-o", "x.html"]],
    [["poster", article, "--to", "1990-01-01", "-o", "x.html"]],
    [["poster", article, "--select", "nobody", "-o", "x.html"]],
  ])("called as %j is wrong usage", async (args) => {
    expect((await runReadout(...args)).status).toBe(2);
  });

  /** A value for each parameter of the picture, such as this graph has. */
  const flags: Readonly<Record<PictureParameter, string>> = {
    from: "2022-01-24",
    to: "2022-02-01",
    with: "2022-01-24/2022-01-25",
    mode: "until",
    undated: "0",
    told: "both",
    actor: "person",
    kind: "call",
    status: "held",
    topic: "ukraine",
    side: "Moscow",
    country: "IT",
    account: "kremlin",
    ends: "both",
    pair: "putin,draghi",
    draw: "5",
    by: "recent",
    expand: "putin",
    select: "call-draghi-putin",
    quote: "1",
    event: "call-draghi-putin",
    tab: "score",
    theme: "dark",
    lang: "it",
  };

  it("has each parameter of the picture as a flag", async () => {
    const folder = await mkdtemp(join(tmpdir(), "readout-poster-"));
    const output = join(folder, "figure.html");
    const given = PICTURE_PARAMETERS.flatMap((name) => [`--${name}`, flags[name]]);
    expect(await runReadout("poster", article, ...given, "-o", output)).toMatchObject({
      status: 0,
      err: [],
    });
    expect(await readFile(output, "utf8")).toContain('<figure class="readout-poster" lang="it"');
    await rm(folder, { recursive: true });
  });

  it("names each of its flags in the usage", async () => {
    const { out } = await runReadout("--help");
    for (const name of PICTURE_PARAMETERS)
      expect(out.join("\n")).toMatch(new RegExp(`[:,] ${name}\\b`));
  });
});
