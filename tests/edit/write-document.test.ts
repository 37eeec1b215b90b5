import { describe, expect, it } from "vitest";
import { applyAct, emptyDraft } from "../../src/edit/draft";
import { publishedFile } from "../../src/edit/publish";
import { writeDocument } from "../../src/edit/write/write-document";

const FIELDS = {
  title: "A readout",
  publisher: "",
  published: "2014-03-07",
  url: "",
  language: "en",
  voice: undefined,
  isOpen: false,
};

function draftWith(nodes: readonly { id: string; kind: string; name: string }[] = []) {
  return applyAct(emptyDraft("A call", "en"), {
    act: "add-text",
    document: { id: "readout", title: "Untitled", publisher: "Nobody", text: "They spoke." },
    found: { nodes, edges: [] },
  });
}

const documentIn = (draft: ReturnType<typeof draftWith>) => {
  const [document] = draft.file.documents ?? [];
  if (!document) throw new Error("The draft has no document.");
  return document;
};

describe("what is known of a document", () => {
  it("is written, and what is empty is taken away", () => {
    const draft = draftWith();
    const after = applyAct(draft, writeDocument(draft, documentIn(draft), FIELDS));
    expect(documentIn(after)).toEqual({
      id: "readout",
      title: "A readout",
      published: "2014-03-07",
      language: "en",
      text: "They spoke.",
    });
  });

  it("names whose own account it is: an actor of the file, one that is proposed, or a new one", () => {
    const draft = draftWith([{ id: "kremlin", kind: "institution", name: "Kremlin" }]);
    for (const [name, id] of [
      ["kremlin", "kremlin"],
      ["The Palace", "the-palace"],
    ] as const) {
      const voice = { name, kind: "institution" };
      const after = applyAct(draft, writeDocument(draft, documentIn(draft), { ...FIELDS, voice }));
      expect(documentIn(after).voice).toBe(id);
      expect(after.file.nodes.map((actor) => actor.id)).toEqual([id]);
    }
  });

  it("lets its text go out, or not", () => {
    const draft = draftWith();
    const textOf = (isOpen: boolean) => {
      const act = writeDocument(draft, documentIn(draft), { ...FIELDS, isOpen });
      return publishedFile(applyAct(draft, act)).documents?.[0]?.text;
    };
    expect(textOf(true)).toBe("They spoke.");
    expect(textOf(false)).toBeUndefined();
  });
});
