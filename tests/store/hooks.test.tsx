import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { select } from "../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { ReadoutProvider } from "../../src/store/context";
import {
  useCell,
  useDesk,
  useDispatch,
  useFrame,
  useGraph,
  useIndex,
  useLoading,
  useNotes,
  useReadout,
  useTables,
  useTexts,
  useTitle,
  useView,
  useViewField,
  useWords,
} from "../../src/store/hooks";
import { readExample } from "../read-example";
import { createEnglishReadout } from "../english-readout";

afterEach(cleanup);

const useAll = () => ({
  desk: useDesk(),
  frame: useFrame(),
  graph: useGraph(),
  index: useIndex(),
  localName: useCell("localName"),
  loading: useLoading(),
  notes: useNotes(),
  readout: useReadout(),
  selected: useViewField("select"),
  step: useDispatch(),
  tables: useTables(),
  texts: useTexts(),
  title: useTitle(),
  view: useView(),
  words: useWords(),
});

describe("a component", () => {
  it("has all of the readout that it stands in, and follows it", () => {
    const readout = createEnglishReadout();
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <ReadoutProvider readout={readout}>{children}</ReadoutProvider>
    );
    const { result } = renderHook(useAll, { wrapper });
    const { session, cells } = readout;
    expect(result.current).toMatchObject({ index: undefined, graph: undefined, frame: undefined });
    const index = indexGraph(readExample("draghi-putin"));
    act(() => readout.show(index, DEFAULT_VIEW, [], { localName: "own.json" }));
    act(() => result.current.step(select("putin")));
    const state = cells.getState();
    expect(result.current).toEqual({
      desk: session.desk.getState(),
      frame: readout.frameOf(state),
      graph: index.graph,
      index,
      localName: "own.json",
      loading: session.loading.getState(),
      notes: session.notes.getState(),
      readout,
      selected: "putin",
      step: readout.dispatch,
      tables: session.tables.getState(),
      texts: session.texts.getState(),
      title: index.graph.title,
      view: state.view,
      words: state.words,
    });
  });

  it("hears how much of a file has come", () => {
    const readout = createEnglishReadout();
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <ReadoutProvider readout={readout}>{children}</ReadoutProvider>
    );
    const { result } = renderHook(useLoading, { wrapper });
    act(() => readout.session.loading.setState({ name: "large.csv", rows: 5000 }, true));
    expect(result.current).toEqual({ name: "large.csv", rows: 5000 });
  });

  it("says what is missing where it stands in none", () => {
    const missing = "There is no <ReadoutProvider> around this component.";
    expect(() => renderHook(() => useReadout())).toThrow(missing);
    expect(() => renderHook(() => useWords())).toThrow(missing);
  });
});
