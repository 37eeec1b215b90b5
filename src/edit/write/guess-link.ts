import type { FileActor, FileLink } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import type { Draft } from "../types";
import type { TextRange } from "../passages";
import { namesOf } from "./name-actors";

/** What can be told of a link from the passage that is to prove it. */
export interface Guess {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly status: string;
  readonly date: string;
}

/**
 * What a passage seems to say: the two actors that it names first, and what is proposed, or written already, on the same
 * words.
 */
export function guessLink(draft: Draft, document: string, text: string, range: TextRange): Guess {
  const actors = [...draft.file.nodes, ...draft.proposals.nodes];
  const [first, second] = actorsIn(actors, text.slice(range.start, range.end));
  const near = [...draft.proposals.edges, ...draft.file.edges].find((link) =>
    touches(link, document, range),
  );
  const nameOf = (id: string | undefined) => {
    const actor = actors.find((one) => one.id === id);
    return actor ? plainText(actor.name) : "";
  };
  return {
    from: nameOf(first?.id ?? near?.source),
    to: nameOf(second?.id ?? (near?.target === first?.id ? near?.source : near?.target)),
    kind: near?.kind ?? "call",
    status: near?.status ?? "held",
    date: near?.date ?? "",
  };
}

/** The actors that are named in a text, in the order in which they are. */
export function actorsIn(actors: readonly FileActor[], text: string): readonly FileActor[] {
  const found = new Map<string, { readonly actor: FileActor; readonly at: number }>();
  for (const actor of actors) {
    const places = namesOf(actor).flatMap((name) => placeOf(text, name) ?? []);
    const at = places.reduce((least, place) => Math.min(least, place), Infinity);
    if (at < Infinity && !found.has(actor.id)) found.set(actor.id, { actor, at });
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at).map(({ actor }) => actor);
}

/** Where a text has a name as whole words. */
function placeOf(text: string, name: string): number | undefined {
  if (name.length < 2) return undefined;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return undefined;
}

function touches({ quotes = [] }: FileLink, document: string, range: TextRange): boolean {
  return quotes.some(
    ({ document: own, start, exact }) =>
      own === document &&
      start !== undefined &&
      start < range.end &&
      range.start < start + exact.length,
  );
}
