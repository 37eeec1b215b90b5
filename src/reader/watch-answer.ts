/** How long to wait for the worker to start. */
const START_SECONDS = 15;
/** How long it may then be silent: it reports each stage of its work, and the rows it has read. */
const SILENT_SECONDS = 60;

/** A watch over a worker that is expected to answer. */
export interface Watch {
  /** Settles only if there will be no answer: the worker could not start, or went silent. */
  readonly failure: Promise<"absent" | "silent">;
  /** How long a worker may be silent. */
  readonly seconds: number;
  /** To be called whenever the worker reports something. */
  heartbeat(): void;
  end(): void;
}

/** A worker that cannot start, or that the browser has ended, often reports nothing at all: only time can tell. */
export function watchAnswer(worker: Pick<Worker, "addEventListener">): Watch {
  let hasStarted = false;
  let silence = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const failure = new Promise<"absent" | "silent">((resolve) => {
    worker.addEventListener("error", () => resolve("absent"));
    // Count seconds instead of reading the clock: while the machine sleeps, nobody is waiting.
    timer = setInterval(() => {
      silence++;
      if (silence >= (hasStarted ? SILENT_SECONDS : START_SECONDS))
        resolve(hasStarted ? "silent" : "absent");
    }, 1000);
  });
  return {
    failure,
    seconds: SILENT_SECONDS,
    heartbeat() {
      hasStarted = true;
      silence = 0;
    },
    end: () => clearInterval(timer),
  };
}
