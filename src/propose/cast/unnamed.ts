import type { Found } from "../names/found";
import type { Reading } from "../names/reading";
import type { Token } from "../text/tokens";
import { type Actor, HEADS } from "./actors";
import type { Cast } from "./cast";
import type { ReadSentence } from "./mentions";
import type { BareSentence } from "./referents";

/** Offices whose holder a readout of their own office need not name. */
const UNNAMED = new Set([...HEADS, "secretary-general"]);

/** "the presidents of France and Germany": the second country stands for its president too. */
export function sharedOffice(
  found: Found,
  { found: all, tokens }: BareSentence,
  cast: Cast,
  { lexicon }: Reading,
): readonly Actor[] | undefined {
  const previous = all[all.indexOf(found) - 1];
  const joint = tokens[found.from - 1];
  if (found.known?.as !== "country" || previous?.as !== "role" || !joint) return undefined;
  if (previous.to !== found.from - 1 || !lexicon.and.has(joint)) return undefined;
  const { country } = found.known;
  const holder = cast
    .persons()
    .find(
      ({ office, country: own }) =>
        own === country && (office ?? previous.office) === previous.office,
    );
  return holder && [holder];
}

/**
 * Whoever holds an office at home, of whom a readout gives no name: "The Prime Minister spoke to Prime Minister
 * Morrison of Australia."
 */
export function unnamedOffice(
  found: Found,
  { found: others, tokens }: BareSentence,
  cast: Cast,
  reading: Reading,
): readonly Actor[] | undefined {
  const { office } = found;
  if (found.as !== "role" || found.of || office === undefined || !UNNAMED.has(office))
    return undefined;
  const { determiners, of } = reading.lexicon;
  const all = tokens.slice(found.from, found.to);
  const words = all.slice(all.findIndex((token) => !determiners.has(token)));
  // A headline: "PM call with President Rivera"
  if (tokens[found.to]?.isCapital) return undefined;
  // "President of the Republic"
  const isJoint = (token: Token) => of.has(token) || determiners.has(token);
  if (!words.every((token) => token.isCapital || isJoint(token))) return undefined;
  // Whoever stands beside with a name is of another country.
  const beside = others.filter((other) => other.as === "name" && other.office === office);
  const named = beside.map(({ run }) => run && cast.byPart(run.words));
  const atHome = cast.persons().find((actor) => {
    const isOfOffice = actor.office === office && actor.country === undefined;
    return isOfOffice && !named.includes(actor);
  });
  const isOfOther = named.some((actor) => actor?.country !== undefined);
  const isBeside = beside.length > 0 && (isOfOther || reading.isOwnAccount === true);
  const isUnnamed = isBeside || isOfReadout(office, cast, reading);
  if (atHome ? !cast.isOffice(atHome) : !isUnnamed) return undefined;
  const name = words.map(({ text }) => text);
  return [cast.office(office, name)];
}

/**
 * "Readout of the President's call with …", and then "President Hale called …": whom the headline means without a name.
 */
export function namedAfterHeadline(
  found: Found,
  sentence: BareSentence,
  headline: ReadSentence | undefined,
  cast: Cast,
): readonly Actor[] | undefined {
  const { office, run, of } = found;
  const isOpening = headline?.isHeadline === true && sentence.found[0] === found;
  if (!isOpening || !run || of || !found.isTitled || office === undefined) return undefined;
  const holder = headline.mentions
    .flatMap(({ actors }) => actors)
    .find((actor) => actor.office === office && cast.isOffice(actor));
  if (!holder) return undefined;
  cast.nameHolder(holder, run.words, found.officeWords);
  return [holder];
}

/** "The Prime Minister spoke to President Rivera": the publisher's own, where the text names nobody who may be meant. */
function isOfReadout(office: string, cast: Cast, { home, isOwnAccount }: Reading): boolean {
  const mayBe = (actor: Actor) =>
    actor.office === office ||
    (actor.office === undefined && [undefined, home].includes(actor.country));
  return isOwnAccount === true && !cast.persons().some(mayBe);
}
