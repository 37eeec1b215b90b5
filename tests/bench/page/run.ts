import type { MadeSize } from "../../fixtures/made-events";
import { madeData, shownIn } from "./data";
import { PEERS } from "./peers";
import { startSamePicture } from "./same-picture";

/** What a peer is asked to do. */
interface Task {
  readonly peer: string;
  readonly size: MadeSize;
  readonly window: number;
  readonly steps: number;
  /** Milliseconds after which no further step is begun. */
  readonly patience: number;
}

/** Milliseconds to the first painted picture, and of each step to the painted frame. */
export interface Timing {
  readonly first: number;
  readonly steps: readonly number[];
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** As Readout is timed: in a task of its own, as a browser tells of a click. */
async function timed(act: () => void): Promise<number> {
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  act();
  await frame();
  await frame();
  return performance.now() - start;
}

async function run({ peer, size, window: days, steps, patience }: Task): Promise<Timing> {
  const stage = document.getElementById("stage");
  if (!stage) throw new Error("There is no stage.");
  const show = await startShowing(stage, peer, size);
  const first = await timed(() => show(0, days - 1));
  const times: number[] = [];
  const begun = performance.now();
  // Weeks one after another: to the end of the period, and back again.
  const weeks = Math.max(2, Math.floor(size.days / days));
  for (let step = 1; step <= steps && performance.now() - begun < patience; step++) {
    const turn = step % (2 * weeks - 2);
    const from = days * (turn < weeks ? turn : 2 * weeks - 2 - turn);
    times.push(await timed(() => show(from, from + days - 1)));
  }
  return { first, steps: times };
}

async function startShowing(stage: HTMLElement, name: string, size: MadeSize) {
  if (name === "canvas, same picture") return startSamePicture(stage, size);
  const start = PEERS.get(name);
  if (!start) throw new Error(`There is no peer ${name}.`);
  const data = madeData(size);
  const peer = start(stage, data);
  return (first: number, last: number) => peer.show(shownIn(data, first, last));
}

/** The same picture as Readout's on a bare canvas, to be moved on by so many steps when it is asked to. */
async function begin(size: MadeSize): Promise<void> {
  const stage = document.getElementById("stage");
  if (!stage) throw new Error("There is no stage.");
  const show = await startSamePicture(stage, size);
  show(0, 6);
  const moveOn = async (steps: number) => {
    const weeks = Math.max(2, Math.floor(size.days / 7));
    for (let step = 1; step <= steps; step++) {
      const turn = step % (2 * weeks - 2);
      const from = 7 * (turn < weeks ? turn : 2 * weeks - 2 - turn);
      await timed(() => show(from, from + 6));
    }
  };
  Reflect.set(window, "moveOn", moveOn);
}

Reflect.set(window, "run", run);
Reflect.set(window, "begin", begin);
