import type { Line } from "./line";
import type { Party } from "./party";

/** Who does what the main clause says that begins behind a comma after a token. */
export function mainSubjectAfter(line: Line, start: number): Party | undefined {
  let hasComma = line.token(start - 1)?.text === ",";
  for (let at = start; at < line.tokens.length; at++) {
    const mention = line.mentionFrom(at);
    if (
      mention &&
      hasComma &&
      !mention.isPlace &&
      line.canAct(mention) &&
      !line.isGoverned(mention)
    ) {
      // "…, Itar-Tass said": who reports it was not there.
      if (mention.actors.some(({ press }) => press)) return undefined;
      return line.partyFrom(mention);
    }
    const token = line.token(at);
    if (token?.text === ",") hasComma = true;
    else if (line.isBoundary(at)) return undefined;
    // "A meeting with X is not planned, said Y."
    else if (!hasComma && token && line.isFiller(token)) return undefined;
  }
  return undefined;
}
