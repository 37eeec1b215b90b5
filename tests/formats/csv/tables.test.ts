import { basename } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { guessMapping } from "../../../src/formats/csv/mapping";
import { type TableRole, TABLE_ROLES } from "../../../src/formats/csv/fields";
import { exportCsv } from "../../../src/formats/csv/write/write";
import { checkImported, type ImportedGraph } from "../../../src/formats/doubts/check-imported";
import { flatten, unflatten } from "../../../src/formats/draft/flat";
import { importCsv, mapTables } from "../../../src/formats/csv/rows/read";
import type { Table } from "../../../src/formats/csv/table";
import { decodeTable, parseTable, printTable } from "../../../src/formats/csv/tables";
import type { Outcome } from "../../../src/graph/problem";
import { graphFiles } from "../../fixtures/graph-files";
import { call, people } from "../../fixtures/make-graph";
import { skipWithout } from "../../fixtures/needs-shared";
import { OWN, readText, type RealFile, realFiles, SHARED } from "../../fixtures/shared";

function tableOf(text: string, input = "links.csv"): Table {
  const table = parseTable(input, text, {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

function importTables(...tables: readonly Table[]): Outcome<ImportedGraph> {
  const mapped = mapTables(tables);
  return mapped.ok ? checkImported(importCsv(mapped.value, "Test")) : mapped;
}

function graphOf(outcome: Outcome<ImportedGraph>) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
  return outcome.value.graph;
}

describe("tables", () => {
  it("of names by the hundred that were joined or look alike tell of some, and count the others", () => {
    const joined = Array.from({ length: 250 }, (_, at) => `J${at}\u200B,x`);
    const alike = Array.from({ length: 60 }, (_, at) => `Ada${"-".repeat(at)},x`);
    const text = ["source,target", ...joined, ...alike].join("\n");
    const outcome = importTables(tableOf(text));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const notes = outcome.value.notes.filter(({ code }) => code === "name-joined");
    expect(notes).toHaveLength(100);
    expect(notes.at(-1)?.more).toBe(150);
    const [note] = outcome.value.notes.filter(({ code }) => code === "names-alike");
    expect(String(note?.values["others"]).split(", ")).toEqual([
      ...Array.from({ length: 20 }, (_, at) => `Ada${"-".repeat(at + 1)}`),
      "…",
    ]);
  });

  it("of nineteen thousand columns, all called alike, are read and understood in bounded time", () => {
    const columns = `source,target${",x".repeat(19_000)}`;
    const graph = graphOf(importTables(tableOf(`${columns}\na,b${",1".repeat(19_000)}\n`)));
    expect(graph.links.size).toBe(1);
    expect(Object.keys(graph.file.edges[0] ?? {}).length).toBeGreaterThan(19_000);
  });

  it("are read with any delimiter and line ending", () => {
    for (const text of [
      "source,target\na,b",
      "source;target\r\na;b\r\n",
      "source\ttarget\ra\tb",
      "source|target\na|b\n\n",
    ]) {
      const { headings, rows } = tableOf(text);
      expect(headings).toEqual(["source", "target"]);
      expect(rows.map(({ cells }) => cells)).toEqual([["a", "b"]]);
    }
  });

  it("are read as windows-1252 where they are no UTF-8", () => {
    const decoded = decodeTable(Uint8Array.of(0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68), {});
    expect(decoded).toEqual({ ok: true, value: "Zürich" });
  });

  it("keep the quotation marks and the euro of windows-1252, which some versions of Node lose", () => {
    const bytes = Uint8Array.of(0x4c, 0x92, 0x80, 0x9c, 0x9f, 0x81);
    for (const form of [{}, { encoding: "latin1" }, { encoding: "windows-1252" }])
      expect(decodeTable(bytes, form)).toEqual({ ok: true, value: "L’€œŸ\u0081" });
    const greek = decodeTable(Uint8Array.of(0x93, 0xc1), { encoding: "windows-1253" });
    expect(greek).toEqual({ ok: true, value: "“Α" });
  });

  it("keep the line of a row, cells with line breaks before it or not", () => {
    const table = tableOf('source,target,summary\na,b,"two\nlines"\n\nc,d,one');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  it("that are empty, or of too many columns, are refused, and rows are told as they are read", () => {
    for (const text of ["", " \n\t\r\n", ",,\n,"]) {
      expect(parseTable("t.csv", text, {})).toEqual({
        ok: false,
        problems: [{ code: "empty-file", values: {}, input: "t.csv" }],
      });
    }
    const wide = (count: number) => parseTable("t.csv", Array(count).fill("x").join(","), {});
    expect(wide(20_000).ok).toBe(true);
    expect(wide(20_001)).toEqual({
      ok: false,
      problems: [
        {
          code: "too-many-columns",
          values: { found: 20_001, maximum: 20_000 },
          input: "t.csv",
          line: 1,
        },
      ],
    });
    const told: number[] = [];
    parseTable("t.csv", `a,b\n${"1,2\n".repeat(12_000)}`, {}, (rows) => told.push(rows));
    expect(told).toEqual([5000, 10_000]);
  });

  it.each([",", ";", "\t", "|"])(
    "are divided by %j where that divides the heading most",
    (sign) => {
      const others = [",", ";", "\t", "|"].filter((other) => other !== sign).join("");
      const rows = [
        ["a", "b", "c"],
        [`1${others}${others}`, "2", "3"],
      ];
      const table = parseTable("t.csv", rows.map((row) => row.join(sign)).join("\n"), {});
      expect(table.ok && table.value.headings).toEqual(["a", "b", "c"]);
      expect(table.ok && table.value.rows).toHaveLength(1);
    },
  );

  it("are written with the line endings of RFC 4180", () => {
    expect(
      printTable(
        ["a", "b"],
        [
          ["1", "x,y"],
          ["=1", "'=1"],
        ],
      ),
    ).toBe("a,b\r\n1,\"x,y\"\r\n'=1,''=1\r\n");
    expect(tableOf("a,b\r\n'=1,'tis\r\n").rows[0]?.cells).toEqual(["=1", "'tis"]);
  });

  it("have no heading twice, and none empty", () => {
    expect(tableOf("a,,a,__proto__\n1,2,3,4").headings).toEqual([
      "a",
      "column 2",
      "a (2)",
      "__proto__",
    ]);
  });

  it("with a quotation mark left open, or too many cells, are refused by line", () => {
    const open = parseTable("t.csv", 'source,target\na,b\n"c,d', {});
    expect(open).toMatchObject({
      ok: false,
      problems: [{ code: "csv-quote", input: "t.csv", line: 3 }],
    });
    const wide = importTables(tableOf("source,target\na,b,c"));
    expect(wide).toMatchObject({ ok: false, problems: [{ code: "row-cells", line: 2 }] });
  });

  it("come back as they were written, and no spreadsheet takes a cell for a formula", () => {
    const cell = fc.oneof(
      fc.constantFrom("=1+1", "'=x", "+a", "-5", "@SUM", "\tx", "''", '"', "a\r\nb", ";", " "),
      fc.constantFrom("＝1+1", " =1", "\u00A0@x", "\0=1", "\n+1", "-2022-02-01", "+39 06", "' =1"),
      fc.constantFrom(
        "a;=1",
        "a|'=1",
        'a\t"=1',
        "a\n\n=1",
        "a;;@x",
        "a\r\n -1",
        "\t=x",
        " \t=x",
        "a;'b",
      ),
      fc.string({
        unit: fc.constantFrom("=", "-", "'", '"', ";", "|", "\t", "\n", "\r", "\0", " ", "a"),
      }),
      fc.string({ unit: "grapheme" }),
    );
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const filled = given.map((row) => ["x", ...row]);
        const text = printTable(["id", "one", "two"], filled);
        expect(tableOf(text).rows.map(({ cells }) => cells)).toEqual(filled);
        const seen = Papa.parse<string[]>(text).data.flat();
        const isFormula = (shown: string) =>
          /^[\s\0]*[=+\-@＝＋－＠]/.test(shown) || /^[\0\t\r\n]/.test(shown);
        expect(seen.filter((shown) => isFormula(shown) && !/^-\d+$/.test(shown))).toEqual([]);
        // A spreadsheet that divides by another character knows no quotation mark within a cell.
        for (const divider of [";", "\t", "|"]) {
          const parts = text.split(/\r\n|\r|\n/).flatMap((line) => line.split(divider).slice(1));
          expect(parts.filter((part) => /^[^\S\t\r\n]*"*[=+\-@＝＋－＠]/.test(part))).toEqual([]);
        }
        const starts = text.split(/\r\n|\r|\n/);
        expect(starts.filter((part) => /^\s*"*[=+\-@＝＋－＠]/.test(part))).toEqual([]);
      }),
    );
  });
});

describe("a table of links alone", () => {
  it("makes the actors from its names", () => {
    const graph = graphOf(importTables(tableOf("From,To,Kind,Date\nAnn,Bob,Call,2022-02-01")));
    expect([...graph.actors.keys()]).toEqual(["Ann", "Bob"]);
    expect([...graph.links.values()]).toMatchObject([
      { source: "Ann", target: "Bob", kind: "call", days: { text: "2022-02-01" } },
    ]);
  });

  it("keeps a column that means nothing known, under its own name", () => {
    const graph = graphOf(importTables(tableOf("source,target,__proto__,Weight\na,b,x,2")));
    const [link] = graph.file.edges;
    expect(link && Object.entries(link)).toEqual(
      expect.arrayContaining([
        ["__proto__", "x"],
        ["Weight", "2"],
      ]),
    );
  });

  it("carries a quote with its document and account", () => {
    const text =
      "source,target,quote,document_url,publisher,published,attributed_to\n" +
      "a,b,Word for word,https://example.org/x,Example,2022-02-01,c";
    const graph = graphOf(importTables(tableOf(text)));
    const [link] = graph.links.values();
    expect(link?.quotes).toMatchObject([
      { exact: "Word for word", document: "https://example.org/x", attributedTo: "c" },
    ]);
    expect(graph.actors.has("c")).toBe(true);
    expect([...graph.documents.values()]).toMatchObject([{ publisher: "Example" }]);
  });

  it("dates a link from the first to the last of two columns", () => {
    const text =
      "source,target,start_date,end_date\na,b,2022-02-01,2022-02-03\na,b,2022-02-01,2022-02-01";
    const links = [...graphOf(importTables(tableOf(text))).links.values()];
    expect(links.map(({ days }) => days?.text)).toEqual(["2022-02-01/2022-02-03", "2022-02-01"]);
  });

  it("names the line of a date that the calendar has not got", () => {
    const outcome = importTables(tableOf("source,target,date\na,b,2022-02-01\na,b,2022-02-30"));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "date-no-such-day", input: "links.csv", line: 3 }],
    });
  });

  it("names the line of an empty end", () => {
    const outcome = importTables(tableOf("source,target\na,\n"));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "missing-cell", line: 2 }] });
  });

  it("whose headings say nothing is refused with its headings", () => {
    const outcome = importTables(tableOf("who,whom\na,b"));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "no-link-columns", values: { found: "who, whom" } }],
    });
  });
});

