import { describe, expect, it } from "vitest";
import { applyAct, emptyDraft, waitingIn } from "../../src/edit/draft";
import { guessLink } from "../../src/edit/write/guess-link";
import { quoteAt } from "../../src/edit/passages";
import { nameOfAccount, writeLink } from "../../src/edit/write/write-link";
import { parseGraph } from "../../src/graph/parse/parse-graph";

const TEXT = "Anna Berg rang the Tsar. The Palace denied that Berg had met him.";
const READ = applyAct(emptyDraft("Draft", "en"), {
  act: "add-text",
  document: { id: "paper", title: "Paper", text: TEXT },
  found: {
    nodes: [
      { id: "berg", kind: "person", name: "Anna Berg", shortName: "Berg" },
      { id: "tsar", kind: "person", name: "Nikolai", aliases: ["the Tsar"] },
    ],
    edges: [
      {
        id: "rang",
        kind: "call",
        source: "berg",
        target: "tsar",
        status: "unknown",
        quotes: [{ document: "paper", exact: "Anna Berg rang the Tsar", start: 0 }],
      },
    ],
  },
});
const person = (name: string) => ({ name, kind: "person" });
const range = { start: 25, end: TEXT.length - 1 };
const fields = {
  from: person("berg"),
  to: person("The tsar"),
  kind: "meeting",
  status: "held",
  date: "2024-05",
  topics: ["peace"],
  quotes: [
    { quote: quoteAt("paper", TEXT, range), account: { name: "Palace", kind: "institution" } },
  ],
};

describe("a link that is written by hand", () => {
  it("takes the actors by the names that they go by, and makes those that are new", () => {
    const { file } = applyAct(READ, writeLink(READ, fields, undefined));
    expect(file.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "berg person",
      "tsar person",
      "palace institution",
    ]);
    expect(file.edges).toMatchObject([
      {
        kind: "meeting",
        source: "berg",
        target: "tsar",
        date: "2024-05",
        topics: ["peace"],
        quotes: [{ attributedTo: "palace", exact: TEXT.slice(25, -1), start: 25 }],
      },
    ]);
    expect(parseGraph(file).ok).toBe(true);
  });

  it("takes the place of the proposal that it was made of", () => {
    const [proposal] = waitingIn(READ);
    const quotes = (proposal?.quotes ?? []).map((quote) => ({ quote, account: undefined }));
    const next = applyAct(READ, writeLink(READ, { ...fields, quotes }, proposal));
    expect(waitingIn(next)).toEqual([]);
    expect(next.file.edges.map(({ id, status }) => `${id} ${status}`)).toEqual(["rang held"]);
  });

  it("changes a link of the file in its place", () => {
    const written = applyAct(READ, writeLink(READ, fields, undefined));
    const [link] = written.file.edges;
    const again = { ...fields, status: "cancelled", date: undefined, topics: [] };
    const next = applyAct(written, writeLink(written, again, link));
    expect(next.file.edges).toHaveLength(1);
    expect(next.file.edges[0]).toMatchObject({ id: link?.id, status: "cancelled" });
    expect(next.file.edges[0]).not.toHaveProperty("date");
  });

  it("begins with what its passage says, and what is proposed on the same words", () => {
    expect(guessLink(READ, "paper", TEXT, { start: 0, end: 24 })).toEqual({
      from: "Anna Berg",
      to: "Nikolai",
      kind: "call",
      status: "unknown",
      date: "",
    });
    expect(guessLink(READ, "paper", TEXT, range)).toMatchObject({ from: "Anna Berg", to: "" });
  });

  it("leaves the account out where the document itself is that account", () => {
    const quote = { document: "paper", exact: "rang" };
    const file = {
      ...READ.file,
      nodes: [...READ.proposals.nodes],
      documents: [{ id: "paper", text: TEXT, voice: "berg" }],
    };
    const draft = { ...READ, file };
    const told = { ...fields, quotes: [{ quote, account: person("Berg") }] };
    const next = applyAct(draft, writeLink(draft, told, undefined));
    expect(next.file.edges[0]?.quotes).toEqual([quote]);
    expect(nameOfAccount(next, quote)).toBe("Anna Berg");
  });
});
