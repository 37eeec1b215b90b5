import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseDay } from "../../src/graph/dates";
import { queryOf, readAskedView } from "../../src/library/asked-view";

describe("a view that a program asks for", () => {
  it("is the query of an address, with or without a question mark", () => {
    const { view, ignored } = readAskedView("?from=2022-02-01&select=putin");
    expect(view).toMatchObject({ from: parseDay("2022-02-01"), select: "putin" });
    expect(ignored).toEqual([]);
    expect(queryOf("?select=putin")).toBe("select=putin");
  });

  it("may be some fields of a view, and some of its filters", () => {
    const { view, ignored } = readAskedView({ select: "putin", filters: { kind: ["call"] } });
    expect(view).toMatchObject({ select: "putin", mode: "window", filters: { kind: ["call"] } });
    expect(view.filters.actor).toEqual([]);
    expect(ignored).toEqual([]);
  });

  it("is nothing but the default where nothing is asked for", () => {
    expect(queryOf({})).toBe("");
    expect(readAskedView("").view).toEqual(readAskedView({}).view);
  });

  it("asks for nothing by what is about a page", () => {
    const asked = "data=winter-2022&tab=table&document=sputnik&by=recent";
    expect(queryOf(asked)).toBe("by=recent");
    expect(readAskedView(asked)).toEqual(readAskedView("by=recent"));
    expect(readAskedView({ tab: "table" }).view.tab).toBeUndefined();
    expect(readAskedView("tab=score").view.tab).toBe("score");
  });

  it("asks once for what it names twice", () => {
    expect(queryOf({ filters: { topic: ["gas", "gas"] } })).toBe("topic=gas");
  });

  it("lists what cannot be read", () => {
    expect(readAskedView("from=soon&colour=red").ignored).toEqual([
      { name: "colour", value: "red" },
      { name: "from", value: "soon" },
    ]);
  });
});

test("a view that was read asks for the same again", () => {
  const name = fc.string({ minLength: 1, maxLength: 8 });
  const view = fc.record(
    {
      from: fc.integer({ min: 0, max: 20_000 }),
      select: name,
      draw: fc.integer({ min: 1, max: 99_999 }),
      undated: fc.boolean(),
      filters: fc.record({ topic: fc.array(name, { maxLength: 3 }) }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(view, (asked) => {
      const query = queryOf(asked);
      expect(queryOf(readAskedView(query).view)).toBe(query);
    }),
  );
});
