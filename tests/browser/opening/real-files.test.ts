import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runReadout } from "../../cli/run-readout";
import { needsShared } from "../../fixtures/needs-shared";
import { SMALL_FILES } from "../../fixtures/opening/small-files";
import { OWN, SHARED } from "../../fixtures/shared";
import { openPage } from "../support/page";
import { byCommand, copyOf, count, endOpening, expectSame, folder } from "./same-outcome";

afterAll(endOpening);

const OWN_FILES = [
  ...["gexf/gephi-dynamic.gexf", "gexf/networkx.gexf", "gexf/cut-off.gexf"],
  ...["graphml/networkx.graphml", "graphml/yed.graphml", "graphml/entities.graphml"],
  ...["cyjs/cytoscape-desktop.cyjs", "cyjs/cytoscape-js.json", "xlsx/letters.xlsx"],
  ...["xlsx/letters.ods", "csv/gephi-edges.csv", "csv/letters.edges.csv", "csv/travels.csv"],
  ...["events/gdelt.csv", "events/icews.tsv"],
];

const SMALL_GRAPH = JSON.stringify({
  format: "readout/1",
  nodes: ["a", "b"].map((id) => ({ id, kind: "person", name: id })),
  edges: [{ id: "c", kind: "call", source: "a", target: "b", date: "2022-02-01" }],
});

describe("a file that somebody has", () => {
  it("holds what it should by the command line", async () => {
    for (const [name, [text, held]] of Object.entries(SMALL_FILES)) {
      const found = (await byCommand(copyOf(name, text))).join("\n");
      const wanted =
        held instanceof RegExp
          ? held
          : `${count(String(held[0]), "actor")}, ${count(String(held[1]), "link")}`;
      if (wanted instanceof RegExp)
        expect([name, found]).toEqual([name, expect.stringMatching(wanted)]);
      else expect([name, found]).toEqual([name, wanted]);
    }
  });

  it("gives in the page what it gives in the command line", { timeout: 180_000 }, async () => {
    const small = Object.entries(SMALL_FILES).map(([name, [text]]) => copyOf(name, text));
    const own = OWN_FILES.map((path) => copyOf(basename(path), OWN.read(path)));
    const html = join(folder, "one-file.html");
    const graph = copyOf("graph.json", SMALL_GRAPH);
    await runReadout("export", "--to", "html", graph, "-o", html);
    expect(readFileSync(html).length).toBeGreaterThan(0);
    await expectSame([...small, ...own, html]);
  });
});

describe("a slip in a file", () => {
  const nodes = '"nodes": [{"id": "MÃ¼ller"}, {"id": "b"}]';
  const link = '{"source": "b", "source": "MÃ¼ller", "target": "b", "Direction": "incoming"}';

  it("is said in the page in words, which come with the first of them", async () => {
    const { page } = await openPage();
    const file = copyOf("slips.json", `{${nodes}, "links": [${link}]}`);
    await page.getByLabel("Open…").setInputFiles(file);
    await page.getByText("notes on the import").click();
    const notes = page.getByRole("listitem").filter({ hasText: "“" });
    const said = (await notes.allInnerTexts()).join("\n").replaceAll(/[\u2066-\u2069]/g, "");
    expect(said).toContain("/links/0/source “source” appears more than once in one object");
    expect(said).toContain("“MÃ¼ller” was probably “Müller”");
    expect(said).toContain("For some contacts “Direction” says “incoming”");
    await page.context().close();
  });
});

describe("a file that failed once", () => {
  needsShared("cases/files");

  it("gives in the page what it gives in the command line", { timeout: 180_000 }, async () => {
    const names = SHARED.list("cases/files").filter((name) => name !== "README.md");
    await expectSame(names.map((name) => copyOf(name, SHARED.read(`cases/files/${name}`))));
  });
});
