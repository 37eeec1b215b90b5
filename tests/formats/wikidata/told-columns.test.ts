import { expect, test } from "vitest";
import { tellText } from "../tell";

const item = (id: string) => `http://www.wikidata.org/entity/${id}`;
const ENDS = { a: item("Q1"), b: item("Q2") };

/** What comes of the rows of a result, without actors. */
function tell(...rows: readonly object[]): readonly string[] {
  const told = tellText("wikidata", JSON.stringify(rows));
  return told.filter((line) => !line.includes("; kind=actor"));
}

/** The fields of the one link of a row, whose two ends are given. */
function fieldsOf(cells: object): string | undefined {
  const [link] = tell({ ...ENDS, ...cells });
  return link?.replace(/^Q1 → Q2; id=link-1; /, "");
}

const DAY = "2022-02-03T00:00:00Z";
const LATER = "2023-01-01T00:00:00Z";

test("Variables that are called like ends are these, whatever else is an item", () => {
  for (const [source, target] of [
    ["source", "target"],
    ["from", "to"],
    ["actor1", "actor2"],
    ["person1", "person2"],
    ["A", "B"],
  ] as const) {
    const row = { x: item("Q9"), [target]: item("Q2"), [source]: item("Q1") };
    expect(tell(row)).toEqual(["Q1 → Q2; id=link-1; kind=link; x=Q9"]);
  }
});

test("Else the first two items are the ends, but for what places, roles and topics are called", () => {
  expect(tell({ x: item("Q1"), y: item("Q2"), target: item("Q3") })).toEqual([
    "Q1 → Q2; id=link-1; kind=link; target (as given)=Q3",
  ]);
  for (const name of "place location country city role position office cause topic".split(" ")) {
    expect(tell({ [name]: item("Q9"), ...ENDS })).toEqual([
      `Q1 → Q2; id=link-1; kind=link; ${name}=Q9`,
    ]);
  }
});

test("An item that is called an event is one, by its label or its id", () => {
  for (const name of "event meeting summit occasion Visit conference negotiation".split(" ")) {
    const [event, label] = [{ [name]: item("Q9") }, { [`${name}Label`]: "Talks" }];
    expect(fieldsOf({ ...event, ...label })).toBe("kind=link; event=Q9; label=Talks");
    expect(fieldsOf(event)).toBe("kind=link; event=Q9; label=Q9");
  }
  expect(fieldsOf({ events: item("Q9") })).toBe("kind=link; events=Q9");
});

test("What is called a kind is one, by its label, its id or its text", () => {
  for (const name of "kind type relation relationship property prop predicate".split(" ")) {
    expect(fieldsOf({ [name]: item("Q9"), [`${name}Label`]: "Debate" })).toBe("kind=Debate");
    expect(fieldsOf({ [name]: item("Q9") })).toBe("kind=Q9");
    expect(fieldsOf({ [name]: "debate" })).toBe("kind=debate");
  }
});

test("Without a kind or an event, no other variable is one", () => {
  expect(fieldsOf({ Label: "L", Name: "N" })).toBe("kind=link; Label=L; Name=N");
});

test("Addresses are references by what they are called, and so are items", () => {
  const page = "https://e.org/1";
  for (const name of "ref source cite citation url stated pageUrl statedIn Reference".split(" ")) {
    expect(tell({ ...ENDS, [name]: page })).toEqual([
      `Q1 → Q2; id=link-1; kind=link; pages=["${page}"]`,
      `id=${page}; url=${page}`,
    ]);
  }
  expect(tell({ stated: item("Q7"), statedLabel: "Paper", ...ENDS })).toEqual([
    `Q1 → Q2; id=link-1; kind=link; pages=["${item("Q7")}"]`,
    `id=${item("Q7")}; url=${item("Q7")}; title=Paper`,
  ]);
  expect(fieldsOf({ from: page, ref: `see ${page}` })).toBe(
    `kind=link; from=${page}; ref=see ${page}`,
  );
});

