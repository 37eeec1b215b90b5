import fc from "fast-check";
import { expect, test } from "vitest";
import { timeColumnsOf } from "../../../src/frame/index/time-columns";
import { ABSENT, codeTexts } from "../../../src/graph/columns/coded-texts";
import { parseDay, parseDays } from "../../../src/graph/dates";

const day = (text: string) => parseDay(text) ?? NaN;
type Row = readonly [
  date: string | undefined,
  kind: string,
  status: string | undefined,
  links: number,
];

function columnsOf(...rows: readonly Row[]) {
  return timeColumnsOf({
    date: codeTexts(rows.map(([date]) => date)),
    kind: codeTexts(rows.map(([, kind]) => kind)),
    status: codeTexts(rows.map(([, , status]) => status)),
    links: Uint32Array.from(rows, ([, , , links]) => links),
  });
}

test("Rows have their days, kind and status, and stand for as many links as they say", () => {
  const { kind, kinds, status, statuses, ...columns } = columnsOf(
    ["2022-02-01", "call", "planned", 7],
    ["2022-02-02/2022-02-05", "meeting", "held", 1],
    ["2022-02~", "call", "planned", 2],
    ["2022-02-01?", "call", "held", 3],
  );
  expect(columns).toEqual({
    dated: 4,
    first: Int32Array.of(...["2022-02-01", "2022-02-02", "2022-02-01", "2022-02-01"].map(day)),
    last: Int32Array.of(...["2022-02-01", "2022-02-05", "2022-02-28", "2022-02-01"].map(day)),
    unsure: Uint8Array.of(0, 0, 1, 1),
    weight: Uint32Array.of(7, 1, 2, 3),
  });
  expect(Array.from(kind, (code) => kinds[code])).toEqual(["call", "meeting", "call", "call"]);
  expect(Array.from(status, (code) => statuses[code])).toEqual([
    ...["planned", "held", "planned", "held"],
  ]);
});

test("Rows without a date, or with one that is none, are left out", () => {
  const { dated, weight } = columnsOf(
    [undefined, "call", "held", 5],
    ["2022-02-01", "call", "held", 6],
    ["soon", "call", "held", 7],
  );
  expect([dated, weight]).toEqual([1, Uint32Array.of(6)]);
});

test("Where nothing is said of what became of it, a contact was held", () => {
  for (const others of [["planned"], ["planned", "held"], []]) {
    const { status, statuses } = columnsOf(
      ["2022-02-01", "call", undefined, 1],
      ...others.map((one): Row => ["2022-02-01", "call", one, 1]),
    );
    expect(statuses[status[0] ?? ABSENT]).toBe("held");
    expect(statuses.filter((one) => one === "held")).toHaveLength(1);
  }
});

test("An open end lies further off than any day", () => {
  const { first, last } = columnsOf(
    ["../2022-02-01", "call", "held", 1],
    ["2022-02-01/..", "call", "held", 1],
  );
  expect([first[0], last[1]]).toEqual([1 - 2 ** 31, 2 ** 31 - 1]);
});

test("Whatever the dates, each row has the days that its text says", () => {
  const dates = fc.constantFrom(undefined, "2022", "2022-02", "2022-02-01~", "x", "1999-12-31");
  fc.assert(
    fc.property(fc.array(dates), (texts) => {
      const { first, last } = columnsOf(...texts.map((text): Row => [text, "call", "held", 1]));
      const days = texts.flatMap((text) => {
        const parsed = parseDays(text ?? "");
        return parsed.ok ? [parsed.value] : [];
      });
      expect([...first]).toEqual(days.map((one) => one.first));
      expect([...last]).toEqual(days.map((one) => one.last));
    }),
  );
});
