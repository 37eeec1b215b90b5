import { proxy, type Remote, wrap } from "comlink";
import type { GivenText, ProposedFile, ProposeOptions } from "../propose";
import { startWorker } from "./start-worker";
import { watchAnswer } from "./watch-answer";
import type { Reader } from "./worker";

/**
 * What is proposed from texts, found in a worker, so that the page stays responsive, or in the page if there can be none.
 * @param signal ends the worker; the promise then rejects with its reason
 */
export async function proposeAside(
  texts: readonly GivenText[],
  options: ProposeOptions,
  signal: AbortSignal,
): Promise<ProposedFile> {
  const inPage = async () => {
    const { propose } = await import("../propose");
    const found = await propose(texts, options);
    signal.throwIfAborted();
    return found;
  };
  signal.throwIfAborted();
  const worker = startWorker();
  if (!worker) return inPage();
  const reader: Remote<Reader> = wrap<Reader>(worker);
  const watch = watchAnswer(worker);
  const stopped = new Promise<"stopped">((resolve) => {
    signal.addEventListener("abort", () => resolve("stopped"), { once: true });
  });
  try {
    const answer = reader.propose(texts, options, proxy(watch.heartbeat));
    const found = await Promise.race([answer, watch.failure, stopped]);
    return typeof found === "string" ? await inPage() : found;
  } catch (error) {
    if (signal.aborted) throw error;
    // Once more in the page, where an error that comes again is reported.
    return await inPage();
  } finally {
    watch.end();
    worker.terminate();
  }
}
