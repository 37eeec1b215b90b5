import { ABSENT } from "../../graph/columns/coded-texts";
import type { Actor, Graph } from "../../graph/model/types";

/** What the filters ask of actors, by the number of the actor in the file. */
export interface ActorIndex extends ActorCodes {
  readonly list: readonly Actor[];
  readonly rows: ReadonlyMap<string, number>;
}

/** The part of it that a worker sends: the rest is made of the actors themselves. */
export interface ActorCodes {
  readonly kinds: readonly string[];
  readonly kind: Uint32Array;
  readonly countries: readonly string[];
  /** The number of the country, or {@link ABSENT}. */
  readonly country: Uint32Array;
  readonly sides: readonly string[];
  /** The number of the side, or {@link ABSENT}. */
  readonly side: Uint32Array;
  /** By the number of an actor, those of the actors that it speaks for; only of actors that speak for some. */
  readonly speaksFor: ReadonlyMap<number, readonly number[]>;
}

/** Numbers what the filters ask of a graph's actors. */
export function indexActors({ actors }: Pick<Graph, "actors">): ActorIndex {
  const list = [...actors.values()];
  const kinds = new Map<string, number>();
  const countries = new Map<string, number>();
  const sides = new Map<string, number>();
  const rows = rowsOf(list);
  const codeIn = (codes: Map<string, number>, value: string) => {
    const known = codes.get(value);
    if (known !== undefined) return known;
    const code = codes.size;
    codes.set(value, code);
    return code;
  };
  return {
    list,
    rows,
    kind: Uint32Array.from(list, ({ kind }) => codeIn(kinds, kind)),
    country: Uint32Array.from(list, ({ country }) =>
      country === undefined ? ABSENT : codeIn(countries, country),
    ),
    side: Uint32Array.from(list, ({ side }) => (side === undefined ? ABSENT : codeIn(sides, side))),
    speaksFor: new Map(
      list.flatMap(({ speaksFor = [] }, number) =>
        speaksFor.length === 0 ? [] : [[number, speaksFor.flatMap((id) => rows.get(id) ?? [])]],
      ),
    ),
    kinds: [...kinds.keys()],
    countries: [...countries.keys()],
    sides: [...sides.keys()],
  };
}

/** The numbers of actors by their ids. */
export function rowsOf(list: readonly Actor[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [row, { id }] of list.entries()) rows.set(id, row);
  return rows;
}
