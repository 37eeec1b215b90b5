import { expect, it } from "vitest";
import { printTable } from "../../src/formats/csv/tables";
import { parseGml } from "../../src/formats/text/gml-values";

/** A regular expression that repeats a group throws a RangeError from some two million times on. */
const TIMES = 9_000_000;

it("A formula behind millions of blanks is guarded", () => {
  expect(printTable(["a"], [[`a;${" ".repeat(TIMES)}=1`]])).toContain(`a;'${" ".repeat(10)}`);
});

it("GML behind millions of comments is read, with comments at its end as well", () => {
  const list = parseGml(`${"#a\n".repeat(TIMES)}graph [ ]\n#b\n#c`);
  expect(list.ok && list.value.entries.map(([key]) => key)).toEqual(["graph"]);
});
