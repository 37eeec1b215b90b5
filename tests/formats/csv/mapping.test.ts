import { describe, expect, it } from "vitest";
import { askMapping, fieldsOf, guessMapping, meansField } from "../../../src/formats/csv/mapping";
import { COLUMNS, TABLE_ROLES } from "../../../src/formats/csv/fields";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import { importCsv, mapTables } from "../../../src/formats/csv/rows/read";
import { guessOf, outlineOf } from "../../../src/formats/csv/table-outline";
import { plainText } from "../../../src/graph/model/local-text";
import type { Table } from "../../../src/formats/csv/table";
import { decodeTable, parseTable, readTable } from "../../../src/formats/csv/tables";

function tableOf(text: string, input = "t.csv"): Table {
  const table = parseTable(input, text, {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

/** The guessed meaning of a table with these headings: its role, and the field of each heading. */
function guess(headings: string, row = "") {
  const mapping = guessMapping(tableOf(`${headings}\n${row || headings.replace(/[^,]+/g, "x")}`));
  return mapping && [mapping.role, mapping.fields.join(",")];
}

function imported(...texts: readonly string[]) {
  const mapped = mapTables(texts.map((text, at) => tableOf(text, `${at}.csv`)));
  return mapped.ok ? importCsv(mapped.value, "T") : mapped;
}

function fileOf(...texts: readonly string[]) {
  const outcome = imported(...texts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.file;
}

describe("the ends of a link", () => {
  it.each([
    ["From,To,Date,Source", "source,target,date,Source"],
    ["actor1,actor2,event_date,source", "source,target,event_date,source (as given)"],
    ["Sender,Recipient,Target", "source,target,Target"],
    ["source,source_name,target,target_name", "source,source.name,target,target.name"],
  ])(
    "are a pair that belongs together, whatever else is called like one: %s",
    (headings, fields) => {
      expect(guess(headings)).toEqual(["links", fields]);
    },
  );

  it("leave a column of addresses under “Source” to the document", () => {
    const file = fileOf("From,To,Source\nAda,Bruno,https://e.org/1\n");
    expect(file.edges).toMatchObject([{ source: "Ada", target: "Bruno" }]);
    expect(file.documents).toMatchObject([{ url: "https://e.org/1" }]);
  });

  it("are ids where these alone tell two of one name apart", () => {
    const headings = "source_id,source_name,target_id,target_name";
    const file = fileOf(`${headings}\n1,Ada,2,Bruno\n1,Ada,3,Ada\n`);
    expect(file.nodes.map(({ id, name }) => [id, name])).toEqual([
      ["1", "Ada"],
      ["2", "Bruno"],
      ["3", "Ada"],
    ]);
    expect(fileOf(`${headings}\n1,Ada,2,Bruno\n`).nodes.map(({ id }) => id)).toEqual([
      "Ada",
      "Bruno",
    ]);
  });

  it("are none of “From” and “To” where these hold days or years, which say when", () => {
    expect(guess("source,target,From,To", "Ada,Bruno,2022-02-01,2022-02-03")).toEqual([
      "links",
      "source,target,first,last",
    ]);
    expect(guess("Person,Company,From,To", "Ada,Bruno,2019,2021")).toBeUndefined();
    expect(guess("source,target,since,until", "Ada,Bruno,2019,2021")).toEqual([
      "links",
      "source,target,first,last",
    ]);
  });
});

describe("the ends of a link in another language", () => {
  it.each([
    ["Von,An", "source,target"],
    ["De,Vers", "source,target"],
    ["De,A\u0300", "source,target"],
    ["Origen,Destino", "source,target"],
    ["De,Para", "source,target"],
    ["Da,A", "source,target"],
    ["Источник,Цель", "source,target"],
    ["Від,До", "source,target"],
    ["من,إلى", "source,target"],
    ["Source,Cible", "source,target"],
  ])("are known where both stand there: %s", (headings, fields) => {
    expect(guess(headings)).toEqual(["links", fields]);
    const outcome = imported(`${headings}\nAda,Bruno\n`);
    const [source, target] = headings.split(",");
    expect(outcome).toMatchObject({
      ok: true,
      value: { notes: [{ code: "ends-understood", values: { source, target }, count: 1 }] },
    });
  });

  it.each(["Von,Bis", "De,Date", "A,B", "De,A,À", "Von,Origen,Destino,An"])(
    "are not guessed where one is missing, or where two pairs stand there: %s",
    (headings) => {
      expect(guess(headings)).toBeUndefined();
    },
  );

  it("are not the two ends of a time", () => {
    expect(guess("Від,До", "2022-02-01,2022-03-01")).toBeUndefined();
    expect(guess("De,A", "2019,2021")).toBeUndefined();
  });

  it("give way to ours", () => {
    expect(guess("Von,An,source,target")).toEqual(["links", "Von,An,source,target"]);
    expect(guess("source,Origen,Destino")).toBeUndefined();
  });
});

describe("a column that says what became of contacts", () => {
  it("is the status under its name in another language where its cells say so", () => {
    expect(guess("source,target,Statut", "a,b,Annulé")).toEqual(["links", "source,target,status"]);
    expect(guess("source,target,Estado", "a,b,Jalisco")).toEqual(["links", "source,target,Estado"]);
  });

  it("under any other name is said, since all links count as held", () => {
    const notesOf = (cells: string) => {
      const outcome = imported(`source,target,Outcome\n${cells}`);
      return outcome.ok ? outcome.value.notes : outcome.problems;
    };
    expect(notesOf("a,b,Held\na,c,Called off\n")).toMatchObject([
      { code: "statuses-unused", values: { column: "Outcome", example: "Called off" }, line: 3 },
    ]);
    expect(notesOf("a,b,Held\na,c,Done\n")).toEqual([]);
    expect(notesOf("a,b,fish\na,c,fowl\na,c,planned\n")).toEqual([]);
  });

  it.each([
    ["Took place", "yes", "no", "no"],
    ["Held", "1", "0", "0"],
    ["cancelled", "FALSE", "TRUE", "TRUE"],
    ["Abgesagt", "", "x", "x"],
    ["kind", "meeting", "Meeting (cancelled)", "Meeting (cancelled)"],
  ])("is said where “%s” tells it of %s and %s", (column, first, second, example) => {
    const outcome = imported(`source,target,${column}\na,b,${first}\na,c,${second}\n`);
    expect(outcome.ok && outcome.value.notes).toMatchObject([
      { code: "statuses-unused", values: { column, example }, line: 3 },
    ]);
  });

  it("is none where all were held, or its words are others", () => {
    const notesOf = (column: string, cells: readonly string[]) => {
      const rows = cells.map((cell, at) => `a,b${at},${cell}`);
      const outcome = imported([`source,target,${column}`, ...rows].join("\n"));
      return outcome.ok && outcome.value.notes;
    };
    expect(notesOf("held", ["yes", "yes"])).toEqual([]);
    expect(notesOf("held", ["no", "in Minsk"])).toEqual([]);
    expect(notesOf("press", ["no", "yes"])).toEqual([]);
    expect(notesOf("kind", ["meeting", "call"])).toEqual([]);
  });
});

describe("a column that is called a date", () => {
  const unused = (text: string) => {
    const outcome = imported(text);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value.notes.filter(({ code }) => code === "dates-unused");
  };

  it.each([
    ["Datum", "Von,An,Datum\nAda,Bo,unklar\nAda,Cy,2022-02-02\nAda,Dag,Frühjahr\n"],
    ["Meeting date", "From,To,Meeting date\nAda,Bo,tbc\nAda,Cy,2022-02-02\nAda,Dag,soon\n"],
    ["Дата встречи", "От,Кому,Дата встречи\nAda,Bo,скоро\nAda,Cy,2022-02-02\nAda,Dag,весной\n"],
  ])("and is not all dates is said: %s", (column, text) => {
    expect(unused(text)).toMatchObject([{ values: { column, example: "2022-02-02" }, line: 3 }]);
  });

  it("is not said where it has no date at all, or is called something else", () => {
    expect(unused("source,target,Meeting date\na,b,soon\n")).toEqual([]);
    expect(unused("source,target,Remark\na,b,soon\na,c,2022-02-02\na,d,x\n")).toEqual([]);
  });
});

describe("what a row says of its document", () => {
  const documentsOf = (...texts: readonly string[]) => {
    const { documents, edges } = fileOf(...texts);
    const titles = new Map(documents?.map(({ id, title }) => [id, title]));
    return edges.map(({ quotes }) => titles.get(quotes?.[0]?.document ?? ""));
  };

  it("keeps apart what one publisher says under two titles, or on two days", () => {
    const titles = ["One", "Two", "One"];
    const rows = titles.map((title, at) => `a,b,Daily,${title},2022-02-01,words ${at}`);
    const headings = "source,target,publisher,document_title,published,quote";
    expect(documentsOf([headings, ...rows].join("\n"))).toEqual(titles);
    expect(
      documentsOf(
        "source,target,publisher,published,quote\na,b,Daily,2022-02-01,x\na,c,Daily,2022-03-01,y\n",
      ),
    ).toEqual(["Daily, 2022-02-01", "Daily, 2022-03-01"]);
  });

  it("is a document by its title where it has nothing else", () => {
    expect(documentsOf("source,target,document_title,quote\na,b,Memoirs,x\n")).toEqual(["Memoirs"]);
  });

  it("is kept with the link where no document is named, and its date is said not to be the link's", () => {
    const outcome = imported("source,target,published\na,b,2022-02-01\n");
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.file.edges).toMatchObject([{ published: "2022-02-01" }]);
    expect(outcome.value.notes).toMatchObject([
      { code: "dates-unused", values: { column: "published", example: "2022-02-01" } },
    ]);
  });
});

describe("the headings of a table", () => {
  it.each([
    ["source,target", ["links", "source,target"]],
    ["From,TO", ["links", "source,target"]],
    ["Source Name,target-id", ["links", "source,target"]],
    ["sender,recipient,relation", ["links", "source,target,kind"]],
    ["initiator,receiver", ["links", "source,target"]],
    ["actor1,actor2", ["links", "source,target"]],
    ["Actor_1,Actor_2", ["links", "source,target"]],
    ["source_id,target_name", ["links", "source,target"]],
    ["source,target,when", ["links", "source,target,date"]],
    ["source,target,Start Date,End Date", ["links", "source,target,first,last"]],
    ["source,target,start,end,date", ["links", "source,target,start,end,date"]],
    ["source,target,begin,until", ["links", "source,target,first,last"]],
    ["source,target,first,last", ["links", "source,target,first,last"]],
    ["source,target,tags,remarks", ["links", "source,target,topics,summary"]],
    [
      "source,target,exact,url,account",
      ["links", "source,target,quote,document_url,attributed_to"],
    ],
    ["source,target,source.kind", ["links", "source,target,source.kind"]],
    ["source,from,target", ["links", "source,from,target"]],
    ["source,target,kind,type", ["links", "source,target,kind,type"]],
    ["id,name", ["actors", "id,name"]],
    ["actor_id,label,type,alias,country_code", ["actors", "id,name,kind,aliases,country"]],
    ["id,full name,also known as", ["actors", "id,name,aliases"]],
    ["id,name,date", undefined],
    ["id,name,start", undefined],
    ["id,name,end_date", undefined],
    ["link_id,quote", ["quotes", "link_id,quote"]],
    ["contact_id,quotation,title", ["quotes", "link_id,quote,document_title"]],
    ["edge_id,according_to,source_url", ["quotes", "link_id,attributed_to,document_url"]],
    ["title,url", ["documents", "title,url"]],
    ["name,document_url", ["documents", "title,url"]],
    ["id,title", undefined],
    ["x,y", undefined],
  ])("%s mean %j", (headings, expected) => {
    expect(guess(headings)).toEqual(expected);
  });

  it("read a type as a kind, unless it only says whether edges are directed", () => {
    expect(guess("source,target,type", "a,b,visit")).toEqual(["links", "source,target,kind"]);
    for (const type of ["directed", "Undirected", "mutual", ""]) {
      expect(guess("source,target,Type", `a,b,${type}`)).toEqual(["links", "source,target,Type"]);
    }
  });

  it("identify each role by its own columns", () => {
    for (const role of TABLE_ROLES) {
      expect(guess(COLUMNS[role].join(","))).toEqual([role, COLUMNS[role].join(",")]);
      for (const column of COLUMNS[role]) expect(meansField(role, column)).toBe(true);
      expect(meansField(role, "weight")).toBe(false);
    }
    expect(meansField("links", "FROM ")).toBe(true);
    expect(meansField("links", "Attributed to")).toBe(true);
    expect(meansField("actors", "from")).toBe(false);
  });
});

describe("a heading that is the name of a field", () => {
  it("wins over a similar one, and synonyms come last", () => {
    expect(fieldsOf(tableOf("Source,source,From,target\na,b,c,d"), "links")).toEqual([
      "Source",
      "source",
      "From",
      "target",
    ]);
    expect(fieldsOf(tableOf("From,SOURCE,target\na,b,c"), "links")).toEqual([
      "From",
      "source",
      "target",
    ]);
    expect(fieldsOf(tableOf("Topics,topics!,topics\na,b,c"), "links")).toEqual([
      "Topics",
      "topics!",
      "topics",
    ]);
  });

  it("is not taken for fields that only the user can choose: the kind of an end, the first of two days", () => {
    const headings = ["source", "target", "First", "Last", "Source kind"];
    expect(fieldsOf(tableOf(`${headings.join(",")}\na,b,c,d,e`), "links")).toEqual(headings);
  });

  it("may have any punctuation between its words", () => {
    expect(guess("source,target,document - URL,Attributed...To")).toEqual([
      "links",
      "source,target,document_url,attributed_to",
    ]);
  });

  it("called type is a kind if any row has more than a direction", () => {
    expect(fieldsOf(tableOf("source,target,Type\na,b,Directed\na,b,"), "links")).toContain("Type");
    expect(fieldsOf(tableOf("source,target,Type\na,b,Directed\na,b,call"), "links")).toContain(
      "kind",
    );
  });
});

describe("the outline of a table", () => {
  const text = `who,whom,n\n${Array.from({ length: 30 }, (_, at) => `a,b,${at}`).join("\n")}`;

  it("has what the import dialog shows", () => {
    const outline = outlineOf(tableOf(text));
    expect(outline).toMatchObject({
      input: "t.csv",
      headings: ["who", "whom", "n"],
      count: 30,
      guess: undefined,
    });
    expect(outline.rows.map(({ cells }) => cells[2])).toEqual(
      Array.from({ length: 20 }, (_, at) => `${at}`),
    );
    expect(guessOf(outline)).toEqual({
      role: "links",
      fields: ["who", "whom", "n"],
      constants: new Map(),
    });
  });

  it("guesses the role from the headings, and has the fields for every role", () => {
    const table = tableOf("id,label,type\na,Ann,person");
    const outline = outlineOf(table);
    expect(outline.guess).toBe("actors");
    for (const role of TABLE_ROLES) expect(outline.fields[role]).toEqual(fieldsOf(table, role));
    expect(guessOf(outline)).toEqual(guessMapping(table));
  });
});

describe("tables with a mapping from the user", () => {
  const links = tableOf("who,whom\nAnn,Bob");
  const actors = tableOf("id,name\nann,Ann\nbob,Bob", "actors.csv");

  it("use it, and other tables use the guess", () => {
    const said = { role: "links", fields: ["source", "target"], constants: new Map() } as const;
    const mapped = mapTables([links, actors], [{ mapping: said }]);
    expect(mapped).toMatchObject({
      ok: true,
      value: [{ mapping: said }, { mapping: { role: "actors" } }],
    });
    expect(mapTables([links, actors])).toMatchObject({
      ok: false,
      problems: [{ code: "no-link-columns", values: { found: "who, whom" }, input: "t.csv" }],
    });
  });

  it("hold links as soon as an end is mapped, else what the headings suggest", () => {
    const table = tableOf("id,name,boss\nann,Ann,bob");
    const ask = (columns: Readonly<Record<string, string>>) =>
      askMapping(table, {
        columns: new Map(Object.entries(columns)),
        actors: new Map(),
        constants: new Map(),
      });
    expect(ask({ source: "name", target: "boss" })).toMatchObject({
      role: "links",
      fields: ["id", "source", "target"],
    });
    expect(ask({ source: "name" })).toBeUndefined();
    expect(ask({ target: "boss" })).toBeUndefined();
    expect(ask({ role: "boss" })).toMatchObject({ role: "actors", fields: ["id", "name", "role"] });
  });
});

describe("a cell of a table", () => {
  /** The quote in the file, or the kept value if it is not a quote. */
  const quoted = (columns: string, cells: string) => {
    const { edges } = fileOf(
      "id,source,target\nl,a,b",
      `link_id,document_url,quote,${columns}\nl,https://x.example/,words,${cells}`,
    );
    return Object.values(edges[0] ?? {}).flatMap((value) => (Array.isArray(value) ? value : []))[0];
  };

  it("is a number or boolean if its field is and it parses, else a text", () => {
    expect(quoted("start,direct", "12,TRUE")).toMatchObject({ start: 12, direct: true });
    expect(quoted("start,direct", "7,false")).toMatchObject({ start: 7, direct: false });
    for (const cell of ["12x", "x12", "-1", "1.5"])
      expect(quoted("start", cell)).toMatchObject({ start: cell });
    for (const cell of ["truely", "untrue", "yes"])
      expect(quoted("direct", cell)).toMatchObject({ direct: cell });
    expect(quoted("prefix,suffix,own", "12,true,7")).toMatchObject({
      prefix: "12",
      suffix: "true",
      own: "7",
    });
  });

  it("is trimmed in a date or a fixed value, but not in a name", () => {
    const { edges, nodes } = fileOf(
      "source,target,kind,date,summary\n Ann ,Bob, call , 2022 , so \n",
    );
    expect(edges[0]).toMatchObject({ kind: "call", date: "2022", summary: " so " });
    expect(nodes.map(({ name }) => plainText(name).trim())).toEqual(["Ann", "Bob"]);
  });
});

describe("a mapping from the user", () => {
  const table = tableOf("who,whom,date,note\na,b,2022,x");
  const ask = (columns: Readonly<Record<string, string>>, of = table, kind = "visit") =>
    askMapping(of, {
      columns: new Map(Object.entries(columns)),
      actors: new Map(),
      constants: new Map([["kind", kind]]),
    });

  it("turns the table into links, with constants for every row", () => {
    expect(ask({ source: "who", target: "whom" })).toEqual({
      role: "links",
      fields: ["source", "target", "date", "summary"],
      constants: new Map([["kind", "visit"]]),
    });
  });

  it("wins over the headings", () => {
    expect(ask({ source: "who", target: "whom", event: "date" })?.fields).toEqual([
      "source",
      "target",
      "event",
      "summary",
    ]);
    expect(ask({ source: "who", target: "whom", summary: "date" })?.fields).toEqual([
      "source",
      "target",
      "summary",
      "note",
    ]);
  });

  it("is not enough if an end is missing", () => {
    expect(ask({ source: "who" })).toBeUndefined();
    expect(ask({ target: "whom" })).toBeUndefined();
    expect(ask({})).toBeUndefined();
    expect(ask({ source: "nobody", target: "whom" })).toBeUndefined();
  });

  it("is ignored for a table that has none of the columns", () => {
    const actors = tableOf("id,name\na,A");
    expect(ask({ source: "who", target: "whom" }, actors)).toEqual({
      role: "actors",
      fields: ["id", "name"],
      constants: new Map(),
    });
  });
});

describe("the bytes of a table", () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes);

  it("are decoded with the given encoding, or else with one in which they are valid", () => {
    expect(decodeTable(bytes(0xe6), { encoding: "iso-8859-5" })).toEqual({ ok: true, value: "ц" });
    expect(decodeTable(bytes(0xc3, 0xa9), {})).toEqual({ ok: true, value: "é" });
    expect(decodeTable(bytes(0xe9), {})).toEqual({ ok: true, value: "é" });
    for (const encoding of ["none", "utf-8"]) {
      expect(decodeTable(bytes(0xe9), { encoding })).toEqual({
        ok: false,
        problems: [{ code: "table-encoding", values: { encoding } }],
      });
    }
    expect(decodeTable(new Uint8Array(200_000_001), {})).toMatchObject({
      problems: [{ code: "too-large" }],
    });
  });

  const utf16 = (text: string, isLittle: boolean) => {
    const written = new Uint8Array(2 * text.length);
    const view = new DataView(written.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
    return written;
  };

  it.each([
    "source\ttarget\tdate\r\nAda Quill\tBruno Märsh\t2022-02-01\r\n",
    "источник;цель;дата\r\nМария;Борис;2022-02-01\r\n",
    "来源,目标\n北京,上海\n东京,首尔\n香港,台北\n",
  ])("may be UTF-16 without a mark, which its zeros show: %s", (text) => {
    expect(decodeTable(utf16(text, true), {})).toEqual({ ok: true, value: text });
    expect(decodeTable(utf16(text, false), {})).toEqual({ ok: true, value: text });
    expect(readTable("t.csv", utf16(text, true), {})).toMatchObject({
      value: { notes: [{ code: "encoding-read", values: { encoding: "utf-16le" } }] },
    });
  });

  it("may have a zero in UTF-8, which is left where it is", () => {
    const text = "source,target\nAda\0,Bruno\0\nCleo\0,Dag\0\n";
    const written = new TextEncoder().encode(text);
    expect(decodeTable(written, {})).toEqual({ ok: true, value: text });
  });

  it("give problems with the name of the file", () => {
    const of = (text: string) => new TextEncoder().encode(text);
    expect(readTable("t.csv", of("a;b,c\n1;2,3"), { delimiter: ";" })).toMatchObject({
      ok: true,
      value: { input: "t.csv", headings: ["a", "b,c"], rows: [{ line: 2, cells: ["1", "2,3"] }] },
    });
    expect(readTable("t.csv", bytes(0xe9), { encoding: "none" })).toMatchObject({
      problems: [{ code: "table-encoding", input: "t.csv" }],
    });
    for (const text of ["", " \n", ",,\n,,"]) {
      expect(readTable("t.csv", of(text), {})).toEqual({
        ok: false,
        problems: [{ code: "empty-file", values: {}, input: "t.csv" }],
      });
    }
  });

  it("may have short rows and extra empty cells", () => {
    expect(tableOf("a,b\n1\n1,2,,\n , \n").rows).toEqual([
      { line: 2, cells: ["1"] },
      { line: 3, cells: ["1", "2"] },
    ]);
  });

  it("take no more room than their cells, however many columns the heading has", () => {
    const columns = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join();
    const { rows } = tableOf(`source,target,${columns}\n${"a,b\n".repeat(10_000)}`);
    expect(rows.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(20_000);
  });

  it("are split like the heading, however many commas the cells have", () => {
    expect(tableOf("a;b\n1,2,3;4").rows[0]?.cells).toEqual(["1,2,3", "4"]);
    expect(tableOf("a\n1;2").rows[0]?.cells).toEqual(["1;2"]);
  });

  it("have their lines counted by their line ending", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(tableOf(["a,b", "1,2", "", "3,4"].join(end)).rows.map(({ line }) => line)).toEqual([
        2, 4,
      ]);
    }
  });

  it("tell the first rows that are too long, and count the others, while the rest is read", () => {
    const { rows, problems } = tableOf(`a\n${"1,2\n".repeat(150)}3\n`);
    expect(rows).toEqual([{ line: 152, cells: ["3"] }]);
    const problem = { code: "row-cells", values: { found: 2, expected: 1 }, input: "t.csv" };
    expect(problems).toEqual([
      { ...problem, line: 2 },
      { ...problem, line: 3 },
      { ...problem, line: 4, more: 147 },
    ]);
  });
});

describe("tables of links, actors, quotes and documents", () => {
  it("make one file, in any order", () => {
    const file = fileOf(
      "link_id,quote,document,start,direct,attributed_to\nl,first words,d,7,TRUE,Ann\nl,more,d,,,",
      "id,url,title,length,note\nd,https://example.org,The page,10,n\n,https://example.org/2,,,",
      "id,name,aliases\nann,Ann,The Ann; A\nbob,,",
      "id,source,target,kind,date,extra\nl,The Ann,bob, Visit ,2022-02-01,e",
    );
    expect(file).toEqual({
      format: "readout/1",
      title: "T",
      nodes: [
        { id: "ann", kind: "actor", name: "Ann", aliases: ["The Ann", "A"] },
        { id: "bob", kind: "actor", name: "bob" },
      ],
      edges: [
        {
          id: "l",
          kind: "visit",
          source: "ann",
          target: "bob",
          date: "2022-02-01",
          extra: "e",
          quotes: [
            {
              document: "d",
              exact: "first words",
              start: 7,
              direct: true,
              attributedTo: "ann",
            },
            { document: "d", exact: "more" },
          ],
        },
      ],
      documents: [
        { id: "d", title: "The page", url: "https://example.org", length: 10, note: "n" },
        {
          id: "https://example.org/2",
          title: "https://example.org/2",
          url: "https://example.org/2",
        },
      ],
    });
  });

  it("name a document by its fields", () => {
    const documentsOf = (headings: string, row: string) =>
      fileOf(`source,target,quote,${headings}\na,b,words,${row}`).documents;
    expect(documentsOf("document_url,publisher,published", "https://e.org,E,2022")).toEqual([
      {
        id: "https://e.org",
        title: "E, 2022",
        publisher: "E",
        url: "https://e.org",
        published: "2022",
      },
    ]);
    expect(documentsOf("publisher", "E")).toEqual([{ id: "E", title: "E", publisher: "E" }]);
    expect(documentsOf("document_url,document_title", "https://e.org,Title")).toEqual([
      { id: "https://e.org", title: "Title", url: "https://e.org" },
    ]);
    expect(documentsOf("document", "d")).toEqual([{ id: "d", title: "d" }]);
    expect(documentsOf("note", "x")).toEqual([
      { id: "source not given", title: "Source not given" },
    ]);
  });

  it("keep the document of a link that has no quote", () => {
    const file = fileOf("source,target,document_url\na,b,https://e.org\nb,a,https://e.org\na,a,");
    expect(file.edges.map((link) => link["pages"])).toEqual([
      ["https://e.org"],
      ["https://e.org"],
      undefined,
    ]);
    expect(file.documents).toHaveLength(1);
    expect(file.edges[0]).not.toHaveProperty("quotes");
  });

  it.each([
    ["2022-02-01", "2022-02-03", "2022-02-01/2022-02-03"],
    ["2022-02-01", "2022-02-01", "2022-02-01"],
    ["2022-02-01", "", "2022-02-01/.."],
    ["", "2022-02-01", "../2022-02-01"],
    ["", "", undefined],
  ])("date a link from %j to %j as %j", (first, last, date) => {
    expect(fileOf(`source,target,start,end\na,b,${first},${last}`).edges[0]?.date).toBe(date);
  });

  it("may describe the ends of a link in columns", () => {
    const table = tableOf("who,where,role,land\nAnn,Italy,minister,FR");
    const mapping = {
      role: "links",
      fields: ["source", "target", "source.role", "source.country"],
      constants: new Map([["target.kind", "country"]]),
    } as const;
    const outcome = importCsv([{ table, mapping }], "T");
    expect(outcome.ok && outcome.value.file.nodes).toEqual([
      { id: "Ann", kind: "actor", name: "Ann", role: "minister", country: "FR" },
      { id: "Italy", kind: "country", name: "Italy", country: "IT" },
    ]);
    expect(outcome.ok && outcome.value.file.edges).toEqual([
      { id: "link-1", kind: "link", source: "Ann", target: "Italy" },
    ]);
  });

  it("report by line which cell is missing, or which actor or link doesn't exist", () => {
    const codesOf = (...texts: readonly string[]) => {
      const outcome = imported(...texts);
      return outcome.ok
        ? []
        : outcome.problems.map(({ code, input, line, nearest, values }) =>
            [code, input, line, nearest, ...Object.values(values)].join(" "),
          );
    };
    expect(codesOf("source,target\nann,", "id,name\nann,Ann")).toEqual([
      "missing-cell 0.csv 2  target",
    ]);
    expect(
      codesOf("source,target,quote,attributed_to\nann,ann,w,Anne", "id,name\nann,Ann"),
    ).toEqual(["unknown-account 0.csv 2 Ann Anne"]);
    expect(codesOf("source,target\nann,ann", "name,id,role\nAnn,ann,\n,,r")).toEqual([
      "missing-cell 1.csv 3  id",
    ]);
    expect(codesOf("id,source,target\nl,a,b", "link_id,quote\nl,w\nm,w\n,v")).toEqual([
      "unknown-link 1.csv 3  m",
      "unknown-link 1.csv 4  ",
    ]);
    expect(codesOf("x,y\n1,2", "source,target\na,b", "z\n1")).toEqual([
      "no-link-columns 0.csv 1  x, y",
      "no-link-columns 2.csv 1  z",
    ]);
  });

  it("are refused if their mapping has no source", () => {
    const table = tableOf("a,b\n1,2");
    const mapping = { role: "links", fields: ["source", "b"], constants: new Map() } as const;
    expect(importCsv([{ table, mapping }], "T")).toEqual({
      ok: false,
      problems: [{ code: "no-link-columns", values: { found: "a, b" }, input: "t.csv", line: 1 }],
    });
  });

  it("keep invalid quotes under another name, with a note", () => {
    const outcome = checkImported(
      imported("id,source,target\nl,a,b", "link_id,quote,document,stance\nl,v,d,doubts"),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { notes: [{ code: "kept-as", values: { kept: "quotes (as given)" }, line: 2 }] },
    });
  });

  it("keep the account and the stance of a row without a quote, and say that they count for nobody", () => {
    const outcome = imported("source,target,attributed_to,stance\na,b,Reuters,denies\na,c,,");
    expect(outcome).toMatchObject({
      ok: true,
      value: { notes: [{ code: "account-alone", count: 1, input: "0.csv", line: 2 }] },
    });
    const [edge, other] = outcome.ok ? outcome.value.file.edges : [];
    expect(edge).toMatchObject({ attributed_to: "Reuters", stance: "denies" });
    expect(other).not.toHaveProperty("attributed_to");
  });

  it("give the place of each actor, link and quote", () => {
    const outcome = imported(
      "id,source,target,quote\nl,a,b,\nm,a,b,own",
      "id,name\n\na,A\nb,B",
      "link_id,quote,document_url\nl,v,\nl,,https://e.org\nl,w,",
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { placeOf } = outcome.value;
    expect(placeOf("/nodes/1/name")).toEqual({ input: "1.csv", line: 4 });
    expect(placeOf("/edges/0/date")).toEqual({ input: "0.csv", line: 2 });
    expect(placeOf("/edges/0/quotes/0/exact")).toEqual({ input: "2.csv", line: 2 });
    expect(placeOf("/edges/0/quotes/1/exact")).toEqual({ input: "2.csv", line: 4 });
    expect(placeOf("/edges/1/quotes/0/exact")).toEqual({ input: "0.csv", line: 3 });
    expect(placeOf("/edges/1/topics/0")).toEqual({ input: "0.csv", line: 3 });
    expect(placeOf("/title")).toBeUndefined();
    expect(placeOf("/documents/0")).toBeUndefined();
    expect(placeOf("/nodes/9")).toBeUndefined();
  });
});
