import type { Mention } from "../cast/mentions";
import { givenNameOf } from "../language/nominative";
import type { Line } from "../line/line";
import type { BareContact } from "./contact";

const GENITIVE_NAME = /[аяиы]$/u;
const GENITIVE_TITLE = /(?:а|я|ого)$/u;

/**
 * Whether an end of a contact is only whose spokesman, adviser or wife took part: "der Sprecher von Olaf Scholz traf …",
 * "жена Владимира Путина встретилась с …".
 */
export function isOfStaff(line: Line, { first, second }: BareContact): boolean {
  return [first, second].some((party) => {
    const mention = line.mentions.find(({ from }) => from === party?.from);
    if (!mention || mention.actors[0]?.kind !== "person") return false;
    return mention.as === "spokes" || isOfKin(line, mention) || isOwnerInTitle(line, mention);
  });
}

/** "Жена Владимира Путина", "die Frau des Kanzlers Olaf Scholz": behind a word for kin, in the genitive. */
function isOfKin(line: Line, { from }: Mention): boolean {
  const noun = line.indexBefore(from);
  if (!line.lexicon.kin.has(line.token(noun))) return false;
  if (line.lexicon.language !== "de") return isGenitive(line, from);
  // "die Frau *des* Kanzlers …", but "seine Frau Anna Scholz"
  return noun < from - 1 || line.lexicon.determiners.has(line.token(from));
}

/** "Помощник Владимира Путина", but not "помощник Юрий Ушаков" or "помощника Юрия Ушакова": the name of somebody else. */
function isOwnerInTitle(line: Line, { from, to, as }: Mention): boolean {
  const title = line.lexicon.spokes.at(line.tokens, from);
  if (as !== "name" || !title || from + title.length >= to) return false;
  const last = line.token(from + title.length - 1);
  return isGenitive(line, from + title.length) && !GENITIVE_TITLE.test(last?.text ?? "");
}

/** Whether a name that is declined as in Russian begins at a token, in the genitive. */
function isGenitive(line: Line, at: number): boolean {
  const { text = "" } = line.token(at) ?? {};
  const given = givenNameOf(text);
  return given !== undefined && given !== text && GENITIVE_NAME.test(text);
}
