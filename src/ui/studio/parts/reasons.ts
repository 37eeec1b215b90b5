import { readReason } from "../../../propose/model/types";
import type { FileLink } from "../../../graph/model/file";
import type { SayStudio } from "../../../words/studio-words";

/** Why a link is proposed, reason by reason, with the words of the text; none for one that is not. */
export function reasonsOf(say: SayStudio, { proposed }: FileLink): readonly string[] {
  const because = fieldOf(proposed, "because");
  if (!Array.isArray(because)) return [];
  return because.flatMap((entry: unknown) => {
    const reason = typeof entry === "string" ? readReason(entry) : undefined;
    if (!reason) return [];
    const what = say(`because.${reason.reason}`);
    return reason.words === undefined
      ? [what]
      : [say("because.words", { what, words: reason.words })];
  });
}

/** How sure a proposal is, from 0 to 1. */
export function confidenceOf({ proposed }: FileLink): number | undefined {
  const confidence = fieldOf(proposed, "confidence");
  return typeof confidence === "number" ? confidence : undefined;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, field)?.value
    : undefined;
}
