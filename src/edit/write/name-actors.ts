import type { FileActor } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import { freshId, idsIn } from "../ids";
import type { Step } from "../steps";
import type { Draft } from "../types";
import { normalized } from "../../graph/normalized";

/** An actor as a writer names it: one that the draft knows, or a new one of some kind. */
export interface Named {
  readonly name: string;
  /** Of a new one. */
  readonly kind: string;
}

/** The actor that goes by a name in a draft: its name, its short name or an alias, in whatever letters. */
export function findActor({ file, proposals }: Draft, name: string): FileActor | undefined {
  const wanted = fold(name);
  const isIt = (actor: FileActor) => namesOf(actor).some((own) => fold(own) === wanted);
  return file.nodes.find(isIt) ?? proposals.nodes.find(isIt);
}

export function namesOf({ name, shortName, aliases = [] }: FileActor): readonly string[] {
  return [plainText(name), ...(shortName === undefined ? [] : [plainText(shortName)]), ...aliases];
}

function fold(text: string): string {
  return normalized(text, "NFKC").trim().toLocaleLowerCase();
}

/** Finds the actors that a writer names in a draft, and makes those that are new. */
export function nameActors(draft: Draft) {
  const isInDraft = idsIn(draft.file, draft.proposals);
  const fresh = new Map<string, FileActor>();
  /** Whether an id is in use, in the draft or by a new actor. */
  const isUsed = (id: string) =>
    isInDraft(id) || [...fresh.values()].some((actor) => actor.id === id);
  return {
    isUsed,
    /** The id of the actor that goes by a name. */
    idOf({ name, kind }: Named): string {
      const known = findActor(draft, name) ?? fresh.get(fold(name));
      if (known) return known.id;
      const id = freshId(name, isUsed);
      fresh.set(fold(name), { id, kind, name: name.trim() });
      return id;
    },
    /** The actors that are new. */
    fresh: (): readonly FileActor[] => [...fresh.values()],
  };
}

/** The steps that put actors into the file of a draft. */
export function putActors(draft: Draft, actors: readonly FileActor[]): readonly Step[] {
  return actors.map((actor): Step => ({ act: "put-actor", actor: withoutStrangers(draft, actor) }));
}

function withoutStrangers({ file }: Draft, actor: FileActor): FileActor {
  if (!actor.speaksFor) return actor;
  const isKnown = (id: string) => file.nodes.some((other) => other.id === id);
  return { ...actor, speaksFor: actor.speaksFor.filter(isKnown) };
}
