import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runReadout } from "./run-readout";

const ROOT = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "readout-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The commands of the page, as a reader would copy them, with what they write in a folder of our own. */
function commands(): readonly (readonly string[])[] {
  const page = readFileSync(join(ROOT, "docs", "make-a-graph.md"), "utf8");
  return [...page.matchAll(/^npm run readout -- (.+)$/gm)].map(([, line = ""]) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => {
      const word = quoted ?? plain ?? "";
      if (word === "bridge.json") return join(folder, word);
      return word.startsWith("docs/") ? join(ROOT, word) : word;
    }),
  );
}

describe("the page on making a graph", () => {
  it("has commands that do what it says", async () => {
    const [make = [], check = [], review = [], ...others] = commands();
    expect(others).toEqual([]);
    expect(await runReadout(...make)).toMatchObject({ status: 0, err: [] });
    const checked = await runReadout(...check);
    expect(checked.status).toBe(0);
    expect(checked.out[0]).toMatch(/6 quotes: 6 proved, 0 not proved$/);
    const reviewed = await runReadout(...review);
    expect(reviewed.status).toBe(1);
    expect(reviewed.err.map((line) => line.replace(/^.*json:/, ""))).toEqual([
      "/edges/3: Two sides took part, but only the account of Westhaven council is given.",
      "/edges/3: The planned day has passed, and nothing says what came of it.",
    ]);
  });

  it("is right that a slip of the pen in a quote is told by file and line", async () => {
    const [make = []] = commands();
    const quotes = join(folder, "quotes.csv");
    const text = readFileSync(join(ROOT, "docs/first-graph/quotes.csv"), "utf8");
    writeFileSync(quotes, text.replace("no lorry will cross", "no lorries will cross"));
    const { status, err } = await runReadout(
      ...make.map((word) => (word.endsWith("quotes.csv") ? quotes : word)),
    );
    expect(status).toBe(1);
    expect(err).toEqual([
      `${quotes}:4: The source has: “made clear that no lorry will cross before the survey is done”. Quote it word for word.`,
    ]);
  });
});
