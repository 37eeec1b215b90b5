import "./first-alert.css";
import { tabOf } from "../../frame/opening/opening";
import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import { directionOf } from "../../frame/view/language";
import type { View } from "../../frame/view/view";
import { readPalette } from "../../picture/draw/colours";
import { measureWith } from "../../picture/draw/measure";
import { paintSheet } from "../../picture/draw/paint-sheet";
import { scoreShapesOf } from "../../picture/score/score-shapes";
import { stillScoreOf } from "../../picture/score/still-score";
import type { Readout } from "../../store/create-readout";
import { dressDocument } from "../../store/dress-document";
import { firstWordsIn } from "../../words/languages/first-words";
import { loadCatalogue } from "../../words/languages/load-catalogue";
import { scoreWordsOf } from "../../words/score";
import type { Words } from "../../words/words";
import { make } from "./make";

/** What the first picture shows, as far as the rows around it have to know. */
export interface FirstShown {
  readonly index: GraphIndex;
  readonly view: View;
  readonly words: Words;
  readonly title: string;
  readonly tab: "score" | "graph";
}

/** Makes the rows of a page as it will have them, and says where its picture goes. */
export type LayOut = (
  document: Document,
  shown: FirstShown,
) => { readonly rows: HTMLElement; readonly picture: HTMLElement };

/**
 * Draws what a reader came for while the program of the page is on its way: the title and the picture, where the page will
 * have them, as soon as there is a graph. It is no part of the page, which takes its place. Gives a function that ends the
 * waiting for a graph.
 */
export function drawFirstPicture(root: HTMLElement, readout: Readout, layOut: LayOut): () => void {
  const { cells } = readout;
  const draw = () => {
    if (!cells.getState().index) return;
    stop();
    showPicture(root, readout, layOut);
  };
  const stop = cells.subscribe(draw);
  draw();
  return stop;
}

/** Says above the first picture that no page will follow it: in its language where the words of that come, else in English. */
export async function sayPageIsMissing(root: HTMLElement, { cells }: Readout): Promise<void> {
  const { language } = cells.getState().words;
  const catalogue = await loadCatalogue(language).catch(() => undefined);
  const words = firstWordsIn(catalogue ? language : "en", catalogue);
  const alert = make(root.ownerDocument, {
    className: "first-alert",
    role: "alert",
    lang: words.language,
    dir: directionOf(words.language),
    textContent: words.say("trouble.part"),
  });
  root.prepend(alert);
}

/** Puts rows and picture into the page. Nothing is drawn where the view shows no picture. */
function showPicture(root: HTMLElement, readout: Readout, layOut: LayOut): void {
  const state = readout.cells.getState();
  const [index, frame] = [readout.indexOf(state), readout.frameOf(state)];
  if (!index || !frame || frame.counted || state.view.event !== undefined) return;
  const tab = tabOf(state.view, index);
  if (tab !== "score" && tab !== "graph") return;
  const { words, view } = state;
  const { ownerDocument } = root;
  dressDocument(ownerDocument, { language: words.language, theme: view.theme });
  const title = readout.titleOf(state) ?? "";
  const { rows, picture } = layOut(ownerDocument, { index, view, words, title, tab });
  rows.ariaHidden = "true";
  root.replaceChildren(rows);
  const shown = { index, frame, selected: view.select };
  if (tab === "graph") void drawGraph(picture, shown);
  else drawScore(picture, shown, words);
}

interface Shown {
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly selected: string | undefined;
}

async function drawGraph(picture: HTMLElement, shown: Shown): Promise<void> {
  try {
    const { drawStill, isSoonLaidOut } = await import("../../picture/draw/still");
    if (!isSoonLaidOut(shown.index)) return;
    // Screen readers wait for the page, which says what it shows.
    const still = drawStill(picture, shown, { title: "", description: "" });
    if (still) picture.append(still);
  } catch {
    // What does not come is no loss: the page is on its way.
  }
}

function drawScore(picture: HTMLElement, shown: Shown, words: Words): void {
  const canvas = picture.ownerDocument.createElement("canvas");
  const palette = readPalette(picture);
  const scene = stillScoreOf({
    ...shown,
    ...{ width: picture.clientWidth, height: picture.clientHeight },
    words: scoreWordsOf(words, shown.index),
    measure: measureWith(canvas, palette),
  });
  if (!scene) return;
  const { width, height } = scene;
  canvas.style.inlineSize = `${width}px`;
  canvas.style.blockSize = `${height}px`;
  picture.append(canvas);
  paintSheet(canvas, { width, height, palette, shapes: scoreShapesOf(scene, palette) });
}
