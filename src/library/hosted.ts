import { fitView } from "../frame/opening/fit-view";
import { addressedView } from "../frame/opening/opening";
import type { View } from "../frame/view/view";
import { createReadout, type Readout } from "../store/create-readout";
import { createWords } from "../words/languages/create-words";
import { queryOf, readAskedView } from "./asked-view";
import { type GivenGraph, indexGivenGraph } from "./given-graph";

/** What a host's program wants to be asked and told. */
export interface HostActs {
  /** Where a view can be seen; without it, nothing offers to copy an address. */
  readonly addressOf?: ((query: string) => string) | undefined;
  /** Told of each step of the reader's: the view, and the query that asks for it. */
  readonly onView?: ((view: View, query: string) => void) | undefined;
}

/** A readout in a page of somebody else's, whose program gives it graph and view. */
export interface Hosted {
  readonly readout: Readout;
  readonly setActs: (acts: HostActs) => void;
  /** Shows a graph in the view that was given last. One that has problems is not shown: they are. */
  readonly setGraph: (graph: GivenGraph) => void;
  /** Shows a view of the same graph, of which the host need not be told. */
  readonly setView: (query: string) => void;
}

export function createHosted(): Hosted {
  let acts: HostActs = {};
  let given = "";
  let isGiving = false;
  const readout = createReadout({
    words: createWords("en"),
    addressOf: (view) => acts.addressOf?.(queryOf(view)),
  });
  const { cells } = readout;
  cells.subscribe(({ view, index }, former) => {
    if (view !== former.view && !isGiving) acts.onView?.(view, queryOf(addressedView(view, index)));
  });
  const give = (change: () => void) => {
    isGiving = true;
    try {
      change();
    } finally {
      isGiving = false;
    }
  };
  return {
    readout,
    setActs(next) {
      acts = next;
    },
    setGraph(graph) {
      const index = indexGivenGraph(graph);
      const { view, ignored } = readAskedView(given);
      give(() => {
        if (index.ok) readout.show(index.value, view, ignored);
        else {
          const trouble = { name: "graph", problems: index.problems };
          cells.setState({ index: undefined, view, ignored: [], trouble });
        }
      });
    },
    setView(query) {
      given = query;
      const { view, ignored } = readAskedView(query);
      const { index } = cells.getState();
      const fitted = index ? fitView(view, index) : { view, ignored: [] };
      give(() => cells.setState({ view: fitted.view, ignored: [...ignored, ...fitted.ignored] }));
    },
  };
}