describe("a table of links beside one of actors", () => {
  const actors = tableOf(
    "id,kind,name,aliases\nann,person,Ann Lee,A. Lee\nbob,person,Bob Ray,",
    "a.csv",
  );

  it("names its ends by id, name or alias", () => {
    const links = tableOf("source,target\nann,Bob Ray\nA. Lee,bob");
    const ends = [...graphOf(importTables(links, actors)).links.values()];
    expect(ends.map(({ source, target }) => [source, target])).toEqual([
      ["ann", "bob"],
      ["ann", "bob"],
    ]);
  });

  it("with an end that is nobody says the line, and who was probably meant", () => {
    expect(importTables(tableOf("source,target\nann,Bob Rai"), actors)).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-actor", line: 2, nearest: "Bob Ray" }],
    });
  });

  it("renames a link whose id is an actor's, and says so", () => {
    const outcome = importTables(tableOf("id,source,target\nann,ann,bob"), actors);
    expect(outcome).toMatchObject({
      ok: true,
      value: { notes: [{ code: "renamed", values: { from: "ann", to: "ann-2" }, line: 2 }] },
    });
  });

  it("keeps a country that is none under another name, and says so", () => {
    const odd = tableOf("id,name,country\na,A,Italy\nb,B,Atlantis", "a.csv");
    const outcome = importTables(tableOf("source,target\na,b"), odd);
    expect(graphOf(outcome).file.nodes).toMatchObject([
      { country: "IT" },
      { "country (as given)": "Atlantis" },
    ]);
    expect(outcome).toMatchObject({
      value: { notes: [{ code: "kept-as", input: "a.csv", line: 3 }] },
    });
  });
});

