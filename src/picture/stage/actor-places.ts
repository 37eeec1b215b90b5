import type { GraphIndex } from "../../frame/index/graph-index";
import { layoutOf } from "../../frame/layout/layout";
import type { Graph, Point } from "../../graph/model/types";
import { type Placed, stretchPlaces } from "../scene/stretch";

/** Where the actors are: as laid out, pulled to the form of the picture, and as the reader has dragged them. */
export interface ActorPlaces {
  readonly now: Placed;
  /** Those that the reader has dragged. */
  readonly dragged: ReadonlyMap<string, Point>;
  /** Begins anew with another graph, or goes on with one whose actors were dragged before. */
  open(index: GraphIndex, dragged?: ReadonlyMap<string, Point>): void;
  /** Pulls the layout to the form of a picture of a size. */
  stretch(size: { readonly width: number; readonly height: number }): void;
  move(actor: string, place: Point): void;
}

export function placeActors(): ActorPlaces {
  let graph: Graph | undefined;
  let laidOut: ReadonlyMap<string, Point> = new Map();
  let stretched: Placed = laidOut;
  let now: Placed = laidOut;
  let dragged = new Map<string, Point>();
  const combine = () => {
    const [pulled, own] = [stretched, dragged];
    const { size } = pulled;
    const keys = () => pulled.keys();
    now = own.size === 0 ? pulled : { size, keys, get: (id) => own.get(id) ?? pulled.get(id) };
  };
  return {
    get now() {
      return now;
    },
    get dragged() {
      return dragged;
    },
    open(index, before) {
      graph = index.graph;
      laidOut = layoutOf(index);
      dragged = new Map(before);
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
