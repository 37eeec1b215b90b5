import type { GivenText, ProposedFile, ProposeOptions } from "../../propose";
import { addOwnScript } from "../own-scripts";
import { askWorker } from "./ask-worker";
import type { Proposer } from "./propose-worker";
import script from "./propose-worker?worker&url";

addOwnScript(script);

/**
 * What is proposed from texts, found in a worker, so that the page stays responsive, or in the page if there can be none.
 * @param signal ends it; the promise then rejects with its reason
 */
export async function proposeAside(
  texts: readonly GivenText[],
  options: ProposeOptions,
  signal: AbortSignal,
): Promise<ProposedFile> {
  const found = await askWorker<Proposer, ProposedFile>(
    script,
    (proposer, report) => proposer.propose(texts, options, report),
    signal,
  );
  if (typeof found === "object") return found;
  const { propose } = await import("../../propose");
  const made = await propose(texts, options);
  signal.throwIfAborted();
  return made;
}

/** Fetches what proposes, for a page that has no network later: it then works in the page. */
export async function fetchProposing(): Promise<void> {
  const { fetchLanguages } = await import("../../propose");
  await fetchLanguages();
}
