import type { GraphIndex } from "../../frame/index/graph-index";
import type { StrokeMark } from "../../picture/score/score-types";
import { PreviewCard } from "../../picture/stage/PreviewCard";
import { useWords } from "../../store/hooks";
import { strokePreview } from "./strokes-in-view";

interface StrokeCardProps {
  readonly mark: StrokeMark;
  readonly index: GraphIndex;
  readonly onOpen: () => void;
}

/** How far below the upper end of a stroke its card points: on a long stroke it is in sight there. */
const BELOW_END = 8;

/** What a stroke stands for, beside it. */
export function StrokeCard({ mark, index, onOpen }: StrokeCardProps) {
  const words = useWords();
  const { stroke, source, target } = mark;
  const top = Math.min(source.y, target.y);
  const near = Math.min(Math.max(source.y, target.y), top + BELOW_END);
  return (
    <PreviewCard
      preview={{ id: "", x: source.x, top: near, bottom: near }}
      text={strokePreview(words, index, stroke)}
      onOpen={onOpen}
    />
  );
}
