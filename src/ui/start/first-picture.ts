import "../shell/tokens.css";
import "../shell/base.css";
import "./first-picture.css";
import { directionOf } from "../../frame/view/language";
import { DEFAULT_VIEW } from "../../frame/view/view";
import { tabOf } from "../../frame/opening/opening";
import { readPalette } from "../../picture/draw/colours";
import { measureWith } from "../../picture/draw/measure";
import { paintSheet } from "../../picture/draw/paint-sheet";
import { scoreShapesOf } from "../../picture/score/score-shapes";
import { stillScoreOf } from "../../picture/score/still-score";
import type { Readout } from "../../store/create-readout";
import { scoreWordsOf } from "../../words/score";

/**
 * Draws what a reader came for while the program of the page is on its way: the title and the picture, where the page will
 * have them, as soon as there is a graph. It is no part of the page, which takes its place. Gives a function that ends the
 * waiting for a graph.
 */
export function drawFirstPicture(root: HTMLElement, readout: Readout): () => void {
  const { cells } = readout;
  const draw = () => {
    if (!cells.getState().index) return;
    stop();
    drawPicture(root, readout);
  };
  const stop = cells.subscribe(draw);
  draw();
  return stop;
}

/** Nothing is drawn where the view shows no picture. */
function drawPicture(root: HTMLElement, readout: Readout): void {
  const state = readout.cells.getState();
  const [index, frame] = [readout.indexOf(state), readout.frameOf(state)];
  if (!index || !frame || frame.counted || state.view.event !== undefined) return;
  const tab = tabOf(state.view, index);
  if (tab !== "score" && tab !== "graph") return;
  const { words, view } = state;
  const { documentElement: html } = root.ownerDocument;
  html.lang = words.language;
  html.dir = directionOf(words.language);
  if (view.theme !== DEFAULT_VIEW.theme) html.dataset.theme = view.theme;

  const title = elementOf(root, { className: "first-title" });
  title.textContent = readout.titleOf(state) ?? "";
  const picture = elementOf(root, { className: "first-picture" });
  const over = elementOf(root, { className: "picture-over first-over" });
  const main = elementOf(root, { className: "first-main" }, picture, over);
  const first = elementOf(
    root,
    { className: "first" },
    title,
    main,
    elementOf(root, { className: "first-time" }),
  );
  first.dataset.tab = tab;
  first.ariaHidden = "true";
  root.replaceChildren(first);

  if (tab === "graph") {
    // What does not come is no loss: the page is on its way.
    void import("../../picture/draw/still").then(({ drawStill, isSoonLaidOut }) => {
      if (!isSoonLaidOut(index)) return;
      const still = drawStill(picture, { index, frame, selected: view.select }, NO_WORDS);
      if (still) picture.append(still);
    }, ignore);
    return;
  }
  const canvas = root.ownerDocument.createElement("canvas");
  const palette = readPalette(picture);
  const scene = stillScoreOf({
    ...{ index, frame, selected: view.select },
    ...{ width: picture.clientWidth, height: picture.clientHeight },
    words: scoreWordsOf(words, index),
    measure: measureWith(canvas, palette),
  });
  if (!scene) return;
  const { width, height } = scene;
  canvas.style.inlineSize = `${width}px`;
  canvas.style.blockSize = `${height}px`;
  picture.append(canvas);
  paintSheet(canvas, { width, height, palette, shapes: scoreShapesOf(scene, palette) });
}

/** Says above the first picture that no page will follow it. */
export function sayPageIsMissing(root: HTMLElement, { cells }: Readout): void {
  const alert = elementOf(root, { className: "first-alert" });
  alert.role = "alert";
  alert.textContent = cells.getState().words.say("trouble.part");
  root.prepend(alert);
}

/** Screen readers wait for the page, which says what it shows. */
const NO_WORDS = { title: "", description: "" };

interface ElementLook {
  readonly className: string;
}

function elementOf(
  { ownerDocument }: HTMLElement,
  { className }: ElementLook,
  ...children: Element[]
) {
  const element = ownerDocument.createElement("div");
  element.className = className;
  element.append(...children);
  return element;
}

function ignore(): void {}
