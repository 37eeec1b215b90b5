import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import type { Span } from "../../../src/frame/view/span";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import type { Readout } from "../../../src/store/create-readout";
import { useFrame, useView } from "../../../src/store/hooks";
import { PlayButton, SpeedChoice, usePlayback } from "../../../src/ui/time/Playback";
import { readExample } from "../../read-example";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

function Page() {
  const [frame, view] = [useFrame(), useView()];
  if (!frame?.extent || !frame.window) return null;
  return <Player extent={frame.extent} window={frame.window} view={view} />;
}

function Player({ extent, window, view }: Record<"extent" | "window", Span> & { view: View }) {
  const playback = usePlayback(extent, window, view);
  return (
    <>
      <PlayButton playback={playback} isOneDay={false} />
      <SpeedChoice playback={playback} extent={extent} />
    </>
  );
}

const FIRST = parseDay("2021-12-06") ?? 0;
let now = 0;
let readout: Readout;

/** Lets time pass, in milliseconds; timers run only where the machine is awake. */
function wait(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 50) {
    now += 50;
    act(() => {
      vi.advanceTimersByTime(50);
    });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  readout = createEnglishReadout({ clock: () => now });
  const view = { ...DEFAULT_VIEW, from: FIRST, to: FIRST + 6 };
  readout.show(indexGraph(readExample("winter-2022")), view);
  renderIn(readout, <Page />);
  fireEvent.change(screen.getByRole("combobox", { name: "Speed" }), { target: { value: "7" } });
  fireEvent.click(screen.getByRole("button", { name: "Play" }));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const daysGone = () => (readout.cells.getState().view.from ?? 0) - FIRST;

describe("playback", () => {
  it("moves the window on by as many days a second as were chosen, until it is paused", () => {
    wait(3000);
    expect(daysGone()).toBeGreaterThanOrEqual(20);
    expect(daysGone()).toBeLessThanOrEqual(21);
    fireEvent.click(screen.getByRole("button", { name: "Pause" }));
    const paused = daysGone();
    wait(3000);
    expect(daysGone()).toBe(paused);
  });

  it("makes up for steps that came late", () => {
    now += 1500;
    wait(500);
    expect(daysGone()).toBeGreaterThanOrEqual(13);
    expect(daysGone()).toBeLessThanOrEqual(14);
  });

  it("goes on where it was when the machine has slept", () => {
    wait(1000);
    now += 3_600_000;
    wait(1000);
    expect(daysGone()).toBeLessThanOrEqual(7 + 14 + 7);
    expect(screen.getByRole("button", { name: "Pause" })).toBeDefined();
  });
});
