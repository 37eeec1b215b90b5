import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notesOfDates, openFarEnds } from "../../../src/formats/doubts/doubtful-dates";
import { notesOfStatuses } from "../../../src/formats/doubts/own-statuses";
import type { GraphFile } from "../../../src/graph/model/file";

const fileOf = (...links: readonly { date?: string; status?: string }[]): GraphFile => ({
  format: "readout/1",
  title: "T",
  nodes: [],
  edges: links.map((fields, at) => ({
    id: `l${at}`,
    kind: "call",
    source: "a",
    target: "b",
    ...fields,
  })),
});

const said = (...dates: readonly string[]) =>
  notesOfDates(fileOf(...dates.map((date) => ({ date }))), (pointer) => ({
    line: 2 + Number(pointer.split("/")[2]),
  })).map(({ code, values, line, count }) => [code, values["value"], line, count]);

describe("a date that most likely means that there is none", () => {
  it.each([
    "0001-01-01",
    "1601-01-01",
    "1753-01-01",
    "1899-12-30",
    "1899-12-31",
    "1900-01-01",
    "1904-01-01",
    "1970-01-01",
  ])("is said where it is far from all others: %s", (filler) => {
    expect(said("2022-02-01", filler, "2021-03", filler)).toEqual([["filler-date", filler, 3, 2]]);
  });

  it("is a date like any other where others are near", () => {
    expect(said("1968-05-01", "1970-01-01", "1973")).toEqual([]);
    expect(said("1898-01-01", "1900-01-01/1901-02")).toEqual([]);
  });

  it("is not made less doubtful by another one", () => {
    expect(said("1899-12-30", "1900-01-01").map(([code]) => code)).toEqual([
      "filler-date",
      "filler-date",
    ]);
  });

  it("is said as an end of an interval and as the day of a document", () => {
    expect(said("1970-01-01/2022-02-01")).toEqual([["filler-date", "1970-01-01", 2, 1]]);
    const documents = [{ id: "d", title: "D", published: "1970-01-01" }];
    const notes = notesOfDates({ ...fileOf({ date: "2022" }), documents }, () => undefined);
    expect(notes).toMatchObject([{ code: "filler-date", values: { value: "1970-01-01" } }]);
  });
});

describe("the last day that programs know", () => {
  const opened = (...dates: readonly string[]) => {
    const { file, notes } = openFarEnds(fileOf(...dates.map((date) => ({ date }))), (pointer) => ({
      line: 2 + Number(pointer.split("/")[2]),
    }));
    return { dates: file.edges.map(({ date }) => date), notes };
  };

  it("leaves an interval open and a link without a day, and is said", () => {
    const { dates, notes } = opened("2020-01-01/9999-12-31", "2022-02-01", "9999-12-31", "2999");
    expect(dates).toEqual(["2020-01-01/..", "2022-02-01", undefined, undefined]);
    expect(notes.map(({ code, line }) => [code, line])).toEqual([
      ["far-end", 2],
      ["far-end", 4],
      ["far-end", 5],
    ]);
  });

  it("leaves a file alone in which no link has it", () => {
    const file = fileOf({ date: "2022-02-01/2022-02-03" }, {});
    expect(openFarEnds(file, () => undefined)).toEqual({ file, notes: [] });
  });
});

describe("a year of another calendar", () => {
  const valuesOf = (...dates: readonly string[]) =>
    notesOfDates(fileOf(...dates.map((date) => ({ date }))), () => undefined).map(
      ({ values, count }) => ({ ...values, count }),
    );

  it("is said with the year of ours, once for all", () => {
    expect(valuesOf("2565-02-01", "2566", "2022-01-01")).toEqual([
      { value: "2565-02-01", year: "2565", calendar: "buddhist", ours: "2022", count: 2 },
    ]);
    expect(valuesOf("1445-03-04", "2023-05-06")).toEqual([
      {
        ...{ value: "1445-03-04", year: "1445", calendar: "hijri" },
        ...{ ours: "2023", iranian: "2066", count: 1 },
      },
    ]);
    expect(valuesOf("2202-02-01", "2022-02-01")).toEqual([
      { value: "2202-02-01", year: "2202", calendar: "other", count: 1 },
    ]);
  });

  it("is said where all would be of the last century by it", () => {
    expect(valuesOf("1401-02", "1402-05-01")).toHaveLength(1);
  });

  it("is ours where dates are of that time, or of all times since", () => {
    expect(valuesOf("1445-02-01", "1447-03-04", "1501")).toEqual([]);
    expect(valuesOf("1445", "1618/1648", "1914-08-01")).toEqual([]);
  });

  it("is never seen in dates of our time, however they are written", () => {
    const date = fc
      .tuple(fc.integer({ min: 1971, max: 2100 }), fc.constantFrom("", "-05", "-05-09", "~"))
      .map(([year, rest]) => `${year}${rest}`);
    fc.assert(
      fc.property(fc.array(date), (dates) => {
        expect(said(...dates)).toEqual([]);
      }),
    );
  });
});

describe("a status that is not known", () => {
  const notes = (...statuses: readonly (string | undefined)[]) =>
    notesOfStatuses(
      fileOf(...statuses.map((status) => (status === undefined ? {} : { status }))),
      () => undefined,
    ).map(({ values, count }) => [values["value"], count]);

  it("is said, and how often", () => {
    expect(notes("tbc", "held", undefined, "à confirmer", "tbc")).toEqual([
      ["tbc", 2],
      ["à confirmer", 1],
    ]);
  });

  it("is cut where it is a whole text", () => {
    expect(notes("x".repeat(70))).toEqual([[`${"x".repeat(60)}…`, 1]]);
  });

  it("is none of ours", () => {
    expect(notes("held", "planned", "cancelled", "postponed", "unknown")).toEqual([]);
  });
});
