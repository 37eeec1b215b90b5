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
      if (word === "bridge.json" || word === "figure.html") return join(folder, word);
      return word.startsWith("docs/") ? join(ROOT, word) : word;
    }),
  );
}

describe("the page on making a graph", () => {
  it("has commands that do what it says", async () => {
    const [make = [], check = [], review = [], draw = [], ...others] = commands();
    expect(others).toEqual([]);
    expect(await runReadout(...make)).toMatchObject({ status: 0, err: [] });
    const checked = await runReadout(...check);
    expect(checked.status).toBe(0);
    expect(checked.out[0]).toMatch(/6 quotes: 6 proved, 0 not proved$/);
    const reviewed = await runReadout(...review);
    expect(reviewed.status).toBe(1);
    expect(reviewed.err.map((line) => line.replace(/^.*json:/, ""))).toEqual([
      "/edges/3: Two sides took part, but there is only one account: Westhaven council. Look for the other side’s, and quote it too.",
      "/edges/3: The planned day has passed, and nothing says what came of it.",
    ]);
    expect(await runReadout(...draw)).toMatchObject({ status: 0, err: [] });
    expect(readFileSync(join(folder, "figure.html"), "utf8")).toContain("<figure");
  });

  it("begins with a folder that can be imported, checked and embedded as it is, and never writes over files", async () => {
    const made = join(folder, "new");
    expect(await runReadout("new", made)).toMatchObject({ status: 0, err: [] });
    const readme = readFileSync(join(made, "README.md"), "utf8");
    const lines = [...readme.matchAll(/^ {4}readout (.+)$/gm)].map(([, line = ""]) => line);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const words = line
        .replace(" --strict", "")
        .split(" ")
        .map((word) => (/^sources$|\.\w+$/.test(word) ? join(made, word) : word));
      expect(await runReadout(...words), line).toMatchObject({ status: 0, err: [] });
    }
    expect(readFileSync(join(made, "figure.html"), "utf8")).toContain("<figure");
    const again = await runReadout("new", made);
    expect(again).toMatchObject({ status: 2, out: [] });
    expect(again.err[0]).toMatch(/has files already/);
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
