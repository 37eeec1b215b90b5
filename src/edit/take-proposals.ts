import type { FileActor, FileDocument, FileLink, GraphFile } from "../graph/model/file";
import { plainText } from "../graph/model/local-text";
import type { Draft, Proposals } from "./types";
import { freshId, idsIn } from "./ids";
import { applyStep } from "./steps";

/**
 * A draft with one more text, and what was found in it after what was found before. Ids that are in use already get others;
 * an actor of the same name and kind is the same, and so is a person of whom one text has only the surname.
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
  const fuller = new Map<string, FileActor>();
  for (const actor of found.nodes) {
    const same = sameActor(known, actor);
    if (same) fuller.set(same.id, fullerName(same, actor));
    const id = same?.id ?? (isTaken(actor.id) || given.has(actor.id) ? fresh(actor.id) : actor.id);
    given.add(id);
    names.set(actor.id, id);
    if (!same) nodes.push({ ...actor, id });
  }
  const idOf = (id: string) => names.get(id) ?? id;
  const own = nodes.map((actor) =>
    actor.speaksFor ? { ...actor, speaksFor: actor.speaksFor.map(idOf) } : actor,
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
      source: idOf(link.source),
      target: idOf(link.target),
      quotes: (link.quotes ?? []).map((quote) => ({
        ...quote,
        ...(quote.attributedTo !== undefined && { attributedTo: idOf(quote.attributedTo) }),
      })),
    };
  });
  const speaker = voice === undefined ? undefined : idOf(voice);
  const named = (actor: FileActor) => fuller.get(actor.id) ?? actor;
  const withVoice = [...known.map(named), ...own].find(({ id }) => id === speaker);
  let file: GraphFile = { ...draft.file, nodes: draft.file.nodes.map(named) };
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
      nodes: [...draft.proposals.nodes.map(named), ...own],
      edges: [...draft.proposals.edges, ...edges.toSorted(byPlace)],
    },
  };
}

function hasActor({ nodes }: GraphFile, id: string): boolean {
  return nodes.some((actor) => actor.id === id);
}

/**
 * The actor that is meant: the one of that kind and name; of persons also the only one with that surname, where one of both
 * is named by it alone.
 */
function sameActor(known: readonly FileActor[], actor: FileActor): FileActor | undefined {
  const name = plainText(actor.name);
  const ofKind = known.filter(({ kind }) => kind === actor.kind);
  const same = ofKind.find((other) => plainText(other.name) === name);
  if (same || actor.kind !== "person") return same;
  const alike = ofKind.filter((other) => {
    const own = plainText(other.name);
    return own.endsWith(` ${name}`) || name.endsWith(` ${own}`);
  });
  // One that was accepted stands in the file and among what was proposed.
  return new Set(alike.map(({ id }) => id)).size === 1 ? alike[0] : undefined;
}

/** An actor that was known by its surname alone goes by its whole name from now on. */
function fullerName(known: FileActor, found: FileActor): FileActor {
  const [name, whole] = [plainText(known.name), plainText(found.name)];
  if (!whole.endsWith(` ${name}`)) return known;
  return { ...known, name: whole, aliases: [...new Set([...(known.aliases ?? []), name])] };
}

function byPlace(one: FileLink, other: FileLink): number {
  return startOf(one) - startOf(other);
}

/** Where the first quote of a link stands in its text. */
export function startOf({ quotes = [] }: FileLink): number {
  return quotes.reduce((least, { start = Infinity }) => Math.min(least, start), Infinity);
}
