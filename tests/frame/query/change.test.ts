import { describe, expect, it } from "vitest";
import { changeOf } from "../../../src/frame/query/change";
import type { Frame } from "../../../src/frame/query/frame";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const index = indexGraph(
  makeGraph({
    nodes: people("a b c d"),
    edges: [
      call("1", "a-b", { date: "2022-02-01" }),
      call("2", "a-b", { date: "2022-02-02", kind: "visit" }),
      call("3", "c-d", { date: "2022-02-03", kind: "letter" }),
      call("4", "a-b", { date: "2022-02-04" }),
    ],
  }),
);
const day = (number: number) => parseDay(`2022-02-0${number}`);
const showing = (view: Partial<View>) => frameOf(index, { ...DEFAULT_VIEW, ...view });
const ofKind = (...kind: string[]) => showing({ filters: { ...NO_FILTERS, kind } });
/** Who came and went, in short. */
function tell(before: Partial<View> | Frame, now: Partial<View> | Frame) {
  const [one, other] = [before, now].map((side) => ("drawn" in side ? side : showing(side)));
  const change = one && other && changeOf(one, other);
  const ids = (list: NonNullable<typeof change>["came"]) => list.map(({ id }) => id).join("");
  return change && { ...change, came: ids(change.came), went: ids(change.went) };
}

describe("what a step has changed", () => {
  it("is the window, whichever of its ends was moved", () => {
    const whole = { from: day(1), to: day(4) };
    expect(tell(whole, { ...whole, from: day(2) })?.window).toEqual({
      first: day(2),
      last: day(4),
    });
    expect(tell(whole, { ...whole, to: day(3) })?.window).toEqual({ first: day(1), last: day(3) });
  });

  it("is the window alone where as many links of the same actors are in it", () => {
    expect(tell({ from: day(1), to: day(1) }, { from: day(2), to: day(2) })).toEqual({
      window: { first: day(2), last: day(2) },
      isOtherCount: false,
      came: "",
      went: "",
    });
  });

  it("is how many there are, though the same actors stay", () => {
    expect(tell(ofKind("call", "visit"), ofKind("visit"))).toEqual({
      window: undefined,
      isOtherCount: true,
      came: "",
      went: "",
    });
  });

  it("is who came and who went, though they are as many", () => {
    expect(tell(ofKind("visit"), ofKind("letter"))).toEqual({
      window: undefined,
      isOtherCount: false,
      came: "cd",
      went: "ab",
    });
    expect(tell(ofKind("visit"), showing({}))).toMatchObject({ came: "cd", went: "" });
  });

  it("is nothing where another thing is asked for, and the same is shown", () => {
    expect(tell({}, { select: "a" })).toBeUndefined();
  });
});
