import { describe, expect, it } from "vitest";
import { importText } from "../../src/formats/forms";
import { checkedBy } from "../../src/formats/doubts/check-imported";
import type { TextForm } from "../../src/formats/guess-form";
import { checkFile } from "../../src/graph/parse/check-file";

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

const gexf = (within: string, before = "") =>
  `<gexf version="1.3"><graph>${before}<nodes>\n${within}</nodes></graph></gexf>`;

/** What is said of a file, or its actors. */
function read(form: TextForm, text: string) {
  const checked = checkedBy(checkFile, importText(form, text, "t"));
  return checked.ok ? checked.value.value.nodes : checked.problems;
}

const TOO_MANY = { code: "too-many-fields", values: { maximum: 20_000 } };

/** A file with one actor of so many fields. */
const FILES: readonly (readonly [what: string, form: TextForm, of: (count: number) => string])[] = [
  [
    "attributes of an element",
    "gexf",
    (count) =>
      gexf(
        `<node id="a" ${numbers(count)
          .map((at) => `a${at}="1"`)
          .join(" ")}/>`,
      ),
  ],
  [
    "values of a node in GEXF",
    "gexf",
    (count) =>
      gexf(
        `<node id="a"><attvalues>${numbers(count)
          .map((at) => `<attvalue for="a${at}" value="1"/>`)
          .join("")}</attvalues></node>`,
      ),
  ],
  [
    "data of a node in GraphML",
    "graphml",
    (count) =>
      `<graphml><graph>\n<node id="a">${numbers(count)
        .map((at) => `<data key="a${at}">1</data>`)
        .join("")}</node></graph></graphml>`,
  ],
  [
    "fields of a node in GML",
    "gml",
    (count) =>
      `graph [\nnode [ id 1 ${numbers(count)
        .map((at) => `a${at} 1`)
        .join(" ")} ]\n]`,
  ],
  [
    "fields within a field in GML",
    "gml",
    (count) =>
      `graph [\nnode [ id 1 deep [ ${numbers(count)
        .map((at) => `a${at} 1`)
        .join(" ")} ] ]\n]`,
  ],
];

describe("an actor of very many fields", () => {
  it.each(FILES)("is refused with its line: %s", (_, form, of) => {
    expect(read(form, of(20_001))).toMatchObject([{ ...TOO_MANY, line: 2 }]);
  });

  it.each(FILES)("is read as far as anybody could use them: %s", (_, form, of) => {
    expect(read(form, of(19_000))).toHaveLength(1);
  });
});

describe("defaults", () => {
  const of = (keys: number, nodes: number) => ({
    graphml: `<graphml>${numbers(keys)
      .map((at) => `<key id="k${at}" attr.name="a${at}"><default>1</default></key>`)
      .join("")}<graph>${numbers(nodes)
      .map((at) => `<node id="${at}"/>`)
      .join("")}</graph></graphml>`,
    gexf: gexf(
      numbers(nodes)
        .map((at) => `<node id="${at}"/>`)
        .join(""),
      `<attributes class="node">${numbers(keys)
        .map((at) => `<attribute id="${at}" title="a${at}"><default>1</default></attribute>`)
        .join("")}</attributes>`,
    ),
  });

  it.each(["graphml", "gexf"] as const)("are given to each that says nothing: %s", (form) => {
    expect(read(form, of(2, 2)[form])).toMatchObject([
      { a0: "1", a1: "1" },
      { a0: "1", a1: "1" },
    ]);
  });

  it.each(["graphml", "gexf"] as const)("are not multiplied without end: %s", (form) => {
    expect(read(form, of(15_000, 100_000)[form])).toEqual([
      { code: "too-many-fields", values: { maximum: 5_000_000 } },
    ]);
  });
});
