import { insertionAt } from "./insertions";
import type { Line } from "./line";

/** Whether who speaks can follow a verb: in English only after what was said, as in '"…", said the Kremlin'. */
export function mayTurn(line: Line, verb: number): boolean {
  if (line.lexicon.language !== "en" || verb === 0) return true;
  // "The source, who asked not to be named, said …": a comma that closes what is inserted.
  const isInserted = line.tokens.slice(0, verb).some((_, at) => insertionAt(line, at) === verb - 1);
  return !isInserted && /^[,"”»“'’]$/u.test(line.token(verb - 1)?.text ?? "");
}
