import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import type { Score } from "../../frame/score/score";
import { stavesOf } from "../../frame/score/staves";
import { type Stroke, strokesOf } from "../../frame/score/strokes";
import { moveInScore, type ScoreMove, type ScoreStand } from "../../frame/score/walk-score";
import { openEvent, select } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { scoreInputOf } from "../../picture/score/score-input";
import { ScoreCanvas } from "../../picture/score/ScoreCanvas";
import type { ScoreScene, StrokeMark } from "../../picture/score/score-scene";
import { roomForScore } from "../../picture/score/score-scene";
import { strokeEmphasis } from "../../picture/score/stroke-emphasis";
import { PreviewCard } from "../../picture/stage/PreviewCard";
import { useDispatch, useWords } from "../../store/hooks";
import { scoreWordsOf } from "../../words/score";
import { isMirrored } from "../parts/mirrored";
import { Expanders } from "./Expanders";
import { linkOfStroke, strokePreview } from "./strokes-in-view";
import { ScoreKey } from "../picture/ScoreKey";
import { StrokeList } from "./StrokeList";
import { useSize } from "./use-size";
import "./score.css";

interface ScorePanelProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** Who spoke with whom, along time: a stave for each actor, a stroke for each contact. */
export function ScorePanel({ frame, index, view }: ScorePanelProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set());
  const [pointed, setPointed] = useState<StrokeMark>();
  const [stand, setStand] = useState<ScoreStand>();

  const { staves: most, bins: mostBins } = roomForScore(index, { width, height });
  // Staves stand still while the window moves; strokes follow it.
  const { sieve, window } = frame;
  const staves = useMemo(
    () => stavesOf(index, sieve, { most, expanded }),
    [index, sieve, most, expanded],
  );
  const { rows } = frame.links;
  const strokes = useMemo(
    () => window && strokesOf(index, { staves, rows, window, mostBins }),
    [index, staves, rows, window, mostBins],
  );
  const score = useMemo(() => strokes && { staves, strokes }, [staves, strokes]);
  const focused = score?.strokes.list[stand?.stroke ?? -1] ? stand : undefined;
  const open = useCallback(
    (stroke: Stroke | undefined) => {
      const link = stroke && linkOfStroke(index, stroke);
      if (link) dispatch(openEvent(link.event ?? link.id));
    },
    [dispatch, index],
  );
  const input = useMemo(
    () =>
      score &&
      window &&
      width > 0 && {
        ...scoreInputOf(scoreWordsOf(words, index), index, score, window, { width, height }),
        emphasisOf: strokeEmphasis(index, score, view.select, pointed?.place ?? focused?.stroke),
      },
    [words, index, score, window, width, height, view.select, pointed, focused],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!score || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") open(score.strokes.list[focused?.stroke ?? -1]);
    else if (event.key === "Escape") dispatch(select(undefined));
    else {
      const move = moveOf(event.key, isMirrored(event.currentTarget));
      if (!move) return;
      const next = moveInScore(score.strokes.list, focused, move);
      if (next) setStand(next);
    }
    event.preventDefault();
  };
  return (
    <section className="score" aria-label={words.say("score.name")}>
      <ScoreKey graph={index.graph} view={view} statuses={index.links.statuses} />
      <div className="score-scroller" ref={scroller}>
        {score && input && (
          <ScoreCanvas
            input={input}
            focused={focused?.stroke}
            onPoint={setPointed}
            onOpen={({ stroke }) => open(stroke)}
            onStave={(stave) => {
              const actor = index.actorIndex.list[score.staves.list[stave]?.actor ?? -1];
              if (actor) dispatch(select(actor.id));
            }}
          >
            {(scene) => (
              <>
                <Expanders
                  scene={scene}
                  staves={score.staves}
                  expanded={expanded}
                  onChange={setExpanded}
                />
                {pointed && <Card mark={pointed} index={index} scene={scene} onOpen={open} />}
              </>
            )}
          </ScoreCanvas>
        )}
      </div>
      {score && (
        <StrokeList
          id={id}
          index={index}
          score={score}
          stand={focused}
          onKeyDown={onKeyDown}
          onFocus={() => setStand(focused ?? moveInScore(score.strokes.list, undefined, "home"))}
          onOpen={open}
        />
      )}
      <Caption score={score} />
    </section>
  );
}

function moveOf(key: string, isRightToLeft: boolean): ScoreMove | undefined {
  switch (key) {
    case "ArrowLeft":
      return isRightToLeft ? "after" : "before";
    case "ArrowRight":
      return isRightToLeft ? "before" : "after";
    case "ArrowUp":
      return "up";
    case "ArrowDown":
      return "down";
    case "Home":
      return "home";
    default:
      return undefined;
  }
}

interface CardProps {
  readonly mark: StrokeMark;
  readonly index: GraphIndex;
  readonly scene: ScoreScene;
  readonly onOpen: (stroke: Stroke) => void;
}

/** What a stroke stands for, beside it. */
function Card({ mark, index, scene, onOpen }: CardProps) {
  const words = useWords();
  const { stroke, source, target } = mark;
  const top = Math.min(source.y, target.y);
  const bottom = Math.max(source.y, target.y);
  // On a long stroke the card stands below its upper end, so that it is in sight.
  const near = Math.min(bottom, top + 8);
  return (
    <PreviewCard
      preview={{ id: "", x: source.x, top: Math.min(near, scene.height), bottom: near }}
      text={strokePreview(words, index, stroke)}
      onOpen={() => onOpen(stroke)}
    />
  );
}

/** What the strokes leave out, where they do. */
function Caption({ score }: { readonly score: Score | undefined }) {
  const words = useWords();
  if (!score) return <p className="score-caption">{words.say("score.none")}</p>;
  const { undated, leftOut } = score.strokes;
  const said = [
    undated > 0 && words.say("score.undated", { count: undated }),
    leftOut > 0 && words.say("score.leftOut", { count: leftOut }),
  ].filter(Boolean);
  return said.length > 0 ? <p className="score-caption">{said.join(" ")}</p> : null;
}
