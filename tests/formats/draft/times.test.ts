import { describe, expect, it } from "vitest";
import { codeOfRelation, describeCode } from "../../../src/formats/events/cameo";
import { codeOfCountry } from "../../../src/formats/draft/countries";
import { isFlat, splitList, unflatten } from "../../../src/formats/draft/flat";
import { dateOfTimes, dateOfTimeSet } from "../../../src/formats/draft/times";
import { freeName, typedValue, typeOfValue } from "../../../src/formats/xml/xml-values";

describe("times", () => {
  it.each([
    ["2022-02-01", "2022-02-03", "2022-02-01/2022-02-03", false],
    ["2022-02-01", "2022-02-01", "2022-02-01", false],
    ["2022-02-01", undefined, "2022-02-01/..", false],
    [undefined, "2022-02-01", "../2022-02-01", false],
    ["2022-02-01", "", "2022-02-01/..", false],
    ["-Infinity", "2022-02-01", "../2022-02-01", false],
    ["2022-02-01", " inf ", "2022-02-01/..", false],
    ["+inf", "2022-02-01", "../2022-02-01", false],
    [" 2022-02-01 ", "2022-02-01Z", "2022-02-01", false],
    ["2022-02-01+01:00", "2022-02-01-05:00", "2022-02-01", false],
    ["-0044-03-15", "-0044-03-15", "-0044-03-15", false],
    ["2022-02", " 2022-03 ", "2022-02/2022-03", false],
    ["2022-02-01T10:00:00", "2022-02-01", "2022-02-01", true],
    ["2022-02-01", "2022-02-01T10:00:00Z", "2022-02-01", true],
    ["2022-02-01T10:00:00Z", undefined, "2022-02-01/..", true],
  ])("from %j to %j give the date %s", (start, end, date, hasHours) => {
    expect(dateOfTimes({ start, end })).toEqual({ date, hasHours });
  });

  it.each([
    "2009.0",
    "2022",
    "2022-2-1",
    "x2022-02-01",
    "2022-02-01x",
    "2022-022",
    "02-2022",
    "infx",
    "x-inf",
  ])("like %s are not a date", (text) => {
    expect(dateOfTimes({ start: text })).toBe("not-a-date");
    expect(dateOfTimes({ start: "2022-02-01", end: text })).toBe("not-a-date");
  });

  it("that are missing give nothing", () => {
    expect(dateOfTimes({})).toBeUndefined();
    expect(dateOfTimes({ start: " ", end: "Infinity" })).toBeUndefined();
  });
});

describe("a value of a declared type", () => {
  it.each([
    ["5", "int", 5],
    ["5", "Integer", 5],
    ["-5", "long", -5],
    ["5", "short", 5],
    ["5", "byte", 5],
    ["0.5", "float", 0.5],
    ["1e3", "double", 1000],
    ["five", "double", "five"],
    ["", "double", ""],
    [" ", "int", " "],
    ["Infinity", "double", "Infinity"],
    ["true", "boolean", true],
    [" FALSE ", "Boolean", false],
    ["xtrue", "boolean", "xtrue"],
    ["truex", "boolean", "truex"],
    ["1", "boolean", "1"],
    ["5", "string", "5"],
    ["true", "liststring", "true"],
  ])("%j with the type %s is %j", (text, type, value) => {
    expect(typedValue(text, type)).toBe(value);
  });

  it("is declared by its type", () => {
    expect([1, true, "1"].map(typeOfValue)).toEqual(["double", "boolean", "string"]);
    expect(["id", "source", "target", "kind"].map(freeName)).toEqual([
      "id (as given)",
      "source (as given)",
      "target (as given)",
      "kind",
    ]);
  });
});

describe("a flat field", () => {
  it.each([
    [
      ["a (json)", "[1]"],
      ["a", [1]],
    ],
    [
      ["a (json)", "[1"],
      ["a (json)", "[1"],
    ],
    [
      ["a (json)", 1],
      ["a (json)", 1],
    ],
    [
      ["a", "[1]"],
      ["a", "[1]"],
    ],
    [
      ["topics", " a; b ;;c "],
      ["topics", ["a", "b", "c"]],
    ],
    [
      ["aliases", 7],
      ["aliases", ["7"]],
    ],
    [
      ["sameAs", ""],
      ["sameAs", []],
    ],
  ] satisfies [[string, string | number], [string, unknown]][])("%j means %j", (flat, field) => {
    expect(unflatten(flat)).toEqual(field);
  });

  it("is a text, a boolean or a finite number", () => {
    expect(["", true, 0, Infinity, NaN, null, undefined, [], {}].map(isFlat)).toEqual([
      true,
      true,
      true,
      ...Array(6).fill(false),
    ]);
    expect(splitList(" ; ")).toEqual([]);
  });
});

describe("the code of a country", () => {
  it.each([
    ["it", "IT"],
    [" IT ", "IT"],
    ["ITA", "IT"],
    ["ita", "IT"],
    ["Italy", "IT"],
    ["ITALY", "IT"],
    ["Côte d'Ivoire", "CI"],
    ["Cote d'Ivoire", "CI"],
    ["Syria", "SY"],
    ["Burma", "MM"],
    ["Democratic Republic of Congo", "CD"],
    ["Republic of Congo", "CG"],
    ["East Timor", "TL"],
    ["Laos", "LA"],
    ["Macedonia", "MK"],
    ["Moldova", "MD"],
    ["Occupied Palestinian Territory", "PS"],
    ["Palestinian Territory, Occupied", "PS"],
    ["Swaziland", "SZ"],
    ["Vatican City", "VA"],
    ["XX", undefined],
    ["XXX", undefined],
    ["Atlantis", undefined],
    ["", undefined],
    ["ITAL", undefined],
  ])("%j is %s", (text, code) => {
    expect(codeOfCountry(text)).toBe(code);
  });
});

describe("relations in the codebook's words", () => {
  it.each([
    ["Make a visit", "042"],
    [" make a VISIT ", "042"],
    ["Discuss by telephone", "041"],
    ["Use unconventional mass-violence", "20"],
    ["use unconventional mass violence", "20"],
    ["nothing of the sort", undefined],
  ])("%j have the code %s", (relation, code) => {
    expect(codeOfRelation(relation)?.slice(0, code?.length)).toBe(code);
  });

  it("are the description of a code", () => {
    expect(describeCode("042")).toMatch(/visit/i);
    expect(describeCode("99")).toBeUndefined();
  });
});

describe("a time set as Gephi writes it", () => {
  it.each([
    ["<[2015-05-19, 2015-06-01]>", "2015-05-19/2015-06-01", false],
    ["<[2015-05-19]>", "2015-05-19", false],
    ["<[2015-05-19, 2015-05-21, 2015-06-01]>", "2015-05-19/2015-06-01", true],
    ["<[2015-07-01, 2015-07-02]; [2016-01-01, 2016-02-01]>", "2015-07-01/2016-02-01", true],
    ["<[2015-07-01, Infinity]>", "2015-07-01/..", false],
  ])("%s is from its first time to its last", (text, date, hasSpells) => {
    expect(dateOfTimeSet(text)).toEqual({ dated: { date, hasHours: false }, hasSpells });
  });

  it("of plain numbers is no date, and other texts are no time sets", () => {
    expect(dateOfTimeSet("<[2010.0, 2012.0]>")?.dated).toBe("not-a-date");
    expect(dateOfTimeSet("[2015-05-19]")).toBeUndefined();
    expect(dateOfTimeSet(`<${"[1];".repeat(9000)}`)).toBeUndefined();
  });
});
