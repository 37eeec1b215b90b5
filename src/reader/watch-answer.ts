/** So long a worker may take to begin. */
const START_SECONDS = 15;
/** So long it may then be silent: it tells of each stage of its work, and of the rows. */
const SILENT_SECONDS = 60;

/** Watches over a worker from which an answer is expected. */
export interface Watch {
  /** Comes only if no answer will: the worker could not begin, or has fallen silent. */
  readonly failure: Promise<"absent" | "silent">;
  /** How long a worker may be silent. */
  readonly seconds: number;
  /** Something was heard of it. */
  hear(): void;
  end(): void;
}

/** A worker that cannot start, or is ended by the browser, often says nothing at all: then time tells. */
export function watchAnswer(worker: Pick<Worker, "addEventListener">): Watch {
  let isHeard = false;
  let silence = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const failure = new Promise<"absent" | "silent">((resolve) => {
    worker.addEventListener("error", () => resolve("absent"));
    // Seconds are counted, not looked up: a machine that slept has not waited.
    timer = setInterval(() => {
      silence++;
      if (silence >= (isHeard ? SILENT_SECONDS : START_SECONDS))
        resolve(isHeard ? "silent" : "absent");
    }, 1000);
  });
  return {
    failure,
    seconds: SILENT_SECONDS,
    hear() {
      isHeard = true;
      silence = 0;
    },
    end: () => clearInterval(timer),
  };
}
