/**
 * Graphs that are valid and made to hold a page up: much of one thing, each in a file that a page opens. All have an actor
 * `a`, whom the bench selects, and a link to `b` on a day of 2022.
 */
export const HOSTILE_GRAPHS: Readonly<Record<string, () => string>> = {
  "60,000 quotes of one actor": () =>
    graph({
      documents: [{ id: "d", title: "D" }],
      edges: many(20_000, (at) => ({
        ...contact(at),
        quotes: many(3, (one) => quote(`Words ${at} ${one}`)),
      })),
    }),
  "20,000 quotes of one document": () => {
    const text = many(20_000, (at) => `They spoke of ${at}.`).join(" ");
    let end = 0;
    const starts = many(20_000, (at) => {
      const start = text.indexOf(`They spoke of ${at}.`, end);
      end = start + 1;
      return start;
    });
    return graph({
      documents: [{ id: "d", title: "D", text }],
      edges: many(20_000, (at) => ({
        ...contact(at),
        quotes: [{ ...quote(`They spoke of ${at}.`), start: starts[at] }],
      })),
    });
  },
  "60,000 documents": () =>
    graph({
      documents: many(60_000, (at) => ({ id: `d${at}`, title: `Report ${at}` })),
      edges: many(60_000, (at) => ({
        ...contact(at),
        quotes: [{ ...quote("Words"), document: `d${at}` }],
      })),
    }),
  "200,000 topics": () =>
    graph({
      edges: many(20_000, (at) => ({ ...contact(at), topics: many(10, (one) => `t${at}-${one}`) })),
    }),
  "100,000 addresses of one actor": () =>
    graph({ actor: { sameAs: many(100_000, (at) => `https://example.org/${at}`) } }),
  "100,000 aliases of one actor": () =>
    graph({ actor: { aliases: many(100_000, (at) => `Alias ${at}`) } }),
  "an event of 40,000 links": () =>
    graph({ edges: many(40_000, (at) => ({ ...contact(at), event: "e" })) }),
  "100,000 partners of one actor": () =>
    graph({
      nodes: many(100_000, (at) => ({ id: `n${at}`, kind: "person", name: `Name ${at}` })),
      edges: many(100_000, (at) => ({ ...contact(at), target: `n${at}` })),
    }),
  "50,000 sides": () =>
    graph({
      nodes: many(50_000, (at) => ({
        id: `n${at}`,
        kind: `k${at}`,
        name: `N${at}`,
        side: `s${at}`,
      })),
      edges: many(50_000, (at) => ({ ...contact(at), target: `n${at}` })),
    }),
  "50,000 kinds and statuses": () =>
    graph({ edges: many(50_000, (at) => ({ ...contact(at), kind: `k${at}`, status: `s${at}` })) }),
  "a summary of 10 million signs": () =>
    graph({ edges: [{ ...contact(0), summary: "word ".repeat(2_000_000) }] }),
  "a name of a million signs": () => graph({ actor: { name: "name ".repeat(200_000) } }),
  "a text of 10 million signs": () =>
    graph({
      documents: [{ id: "d", title: "D", text: "They spoke. ".repeat(830_000) }],
      edges: [{ ...contact(0), quotes: [{ ...quote("They spoke."), start: 0 }] }],
    }),
  "links over 9,000 years": () =>
    graph({
      edges: many(100_000, (at) => ({
        ...contact(at),
        date: `${String(1 + (at % 9000)).padStart(4, "0")}-01-01/${9000 + (at % 900)}-01-01`,
      })),
    }),
};

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function contact(at: number) {
  const day = String(1 + (at % 28)).padStart(2, "0");
  return { id: `l${at}`, kind: "call", source: "a", target: "b", date: `2022-02-${day}` };
}

function quote(exact: string) {
  return { document: "d", exact };
}

function graph(parts: {
  readonly actor?: object;
  readonly nodes?: readonly object[];
  readonly edges?: readonly object[];
  readonly documents?: readonly object[];
}): string {
  const { actor = {}, nodes = [], edges = [contact(0)], documents = [] } = parts;
  const ends = [
    { id: "a", kind: "person", name: "Ada Quill", ...actor },
    { id: "b", kind: "person", name: "Bruno Marsh" },
  ];
  const file = {
    format: "readout/1",
    title: "Hostile",
    nodes: [...ends, ...nodes],
    edges,
    documents,
  };
  return JSON.stringify(file);
}
