import type { StoreApi } from "zustand/vanilla";
import type { Note } from "../formats/draft/imported";
import { positionsAgree } from "../frame/layout/given-places";
import { fitView } from "../frame/opening/fit-view";
import type { Step } from "../frame/view/steps";
import type { View } from "../frame/view/view";
import { fetchBytes } from "../reader/files/fetch-bytes";
import { nextTask } from "../reader/next-task";
import type { Opened } from "../reader/files/read";
import type { Words } from "../words/words";
import { type AddressOf, addressOnPage } from "./address-on-page";
import { type Cells, createCells } from "./session/cells";
import { createOpen } from "./open/open";
import { layOutAhead } from "./open/lay-out-ahead";
import type { Open, Show } from "./open/open-parts";
import { createRequests, type Requests } from "./session/requests";
import { createSelectors, type Selectors } from "./selectors";
import { remember } from "./session/remember";
import { createSession, restartSession, type Session } from "./session/session";

export interface ReadoutOptions {
  /** The words to begin with. */
  readonly words: Words;
  /** Fetches the file at an address. */
  readonly load?: typeof fetchBytes;
  /** The time in milliseconds since some moment, as `performance.now()` gives it. */
  readonly clock?: () => number;
  /** The hosts that graphs may come from (see `dataHostsIn`); without them, any. */
  readonly dataHosts?: readonly string[] | undefined;
  /** Whether the page is one file that holds its graph: then neither examples nor the frame are beside it. */
  readonly isOneFile?: boolean;
  /** Where a view can be seen, in a page of somebody else's; by default the page is our own, and its address has the view. */
  readonly addressOf?: AddressOf;
}

/** One graph with its view: everything that a picture of it, and what stands around the picture, is made from. */
export interface Readout
  extends Open, Omit<Selectors, "deriveAhead">, Pick<Requests, "attempt" | "cancel"> {
  readonly cells: StoreApi<Cells>;
  readonly session: Session;
  readonly clock: () => number;
  readonly addressOf: AddressOf;
  readonly isOneFile: boolean;
  /** Takes one step from the view to the next. */
  readonly dispatch: (step: Step) => void;
  /** Shows a graph in place of the one before, and gives up whatever is still on its way. */
  readonly show: Show;
  /** Gives up what is on its way, and opens nothing more. */
  readonly end: () => void;
}

const POSITIONS_AGREE: Note = { code: "positions-agree", values: {}, count: 1 };

/** A readout of its own: as many as you like stand on one page, and share nothing. */
export function createReadout({
  words,
  load = fetchBytes,
  clock = () => performance.now(),
  dataHosts,
  isOneFile = false,
  addressOf = addressOnPage,
}: ReadoutOptions): Readout {
  const cells = createCells(words);
  const session = createSession();
  const requests = createRequests(cells, session.loading);
  const { attempt, cancel } = requests;
  const { deriveAhead, ...selectors } = createSelectors();
  const fit = remember(fitView);
  /** Ends what keeps the tiles of the graph shown at hand. */
  let leaveTiles = () => {};

  /** All that is shown changes at once: nothing half loaded is ever seen. */
  const show: Show = (index, view, ignored = [], { notes = [], keep, ...origin } = {}) => {
    cancel();
    leaveTiles();
    leaveTiles = () => {};
    const fitted = fit(view, index);
    const ignoresPositions = positionsAgree(index.graph.actors.values());
    restartSession(session, ignoresPositions ? [...notes, POSITIONS_AGREE] : notes);
    cells.setState({
      index,
      counted: origin.counted,
      findLinks: undefined,
      localName: origin.localName,
      dataHost: origin.dataHost,
      isPublic: origin.isPublic,
      view: fitted.view,
      ignored: [...ignored, ...fitted.ignored],
      trouble: undefined,
      waiting: undefined,
    });
    if (keep) leaveTiles = keep(cells);
  };

  const ready = async ({ index, isLarge }: Opened, view: View) => {
    if (!isLarge) return layOutAhead(index, fit(view, index).view);
    await nextTask();
    deriveAhead(index, fit(view, index).view, cells.getState().words.language);
    await nextTask();
  };

  return {
    ...selectors,
    ...createOpen({ cells, session, requests, show, ready, load, clock, dataHosts }),
    cells,
    session,
    clock,
    addressOf,
    isOneFile,
    dispatch: (step) => cells.setState(({ view }) => ({ view: step(view) })),
    show,
    attempt,
    cancel,
    end() {
      requests.end();
      leaveTiles();
    },
  };
}