test("A date is under its usual names, or is the only one", () => {
  for (const name of "date day time pointintime point_in_time When".split(" ")) {
    expect(fieldsOf({ [name]: DAY, other: DAY })).toBe(`kind=link; date=2022-02-03; other=${DAY}`);
  }
  expect(fieldsOf({ seen: DAY })).toBe("kind=link; date=2022-02-03");
  expect(fieldsOf({ seen: DAY, told: DAY })).toBe(`kind=link; seen=${DAY}; told=${DAY}`);
});

test("First and last days are an interval, unless there is a date", () => {
  for (const [first, last] of [
    ["start", "end"],
    ["begin", "until"],
    ["from", "to"],
    ["since", "endtime"],
    ["fromtime", "to_time"],
    ["starttime", "todate"],
  ] as const) {
    const period = { [first]: DAY, [last]: "2024-02-03" };
    expect(fieldsOf(period)).toBe("kind=link; date=2022-02-03/2024-02-03");
    expect(fieldsOf({ ...period, seen: DAY })).toBe(
      `kind=link; date=2022-02-03; ${first}=${DAY}; ${last}=2024-02-03`,
    );
  }
});

test("The precision of a date is what is called after it, or generally, or the only one", () => {
  const year = "kind=link; date=2023";
  for (const name of [
    "datePrecision",
    "dateprec",
    "date_precision",
    "precision",
    "prec",
    "x_prec",
  ]) {
    expect(fieldsOf({ date: LATER, [name]: "9" })).toBe(year);
  }
  const unclear = { x_precision: "9", y_precision: "9", precisely: "9" };
  expect(fieldsOf({ date: LATER, ...unclear })).toBe(
    "kind=link; date=2023-01-01; x_precision=9; y_precision=9; precisely=9",
  );
});

test("Two dates have each a precision of their own, or one together", () => {
  const period = { starttime: DAY, endtime: LATER };
  expect(fieldsOf({ ...period, startdateprecision: "10", endprec: "9" })).toBe(
    "kind=link; date=2022-02/2023",
  );
  expect(fieldsOf({ ...period, precision: "9" })).toBe("kind=link; date=2022/2023");
  expect(fieldsOf({ ...period, xprecision: "9" })).toBe(
    "kind=link; date=2022-02-03/2023-01-01; xprecision=9",
  );
});

test("What is unknown in some rows is no less an item or a date", () => {
  expect(
    tell({ ...ENDS, date: DAY }, { ...ENDS, date: "_:x" }, { a: "_:y", b: item("Q2") }),
  ).toEqual([
    "Q1 → Q2; id=link-1; kind=link; date=2022-02-03",
    "Q1 → Q2; id=link-2; kind=link",
    "/2, left-out: what=?a; count=1",
  ]);
  expect(fieldsOf({ date: "_:x", start: DAY })).toBe("kind=link; date=2022-02-03/..");
});

test("An occasion of more than forty, or of nobody, is none", () => {
  const rows = Array.from({ length: 41 }, (_, at) => ({ event: item("Q9"), who: item(`Q${at}`) }));
  expect(tell(...rows)).toEqual(["/0, left-out: what=?event; count=1"]);
  expect(tell(...rows.slice(1))).toHaveLength((40 * 39) / 2);
  expect(tell({ event: item("Q9"), x: "y" })).toEqual(["wikidata-items: found=?event, ?x"]);
});

test("A contact at an occasion has the pages of both who took part", () => {
  const row = (who: string, ref: string) => ({ event: item("Q9"), who: item(who), ref });
  expect(tell(row("Q1", "https://e.org/1"), row("Q2", "https://e.org/2"))[0]).toBe(
    'Q1 → Q2; id=link-1; kind=link; event=Q9; label=Q9; pages=["https://e.org/1","https://e.org/2"]',
  );
});
