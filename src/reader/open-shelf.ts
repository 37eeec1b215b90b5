import { type Remote, transfer, wrap } from "comlink";
import type { Spare } from "./open-files";
import { startWorker } from "./start-worker";
import { watchAnswer } from "./watch-answer";
import type { Reader } from "./worker";
import { createShelf, type Shelf } from "./tiles/shelf";

/** A shelf in a worker, so that the page stays responsive, or in the page where there can be no worker. */
export interface OpenShelf {
  readonly shelf: {
    readonly [K in keyof Shelf]: (
      ...given: Parameters<Shelf[K]>
    ) => Promise<Awaited<ReturnType<Shelf[K]>>>;
  };
  readonly end: () => void;
}

/**
 * Starts a shelf. Where the worker does not come, the page does its work.
 * @param spare a worker that has been started already
 */
export async function openShelf(spare?: Spare): Promise<OpenShelf> {
  const worker = spare?.take() ?? startWorker();
  if (!worker) return shelfInPage();
  const reader: Remote<Reader> = wrap<Reader>(worker);
  const watch = watchAnswer(worker);
  const answer = await Promise.race([reader.isThere(), watch.failure]).catch(() => "absent");
  watch.end();
  if (answer !== true) {
    worker.terminate();
    return shelfInPage();
  }
  return {
    shelf: {
      open: (manifest, parts) => reader.openTiles(manifest, parts),
      take: (part, bytes) => reader.takeTile(part, transfer(bytes, [bytes.buffer])),
      drop: (paths) => reader.dropTiles(paths),
      join: (paths) => reader.joinTiles(paths),
    },
    end: () => worker.terminate(),
  };
}

function shelfInPage(): OpenShelf {
  const shelf = createShelf();
  return {
    shelf: {
      open: shelf.open,
      take: shelf.take,
      drop: (paths) => Promise.resolve(shelf.drop(paths)),
      join: (paths) => Promise.resolve(shelf.join(paths)),
    },
    end: () => undefined,
  };
}
