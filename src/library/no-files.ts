import type {
  openFiles as open,
  openSheets as sheets,
  startSpare as start,
} from "../reader/open-files";
import type { openTiles as tiles } from "../store/tiles/open-tiles";

/**
 * Stands in the library for the reader of files (build/builds.ts): a program gives a component its graph, which opens
 * none by itself, so that neither worker nor readers of other forms need be part of the package.
 */
const refuse = (): never => {
  throw new Error("The component opens no files: give it a graph.");
};

export const openFiles: typeof open = refuse;

export const openSheets: typeof sheets = refuse;

export const startSpare: typeof start = () => undefined;

export const openTiles: typeof tiles = refuse;
