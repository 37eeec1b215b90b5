const TEXT = "Ada Quill called Bruno Marsh on 1 March. Bruno Marsh met Carla Voss.";

const linkOf = (id: string, kind: string, ends: readonly [string, string], exact: string) => ({
  id,
  kind,
  source: ends[0],
  target: ends[1],
  status: "held",
  quotes: [{ document: "post", exact, start: TEXT.indexOf(exact) }],
  proposed: { confidence: 0.86, because: ["cue: called"] },
});

/**
 * A draft as version 1 keeps it, record by record: whatever later versions write, they read this. One
 * link was accepted; the other dismissed, had back and accepted, and that was undone.
 */
export const FORMER = {
  heads: [
    { id: "former", title: "A former draft", day: 19_794, size: 1200, entries: 6, version: 1 },
  ],
  bases: [
    {
      id: "former",
      base: {
        file: { format: "readout/1", title: "A former draft", nodes: [], edges: [], documents: [] },
        proposals: { nodes: [], edges: [] },
        verdicts: {},
        open: [],
      },
    },
  ],
  entries: [
    {
      act: "add-text",
      document: { id: "post", title: "The Post", published: "2024-03-11", text: TEXT },
      found: {
        nodes: ["Ada Quill", "Bruno Marsh", "Carla Voss"].map((name) => ({
          id: name.toLowerCase().replace(" ", "-"),
          kind: "person",
          name,
        })),
        edges: [
          linkOf("call", "call", ["ada-quill", "bruno-marsh"], "Ada Quill called Bruno Marsh"),
          linkOf("meeting", "meeting", ["bruno-marsh", "carla-voss"], "Bruno Marsh met Carla Voss"),
        ],
      },
    },
    { act: "accept", ids: ["call"] },
    { act: "dismiss", ids: ["meeting"] },
    { act: "restore", ids: ["meeting"] },
    { act: "accept", ids: ["meeting"] },
    { act: "undo" },
  ].map((entry, number) => ({ draft: "former", number, entry })),
};
