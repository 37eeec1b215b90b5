import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import { stavesOf } from "../../frame/score/staves";
import { type Stroke, strokesOf } from "../../frame/score/strokes";
import { moveInScore } from "../../frame/score/walk-score";
import { openEvent, select } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { scoreInputOf } from "../../picture/score/score-input";
import { ScoreCanvas } from "../../picture/score/ScoreCanvas";
import { roomForScore } from "../../picture/score/score-room";
import { strokeEmphasis } from "../../picture/score/stroke-emphasis";
import { useDispatch, useFrame, useIndex, useView, useWords } from "../../store/hooks";
import { scoreWordsOf } from "../../words/score";
import { AtRest, useIsMoving } from "../parts/AtRest";
import { isMirrored } from "../parts/mirrored";
import { ScoreKey } from "../picture/ScoreKey";
import { ChosenInSight } from "./ChosenInSight";
import { Expanders } from "./Expanders";
import { moveOfKey } from "./move-of-key";
import { ScoreCaption } from "./ScoreCaption";
import { StrokeCard } from "./StrokeCard";
import { StrokeList } from "./StrokeList";
import { linkOfStroke } from "./strokes-in-view";
import { useSize } from "./use-size";
import "./score.css";

/** Who spoke with whom, along time. It follows the view by itself: what stands around it may wait for rest. */
export function ScorePanel() {
  const [frame, index, view] = [useFrame(), useIndex(), useView()];
  const words = useWords();
  if (!frame || !index) return null;
  return frame.counted ? (
    <section className="score" aria-label={words.say("score.name")}>
      <p className="picture-empty">{words.say("shown.shorter")}</p>
    </section>
  ) : (
    <Score frame={frame} index={index} view={view} />
  );
}

interface ScoreProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** Where the keyboard stands: at the stroke of a row, on the stave of one of its ends. */
interface Stand {
  readonly row: number;
  readonly isAtSource: boolean;
}

/** A stave for each actor, a stroke for each contact. */
function Score({ frame, index, view }: ScoreProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const id = useId();
  const isMoving = useIsMoving(view);
  const scroller = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const size = useSize(scroller);
  const { width = 0, height = 0 } = size ?? {};
  const { width: widest = 0 } = useSize(panel) ?? {};
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set());
  const [pointedRow, setPointedRow] = useState<number>();
  const [stand, setStand] = useState<Stand>();

  const { staves: most, bins: mostBins } = roomForScore(index, { width, height, widest });
  // Staves stand still while the window moves; strokes follow it.
  const { sieve, window } = frame;
  const isMeasured = size !== undefined;
  const staves = useMemo(
    () => (isMeasured ? stavesOf(index, sieve, { most, expanded }) : undefined),
    [index, sieve, isMeasured, most, expanded],
  );
  const { rows } = frame.links;
  const strokes = useMemo(
    () => window && staves && strokesOf(index, { staves, rows, window, mostBins }),
    [index, staves, rows, window, mostBins],
  );
  const score = useMemo(() => staves && strokes && { staves, strokes }, [staves, strokes]);
  const list = strokes?.list ?? [];
  const focused = list.findIndex(({ row }) => row === stand?.row);
  const pointed = list.find(({ row }) => row === pointedRow) ?? list[focused];
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
        ...scoreInputOf(scoreWordsOf(words, index), index, score, window, {
          ...{ width, height, widest },
        }),
        emphasisOf: strokeEmphasis(index, score, view.select, pointed),
      },
    [words, index, score, window, width, height, widest, view.select, pointed],
  );
  const move = (way: Parameters<typeof moveInScore>[2]) => {
    const stroke = list[focused];
    const stave = stand?.isAtSource ? stroke?.source : stroke?.target;
    const from = stave === undefined ? undefined : { stroke: focused, stave };
    const next = moveInScore(list, from, way);
    const reached = next && list[next.stroke];
    if (reached) setStand({ row: reached.row, isAtSource: reached.source === next.stave });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = moveOfKey(event.key, isMirrored(event.currentTarget));
    if (way) move(way);
    else if (event.key === "Enter") open(list[focused]);
    else if (event.key === "Escape") dispatch(select(undefined));
    else return;
    event.preventDefault();
  };
  return (
    <section ref={panel} className="score" aria-label={words.say("score.name")}>
      <AtRest isMoving={isMoving}>
        <ScoreKey index={index} view={view} />
      </AtRest>
      <div className="score-scroller" ref={scroller}>
        {score && input && (
          <ScoreCanvas
            input={input}
            focused={focused}
            onPoint={(stroke) => setPointedRow(stroke?.row)}
            onOpen={open}
            onStave={(stave) => {
              const actor = index.actorIndex.list[score.staves.list[stave]?.actor ?? -1];
              if (actor) dispatch(select(actor.id));
            }}
          >
            {(scene) => (
              <>
                <ChosenInSight {...{ scroller, scene, score, index }} selected={view.select} />
                <Expanders
                  index={index}
                  scene={scene}
                  staves={score.staves}
                  expanded={expanded}
                  onChange={setExpanded}
                />
                {scene.strokes
                  .filter(({ stroke }) => stroke.row === pointedRow)
                  .map((mark) => (
                    <StrokeCard
                      key={mark.stroke.row}
                      mark={mark}
                      index={index}
                      onOpen={() => open(mark.stroke)}
                    />
                  ))}
              </>
            )}
          </ScoreCanvas>
        )}
      </div>
      <AtRest isMoving={isMoving}>
        {score && (
          <StrokeList
            id={id}
            index={index}
            strokes={list}
            current={focused}
            onKeyDown={onKeyDown}
            onFocus={() => focused < 0 && move("home")}
            onOpen={open}
          />
        )}
        <ScoreCaption strokes={strokes} />
      </AtRest>
    </section>
  );
}
