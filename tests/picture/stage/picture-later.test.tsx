import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { Picture, type PictureProps } from "../../../src/picture/stage/Picture";
import { startStage } from "../../../src/picture/stage/stage";
import { call, makeGraph, people } from "../../fixtures/make-graph";

vi.mock("../../../src/picture/stage/stage", () => ({
  startStage: vi.fn(() => ({ lift: () => undefined, destroy: () => undefined })),
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.mocked(startStage).mockClear();
});

/** Shows the picture of a graph of so many links; gives how often one was begun at once, a task later, and one more. */
function begun(count: number): readonly number[] {
  const edges = Array.from({ length: count }, (_, at) => call(String(at), "a-b"));
  const index = indexGraph(makeGraph({ nodes: people("a b"), edges }));
  const frame = frameOf(index, DEFAULT_VIEW);
  const input = { index, frame, selected: undefined, pair: undefined };
  const words = {
    ...{ name: "", hint: "", zoomIn: "", zoomOut: "", fit: "", centre: "", save: "" },
    describe: () => "",
    miss: () => "",
    preview: () => undefined,
  };
  const props: PictureProps = {
    source: { get: () => input, subscribe: () => () => undefined },
    words,
    kept: { current: undefined },
    lifter: { current: undefined },
    onOpen: () => undefined,
    onLetGo: () => undefined,
    onPoint: () => undefined,
    onSave: () => undefined,
    isEmbedded: false,
  };
  render(<Picture {...props} />);
  const calls = () => vi.mocked(startStage).mock.calls.length;
  const [first] = [calls()];
  vi.advanceTimersToNextTimer();
  const second = calls();
  vi.advanceTimersToNextTimer();
  return [first, second, calls()];
}

it("A picture of few links begins at once", () => {
  expect(begun(500)).toEqual([1, 1, 1]);
});

it("One of more begins when the page around it has its style, each in a task of its own", () => {
  expect(begun(501)).toEqual([0, 0, 1]);
});
