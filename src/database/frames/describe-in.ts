import { MOST_APART, ROOM } from "../../frame/query/drawn";
import { bitsOfEnds } from "../../frame/index/tellings";
import type { CountedFrame, CountedLink } from "../../tiles/counted-frame";
import { numberIn } from "../duckdb/duckdb";
import type { Candidate } from "./candidates";
import type { Dictionary } from "./codes";
import { packed } from "./conditions";
import { readLinks } from "./links-in";
import type { Met } from "./met";

/** What the picture says of the pairs that it draws. */
export async function describe(
  met: Met,
  dictionary: Dictionary,
  chosen: readonly Candidate[],
): Promise<CountedFrame["pairs"]> {
  if (chosen.length === 0) return [];
  const keys = chosen.map(({ one, other }) => packed([one, other]));
  const kindOf = new Map<string, { readonly kind: number; readonly links: number }>();
  const told = new Map<string, number>();
  for (const [pair, kind, isTurned, bits, links] of await met.kindsAndTold(keys)) {
    const key = String(pair);
    if (kind === null) {
      const ends = bitsOfEnds(numberIn(bits), isTurned === true);
      told.set(key, (told.get(key) ?? 0) | ends);
      continue;
    }
    const known = kindOf.get(key);
    const found = { kind: numberIn(kind), links: numberIn(links) };
    // Kinds are numbered by how many links the whole has of them.
    const isMore =
      !known ||
      found.links > known.links ||
      (found.links === known.links && found.kind < known.kind);
    if (isMore) kindOf.set(key, found);
  }
  const apart = chosen.length > ROOM ? [] : chosen.filter(({ links }) => links <= MOST_APART);
  const ofPairs = apart.map(({ one, other }) => packed([one, other]));
  const newest = new Map<string, CountedLink>();
  const separate = new Map<string, CountedLink[]>();
  const places = chosen.map((pair) => ({
    pair: packed([pair.one, pair.other]),
    newest: pair.newest,
  }));
  for (const { pair, seq, sent } of readLinks(await met.linksOf(places, ofPairs), dictionary)) {
    newest.set(`${pair} ${seq}`, sent);
    separate.set(pair, [...(separate.get(pair) ?? []), sent]);
  }
  return chosen.flatMap((pair) => {
    const key = packed([pair.one, pair.other]);
    const latest = newest.get(`${key} ${String(pair.newest)}`);
    if (!latest) return [];
    const { one, other, links, contacts } = pair;
    return [
      {
        one,
        other,
        links,
        contacts,
        kind: dictionary.kinds[kindOf.get(key)?.kind ?? 0] ?? "",
        told: told.get(key) ?? 0,
        newest: latest,
        apart: ofPairs.includes(key) ? (separate.get(key) ?? []) : [],
      },
    ];
  });
}
