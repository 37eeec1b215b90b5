import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layoutOf } from "../../../src/frame/layout/layout";
import type { Step } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { COLOUR_VALUES } from "../../../src/picture/draw/colour-values";
import type { Palette } from "../../../src/picture/draw/marks/palette";
import type { Snapshot } from "../../../src/picture/draw/shapes-of";
import { boundsOf } from "../../../src/picture/scene/camera";
import type { Pointed } from "../../../src/picture/scene/emphasis";
import { sceneOf } from "../../../src/picture/scene/scene";

export interface ActorEntry {
  readonly id: string;
  readonly at: readonly [x: number, y: number];
  readonly kind?: string;
  readonly name?: string;
  readonly country?: string;
}

export interface LinkEntry {
  readonly from: string;
  readonly to: string;
  readonly kind?: string;
  readonly date?: string;
  readonly status?: string;
  /** Ids of actors whose accounts tell of it. */
  readonly accounts?: readonly string[];
  /** Ids of actors whose accounts deny it. */
  readonly denials?: readonly string[];
}

export interface Pictured {
  readonly actors: readonly ActorEntry[];
  readonly links: readonly LinkEntry[];
  /** The step from the default view to the one that is drawn. */
  readonly step?: Step;
  readonly pointed?: Pointed;
  readonly isDark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export function paletteIn(theme: "light" | "dark"): Palette {
  return {
    font: "sans-serif",
    stroke: 1,
    weight: 400,
    dimmed: 0.2,
    colour: (token) => COLOUR_VALUES.get(token)?.[theme] ?? "magenta",
  };
}

/** A small graph as a picture would show it, actors at their places in CSS pixels. */
export function pictured(entry: Pictured): Snapshot {
  const { actors, links, pointed, isDark = false, width = 520, height = 260 } = entry;
  const parsed = parseGraph({
    format: "readout/1",
    nodes: actors.map(({ id, at: [x, y], kind = "person", name = id, country }) => ({
      ...{ id, kind, name, country, position: { x, y } },
    })),
    edges: links.map(
      ({ from, to, kind = "call", date, status, accounts = [], denials = [] }, at) => ({
        id: `link ${at}`,
        ...{ kind, source: from, target: to, date, status },
        quotes: [...accounts, ...denials].map((account, nth) => ({
          document: "paper",
          exact: "It was so.",
          attributedTo: account,
          stance: nth < accounts.length ? "asserts" : "denies",
        })),
      }),
    ),
    documents: [{ id: "paper", title: "A paper" }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const index = indexGraph(parsed.value);
  const view = (entry.step ?? ((same) => same))(DEFAULT_VIEW);
  const frame = frameOf(index, view);
  // The layout fits given places to units of its own: the pixels that were asked for, not these, are drawn.
  const places = new Map(actors.map(({ id, at: [x, y] }) => [id, { x, y }]));
  for (const [id, place] of layoutOf(index)) if (!places.has(id)) places.set(id, place);
  const camera = { width, height, scale: 1, pan: { x: 0, y: 0 } };
  const scene = sceneOf({
    frame,
    places,
    selected: view.select,
    pointed,
    scale: camera.scale,
    bounds: boundsOf(camera),
    measure: (text, size) => text.length * size * 0.55,
  });
  return { scene, camera, palette: paletteIn(isDark ? "dark" : "light") };
}
