import type { GraphIndex } from "../../frame/index/graph-index";
import { layoutOf } from "../../frame/layout/layout";
import { tabOf } from "../../frame/opening/opening";
import { type FaceToFace, faceToFaceOf } from "../../frame/query/face-to-face";
import type { Frame } from "../../frame/query/frame";
import { frameOf } from "../../frame/query/frame-of";
import { directionOf } from "../../frame/view/language";
import type { View } from "../../frame/view/view";
import type { Palette } from "../../picture/draw/marks/palette";
import { printSvg, type SvgNode, svgNode } from "../../picture/draw/svg-node";
import { colourOfSide } from "../../picture/scene/side-colours";
import { headlineOf } from "../../words/headline";
import { sideOfActor } from "../../words/sides";
import type { Words } from "../../words/words";
import { setKey, sideEntries, toldEntries } from "./card-key";
import { heightOf, linesIn, setText, type TextBox, type TextLook } from "./card-text";
import { fixedPaletteOf } from "../drawing";
import { CARD } from "../oembed";
import { sayOrigin } from "../origin";
import { pictureTreeOf } from "../picture";

/** A card is drawn in these units, and painted larger: its names can be read in a list of messages. */
const SHEET = { width: 800, height: 420 };
const EDGE = 28;
const INNER = SHEET.width - 2 * EDGE;
/** Below what stands last. */
const BOTTOM = 14;
/** How far within itself a picture begins. */
const MARGIN = 8;
/** Fonts that systems have, without quotation marks, which painters without a browser do not all read in a list. */
const SERIF = "Charter, Georgia, Liberation Serif, DejaVu Serif, serif";
const SANS = "Segoe UI, Helvetica Neue, Liberation Sans, Arial, sans-serif";
/** Those that have the letters of Arabic as well: a line is of one font. */
const ARABIC = "Segoe UI, Geeza Pro, Noto Sans Arabic, DejaVu Sans, Arial, sans-serif";
/** As large as there is room for. */
const TITLE_SIZES = [32, 28, 25] as const;
const QUOTE_SIZES = [26, 22, 18] as const;
/** A graph of more pairs would be a knot at this size: the strongest are drawn, and that is said. */
const MOST_PAIRS = 24;
/** Between the two accounts. */
const GUTTER = 32;
const RULE = 3;
/** Between two quotes. */
const BETWEEN = 7;

/** What all parts of a card are drawn from. */
interface CardInput {
  readonly words: Words;
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly view: View;
  readonly title: string;
  readonly palette: Palette;
  readonly looks: Readonly<Record<"title" | "text" | "name" | "quote" | "small", TextLook>>;
}

/**
 * The card of a view as the text of an SVG file, 1200 × 630 pixels: headline, sentence, one line of key, the picture (score,
 * graph, or two accounts side by side), and where all is from.
 * @param title what the graph is called where it does not say
 */
export function cardOf(words: Words, index: GraphIndex, view: View, title: string): string {
  const name = index.graph.title ?? title;
  const isFromRight = directionOf(words.language) === "rtl";
  const palette = { ...fixedPaletteOf(view.theme), font: isFromRight ? ARABIC : SANS };
  const looks = looksOf(palette, isFromRight);
  const draw = view.draw ?? MOST_PAIRS;
  const frame = frameOf(index, tabOf(view, index) === "score" ? view : { ...view, draw });
  const input = { words, index, frame, view, title: name, palette, looks };
  const headline = headlineOf(words, index, view, name);
  const occasion = view.event === undefined ? undefined : faceToFaceOf(index, view.event);
  const line = (top: number, most: number) => ({ x: EDGE, top, width: INNER, most, isFromRight });
  const size = largestOf(
    TITLE_SIZES,
    (size) => heightOf(headline.title, INNER, { ...looks.title, size }) < 2 * size,
  );
  const heading = setText(headline.title, line(20, 2), { ...looks.title, size });
  const told = setText(headline.text, line(heading.bottom + 3, 2), looks.text);
  const origin = sayOrigin(words, index, frame, view, { headline, name, occasion });
  const { height } = setText(origin, line(0, 2), looks.small);
  const foot = line(SHEET.height - BOTTOM - height, 2);
  const box = { ...line(told.bottom + 8, 1), bottom: foot.top - 6 };
  const sheet = svgNode(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...CARD,
      viewBox: `0 0 ${SHEET.width} ${SHEET.height}`,
      direction: "ltr",
      "font-family": palette.font,
    },
    svgNode("title", {}, headline.title),
    svgNode("rect", { ...SHEET, fill: palette.colour("--paper") }),
    ...heading.nodes,
    ...told.nodes,
    ...(occasion ? accountsOn(input, occasion, box) : pictureOn(input, box)),
    ...setText(origin, foot, looks.small).nodes,
  );
  return `${printSvg(sheet)}\n`;
}

