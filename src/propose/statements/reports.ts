import type { Line } from "../line/line";
import type { FoundStatement } from "./statement";

/** How far behind a verb words may stand for whom somebody meets, in tokens. */
const REACH = 5;

/**
 * "Ann Lee will meet Baltic ministers, her office said": a report of a contact whose other end has no name, and no statement
 * to whoever is to meet them.
 */
export function isOfUnnamed(line: Line, { from, to, about }: FoundStatement): boolean {
  if (about.some(({ isAddressed }) => isAddressed)) return false;
  const { contacts, roles, spokes, governments } = line.lexicon;
  return line.tokens.some((_, at) => {
    const cue = contacts.at(line.tokens, at);
    const isContact = cue && cue.value.form !== "noun" && cue.value.frame !== "plural";
    if (!isContact || cue.value.frame === "topic" || (from <= at && at < to)) return false;
    const start = at + cue.length;
    for (let next = start; next < start + REACH && !line.isBoundary(next); next++) {
      if (line.token(next)?.text === "," || line.isVerb(next)) return false;
      // Whom the text names is met as a link of its own.
      const mention = line.mentions.find((one) => one.from <= next && next < one.to);
      if (mention && mention.as !== "adjective" && mention.actors.length > 0) return false;
      if ([roles, spokes, governments].some((words) => words.at(line.tokens, next))) return true;
    }
    return false;
  });
}