describe("a name that all actors share", () => {
  it("is told with twenty of their ids", () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `p${at}`);
    const actors = ["id,name", ...ids.map((id) => `${id},Ada Quill`)].join("\n");
    const links = tableOf("source,target\nAda Quill,p1");
    const outcome = importTables(tableOf(actors, "actors.csv"), links);
    if (outcome.ok) throw new Error("It was taken for one of them.");
    const [problem] = outcome.problems;
    expect(problem).toMatchObject({ code: "ambiguous-name", line: 2 });
    expect(problem?.values["ids"]).toBe(ids.slice(0, 20).join(", "));
  });
});

describe("quotes of links that are not there", () => {
  it("are refused by line", () => {
    const quotes = tableOf("link_id,quote\nnone,x", "q.csv");
    expect(importTables(tableOf("id,source,target\nl,a,b"), quotes)).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-link", values: { id: "none" }, input: "q.csv", line: 2 }],
    });
  });
});

describe("tables with sides and voices", () => {
  const actors = tableOf(
    [
      "id,name,short_name,side,Speaks for,press",
      "p,Ada Quill,Quill,estmouth,,",
      "hall,Town hall,,estmouth,Ada Quill;m,",
      "m,Bruno Marsh,,westhaven,,FALSE",
      "paper,The Courier,,,,true",
    ].join("\n"),
  );

  it("say who speaks for whom, by id or name, and who is press", () => {
    const graph = graphOf(importTables(tableOf("source,target\np,m"), actors));
    expect(graph.file.nodes).toMatchObject([
      { id: "p", shortName: "Quill", side: "estmouth" },
      { id: "hall", speaksFor: ["p", "m"] },
      { id: "m", press: false },
      { id: "paper", press: true },
    ]);
  });

  it("name nobody to speak for who is no actor", () => {
    const stray = tableOf("id,name,speaks_for\na,A,b;nobody\nb,B,", "actors.csv");
    expect(importTables(tableOf("source,target\na,b"), stray)).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-actor", values: { id: "nobody" }, input: "actors.csv", line: 2 }],
    });
  });

  it("say whose own account a document is, and which quote denies", () => {
    const links = tableOf(
      [
        "source,target,document,voice,quote,stance",
        "p,m,note,Town hall,spoke,",
        "p,m,note,,did not speak,denies",
      ].join("\n"),
    );
    const { documents, links: made } = graphOf(importTables(links, actors));
    expect(documents.get("note")?.voice).toBe("hall");
    const quotes = [...made.values()].flatMap(({ quotes: own }) => own);
    expect(quotes.map(({ attributedTo, stance }) => [attributedTo, stance])).toEqual([
      ["hall", "asserts"],
      ["hall", "denies"],
    ]);
  });

  it("take a voice from the table of documents, too", () => {
    const links = tableOf("source,target,document,quote\np,m,note,spoke");
    const documents = tableOf("id,title,url,voice\nnote,A note,https://e.org,hall", "d.csv");
    expect(graphOf(importTables(links, actors, documents)).documents.get("note")).toMatchObject({
      title: "A note",
      voice: "hall",
    });
  });
});

