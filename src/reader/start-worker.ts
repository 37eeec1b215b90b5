import { ownScript, WORKER } from "./own-scripts";

/** Starts a worker that reads graphs; undefined if the page is not allowed to have one. */
export function startWorker(): Worker | undefined {
  try {
    return new Worker(ownScript(WORKER), { type: "module" });
  } catch {
    return undefined;
  }
}