/** The largest of some sizes, which are in that order, that there is room for; else the smallest. */
function largestOf(sizes: readonly number[], isRoomFor: (size: number) => boolean): number {
  return sizes.find(isRoomFor) ?? sizes.at(-1) ?? 0;
}

function looksOf(palette: Palette, isFromRight: boolean): CardInput["looks"] {
  const [ink, muted] = [palette.colour("--ink"), palette.colour("--muted")];
  const plain = { font: palette.font, weight: 400, spread: isFromRight ? 1.16 : 1 };
  const serif = isFromRight ? plain : { font: SERIF, weight: 400, spread: 0.92 };
  return {
    title: { ...serif, size: TITLE_SIZES[0], weight: 600, fill: ink },
    text: { ...plain, size: 14, fill: muted },
    name: { ...plain, size: 15, weight: 700, fill: ink },
    quote: { ...serif, size: QUOTE_SIZES[0], fill: ink },
    small: { ...plain, size: 12, fill: muted },
  };
}

type Room = TextBox & { readonly bottom: number };

/** Score or graph, below the key of its marks. */
function pictureOn(input: CardInput, box: Room): readonly SvgNode[] {
  const { words, index, frame, view, palette, looks } = input;
  const entriesOf = tabOf(view, index) === "score" ? toldEntries : sideEntries;
  const key = setKey(entriesOf(words, index, frame, palette), box, looks.small);
  const top = key.length === 0 ? box.top : box.top + 1.4 * looks.small.size;
  const size = { width: INNER + 2 * MARGIN, height: box.bottom - top };
  const placed = { ...index, places: layoutOf(index) };
  const picture = pictureTreeOf(words, { ...input, index: placed }, size, palette);
  // It is said once, by the card.
  const drawn = picture?.children.filter(
    (child) => typeof child === "string" || !["title", "desc"].includes(child.name),
  );
  const transform = `translate(${EDGE - MARGIN} ${top})`;
  return [...(drawn ? [svgNode("g", { transform }, ...drawn)] : []), ...key];
}

/** What each end tells of an occasion, side by side, as far as there is room. */
function accountsOn(
  { words, index, palette, looks }: CardInput,
  { ends }: FaceToFace,
  { x, top, bottom, isFromRight }: Room,
): readonly SvgNode[] {
  const width = (INNER - GUTTER) / 2;
  const columns = (isFromRight ? ends.toReversed() : ends).map(({ actor, quotes, denies }, at) => {
    const side = sideOfActor(words, index, actor);
    const name = side?.name ?? actor.name;
    const colour = palette.colour(side ? colourOfSide(side.place) : "--muted");
    const left = x + at * (width + GUTTER);
    const box = { x: left, top: top + RULE + 6, width, most: 1, isFromRight };
    const notes = [
      ...(denies ? [words.say("accounts.denies")] : []),
      ...(quotes.length === 0 ? [words.say("accounts.none", { name })] : []),
    ];
    const texts = quotes.map(({ quote }) => words.say("quote.marked", { text: quote.exact }));
    return { name, colour, box, notes, texts };
  });
  const from = top + RULE + 6 + 1.3 * looks.name.size + 4;
  const size = largestOf(QUOTE_SIZES, (size) => {
    const look = { ...looks.quote, size };
    const heightOfAll = (texts: readonly string[]) =>
      texts.reduce((sum, text) => sum + heightOf(text, width, look) + BETWEEN, 0);
    return columns.every(
      (each) => from + heightOfAll(each.texts) + heightOfAll(each.notes) <= bottom,
    );
  });
  const quote = { ...looks.quote, size };
  return columns.flatMap(({ name, colour, box, notes, texts }): readonly SvgNode[] => {
    const nodes: (readonly SvgNode[])[] = [];
    let next = from;
    const set = (text: string, look: TextLook) => {
      const most = linesIn(bottom - next, look.size);
      if (most === 0) return;
      const lines = setText(text, { ...box, top: next, most }, look);
      nodes.push(lines.nodes);
      next = lines.bottom + BETWEEN;
    };
    for (const text of notes) set(text, looks.text);
    for (const text of texts) set(text, quote);
    const rule = svgNode("rect", { x: box.x, y: top, width, height: RULE, fill: colour });
    return [rule, ...setText(name, box, looks.name).nodes, ...nodes.flat()];
  });
}
