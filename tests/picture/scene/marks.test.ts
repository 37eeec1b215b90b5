import { describe, expect, it } from "vitest";
import type { Telling } from "../../../src/frame/index/tellings";
import { ACTOR_KINDS, LINK_KINDS } from "../../../src/graph/model/kinds";
import {
  actorMarkOf,
  glyphOf,
  lineOf,
  sideMarkOf,
  standingMarkOf,
  statusMarkOf,
} from "../../../src/picture/scene/marks";

/** Kinds of coded events, one for each glyph. */
const EVENT_KINDS = ["consultation", "cooperation", "demand", "protest", "assault"];

describe("the marks of links", () => {
  it("tell the kind by a glyph of its own", () => {
    const kinds = [...LINK_KINDS, ...EVENT_KINDS];
    expect(new Set(kinds.map(glyphOf)).size).toBe(kinds.length);
    expect(kinds.map(glyphOf)).not.toContain(undefined);
  });

  it("have no glyph for a kind that nobody knows", () => {
    expect(glyphOf("duel")).toBeUndefined();
  });

  it("are the stronger the more of their ends tell of them, asserting or denying", () => {
    const of = (source: Telling, target: Telling) => lineOf({ source, target });
    expect(of("tells", "tells")).toEqual({ width: 3, opacity: 1 });
    expect(of("silent", "tells")).toEqual({ width: 1.75, opacity: 0.7 });
    expect(of("silent", "silent")).toEqual({ width: 1, opacity: 0.45 });
    expect(of("tells", "denies")).toEqual(of("tells", "tells"));
    expect(of("denies", "silent")).toEqual(of("tells", "silent"));
  });
});

describe("the marks of actors", () => {
  it("differ by shape or outline, whatever their side", () => {
    const marks = ACTOR_KINDS.map(actorMarkOf);
    expect(new Set(marks.map(({ shape, dashed }) => `${shape} ${dashed}`)).size).toBe(4);
  });

  it("are diamonds for a kind that nobody knows", () => {
    expect(actorMarkOf("ship")).toEqual({ shape: "diamond", dashed: false });
  });
});

describe("the marks of a status", () => {
  it("differ in their dashes, and cross out what was cancelled alone", () => {
    const statuses = ["held", "planned", "cancelled", "postponed", "rumoured"];
    const marks = statuses.map(statusMarkOf);
    expect(new Set(marks.map(({ pattern }) => String(pattern))).size).toBe(5);
    expect(marks.map(({ crossed }) => crossed)).toEqual([false, false, true, false, false]);
    expect(statusMarkOf("held").pattern).toEqual([]);
  });
});

describe("the marks of two accounts or windows", () => {
  it("tell by a letter what they tell by a colour", () => {
    for (const marks of [
      (["first", "second", "both"] as const).map(sideMarkOf),
      (["new", "continued", "gone"] as const).map(standingMarkOf),
    ]) {
      expect(new Set(marks.map(({ colour }) => colour)).size).toBe(3);
      expect(new Set(marks.map(({ letter }) => letter)).size).toBe(3);
    }
  });
});
