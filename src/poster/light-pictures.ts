import { tabOf } from "../frame/opening/opening";
import { frameOf } from "../frame/query/frame-of";
import { scoreOf } from "../frame/score/score";
import { roomForScore } from "../picture/score/score-room";
import type { Words } from "../words/words";
import type { PictureInput, PictureSize } from "./drawing";
import { printLabelled } from "./labels";
import { type Markup, write } from "./markup";
import { NARROW, pictureTreeOf, WIDE } from "./picture";
import { weightOf } from "./weight";

/** What both pictures of a figure may weigh of its bytes: the rest is for style and quotes. */
const SHARE_OF_PICTURES = 0.75;
/** How many pairs or strokes are tried in turn where all are too heavy. */
const FEWER = [150, 75, 40, 20];

/** The pictures of a figure, and what they were drawn from: of fewer pairs and strokes where all would weigh too much. */
export interface LightPictures {
  readonly input: PictureInput;
  readonly markup: Markup;
}

/** What the strokes of a score leave out; empty where that is nothing, and of a graph. */
export function sayStrokesLeftOut(words: Words, { index, frame, view, strokes }: PictureInput) {
  if (tabOf(view, index) !== "score") return "";
  const room = { ...roomForScore(index, WIDE), strokes };
  const count = scoreOf(index, frame, room, new Set())?.strokes.leftOut ?? 0;
  return count === 0 ? "" : words.say("score.leftOut", { count });
}

/**
 * Draws both pictures of a figure, as much of the view as they may weigh.
 * @param bytes what the whole figure may weigh, compressed
 */
export function lightPicturesOf(words: Words, input: PictureInput, bytes: number): LightPictures {
  const drawn = { input, markup: bothOf(words, input) };
  return FEWER.reduce<LightPictures>((found, most) => {
    if (weightOf(found.markup.markup) <= SHARE_OF_PICTURES * bytes) return found;
    const fewer = withMost(input, most);
    return { input: fewer, markup: bothOf(words, fewer) };
  }, drawn);
}

function withMost(input: PictureInput, most: number): PictureInput {
  const draw = Math.min(most, input.frame.drawn.pairs.length);
  const view = { ...input.view, draw };
  return { ...input, strokes: most, view, frame: frameOf(input.index, view) };
}

/** The picture for a wide column, and for a narrow one, which without style stays hidden. */
function bothOf(words: Words, input: PictureInput): Markup {
  const drawn = (size: PictureSize) => {
    const tree = pictureTreeOf(words, input, size);
    return tree && printLabelled(tree);
  };
  return write`<div>${drawn(WIDE)}</div>
    <div hidden>${drawn(NARROW)}</div>`;
}
