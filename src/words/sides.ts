import type { GraphIndex } from "../frame/index/graph-index";
import { NO_SIDE } from "../frame/index/sides";
import { placeOfSide } from "../frame/query/occasion";
import type { Actor } from "../graph/model/types";
import { nameOfCountry, nameOfSide } from "./names";
import type { Words } from "./words";

/** The name of a side by its place in the list of sides; what belongs to none is "Others". */
export function saySide(words: Words, { sides, graph }: GraphIndex, side: number): string {
  const name = sides.list[side];
  if (name === undefined) return words.say("score.noSide");
  return sides.by === "country" ? nameOfCountry(words, name) : nameOfSide(words, name, graph);
}

/** The side of an actor: its name, and its place in the list of sides, which is its colour. */
export function sideOfActor(
  words: Words,
  index: GraphIndex,
  actor: Actor,
): { readonly name: string; readonly place: number } | undefined {
  const place = placeOfSide(index, actor);
  return place === NO_SIDE ? undefined : { name: saySide(words, index, place), place };
}
