import type { Core } from "cytoscape";
import type { Graph, Point } from "../../graph/model/types";
import type { Snapshot } from "../draw/shapes-of";
import type { Camera } from "../scene/camera";
import type { Sort } from "../scene/emphasis";
import type { CameraControl } from "./camera-control";
import type { Preview } from "./gestures/previews";
import type { PictureInput } from "./walk/picture-input";
import type { Stand } from "./walk/walk";

export type { PictureInput };

/** What is opened: an actor or a link by its id, or the two actors between whom several links are drawn as one line. */
export type Opened = { readonly id: string } | { readonly pair: readonly [string, string] };

/** How the reader has left a picture: it is found like that again after another tab was shown. */
export interface KeptPicture {
  readonly graph: Graph;
  /** Undefined while the camera fitted the picture by itself. */
  readonly camera: Camera | undefined;
  /** The size that the layout was pulled to the form of. */
  readonly clear: { readonly width: number; readonly height: number };
  readonly dragged: ReadonlyMap<string, Point>;
}

/** Where a picture is kept. */
export interface Keep {
  current: KeptPicture | undefined;
}

/** Something that has a present value and says when it may have changed. */
export interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export interface StageOptions {
  readonly cy: Core;
  readonly host: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly source: Source<PictureInput>;
  readonly kept: Keep;
  /** Whether the page around it has the wheel and the finger until the picture has the focus. */
  readonly isEmbedded: boolean;
  readonly onOpen: (opened: Opened) => void;
  /** Told that the reader wants one step back. */
  readonly onLetGo: () => void;
  /** Told what the pointer is over: the id of an actor or link. */
  readonly onPoint: (id: string | undefined) => void;
  /** Told which card is to be shown. */
  readonly onPreview: (preview: Preview | undefined) => void;
  /** Told of a fault of its own, which must not keep the source from telling others. */
  readonly onFail: (error: unknown) => void;
}

/** What the buttons and keys of a picture can do with it. */
export interface Stage extends Pick<CameraControl, "zoomBy" | "panBy"> {
  fit(): void;
  /** Brings an actor, or the middle of a link, into the middle. */
  centreOn(id: string): void;
  /** Moves an actor by so many CSS pixels, as a drag does. */
  moveActor(id: string, way: Point): void;
  /** Lifts all links of a sort out of the others, as if they were pointed at. */
  lift(sort: Sort | undefined): void;
  /** Opens an actor or a link; with one of several that are drawn as one line, all of them. */
  open(id: string): void;
  /** Rings an actor or a link, and brings it into sight. */
  focus(stand: Stand | undefined): void;
  /** The picture as it stands, to be written out. */
  snapshot(): Snapshot;
  /** The places of the actors shown. */
  places(): ReadonlyMap<string, Point>;
  destroy(): void;
}
