import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { allPayloads, HARD_WORDS } from "../../fixtures/hostile";
import { closeBrowser } from "../support/page";
import { expectNothingGotIn, openTrapped } from "../support/traps";

afterAll(closeBrowser);

const LONG = 120_000;
const PARAMETERS = [
  "data",
  "from",
  "to",
  "with",
  "mode",
  "undated",
  "draw",
  "by",
  "actor",
  "kind",
  "status",
  "topic",
  "country",
  "account",
  "select",
  "quote",
  "tab",
  "document",
  "theme",
  "lang",
  "__proto__",
] as const;
/** As they stand in an address: what cannot be decoded, and what is too much. */
const RAW = [
  "%ZZ",
  "%",
  "%ED%A0%80",
  "%00",
  "%u0041",
  "+",
  "%F0%9F",
  "x".repeat(100_000),
  `${"a,".repeat(20_000)}b`,
  "%25".repeat(1000),
  "-99999999-01-01",
  "2022-02-30",
  "1e9",
  "-1",
  "99999999999999999999",
] as const;

/** Goes to an address within the page; tells what the status line and the alert say then. */
async function goTo(page: Page, queries: readonly string[]) {
  return page.evaluate(async (each) => {
    const said: string[] = [];
    for (const query of each) {
      history.pushState(null, "", `?${query}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise((resolve) => setTimeout(resolve, 2));
      said.push(document.querySelector("[role=status]")?.textContent ?? "");
    }
    return said;
  }, queries);
}

describe("an address of which something cannot be read", () => {
  it(
    "shows the graph all the same, says what is ignored, and asks nobody else",
    async () => {
      const opened = await openTrapped();
      const { page } = opened;
      await page.getByText(/15 of 15 links/).waitFor();
      const texts = [...HARD_WORDS, ...allPayloads().filter((_, at) => at % 25 === 0)];
      for (const name of PARAMETERS.filter((parameter) => parameter !== "data")) {
        const queries = [...RAW, ...texts.map((text) => encodeURIComponent(text))].map(
          (value) => `${name}=${value}`,
        );
        const said = await goTo(page, queries);
        const silent = queries.filter((_, at) => {
          const text = said[at] ?? "";
          return !/^\d+ of 13 actors, \d+ of 15 links/.test(text) || text.length > 1000;
        });
        expect(silent).toEqual([]);
        const ignored = said.filter((text) => text.includes("Ignored in the address"));
        // A number, a word of ours, or nothing at all may be among them.
        expect([name, ignored.length > 0.85 * queries.length]).toEqual([name, true]);
      }
      expect(await page.getByRole("alert").count()).toBe(0);
      await expectNothingGotIn(opened);
      await page.context().close();
    },
    LONG,
  );

  it("may name a parameter a thousand times: the first counts, and few words are lost on the others", async () => {
    const opened = await openTrapped(`?${"kind=call&".repeat(1000)}theme=dark`);
    const { page } = opened;
    await page.getByText(/ 3 of 15 links/).waitFor();
    const said = (await page.getByRole("status").first().textContent()) ?? "";
    expect(said).toContain("Ignored in the address: kind=call");
    expect(said.length).toBeLessThan(400);
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it("is opened as well when it is the first that the page sees", async () => {
    for (const query of [
      `from=%ZZ&select=${"x".repeat(5000)}&kind=%ED%A0%80&lang=<script>&__proto__=1`,
      "select=__proto__&topic=constructor&account=toString&document=__proto__",
    ]) {
      const opened = await openTrapped(`?${query}`);
      await opened.page.getByText(/15 of 15 links · .*Ignored in the address/).waitFor();
      await expectNothingGotIn(opened);
      await opened.page.context().close();
    }
  });
});

describe("the graph that an address names", () => {
  const places = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "%20javascript:alert(1)",
    "java%09script:alert(1)",
    "%01javascript:alert(1)",
    "data:application/json,{}",
    "blob:https://canary.invalid/x",
    "file:///etc/passwd",
    "FILE:/etc/passwd",
    "view-source:http://canary.invalid",
    "filesystem:x",
    "ws://canary.invalid/x",
    "//canary.invalid/x.json",
    "/%09/canary.invalid/x.json",
    "%5C%5Ccanary.invalid/x.json",
    "/%5Ccanary.invalid/x.json",
    "https:canary.invalid/x.json",
    "http:/canary.invalid/x.json",
    "%00//canary.invalid/x",
  ];

  it.each(places)("is not %s: that is ignored and said, and nothing is fetched", async (place) => {
    const opened = await openTrapped(`?data=${place}`);
    const { page } = opened;
    await page.getByText(/15 of 15 links · Ignored in the address: data=/).waitFor();
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it.each([
    "..%2f..%2fx.json",
    "%2e%2e/%2e%2e/x.json",
    "__proto__",
    "x?y#z",
    "a%2500b.json",
    "%F0%9F%92%A9://canary.invalid",
  ])("may be %s, which stays on the application's own host", async (place) => {
    const opened = await openTrapped(`?data=${place}`);
    const { page, foreign, faults } = opened;
    await page.getByRole("alert").waitFor();
    expect(foreign).toEqual([]);
    expect(faults.filter((fault) => !/404|400/.test(fault))).toEqual([]);
    await page.context().close();
  });

  it("is not sent where the reader came from, nor anything that would tell who asks", async () => {
    const sent: Record<string, string>[] = [];
    const opened = await openTrapped("?data=https://elsewhere.invalid/x.json", {
      prepare: (page) =>
        page.route("https://elsewhere.invalid/**", async (route) => {
          sent.push(await route.request().allHeaders());
          await route.fulfill({ status: 404 });
        }),
    });
    await opened.page.getByRole("alert").waitFor();
    expect(sent).toHaveLength(1);
    expect(Object.keys(sent[0] ?? {})).not.toContain("referer");
    expect(Object.keys(sent[0] ?? {})).not.toContain("cookie");
    await opened.page.context().close();
  });
});
