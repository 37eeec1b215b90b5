import type { FileActor, FileDocument, FileLink } from "../graph/model/file";
import { plainText } from "../graph/model/local-text";
import type { Draft, Proposals } from "./types";
import { freshId, idsIn } from "./ids";
import { applyStep } from "./steps";

/**
 * A draft with one more text, and what was found in it after what was found before. Ids that are in use already get others;
 * an actor of the same name and kind is the same.
 */
export function takeProposals(draft: Draft, document: FileDocument, found: Proposals): Draft {
  const { voice, ...plain } = document;
  const known = [...draft.file.nodes, ...draft.proposals.nodes];
  const isTaken = idsIn(draft.file, draft.proposals);
  const given = new Set<string>();
  const fresh = (name: string) => {
    const id = freshId(name, (other) => isTaken(other) || given.has(other));
    given.add(id);
    return id;
  };
  const nodes: FileActor[] = [];
  const names = new Map<string, string>();
  for (const actor of found.nodes) {
    const same = known.find((other) => isSame(other, actor));
    const id = same?.id ?? (isTaken(actor.id) || given.has(actor.id) ? fresh(actor.id) : actor.id);
    given.add(id);
    names.set(actor.id, id);
    if (!same) nodes.push({ ...actor, id });
  }
  const named = (id: string) => names.get(id) ?? id;
  const own = nodes.map((actor) =>
    actor.speaksFor ? { ...actor, speaksFor: actor.speaksFor.map(named) } : actor,
  );
  // Two texts tell of one event only where their contacts are found to be the same: see sameOccasion.
  const events = new Set([...draft.file.edges, ...draft.proposals.edges].map(({ event }) => event));
  const eventOf = (event: string) => (events.has(event) ? `${event} (${document.id})` : event);
  const edges = found.edges.map((link): FileLink => {
    const isInUse = isTaken(link.id) || given.has(link.id);
    const id = isInUse ? fresh(link.id) : link.id;
    given.add(id);
    return {
      ...link,
      id,
      ...(link.event !== undefined && { event: eventOf(link.event) }),
      source: named(link.source),
      target: named(link.target),
      quotes: (link.quotes ?? []).map((quote) => ({
        ...quote,
        ...(quote.attributedTo !== undefined && { attributedTo: named(quote.attributedTo) }),
      })),
    };
  });
  const speaker = voice === undefined ? undefined : named(voice);
  const withVoice = [...known, ...own].find(({ id }) => id === speaker);
  let { file } = draft;
  // Whose account a document is has to be in the file before the document that says so.
  if (withVoice && !file.nodes.includes(withVoice)) {
    const { speaksFor = [] } = withVoice;
    const actor = { ...withVoice, speaksFor: speaksFor.filter((id) => hasActor(file, id)) };
    file = applyStep(file, { act: "put-actor", actor });
  }
  const next = applyStep(file, {
    act: "put-document",
    document: { ...plain, ...(withVoice && { voice: withVoice.id }) },
  });
  if (next === file) return draft;
  return {
    ...draft,
    file: next,
    proposals: {
      nodes: [...draft.proposals.nodes, ...own],
      edges: [...draft.proposals.edges, ...edges.toSorted(byPlace)],
    },
  };
}

function hasActor({ nodes }: Draft["file"], id: string): boolean {
  return nodes.some((actor) => actor.id === id);
}

function isSame(one: FileActor, other: FileActor): boolean {
  return one.kind === other.kind && plainText(one.name) === plainText(other.name);
}

function byPlace(one: FileLink, other: FileLink): number {
  return startOf(one) - startOf(other);
}

/** Where the first quote of a link stands in its text. */
export function startOf({ quotes = [] }: FileLink): number {
  return quotes.reduce((least, { start = Infinity }) => Math.min(least, start), Infinity);
}
