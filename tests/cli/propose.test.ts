import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeZip } from "../fixtures/make-zip";
import { runReadout } from "./run-readout";

const folder = mkdtempSync(join(tmpdir(), "readout-propose-"));
afterAll(() => rmSync(folder, { recursive: true }));
const TEXT = "Paul Girard spoke by phone with Ann Lee on Tuesday, the Kremlin said.\n";
const article = join(folder, "article.txt");
writeFileSync(article, TEXT);
const report = join(folder, "report.pdf");
writeFileSync(report, "%PDF-1.7\n");
const shelf = join(folder, "shelf.txt");
writeFileSync(shelf, TEXT.repeat(20_000));

function at(name: string): string {
  return join(folder, name);
}

describe("readout propose", () => {
  it("writes a graph whose quotes can be proved by the text", async () => {
    const output = at("graph.json");
    const { status, out, err } = await runReadout(
      "propose",
      article,
      "--published",
      "2022-03-04",
      "--title",
      "A call",
      "--url",
      "https://example.org/call",
      "-o",
      output,
    );
    expect({ status, out, err }).toEqual({
      status: 0,
      out: [`${output}: 3 actors, 1 link`],
      err: [],
    });
    expect(JSON.parse(readFileSync(output, "utf8"))).toMatchObject({
      title: "A call",
      documents: [{ id: "article", title: "A call", published: "2022-03-04", language: "en" }],
      edges: [{ date: "2022-03-01", quotes: [{ start: 0, attributedTo: "kremlin" }] }],
    });
    const checked = await runReadout("check", output, "--sources", folder);
    expect(checked.status).toBe(0);
    expect(checked.out.join()).toContain("1 proved, 0 not proved");
  });

  it("knows the actors of a graph, and takes several texts", async () => {
    writeFileSync(at("other.txt"), "Lee met Bob Day on Monday.\n");
    const known = {
      format: "readout/1",
      nodes: [{ id: "lee", kind: "person", name: "Ann Lee" }],
      edges: [],
    };
    writeFileSync(at("known.json"), JSON.stringify(known));
    const args = ["--published", "2022-03-04", "--known", at("known.json"), "-o", at("both.json")];
    const { status } = await runReadout("propose", article, at("other.txt"), ...args);
    expect(status).toBe(0);
    const { edges } = JSON.parse(readFileSync(at("both.json"), "utf8"));
    expect(edges.map(({ source, target }: Record<string, string>) => [source, target])).toEqual([
      ["paul-girard", "lee"],
      ["lee", "bob-day"],
    ]);
  });

  it.each([
    [
      "a web page",
      "page.html",
      Buffer.from(`<!doctype html><title>A call</title><p>${TEXT}</p>`),
      "A call",
    ],
    [
      "a document of Word",
      "report.docx",
      makeZip({
        "word/document.xml": `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`,
      }),
      undefined,
    ],
  ])(
    "reads the words of %s, and writes them where they prove the quotes",
    async (_, name, content, title) => {
      const own = mkdtempSync(join(folder, "form-"));
      writeFileSync(join(own, name), content);
      const output = join(own, "graph.json");
      const text = join(own, `${name.replace(/\..*/, "")}.txt`);
      const args = [join(own, name), "--published", "2022-03-04", "-o", output];
      const { status, out } = await runReadout("propose", ...args);
      expect({ status, out }).toEqual({
        status: 0,
        out: [`${output}: 3 actors, 1 link`, `${text} written`],
      });
      expect(readFileSync(text, "utf8").trim()).toBe(TEXT.trim());
      const { edges, documents } = JSON.parse(readFileSync(output, "utf8"));
      expect(edges[0].quotes[0].exact).not.toMatch(/[<>]/);
      if (title !== undefined) expect(documents[0].title).toBe(title);
      const checked = await runReadout("check", output, "--sources", own);
      expect(checked.out.join()).toContain("1 proved, 0 not proved");
      // A text that somebody has changed is kept, unless it may be replaced.
      writeFileSync(text, "Changed.");
      const refused = await runReadout("propose", ...args);
      expect([refused.status, readFileSync(text, "utf8")]).toEqual([2, "Changed."]);
      expect(refused.err.join()).toContain("--force");
      expect((await runReadout("propose", ...args, "--force")).status).toBe(0);
      expect(readFileSync(text, "utf8")).toContain("Paul Girard");
    },
  );

  it.each([
    ["no day", [article], 2, "Use --published to say the day of publication"],
    ["a day that does not exist", [article, "--published", "2022-02-30"], 2, "2022-02-30"],
    [
      "a language that is not read",
      [article, "--published", "2022-03-04", "--language", "pl"],
      2,
      "“pl”",
    ],
    [
      "a PDF, whose text the page alone can read",
      [report, "--published", "2022-03-04"],
      1,
      "copy its text",
    ],
    [
      "a text that is longer than any article",
      [shelf, "--published", "2022-03-04"],
      1,
      "shelf.txt:: Characters in this text: 1,400,000. The most that can be read is 1,000,000.",
    ],
    ["a file that is not there", [at("none.txt"), "--published", "2022-03-04"], 1, "none.txt:"],
    ["no text", ["--published", "2022-03-04"], 2, "Name at least one file."],
    [
      "an address for two texts",
      [article, article, "--published", "2022-03-04", "--url", "https://example.org/"],
      2,
      "--url",
    ],
  ])("refuses %s, says so, and writes nothing", async (_what, args, expected, told) => {
    const output = at("never.json");
    const { status, err } = await runReadout("propose", ...args, "-o", output);
    expect({ status, told: err.join("\n").includes(told) }).toEqual({
      status: expected,
      told: true,
    });
    expect(existsSync(output)).toBe(false);
  });
});