describe("exported tables", () => {
  it("come back as the same graph, but for empty texts, and numbers and truth values of somebody's own", () => {
    fc.assert(
      fc.property(graphFiles, ({ labels: _, moments: __, opening: ___, ...file }) => {
        const texts = exportCsv(file);
        const tables = TABLE_ROLES.flatMap((role: TableRole) => {
          const text = texts[role];
          return text === undefined ? [] : [tableOf(text, role)];
        });
        for (const table of tables) expect(guessMapping(table)?.role).toBe(table.input);
        const mapped = mapTables(tables);
        const outcome = mapped.ok ? importCsv(mapped.value, file.title ?? "") : mapped;
        // That names are alike is said of any table.
        const notes = outcome.ok ? outcome.value.notes : [];
        expect(notes.filter(({ code }) => code !== "names-alike")).toEqual([]);
        expect(outcome.ok && outcome.value.file).toEqual(file);
      }),
    );
  });

  it("say nothing of a name with a semicolon that the table of actors has", () => {
    const links = tableOf("source,target\nQuill; Marsh,b");
    const actors = tableOf("id,name\nQuill; Marsh,Quill; Marsh\nb,B", "actors.csv");
    const codesOf = (outcome: Outcome<ImportedGraph>) =>
      outcome.ok && outcome.value.notes.map(({ code }) => code);
    expect(codesOf(importTables(links, actors))).toEqual([]);
    expect(codesOf(importTables(links))).toEqual(["several-names"]);
  });

  it.each([
    ['"Ada,Bruno"', ["several-names"]],
    ['"Quill, Ada"', []],
    ['"Hale, Marsh and Sons"', []],
    ['"1,5 Group"', []],
  ])("say of the name %s whether it may be several", (name, codes) => {
    const outcome = importTables(tableOf(`source,target\n${name},Cass`));
    expect(outcome.ok && outcome.value.notes.map(({ code }) => code)).toEqual(codes);
  });

  it("hold a field of somebody's own whose name means a column of ours, and tables for what there is alone", () => {
    const own = { from: "the hotline", who: "an aide" };
    const { links = "", ...others } = exportCsv({
      format: "readout/1",
      title: "Test",
      nodes: people("a b"),
      edges: [{ ...call("1", "a-b"), ...own }],
    });
    expect(Object.keys(others)).toEqual(["actors"]);
    expect(links.split("\r\n")[0]).toContain("from (json)");
    const actors = tableOf(others.actors ?? "", "actors");
    const { file } = graphOf(importTables(tableOf(links, "links"), actors));
    expect(file.edges).toMatchObject([{ ...own, source: "a", target: "b" }]);
  });
});

