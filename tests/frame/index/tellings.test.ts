import { describe, expect, it } from "vitest";
import { accountsOf, bitsOfEnds, tellingsOf } from "../../../src/frame/index/tellings";
import {
  DENIED_BY_SOURCE,
  DENIED_BY_TARGET,
  DISPUTED,
  TOLD_BY_SOURCE,
  TOLD_BY_TARGET,
} from "../../../src/frame/index/told";

/** What one link says, and what several do, each seen from the first of the two ends. */
const of = (...told: readonly number[]) =>
  tellingsOf(
    told.reduce((bits, each) => bits | bitsOfEnds(each, false), 0),
    false,
  );

describe("what the ends of a link tell", () => {
  it("is nothing where there is no account", () => {
    expect(of(0)).toEqual({ source: "silent", target: "silent" });
    expect(of()).toEqual({ source: "silent", target: "silent" });
    expect(of(DISPUTED)).toEqual({ source: "silent", target: "silent" });
  });

  it("is an account, or a denial, of each end by itself", () => {
    expect(of(TOLD_BY_SOURCE)).toEqual({ source: "tells", target: "silent" });
    expect(of(TOLD_BY_TARGET | DENIED_BY_TARGET)).toEqual({ source: "silent", target: "denies" });
    expect(of(TOLD_BY_SOURCE | TOLD_BY_TARGET | DENIED_BY_SOURCE | DISPUTED)).toEqual({
      source: "denies",
      target: "tells",
    });
  });

  it("is, of several links, an account where there is one of any, and a denial where there is nothing else", () => {
    const denial = TOLD_BY_SOURCE | DENIED_BY_SOURCE;
    expect(of(denial, TOLD_BY_TARGET)).toEqual({ source: "denies", target: "tells" });
    expect(of(denial, TOLD_BY_SOURCE)).toEqual({ source: "tells", target: "silent" });
  });

  it("follows the ends where a link goes the other way", () => {
    const bits = bitsOfEnds(TOLD_BY_SOURCE, false) | bitsOfEnds(TOLD_BY_SOURCE, true);
    expect(tellingsOf(bits, false)).toEqual({ source: "tells", target: "tells" });
    expect(tellingsOf(bitsOfEnds(TOLD_BY_SOURCE, true), false).target).toBe("tells");
    expect(tellingsOf(bitsOfEnds(TOLD_BY_SOURCE, true), true).source).toBe("tells");
  });

  it("is an account whether it asserts or denies", () => {
    expect(accountsOf({ source: "silent", target: "silent" })).toBe(0);
    expect(accountsOf({ source: "silent", target: "denies" })).toBe(1);
    expect(accountsOf({ source: "tells", target: "silent" })).toBe(1);
    expect(accountsOf({ source: "tells", target: "denies" })).toBe(2);
  });
});
