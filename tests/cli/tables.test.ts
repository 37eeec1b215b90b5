import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, type TestContext } from "vitest";
import { makeXlsx, textRow } from "../fixtures/make-zip";
import { SHARED } from "../fixtures/shared";
import { skipWithout } from "../fixtures/needs-shared";
import { runReadout } from "./run-readout";

const folder = mkdtempSync(join(tmpdir(), "readout-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly date?: string;
  readonly status?: string;
  readonly event?: string;
}

/** Imports a table by the command line; its graph, where all went well, and what was said without the file's name. */
async function imported(text: string, ...flags: readonly string[]) {
  const input = join(folder, "t.csv");
  writeFileSync(input, text);
  return importOf([input], ...flags);
}

async function importOf(inputs: readonly string[], ...flags: readonly string[]) {
  const output = join(folder, "out.json");
  if (existsSync(output)) rmSync(output);
  const { status, err } = await runReadout(
    "import",
    "--from",
    "csv",
    ...inputs,
    ...flags,
    "-o",
    output,
  );
  const said = err.map((line) => inputs.reduce((rest, input) => rest.replace(input, ""), line));
  const graph: { nodes: { name: string }[]; edges: Edge[] } = existsSync(output)
    ? JSON.parse(readFileSync(output, "utf8"))
    : { nodes: [], edges: [] };
  return {
    status,
    said,
    names: graph.nodes.map(({ name }) => name),
    edges: graph.edges,
    dates: graph.edges.map(({ date }) => date),
  };
}

describe("a question about a table", () => {
  it("of its dates is asked once, and answered by a flag", async () => {
    const text = `source,target,when\n${"a,b,2/1/2022\n".repeat(500)}`;
    const asked = await imported(text);
    expect(asked).toMatchObject({ status: 1, edges: [] });
    expect(asked.said).toEqual([
      ":2: In “when”, 500 dates can be read in more than one way, such as “2/1/2022”. Say how dates are written. (--dates dmy, mdy, ymd or excel)",
    ]);
    expect((await imported(text, "--dates", "dmy")).dates[0]).toBe("2022-01-02");
    expect((await imported(text, "--dates", "mdy")).dates[0]).toBe("2022-02-01");
    expect(await imported(text, "--dates", "dm")).toMatchObject({ status: 2 });
  });

  it("is not asked where its cells answer it, and that is said", async () => {
    const { dates, said } = await imported("source,target,date\na,b,02/01/2014\na,c,31/12/2012\n");
    expect(dates).toEqual(["2014-01-02", "2012-12-31"]);
    expect(said).toEqual([
      ":3: The dates in “date” are read as day, month, year: “31/12/2012” can be nothing else. (2 times)",
    ]);
  });

  it("may be answered for years of two digits, days of a spreadsheet, and months by name", async () => {
    const table = (date: string) => `source,target,date\na,b,${date}\n`;
    expect((await imported(table("1/21/77"), "--dates", "mdy")).dates).toEqual(["1977-01-21"]);
    expect((await imported(table("44593"), "--dates", "excel")).dates).toEqual(["2022-02-01"]);
    expect((await imported(table("Oct-12"), "--dates", "dmy")).dates).toEqual(["2012-10"]);
    expect((await imported(table("1 февраля 2022"))).dates).toEqual(["2022-02-01"]);
  });

  it("of empty cells, several names, words for nothing and the heading has a flag as well", async () => {
    const fill = "source,date,target\nAnn,2024-01-12,X\n,2024-01-14,Y\n";
    expect((await imported(fill)).said).toEqual([
      ":3: The cell “source” is empty. Fill it in. (--fill-down source, if empty cells mean what stands above them; --nothing '\"\"', if nobody was there)",
    ]);
    expect((await imported(fill, "--fill-down", "source")).edges[1]).toMatchObject({
      source: "Ann",
    });
    const several = 'source,target\nAnn,"X; Y;Z"\n';
    expect((await imported(several)).said[0]).toMatch(/one actor.*--split ";"/);
    const split = await imported(several, "--split", ";");
    expect(split.edges.map(({ target, event }) => [target, event])).toEqual([
      ["X", "line-2"],
      ["Y", "line-2"],
      ["Z", "line-2"],
    ]);
    const none = await imported("source,target,date\nAnn,n/a,2024-01-01\nAnn,Bob,-\n");
    expect(none.said[0]).toMatch(/“-” in “date” is read as “not known”/);
    expect(none.said[1]).toMatch(/“n\/a” is read as an actor.*--nothing "n\/a"/);
    const heading = await imported("x,y\nsource,target\na,b\n", "--heading-row", "2");
    expect(heading.edges).toHaveLength(1);
  });

  it("is answered by a mapping file, too", async () => {
    const mapping = join(folder, "mapping.json");
    const said = { table: "links", columns: { source: "Who", target: "Whom", date: "Day" } };
    writeFileSync(mapping, JSON.stringify({ ...said, dates: "mdy", headingRow: 2, split: ";" }));
    const text = "Visits,,\nWho,Whom,Day,status\nAnn,Bob;Cem,2/1/2022,Cancelled\n";
    const { edges, status } = await imported(text, "--mapping", mapping);
    expect(status).toBe(0);
    expect(edges).toMatchObject([
      { source: "Ann", target: "Bob", date: "2022-02-01", "status (as given)": "Cancelled" },
      { source: "Ann", target: "Cem", date: "2022-02-01" },
    ]);
    writeFileSync(mapping, JSON.stringify({ columns: { sauce: "Who" } }));
    expect((await imported(text, "--mapping", mapping)).said).toEqual([
      `${mapping}:: This file does not hold answers about a table: sauce. The page on formats shows how they are written.`,
    ]);
  });
});

describe("sheets of a workbook", () => {
  const input = join(folder, "book.xlsx");
  const mapping = join(folder, "sheets.json");
  writeFileSync(
    input,
    makeXlsx({
      sheets: {
        Calls: textRow("source", "target") + textRow("Ann", "Bob"),
        Plans: textRow("wer", "wen") + textRow("Ann", "Cem"),
        Old: textRow("source", "target") + textRow("Ann", "Dan"),
      },
    }),
  );

  it("are those that are named, whatever their capitals", async () => {
    const { edges, said } = await importOf([input], "--sheet", "calls");
    expect(edges.map(({ target }) => target)).toEqual(["Bob"]);
    expect(said).toEqual([":: Left out: Plans.", ":: Left out: Old."]);
    const ends = ["--map", "source=wer", "--map", "target=wen"];
    const both = await importOf([input], "--sheet", "Calls", "--sheet", "Plans", ...ends);
    expect(both.edges.map(({ target }) => target)).toEqual(["Bob", "Cem"]);
  });

  it("that are not there are refused with those that are", async () => {
    const { status, said } = await importOf([input], "--sheet", "Call");
    expect([status, said[0]]).toEqual([
      2,
      "No workbook has the sheet Call. Sheets are: Calls, Plans, Old.",
    ]);
    const none = await imported("source,target\na,b\n", "--sheet", "Calls");
    expect([none.status, none.said[0]]).toEqual([
      2,
      "--sheet Calls names a sheet, but none of the files is a workbook.",
    ]);
  });

  it("are left out and brought in by a mapping file, too", async () => {
    writeFileSync(
      mapping,
      JSON.stringify([
        { file: "book.xlsx: Old", leaveOut: true },
        { file: "book.xlsx: Plans", columns: { source: "wer", target: "wen" } },
      ]),
    );
    const { edges, said } = await importOf([input], "--mapping", mapping);
    expect(edges.map(({ target }) => target)).toEqual(["Bob", "Cem"]);
    expect(said).toEqual([":: Left out: Old."]);
    const named = await importOf([input], "--mapping", mapping, "--sheet", "Plans");
    expect(named.edges.map(({ target }) => target)).toEqual(["Cem"]);
    writeFileSync(mapping, JSON.stringify({ file: "book.xlsx", leaveOut: true }));
    expect(await importOf([input], "--mapping", mapping)).toMatchObject({
      status: 1,
      said: [":: Every table is left out. Keep at least one."],
    });
  });
});

describe("problems of tables", () => {
  it("are told all at once, three of each kind and how many more there are", async () => {
    const rows = "a,b,x1,ok\n".repeat(5) + "a,,2022-02-01,\n" + "a,b,2022-02-01,,more\n";
    const { said } = await imported(`source,target,date,note\n${rows}`);
    expect(
      said.map((line) =>
        line.replace(/(?<=:\d*:).*? (is not a date|is empty|in the heading|more of).*/, " $1"),
      ),
    ).toEqual([
      ":8: in the heading",
      ":2: is not a date",
      expect.stringMatching(/and 4 more of this kind/),
      ":7: is empty",
    ]);
  });
});

describe("tables that people have", () => {
  /** The path of a copy of one of them. */
  const copyOf = (name: string, context: TestContext) => {
    skipWithout(`cases/files/${name}`, context);
    const path = join(folder, name);
    writeFileSync(path, SHARED.read(`cases/files/${name}`));
    return path;
  };

  const cases: readonly (readonly [
    name: string,
    actors: number,
    links: number,
    dates: readonly (string | undefined)[] | undefined,
    said: RegExp | undefined,
  ])[] = [
    ["date-datetime.csv", 3, 3, ["2022-02-01", "1989-01-03", "2022-02-01"], /time of day/],
    ["date-financial-year.csv", 3, 3, ["2022-23", "2021-22", "2001-02"], /financial year/],
    ["date-na.csv", 4, 4, ["2022-02-01", undefined, undefined, undefined], /not known/],
    ["date-sentinel.csv", 3, 2, ["2020-01-01/..", "2021-05-01/2021-06-01"], /still open/],
    ["event_date.csv", 2, 1, ["2018-03-03"], undefined],
    ["foot-total.csv", 3, 2, [undefined, undefined], /is a total/],
    ["gephi-labels.csv", 3, 2, [undefined, undefined], undefined],
    ["gephi1991-timestamp.csv", 4, 3, ["2015-05-19", "2015-05-19", "2015-05-22"], /time of day/],
    ["latin1-euro.csv", 2, 1, ["2022-02-01"], /not UTF-8/],
    ["names-case.csv", 6, 3, undefined, /looks much like/],
    ["names-entities.csv", 4, 3, undefined, /is read as “Smith & Sons”/],
    ["names-spaces.csv", 6, 5, undefined, /is read as “Ada Quill”/],
    ["neo4j-nodes.csv", 2, 0, undefined, undefined],
    ["neo4j-rels.csv", 2, 1, ["2022-02-01"], undefined],
    ["title-above-heading.csv", 4, 2, ["2024-01-12", "2024-02-03"], /heading was found in line 3/],
    ["uk-nil-return.csv", 2, 1, ["2024-01-12"], /there was nothing/],
    ["weights-only.csv", 3, 3, undefined, /does not decide how strong a line is/],
    ["ymd-columns.csv", 3, 2, ["1992-07-16", "1992-07"], undefined],
  ];
  for (const [name, actors, links, dates, said] of cases) {
    it(`are read as they are meant: ${name}`, async (context) => {
      const found = await importOf([copyOf(name, context)]);
      expect([found.status, found.names.length, found.edges.length]).toEqual([0, actors, links]);
      if (dates) expect(found.dates).toEqual(dates);
      if (said) expect(found.said.join("\n")).toMatch(said);
      else expect(found.said).toEqual([]);
    });
  }

  it("with homonyms, a second table or typographic quotes are refused by line", async (context) => {
    const copy = (name: string) => copyOf(name, context);
    const homonyms = await importOf([copy("homonyms-edges.csv"), copy("homonyms-nodes.csv")]);
    expect(homonyms.said[0]).toBe(
      ":2: “Ada Quill” is the name of several actors: p1, p2. Write the id instead.",
    );
    expect((await importOf([copy("two-tables-in-one.csv")])).said[0]).toMatch(
      /^:4: A second table/,
    );
    expect((await importOf([copy("smart-quote.csv")])).said[0]).toMatch(/^:2: .*Typographic/);
  });

  it("say that a name with the last name first looks like another", async () => {
    const { said } = await imported('source,target\n"Quill, Ada",B\nAda Quill,C\n');
    expect(said).toEqual([expect.stringMatching(/“Quill, Ada” looks much like .*Ada Quill/)]);
  });

  it("without a heading keep their first row, once that is said", async () => {
    const text = "Ada,Bruno,2022-02-01\nBruno,Cleo,2022-02-02\n";
    const ends = ["--map", "source=column 1", "--map", "target=column 2"];
    const map = [...ends, "--map", "date=column 3"];
    const whole = await imported(text, "--heading-row", "0", ...map);
    expect(whole).toMatchObject({ status: 0, said: [], dates: ["2022-02-01", "2022-02-02"] });
    const lost = await imported(text, "--map", "source=Ada", "--map", "target=Bruno");
    expect(lost.said[0]).toMatch(/:2: “Bruno” is in the heading and .* \(--heading-row 0\)$/);
    expect((await imported(text)).said[0]).toMatch(/--heading-row N, or 0 without a heading/);
    expect(
      (await imported("a b\nc d\n", "--delimiter", " ", "--heading-row", "0")).said[0],
    ).toMatch(/only: column 1, column 2\./);
  });

  it("leave out those of whom nobody was there, where a word or an empty cell means that", async () => {
    const text = "source,target,date\nAda,Nil,2022-02-01\nAda,Bo,2022-02-02\nCy,,2022-02-03\n";
    const refused = await imported(text);
    expect(refused.said).toEqual([
      expect.stringContaining("--nothing '\"\"', if nobody was there"),
    ]);
    const { edges, said } = await imported(text, "--nothing", 'nil;""');
    expect(edges.map(({ source, target }) => [source, target])).toEqual([["Ada", "Bo"]]);
    expect(said).toEqual([
      ":2: The row says that there was nothing (Nil); it was left out.",
      ':4: The row says that there was nothing (""); it was left out.',
    ]);
  });

  it("say errors of a spreadsheet and its shortened numbers among their names", async () => {
    const { said } = await imported("source,target\n#REF!,4.5E+11\n#¿NOMBRE?,#N/A\n#1,#metoo\n");
    expect(said.filter((line) => line.includes("is read as an actor"))).toHaveLength(3);
    expect(said.join()).toContain("“4.5E+11” is a number that a spreadsheet has shortened");
  });

  it("say a name that has the name of another actor within it, as one of several", async () => {
    const several = async (name: string) =>
      (await imported(`source,target\nAda Quill,"${name}"\nAda Quill,Bo Marsh\n`)).said.join();
    for (const name of ["Bo Marsh, Cy Lund", "Cy Lund and Bo Marsh", "Bo Marsh/Cy Lund"])
      expect(await several(name)).toContain(
        `“${name}” is read as one actor. If it holds several names`,
      );
    for (const name of ["Marsh, Bo Lee", "Smith & Sons", "Anders Lund"])
      expect(await several(name)).not.toContain("several names");
  });

  it("say a heading that stands twice, and what the second column is called", async () => {
    const { said, edges } = await imported("source,target,date,date\nA,B,2022-02-01,2023\n");
    expect(said).toEqual([
      ":1: “date” is the heading of several columns; the later one is called “date (2)” here. Give each column its own heading.",
    ]);
    expect(edges).toMatchObject([{ date: "2022-02-01", "date (2)": "2023" }]);
  });

  it("say links that have no direction, but for kinds that have none anyway", async () => {
    const { said, edges } = await imported(
      "source,target,Type,kind\nA,B,Undirected,letter\nB,C,Undirected,Call\nA,C,Directed,letter\n",
    );
    expect(said).toEqual([expect.stringMatching(/^:2: The link is undirected in the original/)]);
    expect(edges.map((edge) => Reflect.get(edge, "directed"))).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  it("have whole dates where a year stands beside them", async () => {
    const days = "source,target,year,date_start,date_end\nA,B,2022,2022-02-01,2022-02-03\n";
    expect((await imported(days)).dates).toEqual(["2022-02-01/2022-02-03"]);
    expect((await imported("source,target,year\nA,B,2022\n")).dates).toEqual(["2022"]);
  });

  it.each([
    ["Vertex 1", "Vertex 2"],
    ["side_a", "side_b"],
    ["Calling Number", "Called Number"],
    ["From: (Name)", "To: (Name)"],
    ["Minister", "Organisation"],
    ["Plaintiff", "Defendant"],
    ["Actor Name", "Recipient Name"],
    ["Donor", "Recipient"],
  ])(
    "know the ends by the headings of other programs and registers, and say so: %s, %s",
    async (from, to) => {
      const { said, names } = await imported(`${from},${to}\nA,B\n`);
      expect(names).toEqual(["A", "B"]);
      expect(said).toEqual([
        `:: “${from}” and “${to}” are read as the two ends of a link: from and to.`,
      ]);
    },
  );

  it("say a status that is not known, and take a word for none in its column for unknown", async () => {
    const text = "source,target,status\nA,B,tbc\nA,C,n/a\nA,D,\n";
    const { edges, said } = await imported(text, "--nothing", "n/a");
    expect(edges.map(({ status }) => status)).toEqual(["tbc", "unknown", undefined]);
    expect(said).toEqual([expect.stringMatching(/^:2: “tbc” is not a status that Readout knows/)]);
  });

  it("have a date in three columns in other languages, and say an end that a date leaves out", async () => {
    const parts = await imported("source;target;Jahr;Monat;Tag\nA;B;2022;2;1\n");
    expect(parts).toMatchObject({ dates: ["2022-02-01"], said: [] });
    const both = "source,target,date,end date\nA,B,2022-01-01,2022-01-05\n";
    const unused = await imported(both);
    expect(unused.dates).toEqual(["2022-01-01"]);
    expect(unused.said[0]).toMatch(/^:2: “end date” seems to hold last days .*last=end date/);
    const used = await imported(both, "--map", "first=date", "--map", "last=end date");
    expect(used).toMatchObject({ dates: ["2022-01-01/2022-01-05"], said: [] });
  });

  it("know a stance as people write it", async () => {
    const text =
      "source,target,quote,document_url,attributed_to,stance\nA,B,no,http://x.example/1,A,Refutes\n";
    const { edges, said } = await imported(text);
    expect(edges).toMatchObject([{ quotes: [{ exact: "no", stance: "denies" }] }]);
    expect(said).toEqual([]);
  });

  it("say days that stand for none, and know zeros", async () => {
    const dates = ["21/02/2022", "01/01/1900", "00/00/0000", "00/01/1900", "0"];
    const text = `source,target,date\n${dates.map((date) => `A,B,${date}\n`).join("")}`;
    const found = await imported(text);
    expect(found.dates).toEqual(["2022-02-21", "1900-01-01", undefined, undefined, undefined]);
    expect(found.said.join("\n")).toMatch(/:3: “1900-01-01” often stands for “not known”/);
  });

  it("know a status in any spelling", async (context) => {
    const { edges } = await importOf([copyOf("status-words.csv", context)]);
    expect(edges.map(({ status }) => status)).toEqual(
      "cancelled cancelled postponed planned cancelled".split(" "),
    );
  });
});

describe("a quote in a table", () => {
  const links = join(folder, "q-links.csv");
  const quotes = join(folder, "q-quotes.csv");
  const documents = join(folder, "q-documents.csv");
  writeFileSync(
    links,
    "id,source,target,event\n1,Ada,Bruno,talks\n2,Bruno,Ada,talks\n3,Ada,Cleo,\n",
  );

  it("is put right where it was typed otherwise than the text has it, and serves several links", async () => {
    writeFileSync(
      documents,
      'id,title,url,text\nd,Report,,"She said the ""bridge"" is open, and it is."\n',
    );
    writeFileSync(
      quotes,
      "link_id,document,quote\n1;3,d,the “bridge”  is open\ntalks,d,and it is not\n",
    );
    const { said, edges } = await importOf([links, quotes, documents]);
    expect(said).toEqual([
      ':2: The quote is corrected to match the source: “the "bridge" is open”, not “the “bridge”  is open”. (2 times)',
      ":3: The text of its document does not have this quote word for word; it is not verified. (2 times)",
    ]);
    const of = (at: number) => Reflect.get(edges[at] ?? {}, "quotes");
    const right = { document: "d", exact: 'the "bridge" is open', start: 9 };
    expect(of(0)).toMatchObject([right, { exact: "and it is not" }]);
    expect(of(1)).toMatchObject([{ exact: "and it is not" }]);
    expect(of(2)).toMatchObject([right]);
  });
});

describe("times that programs write", () => {
  it("in Gephi's tables date the links, and what is no calendar date is said", async () => {
    const table = (cell: string) => `Source,Target,Timeset\na,b,"${cell}"\n`;
    const dated = await imported(table("<[2015-05-19, 2015-05-21]; [2016-01-01, 2016-02-01]>"));
    expect(dated.dates).toEqual(["2015-05-19/2016-02-01"]);
    expect(dated.said).toEqual([expect.stringContaining("several time spans")]);
    const plain = await imported(table("<[2010.0, 2012.0]>"));
    expect([plain.dates, plain.said]).toEqual([
      [undefined],
      [expect.stringContaining("“Timeset” seems to hold dates")],
    ]);
    const seconds = await imported("source,target,timestamp\na,b,1643673600\n");
    expect(seconds.said).toEqual([expect.stringContaining("“timestamp” seems to hold dates")]);
    expect((await imported("source,target,date\na,b,١ فبراير ٢٠٢٢\n")).dates).toEqual([
      "2022-02-01",
    ]);
  });

  it("beside names of another alphabet are read in an encoding that the table can be in", async () => {
    const input = join(folder, "cyrillic.csv");
    // Иван Петров;Анна Сидорова / Пётр Иванов;Мария Кузнецова, in windows-1251.
    writeFileSync(
      input,
      Buffer.from(
        "source;target\n\xC8\xE2\xE0\xED \xCF\xE5\xF2\xF0\xEE\xE2;\xC0\xED\xED\xE0 \xD1\xE8\xE4\xEE\xF0\xEE\xE2\xE0\n" +
          "\xCF\xB8\xF2\xF0 \xC8\xE2\xE0\xED\xEE\xE2;\xCC\xE0\xF0\xE8\xFF \xCA\xF3\xE7\xED\xE5\xF6\xEE\xE2\xE0\n",
        "latin1",
      ),
    );
    expect((await importOf([input])).names).toContain("Иван Петров");
  });
});

describe("rows in JSON", () => {
  /** Imports a file of JSON without saying what it is. */
  async function importedJson(value: unknown, ...flags: readonly string[]) {
    const input = join(folder, "rows.json");
    writeFileSync(input, JSON.stringify(value));
    const output = join(folder, "rows-out.json");
    if (existsSync(output)) rmSync(output);
    const { status, err } = await runReadout("import", input, ...flags, "-o", output);
    const graph: { edges: Edge[] } = existsSync(output)
      ? JSON.parse(readFileSync(output, "utf8"))
      : { edges: [] };
    return { status, said: err.join("\n"), dates: graph.edges.map(({ date }) => date) };
  }
  const rows = [{ From: "Ada", To: "Bruno", Date: "1/2/2022" }];

  it("are asked about like a table, and take its flags", async () => {
    const asked = await importedJson(rows);
    expect(asked).toMatchObject({ status: 1, dates: [] });
    expect(asked.said).toContain("--dates dmy, mdy, ymd or excel");
    expect(await importedJson(rows, "--dates", "dmy")).toMatchObject({ dates: ["2022-02-01"] });
  });

  it("say a key that stands twice in one of them", async () => {
    const input = join(folder, "twice.json");
    writeFileSync(input, '[{"From": "Ada", "From": "Cid", "To": "Bruno"}]');
    const { status, err } = await runReadout("import", input, "-o", join(folder, "twice-out.json"));
    expect(status).toBe(0);
    expect(err.join("\n")).toContain("“From” appears more than once in one object");
  });

  it("are the graph that they were before where they are node-link JSON", async () => {
    const links = [{ source: "a", target: "b", date: "2022-02-01" }];
    expect(await importedJson(links)).toMatchObject({ status: 0, dates: ["2022-02-01"] });
    const { status, said } = await importedJson([{ a: { b: 1 } }, "c"]);
    expect(status).toBe(1);
    expect(said).toContain("none of the formats");
  });
});
