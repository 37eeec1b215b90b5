import { ABSENT } from "../../graph/columns/link-columns";
import type { ActorIndex, GraphIndex } from "../index/graph-index";
import type { ValueSets } from "../index/link-index";
import { FILTERS } from "../view/parameter-names";
import type { Filters } from "../view/view";

/** What {@link Sieve.failed} says of a link that more than one filter keeps out. */
export const SEVERAL = FILTERS.length + 1;

/** Which links pass the filters, whatever the window. */
export interface Sieve {
  /** By row: 0 passes, n only the n-th of {@link FILTERS} (from 1) keeps it out, {@link SEVERAL} more than one. */
  readonly failed: Uint8Array;
  /** How many links without a date pass. */
  readonly undated: number;
}

/** Asks the filters of every link: one pass, made anew only when a filter changes. */
export function sieveOf({ links, actorIndex }: GraphIndex, filters: Filters): Sieve {
  const failed = new Uint8Array(links.count);
  const keepOut = (name: (typeof FILTERS)[number], passes: (row: number) => boolean) => {
    if (filters[name].length === 0) return;
    const number = FILTERS.indexOf(name) + 1;
    for (let row = 0; row < links.count; row++) {
      if (!passes(row)) failed[row] = failed[row] === 0 ? number : SEVERAL;
    }
  };
  const { source, target, kind, status, topics, accounts } = links;
  const ofActor = flagActors(actorIndex, filters);
  keepOut("actor", (row) => ofActor.kind(source[row]) && ofActor.kind(target[row]));
  const kinds = flagValues(links.kinds, filters.kind);
  keepOut("kind", (row) => kinds[kind[row] ?? 0] === 1);
  const statuses = flagValues(links.statuses, filters.status);
  keepOut("status", (row) => statuses[status[row] ?? 0] === 1);
  const topicSets = flagSets(links.topicSets, filters.topic);
  keepOut("topic", (row) => topicSets[topics[row] ?? 0] === 1);
  keepOut("country", (row) => ofActor.country(source[row]) || ofActor.country(target[row]));
  const accountSets = flagSets(links.accountSets, filters.account);
  keepOut("account", (row) => accountSets[accounts[row] ?? 0] === 1);
  let undated = 0;
  for (let row = links.dated; row < links.count; row++) if (failed[row] === 0) undated++;
  return { failed, undated };
}

/** An actor is shown only with its kind, so both ends must be of a kind asked for; of countries either end's will do. */
function flagActors({ kinds, kind, countries, country }: ActorIndex, filters: Filters) {
  const kindFlags = flagValues(kinds, filters.actor);
  const countryFlags = flagValues(countries, filters.country);
  return {
    kind: (actor = 0) => kindFlags[kind[actor] ?? 0] === 1,
    country: (actor = 0) => {
      const code = country[actor] ?? ABSENT;
      return code !== ABSENT && countryFlags[code] === 1;
    },
  };
}

function flagValues(values: readonly string[], wanted: readonly string[]): Uint8Array {
  return Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
}

function flagSets({ values, sets }: ValueSets, wanted: readonly string[]): Uint8Array {
  const flags = flagValues(values, wanted);
  return Uint8Array.from(sets, (set) => (set.some((value) => flags[value] === 1) ? 1 : 0));
}
