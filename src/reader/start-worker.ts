import { ownScript, WORKER } from "./own-scripts";

/** Starts a worker, one that reads graphs or of another script of ours; undefined if the page is not allowed to have one. */
export function startWorker(script = WORKER): Worker | undefined {
  try {
    return new Worker(ownScript(script), { type: "module" });
  } catch {
    return undefined;
  }
}
