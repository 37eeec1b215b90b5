import { namesWidth } from "./score-room";
import {
  type EndName,
  FONT,
  type ScoreInput,
  type StaveMark,
  type StrokeMark,
} from "./score-types";

/** From the end of a stroke to the name beside it, in CSS pixels. */
const BESIDE = 12;

/** Who is at the ends of a chosen stroke that lie on shared staves: the name is beside it, for the stave has none. */
export function endsOf(
  { stroke, emphasis, source, target }: StrokeMark,
  marks: readonly StaveMark[],
  input: ScoreInput,
): readonly EndName[] {
  if (emphasis !== "chosen" || stroke.count > 1) return [];
  const actors = input.actorsOf(stroke);
  const ends = [
    { stave: stroke.source, at: source, actor: actors.source },
    { stave: stroke.target, at: target, actor: actors.target },
  ];
  return ends
    .filter(({ stave }) => marks[stave]?.isShared)
    .map(({ at: { x, y }, actor }) => {
      const text = input.words.nameOf(actor, true);
      const isLeft = x - BESIDE - input.measure(text, FONT) > namesWidth(input);
      return isLeft
        ? { text, at: { x: x - BESIDE, y }, anchor: "end" }
        : { text, at: { x: x + BESIDE, y }, anchor: "start" };
    });
}
