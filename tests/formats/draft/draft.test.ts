import { describe, expect, it } from "vitest";
import { startDraft } from "../../../src/formats/draft/draft";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import type { Field } from "../../../src/formats/draft/flat";

/** A draft with one actor of these fields. */
function actorWith(...fields: readonly Field[]) {
  const draft = startDraft();
  draft.addActor("a", fields, { input: "t", line: 2 });
  const { file, notes } = draft.finish({ title: "T" });
  return { actor: file.nodes[0], notes };
}

describe("an actor in a draft", () => {
  it("is named by its id and has a plain kind by default", () => {
    expect(actorWith().actor).toEqual({ id: "a", kind: "actor", name: "a" });
    expect(actorWith(["name", "Ann"], ["role", undefined], ["id", "b"], ["source", "x"])).toEqual({
      actor: { id: "a", kind: "actor", name: "Ann" },
      notes: [],
    });
  });

  it.each([
    ["kind", " Person ", "person"],
    ["kind", "VIDEO CALL", "video-call"],
    ["kind", "Ship", "Ship"],
    ["country", "Italy", "IT"],
  ])("normalises the %s %j to %j", (field, given, value) => {
    expect(actorWith([field, given])).toEqual({
      actor: { id: "a", kind: "actor", name: "a", [field]: value },
      notes: [],
    });
  });

  it.each([
    ["country", "Atlantis", "Atlantis"],
    ["country", 7, "7"],
    ["aliases", "x", "x"],
    ["position", { x: 1 }, '{"x":1}'],
    ["role", "x".repeat(60) + "\ud800", "x".repeat(60) + "…"],
  ])("keeps a %s that is %j under another name, with a note", (field, given, value) => {
    const kept = `${field} (as given)`;
    expect(actorWith([field, given])).toEqual({
      actor: { id: "a", kind: "actor", name: "a", [kept]: given },
      notes: [{ code: "kept-as", values: { field, value, kept }, count: 1, input: "t", line: 2 }],
    });
  });

  it("with a duplicate id is left for the parser to refuse, by its line", () => {
    const draft = startDraft();
    draft.addActor("a", [], { line: 1 });
    draft.addActor("a", [], { line: 2 });
    expect([draft.hasActor("a"), draft.hasActor("b")]).toEqual([true, false]);
    expect(checkImported({ ok: true, value: draft.finish({ title: "T" }) })).toMatchObject({
      ok: false,
      problems: [{ code: "duplicate-id", pointer: "/nodes/1/id", line: 2 }],
    });
  });
});

describe("a link in a draft", () => {
  const ends = { source: "a", target: "a" };

  it("has a unique id: the given one, a generated one, or a changed one with a note", () => {
    const draft = startDraft();
    const asked = ["x", undefined, "link-2", "x", "a", "x-2"];
    const given = asked.map((id, at) => draft.addLink({ id, ...ends }, [], { line: at + 1 }));
    expect(given).toEqual(["x", "link-2", "link-2-2", "x-2", "a", "x-2-2"]);
    draft.addActor("a", [], {});
    draft.addActor("a-2", [], {});
    const { file, notes } = draft.finish({ title: "T" });
    const ids = file.edges.map(({ id }) => id);
    expect(ids).toEqual(["x", "link-2", "link-2-2", "x-2", "a-3", "x-2-2"]);
    expect(notes.map(({ values, line }) => [values["from"], values["to"], line])).toEqual([
      ["link-2", "link-2-2", 3],
      ["x", "x-2", 4],
      ["a", "a-3", 5],
      ["x-2", "x-2-2", 6],
    ]);
  });

  it("keeps fields of any number and name, in their order", () => {
    const many = Array.from({ length: 300 }, (_, at): Field => [`column ${at}`, "x"]);
    const fields: readonly Field[] = [["kind", "call"], ["__proto__", "p"], ...many];
    const draft = startDraft();
    draft.addLink({ source: "a", target: "b" }, fields, {});
    const [link] = draft.finish({ title: "T" }).file.edges;
    expect(Object.entries(link ?? {})).toEqual([
      ["id", "link-1"],
      ["kind", "call"],
      ["source", "a"],
      ["target", "b"],
      ["__proto__", "p"],
      ...many,
    ]);
  });

  it("has an id found at once, however many ask for the same", () => {
    const draft = startDraft();
    const count = 50_000;
    for (let at = 0; at < count; at++) draft.addLink({ id: "x", ...ends }, [], {});
    const { edges } = draft.finish({ title: "T" }).file;
    expect([edges[0]?.id, edges.at(-1)?.id]).toEqual(["x", `x-${count}`]);
  });

  it("gives one without an id none that another has, whichever came first", () => {
    const idsOf = (asked: readonly (string | undefined)[]) => {
      const draft = startDraft();
      for (const id of asked) draft.addLink({ id, ...ends }, [], {});
      return draft.finish({ title: "T" }).file.edges.map(({ id }) => id);
    };
    expect(idsOf([undefined, "link-1"])).toEqual(["link-1", "link-1-2"]);
    expect(idsOf(["link-2", undefined])).toEqual(["link-2", "link-2-2"]);
    expect(idsOf([undefined, "link-01", "link-2"])).toEqual(["link-1", "link-01", "link-2"]);
  });

  it("gives way to actors even if its id was generated", () => {
    const draft = startDraft();
    draft.addLink(ends, [], {});
    draft.addActor("link-1", [], {});
    const { file, notes } = draft.finish({ title: "T" });
    expect(file.edges).toEqual([{ id: "link-1-2", kind: "link", ...ends }]);
    expect(notes).toEqual([]);
  });
});

describe("a draft", () => {
  it("merges equal notes, with a count and the first place", () => {
    const draft = startDraft();
    draft.note("left-out", { what: "port" }, { line: 3 });
    draft.note("left-out", { what: "port" }, { line: 5 });
    draft.note("left-out", { what: "hyperedge" }, { line: 6 });
    draft.note("left-out", { what: "port" }, { input: "t", line: 7 });
    expect(draft.finish({ title: "T" }).notes).toEqual([
      { code: "left-out", values: { what: "port" }, count: 2, line: 3 },
      { code: "left-out", values: { what: "hyperedge" }, count: 1, line: 6 },
      { code: "left-out", values: { what: "port" }, count: 1, input: "t", line: 7 },
    ]);
  });

  it("has each document once, and skips invalid ones", () => {
    const draft = startDraft();
    draft.addDocument({ id: "d", title: "first" });
    draft.addDocument({ id: "d", title: "second" });
    draft.addDocuments([{ id: "e" }, { title: "none" }, 1]);
    draft.addDocuments({ id: "f" });
    expect(draft.finish({ title: "T" }).file.documents).toEqual([
      { id: "d", title: "first" },
      { id: "e" },
    ]);
  });

  it("has only the given fields in its head", () => {
    const head = { title: "T", description: undefined, language: "it", license: undefined };
    expect(Object.keys(startDraft().finish(head).file)).toEqual([
      "format",
      "title",
      "language",
      "nodes",
      "edges",
      "documents",
    ]);
  });
});
