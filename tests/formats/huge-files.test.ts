import { describe, expect, it } from "vitest";
import { checkImported } from "../../src/formats/doubts/check-imported";
import { startDraft } from "../../src/formats/draft/draft";
import { MOST_ROWS } from "../../src/formats/draft/imported";
import { formOfJson } from "../../src/formats/json/json-form";
import { printForm } from "../../src/formats/print-form";
import { importJson } from "../../src/formats/read-json";

const TOO_MANY = {
  ok: false,
  problems: [{ code: "too-many-rows", values: { maximum: MOST_ROWS } }],
};

describe("a draft of more than can be held", () => {
  it("is refused as a whole, and no links are made of it", () => {
    expect(MOST_ROWS).toBe(1_000_000);
    const draft = startDraft();
    draft.addActor("a", [], {});
    for (let at = 0; at <= MOST_ROWS; at++) draft.addLink({ source: "a", target: "a" }, [], {});
    const imported = draft.finish({ title: "T" });
    expect(imported.file.edges).toHaveLength(0);
    expect(checkImported({ ok: true, value: imported })).toEqual(TOO_MANY);
  });
});

describe("node-link JSON", () => {
  it.each([
    ["elements of Kumu", { elements: Array(MOST_ROWS + 1).fill({}), connections: [] }],
    ["links", { nodes: [], links: Array(MOST_ROWS + 1).fill({ source: 1, target: 1 }) }],
    ["neighbours", { nodes: [{ id: 1 }], adjacency: [Array(MOST_ROWS + 1).fill({ id: 1 })] }],
    ["nodes of one id", { nodes: Array(MOST_ROWS + 1).fill({ id: 1 }), links: [] }],
  ])("of more than a million %s is refused before anything is made of it", (_, value) => {
    const form = formOfJson(value);
    if (form !== "nodelink" && form !== "kumu") throw new Error(`It was taken for ${form}.`);
    expect(checkImported(importJson(form, value, "t"))).toEqual(TOO_MANY);
  });
});

describe("the keys of BibTeX", () => {
  it("differ where two hundred thousand ids have no letter that a key may have", () => {
    const ids = Array.from({ length: 200_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + (at % 20_000)).repeat(1 + Math.floor(at / 20_000)),
    );
    const text = printForm("bibtex", {
      format: "readout/1",
      nodes: [{ id: "a", kind: "person", name: "A" }],
      edges: [
        {
          id: "l",
          kind: "call",
          source: "a",
          target: "a",
          quotes: ids.map((id) => ({ document: id, exact: "x" })),
        },
      ],
      documents: ids.map((id) => ({ id })),
    });
    const keys = [...text.matchAll(/^@online\{([^,]+),$/gm)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(ids.length);
  });
});
