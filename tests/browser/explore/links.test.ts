import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { posterPageOf } from "../../../src/poster/page";
import { hasCollection, PAYLOADS, smallGraph } from "../../fixtures/hostile";
import { readText, SHARED } from "../../fixtures/shared";
import { serveHost } from "../support/host";
import { closeBrowser, letGoToViews } from "../support/page";
import { someOf } from "../support/thorough";
import { expectNothingGotIn, openTrapped } from "../support/traps";
import { createWords } from "../../../src/words/languages/create-words";

const english = createWords("en");

afterAll(closeBrowser);

interface Address {
  readonly text: string;
  readonly isLinked: boolean;
}

const LINKED: readonly string[] = [
  "https://example.org/a?b=c#d",
  "HTTP://EXAMPLE.org",
  " https://example.org/led-by-a-blank",
  "https:example.org/without-slashes",
  "mailto:someone@example.org",
  "https://user:pass@example.org@canary.invalid/",
  "https://example.org/\u202Egpj.exe",
];
const TEXT: readonly string[] = [
  ...PAYLOADS,
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript://example.org/%0Aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "blob:https://canary.invalid/1",
  "file:///etc/passwd",
  "filesystem:x",
  "view-source:https://x",
  "about:blank",
  "//canary.invalid/x",
  "/etc/passwd",
  "../x",
  "?select=putin",
  "#x",
  "\\\\canary.invalid\\x",
  "tel:1",
  "ws://canary.invalid",
  "intent://x#Intent;scheme=javascript;end",
  "https://",
  "http://[::1",
  "",
].filter((text) => text !== "");

/** Chromium takes these hosts, though it should not; what it makes of them is http all the same. */
const LENIENT: ReadonlySet<string> = new Set(["https://x x:12", "http://a b/", "http://ho%20st/"]);

/** The cases of the web platform's own tests that stand without a base, with what they say of each. */
function platformCases(): readonly Address[] {
  if (!hasCollection) return [];
  return ["urltestdata", "ada_extra_urltestdata"].flatMap((name) => {
    const cases: readonly unknown[] = JSON.parse(readText(SHARED, `data/hostile/url/${name}.json`));
    return cases.flatMap((entry): Address[] => {
      if (typeof entry !== "object" || entry === null || !("input" in entry)) return [];
      const { input } = entry;
      if ("base" in entry && entry.base !== null) return [];
      if (typeof input !== "string" || input === "" || !input.isWellFormed()) return [];
      if (LENIENT.has(input)) return [];
      const protocol = "protocol" in entry ? entry.protocol : undefined;
      return [{ text: input, isLinked: ["http:", "https:", "mailto:"].includes(String(protocol)) }];
    });
  });
}

const addresses: readonly Address[] = [
  ...new Map(
    [
      ...LINKED.map((text): Address => ({ text, isLinked: true })),
      ...TEXT.map((text): Address => ({ text, isLinked: false })),
      ...someOf(platformCases(), 4),
    ].map((address) => [address.text, address]),
  ).values(),
];

/** A graph with a document, an archived copy and an actor's other page at each address. */
function graphOfAddresses(): object {
  return smallGraph({
    nodes: addresses.map(({ text }, at) => ({
      id: `actor ${at}`,
      kind: "person",
      name: `Actor ${at}`,
      sameAs: [text],
    })),
    edges: addresses.map(({ text: _text }, at) => ({
      id: `link ${at}`,
      kind: "statement",
      source: "a",
      target: `actor ${at}`,
      date: "2022-02-01",
      quotes: [{ document: `document ${at}`, exact: "They spoke." }],
    })),
    more: {
      documents: [
        { id: "d", title: "A paper" },
        ...addresses.map(({ text }, at) => ({
          id: `document ${at}`,
          title: `Document ${at}`,
          url: text,
          archived: text,
        })),
      ],
    },
  });
}

/** For each address the protocols of the links that its details and its source hold, and how they open. */
async function linksIn(page: Page) {
  return page.evaluate(async (count) => {
    const found: { readonly links: readonly string[]; readonly text: string }[] = [];
    const until = async (isDone: () => boolean) => {
      for (let waits = 0; waits < 1000 && !isDone(); waits++)
        await new Promise((resolve) => setTimeout(resolve, 3));
    };
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? "";
    for (let at = 0; at < count; at++) {
      const query = new URLSearchParams({
        tab: "source",
        select: `actor ${at}`,
        document: `document ${at}`,
      });
      window.goToView(String(query));
      await until(
        () =>
          textOf("aside h2").includes(`Actor ${at}`) &&
          textOf(".source-title") === `Document ${at}`,
      );
      const links = [...document.querySelectorAll<HTMLAnchorElement>("aside a, .source a")].map(
        (link) => `${link.protocol} ${link.target} ${link.rel}`,
      );
      found.push({ links, text: textOf(".same-as") + textOf(".source-origin") });
    }
    return found;
  }, addresses.length);
}

describe("addresses in a file", () => {
  it("become links where browsers take them for http, https or mail by themselves; else they are text", async () => {
    const opened = await openTrapped();
    const { page } = opened;
    await page.getByText(/15 of 15 links/).waitFor();
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "addresses.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(graphOfAddresses())),
      });
    await page.getByRole("heading", { level: 1, name: "Small" }).waitFor();
    await letGoToViews(page, "addresses.json");
    const found = await linksIn(page);
    const wrong = addresses.filter(({ text, isLinked }, at) => {
      const { links = [], text: shown = "" } = found[at] ?? {};
      // Its other page, its document and that one's copy, and the source of its one quote.
      const asWanted = isLinked
        ? links.length === 4 &&
          links.every((link) => /^(https?|mailto): _blank noopener noreferrer$/.test(link))
        : links.length === 0 && shown.includes(text);
      return !asWanted;
    });
    expect(wrong).toEqual([]);
    expect(addresses.some(({ isLinked }) => isLinked)).toBe(true);
    await expectNothingGotIn(opened);
    await page.context().close();
  }, 120_000);

  it("say nothing of the reader: pages are told not to name where they were opened from", async () => {
    for (const path of ["", "embed.html"]) {
      const { page } = await openTrapped(path);
      const policy = await page.locator('meta[name="referrer"]').getAttribute("content");
      expect(policy).toBe("no-referrer");
      await page.context().close();
    }
  });

  it("are links in the poster by the same rule", async () => {
    const parsed = parseGraph(graphOfAddresses());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const poster = posterPageOf(english, indexGraph(parsed.value), DEFAULT_VIEW, "");
    const host = await serveHost({ "/poster": poster });
    const opened = await openTrapped(`${host.address}poster`, { hosts: [host.address] });
    const { page } = opened;
    const protocols = await page
      .locator("a[href]")
      .evaluateAll((links) => links.map((link) => "protocol" in link && link.protocol));
    // Node, which writes posters, refuses a few hosts that browsers take.
    const written = addresses
      .slice(-400)
      .filter(({ text, isLinked }) => isLinked && URL.canParse(text));
    expect(protocols).toHaveLength(written.length);
    expect(new Set(protocols)).toEqual(new Set(["http:", "https:", "mailto:"]));
    host.close();
    await page.context().close();
  });
});
