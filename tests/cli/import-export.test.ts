import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { skipWithout } from "../fixtures/needs-shared";
import { runReadout } from "./run-readout";

const ROOT = join(import.meta.dirname, "..", "..");
const WINTER = join(ROOT, "data", "winter-2022.json");
const OWN_FILES = join(ROOT, "tests/fixtures/files");
const SHARED = join(ROOT, "..", "shared", "data");
const folder = mkdtempSync(join(tmpdir(), "readout-"));
afterAll(() => rmSync(folder, { recursive: true }));

function at(name: string): string {
  return join(folder, name);
}

function write(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

describe("readout import", () => {
  it("makes a graph of a table, and says how large it is", async () => {
    const table = write("calls.csv", "from,to,kind,date\nAnn,Bob,call,2022-02-01\n");
    const { status, out, err } = await runReadout(
      "import",
      "--from",
      "csv",
      table,
      "-o",
      at("calls.json"),
    );
    expect({ status, out, err }).toEqual({
      status: 0,
      out: [`${at("calls.json")}: 2 actors, 1 link`],
      err: [],
    });
    expect(readJson(at("calls.json"))).toMatchObject({ format: "readout/1", title: "calls" });
  });

  it("maps headings of their own by flags", async () => {
    const table = write("odd.csv", "wer,wen,wann\nAnn,Bob,2022-02-01\n");
    const args = [
      "--map",
      "source=wer",
      "--map",
      "target=wen",
      "--map",
      "date=wann",
      "--set",
      "kind=call",
    ];
    const { status } = await runReadout(
      "import",
      "--from",
      "csv",
      table,
      ...args,
      "-o",
      at("odd.json"),
    );
    expect(status).toBe(0);
    expect(readJson(at("odd.json"))).toMatchObject({
      edges: [{ source: "Ann", target: "Bob", kind: "call", date: "2022-02-01" }],
    });
  });

  it.for([
    { file: join(OWN_FILES, "csv/travels.csv"), links: "3" },
    { file: join(SHARED, "leaders/us-officials-travel.csv"), links: "4,271" },
  ])("brings in a table of travels by flags: $file", async ({ file, links }, context) => {
    if (file.startsWith(SHARED)) skipWithout("data/leaders", context);
    const flags =
      "--map source=name --map target=country --map first=start_date --map last=end_date".split(
        " ",
      );
    const sets =
      "--map summary=remarks --set kind=visit --set source.kind=person --set target.kind=country".split(
        " ",
      );
    const { status, out } = await runReadout(
      "import",
      "--from",
      "csv",
      file,
      ...flags,
      ...sets,
      "-o",
      at("t.json"),
    );
    expect(status).toBe(0);
    expect(out[0]).toMatch(/: \d+ actors, [\d,]+ links$/);
    expect(out[0]).toContain(`, ${links} links`);
  });

  it("writes nothing and leaves an old file alone when a line is bad", async () => {
    const table = write("bad.csv", "source,target,date\na,b,2022-02-01\na,b,soon\n");
    const old = write("kept.json", "old");
    const { status, err } = await runReadout("import", "--from", "csv", table, "-o", old);
    expect(status).toBe(1);
    expect(err[0]).toMatch(/^.*bad\.csv:3: “soon” is not a date/);
    expect(readFileSync(old, "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("refuses broken XML with its line", async () => {
    const input = write("broken.gexf", "<gexf>\n<graph>\n</gexf>");
    const { status, err } = await runReadout(
      "import",
      "--from",
      "gexf",
      input,
      "-o",
      at("no.json"),
    );
    expect(status).toBe(1);
    expect(err[0]).toMatch(/broken\.gexf:3: /);
    expect(existsSync(at("no.json"))).toBe(false);
  });

  it("tells by line what was changed on the way", async () => {
    const table = write("clash.csv", "id,source,target\nAnn,Ann,Bob\n");
    const { status, err } = await runReadout(
      "import",
      "--from",
      "csv",
      table,
      "-o",
      at("clash.json"),
    );
    expect(status).toBe(0);
    expect(err[0]).toMatch(/clash\.csv:2: .*“Ann”.*“Ann-2”/);
  });

  it.each([
    [["import", "--from", "pdf", "x", "-o", "y"]],
    [["import", "--from", "csv", "x.csv"]],
    [["import", "--from", "gexf", "a", "b", "-o", "y"]],
    [["import", "--from", "gexf", "a", "--map", "source=x", "-o", "y"]],
    [["import", "--from", "csv", "a", "--map", "nonsense=x", "-o", "y"]],
    [["export", "--to", "pdf", "x", "-o", "y"]],
    [["export", "--to", "csv", "-o", "y"]],
  ])("called as %j is wrong usage", async (args) => {
    expect((await runReadout(...args)).status).toBe(2);
  });

  it("with a column that no table has is wrong usage", async () => {
    const table = write("small.csv", "source,target\na,b\n");
    const { status, err } = await runReadout(
      "import",
      "--from",
      "csv",
      table,
      "--map",
      "date=wann",
      "-o",
      at("x.json"),
    );
    expect(status).toBe(2);
    expect(err[0]).toMatch(/wann/);
  });
});

describe("readout export", () => {
  it.each(["gexf", "graphml", "cyjs"])(
    "writes %s, which comes back as the same graph",
    async (form) => {
      const out = at(`winter.${form}`);
      expect((await runReadout("export", "--to", form, WINTER, "-o", out)).status).toBe(0);
      expect((await runReadout("import", "--from", form, out, "-o", at("back.json"))).status).toBe(
        0,
      );
      const { nodes, edges, title } = Object.fromEntries(Object.entries(readJson(WINTER) ?? {}));
      expect(readJson(at("back.json"))).toMatchObject({ nodes, edges, title });
    },
  );

  it("writes tables beside each other, which come back as the same graph", async () => {
    const { status, out } = await runReadout(
      "export",
      "--to",
      "csv",
      WINTER,
      "-o",
      at("winter.csv"),
    );
    const tables = [
      "winter.csv",
      "winter.actors.csv",
      "winter.quotes.csv",
      "winter.documents.csv",
    ].map(at);
    expect({ status, out }).toEqual({ status: 0, out: tables.map((path) => `${path} written`) });
    const title = "Winter 2022: who spoke with whom before the war";
    const back = ["import", "--from", "csv", ...tables, "--title", title, "-o", at("back.json")];
    expect((await runReadout(...back)).status).toBe(0);
    const { nodes, edges, documents } = Object.fromEntries(Object.entries(readJson(WINTER) ?? {}));
    expect(readJson(at("back.json"))).toMatchObject({ title, nodes, edges, documents });
  });

  it("writes nothing of a file that is not in order", async () => {
    const { status, err } = await runReadout(
      "export",
      "--to",
      "csv",
      write("x.json", "{}"),
      "-o",
      at("y.csv"),
    );
    expect(status).toBe(1);
    expect(err.length).toBeGreaterThan(1);
    expect(existsSync(at("y.csv"))).toBe(false);
  });
});
