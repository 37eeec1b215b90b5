import type { startWorker as start } from "../reader/start-worker";

/** Stands in a page of one file for the worker, whose script would be another file: all is done in the page. */
export const startWorker: typeof start = () => undefined;
