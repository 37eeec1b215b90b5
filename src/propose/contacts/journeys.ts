import type { Mention } from "../cast/mentions";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import { subjectOf } from "../line/subject";
import { BESIDE } from "../line/while";
import { type BareContact, REACH } from "./contact";

/** "a visit to Kenya and Uganda": all of them, if the list has nothing but countries. */
export function countriesFrom(line: Line, first: Mention): Party {
  const all = line.partyFrom(first);
  return all.actors.every(({ kind }) => kind === "country") ? all : partyOf([first]);
}

/** "a tour that will take her to Kenya and Uganda": where a journey leads, and the verb that says so. */
export function journeyTo(
  line: Line,
  start: number,
): (Pick<BareContact, "cue" | "from" | "to"> & { readonly second: Party }) | undefined {
  for (let at = start; at < start + REACH; at++) {
    const carries = line.lexicon.carries.at(line.tokens, at);
    const to = at + (carries?.length ?? 0);
    const place = carries && line.mentionAfter(to);
    if (place)
      return place.actors[0]?.kind === "country"
        ? { cue: carries.value, from: at, to, second: countriesFrom(line, place) }
        : undefined;
    if (line.lexicon.contacts.at(line.tokens, at)) return undefined;
  }
  return undefined;
}

/** "Norway cancelled a visit by Ann Lee": whom she was to visit, where the text does not say where to. */
export function hostOf(line: Line, noun: number): Party | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - BESIDE); at--) {
    const status = line.lexicon.status.at(line.tokens, at)?.value;
    if (status !== "cancelled" && status !== "postponed") continue;
    const host = subjectOf(line, at, false);
    return host?.actors.every(({ kind }) => kind !== "person") ? host : undefined;
  }
  return undefined;
}
