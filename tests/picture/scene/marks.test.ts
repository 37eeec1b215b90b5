import { describe, expect, it } from "vitest";
import { ACTOR_KINDS, LINK_KINDS } from "../../../src/graph/model/kinds";
import {
  actorMarkOf,
  linkMarkOf,
  sideMarkOf,
  standingMarkOf,
  statusMarkOf,
} from "../../../src/picture/scene/marks";

/** Kinds of coded events, one for each glyph. */
const EVENT_KINDS = ["consultation", "cooperation", "demand", "protest", "assault"];

describe("the marks of links", () => {
  it("tell by a glyph what they tell by a colour", () => {
    const kinds = [...LINK_KINDS, ...EVENT_KINDS];
    const marks = kinds.map(linkMarkOf);
    expect(new Set(marks.map(({ colour }) => colour)).size).toBe(kinds.length);
    expect(new Set(marks.map(({ glyph }) => glyph)).size).toBe(kinds.length);
  });

  it("are neutral and without a glyph for a kind that nobody knows", () => {
    expect(linkMarkOf("duel")).toEqual({ width: 2, colour: "--link-other" });
  });

  it("are as thin for coded events as for a kind that nobody knows, and wider for contacts", () => {
    for (const kind of EVENT_KINDS) expect(linkMarkOf(kind).width).toBe(2);
    for (const kind of ["call", "video-call", "meeting", "visit"])
      expect(linkMarkOf(kind).width).toBeGreaterThan(2);
  });
});

describe("the marks of actors", () => {
  it("differ by colour, and by shape or outline", () => {
    const marks = ACTOR_KINDS.map(actorMarkOf);
    expect(new Set(marks.map(({ fill }) => fill)).size).toBe(4);
    expect(new Set(marks.map(({ shape, dashed }) => `${shape} ${dashed}`)).size).toBe(4);
  });

  it("are neutral diamonds for a kind that nobody knows", () => {
    expect(actorMarkOf("ship")).toEqual({
      shape: "diamond",
      dashed: false,
      fill: "--actor-other",
    });
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
