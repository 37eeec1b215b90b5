import { afterAll, expect, it } from "vitest";
import { closeBrowser, letGoToViews } from "../support/page";
import { openTrapped } from "../support/traps";

afterAll(closeBrowser);

it(
  "Of a hundred long quotes in details, those in sight are laid out",
  { timeout: 60_000 },
  async () => {
    const { page } = await openTrapped("");
    const quotes = Array.from({ length: 100 }, (_, at) => ({
      document: "d",
      exact: `Words ${at} `.repeat(500),
    }));
    const graph = {
      format: "readout/1",
      nodes: [
        { id: "a", kind: "person", name: "Ada" },
        { id: "b", kind: "person", name: "Bruno" },
      ],
      edges: [{ id: "l", kind: "call", source: "a", target: "b", quotes }],
      documents: [{ id: "d", title: "Report" }],
    };
    const file = {
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(graph)),
    };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.getByText("2 of 2 actors").waitFor();
    await letGoToViews(page, "mine.json");
    await page.evaluate(() => window.goToView("select=l"));
    const laidOut = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll(".details .quote blockquote bdi")];
        return [
          all.length,
          all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length,
        ];
      });
    await expect.poll(async () => (await laidOut())[0]).toBe(100);
    expect((await laidOut())[1]).toBeLessThan(20);
    // The last one has its whole height once it is scrolled to.
    await page.locator(".details .quote").last().scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        page
          .locator(".details .quote")
          .last()
          .evaluate(({ clientHeight }) => clientHeight),
      )
      .toBeGreaterThan(500);
    await page.context().close();
  },
);