describe("a list in a cell", () => {
  it("has its items between semicolons; one that would not come back like that is written as JSON", () => {
    const fieldsOf = (topics: readonly unknown[]) => flatten({ topics });
    expect(fieldsOf(["gas", "oil and war"])).toEqual([["topics", "gas;oil and war"]]);
    for (const odd of ["a;b", "", " a", "a ", 7, { en: "war" }]) {
      expect(fieldsOf(["gas", odd])).toEqual([["topics (json)", JSON.stringify(["gas", odd])]]);
    }
  });

  it("comes back as it was, as does whatever has a shape, and what only looks like JSON", () => {
    expect(unflatten(["topics", " gas ;; oil"])).toEqual(["topics", ["gas", "oil"]]);
    expect(unflatten(["weights (json)", "[1,2]"])).toEqual(["weights", [1, 2]]);
    expect(unflatten(["weights (json)", "[1,"])).toEqual(["weights (json)", "[1,"]);
    expect(unflatten(["weights (json)", 7])).toEqual(["weights (json)", 7]);
    expect(flatten({ "own (json)": "x", none: undefined, list: [1], flag: true })).toEqual([
      ["own (json) (json)", '"x"'],
      ["list (json)", "[1]"],
      ["flag", true],
    ]);
    const isTaken = (name: string) => name === "from";
    expect(flatten({ from: "x", to: "y" }, isTaken)).toEqual([
      ["from (json)", '"x"'],
      ["to", "y"],
    ]);
  });
});

describe("names in tables", () => {
  it("are the same with blanks around them, and one that is only blank is none", () => {
    const actors = tableOf("id,name,aliases\n ann , Ann Lee ,Lee;A\nbob,Bob,\n", "a.csv");
    const links = tableOf("source,target\nAnn Lee, Lee \nbob, Ann Lee\n");
    const graph = graphOf(importTables(links, actors));
    const [ann = "", bob = ""] = graph.actors.keys();
    expect([ann.trim(), bob]).toEqual(["ann", "bob"]);
    expect([...graph.links.values()].map(({ source, target }) => [source, target])).toEqual([
      [ann, ann],
      ["bob", ann],
    ]);
    expect(importTables(tableOf("source,target\na,  \n"))).toMatchObject({
      ok: false,
      problems: [{ code: "missing-cell", line: 2 }],
    });
    const alone = graphOf(importTables(tableOf("source,target\n Ann ,Bob\nAnn, Bob \n")));
    expect(alone.actors.size).toBe(2);
  });
});

/** A real table in which an id is repeated. */
const REPEATS = "csv/gephi-test_utf8_chars.csv";

