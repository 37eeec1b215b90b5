import { ABSENT } from "../../graph/columns/coded-texts";
import { at, flagAt } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { TOLD_SETS, TOLD_VALUES } from "../index/told";
import type { NumberedQuote } from "./details";
import { type Occasion, occasionOf } from "./occasion";

/** What one end of a contact tells of it. */
export interface EndAccount {
  readonly actor: Occasion["source"];
  /** The ids of the accounts that speak for it here, each once. */
  readonly accounts: readonly string[];
  readonly quotes: readonly NumberedQuote[];
  /** Topics that this end alone speaks of, where both ends tell. */
  readonly only: readonly string[];
  readonly denies: boolean;
}

/** Both ends of an occasion with what each tells, and its place among its like. */
export interface FaceToFace {
  readonly occasion: Occasion;
  readonly ends: readonly [source: EndAccount, target: EndAccount];
  /** Topics that both ends speak of. */
  readonly shared: readonly string[];
  /** Which occasion of its kind it is in the file, from 1, in order of time, and of how many. */
  readonly place: number;
  readonly total: number;
  /** Ids of the occasions before and after that both ends told of. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** The accounts of an occasion face to face: that of an event, or of a link that has none. */
export function faceToFaceOf(index: GraphIndex, id: string): FaceToFace | undefined {
  const occasion = occasionOf(index, id);
  if (!occasion) return undefined;
  const { ownOfSource, ownOfTarget, told } = occasion;
  const [ofSource, ofTarget] = [topicsOf(ownOfSource), topicsOf(ownOfTarget)];
  const bothTell = ownOfSource.length > 0 && ownOfTarget.length > 0;
  const without = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    bothTell ? [...own].filter((topic) => !other.has(topic)) : [];
  return {
    occasion,
    ends: [
      {
        actor: occasion.source,
        accounts: accountsOf(ownOfSource),
        quotes: ownOfSource,
        only: without(ofSource, ofTarget),
        denies: told.deniedBySource,
      },
      {
        actor: occasion.target,
        accounts: accountsOf(ownOfTarget),
        quotes: ownOfTarget,
        only: without(ofTarget, ofSource),
        denies: told.deniedByTarget,
      },
    ],
    shared: [...ofSource].filter((topic) => ofTarget.has(topic)),
    ...placeOf(index, occasion),
    ...neighboursOf(index, occasion),
  };
}

function accountsOf(quotes: readonly NumberedQuote[]): readonly string[] {
  return [...new Set(quotes.flatMap(({ quote }) => quote.attributedTo ?? []))];
}

function topicsOf(quotes: readonly NumberedQuote[]): ReadonlySet<string> {
  return new Set(quotes.flatMap(({ link }) => link.topics));
}

/** Occasions of the kind, each counted once however many links belong to it: a call of five is one call. */
function placeOf({ links }: GraphIndex, { row }: Occasion): { place: number; total: number } {
  const kind = at(links.kind, row);
  const own = at(links.event, row);
  const isMet = new Uint8Array(links.eventCount);
  let [place, total] = [0, 0];
  for (let other = 0; other < links.count; other++) {
    if (at(links.kind, other) !== kind) continue;
    const event = at(links.event, other);
    if (event !== ABSENT) {
      if (flagAt(isMet, event) === 1) continue;
      isMet[event] = 1;
    }
    total++;
    if (other === row || (event !== ABSENT && event === own)) place = total;
  }
  return { place, total };
}

/** The occasions before and after that both ends told of, in order of time. */
function neighboursOf(index: GraphIndex, { row }: Occasion) {
  const own = at(index.links.event, row);
  const seek = (step: number) => {
    for (let other = row + step; other >= 0 && other < index.links.count; other += step) {
      // The links of the occasion itself, of which there may be very many, are not made.
      if (own !== ABSENT && at(index.links.event, other) === own) continue;
      if (!isToldByBoth(index, other)) continue;
      const found = idOfOccasion(index, other);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return { previous: seek(-1), next: seek(1) };
}

function isToldByBoth({ links }: GraphIndex, row: number): boolean {
  return (TOLD_SETS[at(links.toldBy, row)] ?? []).some((code) => TOLD_VALUES[code] === "both");
}

function idOfOccasion({ graph, links }: GraphIndex, row: number): string | undefined {
  const link = graph.links.at(at(links.number, row));
  return link?.event ?? link?.id;
}
