import type { Strokes } from "../../frame/score/strokes";
import { useWords } from "../../store/hooks";

/** What the strokes join or leave out, where they do; undefined strokes: nothing shown has a date. */
export function ScoreCaption({ strokes }: { readonly strokes: Strokes | undefined }) {
  const words = useWords();
  if (!strokes) return <p className="score-caption">{words.say("score.none")}</p>;
  const { undated, leftOut, joined } = strokes;
  const said = [
    joined !== undefined && words.say("score.joined", { days: joined }),
    leftOut > 0 && words.say("score.leftOut", { count: leftOut }),
    undated > 0 && words.say("score.undated", { count: undated }),
  ].filter(Boolean);
  return said.length > 0 ? <p className="score-caption">{said.join(" ")}</p> : null;
}
