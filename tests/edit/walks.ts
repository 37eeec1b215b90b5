import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Step } from "../../src/edit/steps";
import type { GraphFile } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { graphFiles } from "../fixtures/graph-files";

function fileOf(name: string): GraphFile {
  const graph = parseGraph(JSON.parse(readFileSync(`data/${name}.json`, "utf8")));
  if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
  return graph.value.file;
}

export const DRAGHI_PUTIN = fileOf("draghi-putin");

/** Steps that mean something in a file, and some that mean nothing. */
function stepsIn(file: GraphFile): fc.Arbitrary<Step> {
  const pick = (ids: readonly string[]) => fc.constantFrom(...ids, "nobody");
  const actor = pick(file.nodes.map(({ id }) => id));
  const link = pick(file.edges.map(({ id }) => id));
  const document = pick((file.documents ?? []).map(({ id }) => id));
  const text = fc.string({ unit: "grapheme", maxLength: 6 });
  const at = fc.nat(3);
  return fc.oneof(
    fc.record({
      act: fc.constant("put-actor" as const),
      actor: fc.record({
        id: fc.oneof(actor, link, text),
        kind: fc.constantFrom("person", "group", ""),
        name: text,
        speaksFor: fc.array(actor, { maxLength: 2 }),
      }),
    }),
    fc.record({
      act: fc.constant("put-link" as const),
      link: fc.record({
        id: fc.oneof(actor, link, text),
        kind: fc.constant("call"),
        source: actor,
        target: actor,
        date: fc.constantFrom("2022-02-01", "soon", "2021-02-29"),
        quotes: fc.array(
          fc.record({ document, exact: text, attributedTo: actor, start: fc.nat(99) }),
          { maxLength: 2 },
        ),
      }),
    }),
    fc.record({
      act: fc.constant("put-document" as const),
      document: fc.record({
        id: fc.oneof(document, text),
        published: fc.constantFrom("2022-02-01", "yesterday"),
        voice: actor,
      }),
    }),
    fc.record({
      act: fc.constant("put-head" as const),
      fields: fc.record({ title: fc.option(text, { nil: undefined }) }),
    }),
    fc.record({ act: fc.constant("remove-actor" as const), id: actor }),
    fc.record({ act: fc.constant("remove-link" as const), id: link }),
    fc.record({ act: fc.constant("remove-document" as const), id: document }),
    fc.record({ act: fc.constant("merge-actors" as const), kept: actor, gone: actor }),
    fc.record({ act: fc.constant("merge-links" as const), kept: link, gone: link }),
    fc.record({ act: fc.constant("merge-documents" as const), kept: document, gone: document }),
    fc.record({
      act: fc.constant("rename-event" as const),
      from: fc.constantFrom(...file.edges.flatMap(({ event }) => event ?? []), "none"),
      to: text,
    }),
    fc.record({ act: fc.constant("merge-quotes" as const), link, kept: at, gone: at }),
  );
}

/** Files, and steps that are done to them one after another, some of which are taken back. */
export const walks = fc.oneof(fc.constant(DRAGHI_PUTIN), graphFiles).chain((file) =>
  fc.record({
    file: fc.constant(file),
    entries: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: stepsIn(file) },
        {
          weight: 1,
          arbitrary: fc.constantFrom({ act: "undo" } as const, { act: "redo" } as const),
        },
      ),
      { maxLength: 20 },
    ),
  }),
);
