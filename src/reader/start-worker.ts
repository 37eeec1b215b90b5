import { ownScript, WORKER } from "./own-scripts";

/** A worker that reads graphs; undefined where the page may have none. */
export function startWorker(): Worker | undefined {
  try {
    return new Worker(ownScript(WORKER), { type: "module" });
  } catch {
    return undefined;
  }
}
