import type { Line } from "./line";

/** Whether who speaks can follow a verb: in English only after what was said, as in '"…", said the Kremlin'. */
export function mayTurn(line: Line, verb: number): boolean {
  if (line.lexicon.language !== "en" || verb === 0) return true;
  return /^[,"”»“'’]$/u.test(line.token(verb - 1)?.text ?? "");
}
