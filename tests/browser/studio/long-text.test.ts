import { afterAll, expect, it } from "vitest";
import { closeBrowser, letGoToViews, openPage } from "../support/page";

const LONG = 60_000;

afterAll(closeBrowser);

const LINES = Array.from({ length: 8000 }, (_, at) => `They spoke of ${at}. They walked on.`);
const TEXT = LINES.join("\n");
const starts = LINES.map((_, at) =>
  LINES.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0),
);

const GRAPH = {
  format: "readout/1",
  nodes: ["a", "b"].map((id) => ({ id, kind: "person", name: id.toUpperCase() })),
  edges: LINES.map((line, at) => ({
    id: `l${at}`,
    kind: "call",
    source: "a",
    target: "b",
    quotes: [{ document: "d", exact: line.slice(0, line.indexOf(".") + 1), start: starts[at] }],
  })),
  documents: [{ id: "d", title: "Report", text: TEXT }],
};

it(
  "A text of hundreds of thousands of letters is marked and laid out where it is in sight, and walked through as a whole",
  { timeout: LONG },
  async () => {
    const { page } = await openPage();
    const buffer = Buffer.from(JSON.stringify(GRAPH));
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer });
    await page.getByText("2 of 2 actors").waitFor();
    await letGoToViews(page, "mine.json");
    await page.evaluate(() => window.goToView("tab=source"));
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const text = page.getByRole("textbox", { name: "The text" });
    expect(await text.evaluate((element) => element.textContent)).toBe(TEXT);

    const marked = () => page.evaluate(() => CSS.highlights.get("readout-proof")?.size ?? 0);
    await expect.poll(marked).toBeGreaterThan(20);
    expect(await marked()).toBeLessThan(2000);
    const pieces = await text.evaluate(({ children }) =>
      Array.from(children, (piece) => getComputedStyle(piece).contentVisibility),
    );
    expect(pieces.length).toBeGreaterThan(20);
    expect(pieces.filter((visibility) => visibility !== "auto").length).toBeLessThan(6);

    /** Where the caret is in the text. */
    const caret = () =>
      text.evaluate((element) => {
        const { focusNode, focusOffset } = document.getSelection() ?? {};
        const before = document.createRange();
        before.selectNodeContents(element);
        if (focusNode) before.setEnd(focusNode, focusOffset ?? 0);
        return before.toString().length;
      });
    await text.focus();
    await page.keyboard.press("Control+End");
    expect(await caret()).toBe(TEXT.length);
    await expect.poll(marked).toBeGreaterThan(20);
    expect(await marked()).toBeLessThan(2000);
    // Wherever it is seen: from the first line of a piece to the last one of the piece before it, and back.
    const first = await text.evaluate((element) => {
      const piece = element.children[element.children.length - 2];
      const node = piece?.firstChild;
      if (node) document.getSelection()?.collapse(node, 0);
      return Array.from(element.children)
        .slice(0, -2)
        .reduce((sum, one) => sum + (one.textContent?.length ?? 0), 0);
    });
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    await page.keyboard.press("ArrowUp");
    const line = LINES[starts.indexOf(first) - 1] ?? "";
    await expect.poll(caret).toBe(first - line.length - 1);
    await page.keyboard.press("ArrowDown");
    await expect.poll(caret).toBe(first);
    await page.keyboard.press("Control+Home");
    expect(await caret()).toBe(0);
    await page.context().close();
  },
);