/** What a table of links gives, with the table of its actors where one lies beside it. */
function graphOfFiles(links: RealFile, files: readonly RealFile[]) {
  const actorsPath = links.path.replace(".edges.csv", ".nodes.csv");
  const actors = files.filter(({ path }) => path === actorsPath && path !== links.path);
  const tables = [links, ...actors].map(({ path, bytes }) => {
    const text = decodeTable(bytes, {});
    return tableOf(text.ok ? text.value : "", basename(path));
  });
  return graphOf(importTables(...tables));
}

const TRAVELS = new Map([
  ["start_date", "first"],
  ["end_date", "last"],
  ["name", "source"],
  ["country", "target"],
  ["remarks", "summary"],
  ["role", "source.role"],
]);

/** A table of travels, whose headings say nothing to us, brought in by a mapping. */
function graphOfTravels(text: string) {
  const table = tableOf(text);
  expect(guessMapping(table)).toBeUndefined();
  const fields = table.headings.map((heading) => TRAVELS.get(heading) ?? heading);
  const constants = new Map([
    ["kind", "visit"],
    ["source.kind", "person"],
    ["target.kind", "country"],
  ]);
  const mapping = { role: "links", fields, constants } as const;
  return graphOf(checkImported(importCsv([{ table, mapping }], "Travels")));
}

describe("tables of other programs", () => {
  const files = realFiles("csv");
  const counted = files.filter(
    ({ path, held }) =>
      typeof held === "object" && !path.endsWith(".nodes.csv") && path !== REPEATS,
  );

  it.each(counted)("$path gives as many actors and links as it holds", (file) => {
    const graph = graphOfFiles(file, files);
    expect({ nodes: graph.actors.size, edges: graph.links.size }).toEqual(file.held);
  });

  it("in which an id is repeated are refused by line", () => {
    const table = tableOf(readText(OWN, "csv/gephi-repeated-id.csv"));
    expect(importTables(table)).toMatchObject({
      ok: false,
      problems: [{ code: "duplicate-id", values: { id: "2" }, line: 4 }],
    });
  });

  it("with headings of their own come in by a mapping of them", () => {
    const graph = graphOfTravels(readText(OWN, "csv/travels.csv"));
    expect(graph.links.size).toBe(3);
    expect(graph.actors.get("Denmark")).toMatchObject({ kind: "country", country: "DK" });
    expect(graph.links.get("103")).toMatchObject({
      kind: "visit",
      source: "Bertil Ström",
      days: { text: "1912-09-01/1912-09-03" },
    });
  });
});

describe("real tables", () => {
  it("of letters and edges, beside our own, are some eight", (context) => {
    skipWithout("data/formats", context);
    expect(realFiles("csv").filter(({ held }) => held !== undefined).length).toBeGreaterThan(7);
  });

  it("in which an id is repeated are refused by line", (context) => {
    const path = `data/formats/${REPEATS}`;
    skipWithout(path, context);
    expect(importTables(tableOf(readText(SHARED, path)))).toMatchObject({
      ok: false,
      problems: [{ code: "duplicate-id", values: { id: "2" }, line: 4 }],
    });
  });

  it("of the winter of 2022 give its contacts with all their quotes", (context) => {
    skipWithout("data/contacts", context);
    const tables = ["actors", "contacts", "quotes", "pages"].map((name) =>
      tableOf(readText(SHARED, `data/contacts/${name}.csv`), `${name}.csv`),
    );
    const graph = graphOf(importTables(...tables));
    const quotes = [...graph.links.values()].flatMap((link) => link.quotes);
    expect([graph.actors.size, graph.links.size, quotes.length]).toEqual([74, 129, 134]);
  });

  it("of the travels of officials come in by a mapping of their headings", (context) => {
    const path = "data/leaders/us-officials-travel.csv";
    skipWithout(path, context);
    const graph = graphOfTravels(readText(SHARED, path));
    expect(graph.links.size).toBe(4271);
    expect(graph.actors.get("Denmark")).toMatchObject({ kind: "country", country: "DK" });
    expect(graph.links.get("1914")).toMatchObject({
      kind: "visit",
      source: "William Henry Seward",
      days: { text: "1866-01-09/1866-01-12" },
    });
  });
});
