import type { Mention } from "../cast/mentions";
import { givenNameOf } from "../language/nominative";
import type { Line } from "../line/line";
import type { BareContact } from "./contact";

/**
 * Whether an end of a contact is only whose spokesman, adviser or wife took part: "der Sprecher von Olaf Scholz traf …",
 * "жена Владимира Путина встретилась с …".
 */
export function isOfStaff(line: Line, { first, second }: BareContact): boolean {
  return [first, second].some((party) => {
    const mention = line.mentions.find(({ from }) => from === party?.from);
    if (!mention || mention.actors[0]?.kind !== "person") return false;
    return mention.as === "spokes" || isOwner(line, mention) || isOwnerInTitle(line, mention);
  });
}

/** A name in another case than the nominative behind a noun: whose that is. */
function isOwner(line: Line, { from, to, as }: Mention): boolean {
  const noun = line.indexBefore(from);
  const [token, first] = [line.token(noun), line.token(from)];
  if (as !== "name" || to < from + 2 || noun !== from - 1 || !token?.isWord || !first) return false;
  const given = givenNameOf(first.text);
  const isDeclined = given !== undefined && given !== first.text;
  const isNoun =
    (noun === 0 || !token.isCapital) &&
    !line.isVerb(noun) &&
    !line.isPreposition(token) &&
    !line.isSkipped(noun) &&
    !line.isBoundary(noun) &&
    !line.dates.some((date) => date.from <= noun && noun < date.to) &&
    !line.lexicon.and.has(token) &&
    !line.lexicon.contacts.endsAt(line.tokens, noun) &&
    !line.lexicon.roles.endsAt(line.tokens, noun);
  return isDeclined && isNoun;
}

const GENITIVE_NAME = /[аяиы]$/u;
const GENITIVE_TITLE = /(?:а|я|ого)$/u;

/** "Помощник Владимира Путина", but not "помощник Юрий Ушаков" or "помощника Юрия Ушакова": the name of somebody else. */
function isOwnerInTitle(line: Line, { from, to, as }: Mention): boolean {
  const title = line.lexicon.spokes.at(line.tokens, from);
  const first = title && line.token(from + title.length);
  if (as !== "name" || !first || from + title.length >= to) return false;
  const given = givenNameOf(first.text);
  return (
    given !== undefined &&
    given !== first.text &&
    GENITIVE_NAME.test(first.text) &&
    !GENITIVE_TITLE.test(line.token(from + title.length - 1)?.text ?? "")
  );
}
