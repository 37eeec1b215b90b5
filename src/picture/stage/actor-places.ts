import type { GraphIndex } from "../../frame/index/graph-index";
import { layoutOf } from "../../frame/layout/layout";
import type { Graph, Point } from "../../graph/model/types";
import { stretchPlaces } from "../scene/stretch";

/** Where the actors are: as laid out, pulled to the form of the picture, and as the reader has dragged them. */
export interface ActorPlaces {
  readonly now: ReadonlyMap<string, Point>;
  /** Begins anew with another graph. */
  open(index: GraphIndex): void;
  /** Pulls the layout to the form of a picture of a size. */
  stretch(size: { readonly width: number; readonly height: number }): void;
  move(actor: string, place: Point): void;
}

export function placeActors(): ActorPlaces {
  let graph: Graph | undefined;
  let laidOut: ReadonlyMap<string, Point> = new Map();
  let stretched: ReadonlyMap<string, Point> = laidOut;
  let now: ReadonlyMap<string, Point> = laidOut;
  const dragged = new Map<string, Point>();
  const combine = () => {
    now = dragged.size === 0 ? stretched : new Map([...stretched, ...dragged]);
  };
  return {
    get now() {
      return now;
    },
    open(index) {
      graph = index.graph;
      laidOut = layoutOf(index);
      dragged.clear();
    },
    stretch(size) {
      if (graph) stretched = stretchPlaces(laidOut, graph, size);
      combine();
    },
    move(actor, place) {
      dragged.set(actor, place);
      combine();
    },
  };
}
