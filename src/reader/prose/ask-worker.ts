import { proxy, type Remote, wrap } from "comlink";
import { startWorker } from "../start-worker";
import { watchAnswer } from "../watch-answer";

/** Why a worker gave no answer: there can be none here, it could not start, or it went silent. */
export type NoAnswer = "absent" | "silent";

/**
 * What a worker of its own answers to one question, which ends with the answer.
 * @param script the address of its script, one of our own
 * @param ask hands the question over; the worker calls `report` when it has begun, and again while it works
 * @param signal ends the worker; the promise then rejects with its reason
 * @throws what the worker throws
 */
export async function askWorker<Asked, Answer extends object>(
  script: string,
  ask: (asked: Remote<Asked>, report: () => void) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer | NoAnswer> {
  signal?.throwIfAborted();
  const worker = startWorker(script);
  if (!worker) return "absent";
  const watch = watchAnswer(worker);
  const stopped = new Promise<undefined>((resolve) => {
    signal?.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  try {
    const asked = ask(wrap<Asked>(worker), proxy(watch.heartbeat));
    const answer = await Promise.race([asked, watch.failure, stopped]);
    signal?.throwIfAborted();
    return answer ?? "absent";
  } finally {
    watch.end();
    worker.terminate();
  }
}
