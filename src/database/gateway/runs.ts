/** Why a gateway does not answer: what a page says then. */
export type Reason = "busy" | "slow" | "gone" | "engine";

/** An answer that a gateway does not give. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: Reason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** What a gateway bears. */
export interface Limits {
  /** How many runs go on at a time. */
  readonly runs: number;
  /** How many more may wait. */
  readonly waiting: number;
  /** Milliseconds after which a run is ended. */
  readonly time: number;
}

/** Does a piece of work, and ends it when the signal comes. */
export type Work<T> = (signal: AbortSignal) => Promise<T>;

export interface Runs<T> {
  /**
   * Does a piece of work, or shares one of the same key that is under way. It is ended when all who asked for it have gone.
   * @throws NoAnswer where too much is asked at a time, where it takes too long, and where the one who asks has gone
   */
  share(key: string, asker: AbortSignal, work: Work<T>): Promise<T>;
  /** How many go on and how many wait. */
  readonly load: { readonly running: number; readonly waiting: number };
}

interface Run<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  askers: number;
}

/** Shares equal work among those who ask for it, and bounds how much there is at a time. */
export function startRuns<T>({ runs, waiting, time }: Limits): Runs<T> {
  const underWay = new Map<string, Run<T>>();
  const queue: (() => void)[] = [];
  let running = 0;

  async function take(work: Work<T>, stop: AbortController): Promise<T> {
    if (running < runs) running++;
    else await turnFor(stop.signal);
    const timer = setTimeout(() => stop.abort(new NoAnswer("slow")), time);
    try {
      stop.signal.throwIfAborted();
      return await work(stop.signal);
    } catch (error) {
      // What an engine says when it is ended is no news.
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      clearTimeout(timer);
      const next = queue.shift();
      if (next) next();
      else running--;
    }
  }

  /** Waits for a place that another gives up. One that nobody waits for any more leaves the queue, and has no place to give. */
  function turnFor(signal: AbortSignal): Promise<void> {
    if (queue.length >= waiting) throw new NoAnswer("busy");
    return new Promise((resolve, reject) => {
      queue.push(resolve);
      signal.addEventListener("abort", () => {
        const at = queue.indexOf(resolve);
        if (at >= 0) queue.splice(at, 1);
        reject(signal.reason);
      });
    });
  }

  return {
    get load() {
      return { running, waiting: queue.length };
    },
    async share(key, asker, work) {
      if (asker.aborted) throw new NoAnswer("gone");
      const known = underWay.get(key);
      const run = known ?? start(key, work);
      run.askers++;
      const leave = () => {
        if (--run.askers > 0) return;
        if (underWay.get(key) === run) underWay.delete(key);
        run.stop.abort(new NoAnswer("gone"));
      };
      asker.addEventListener("abort", leave, { once: true });
      try {
        return await run.result;
      } finally {
        asker.removeEventListener("abort", leave);
      }
    },
  };

  function start(key: string, work: Work<T>): Run<T> {
    const stop = new AbortController();
    const result = take(work, stop).finally(() => {
      if (underWay.get(key)?.stop === stop) underWay.delete(key);
    });
    // Each asker hears of it; nobody else does.
    result.catch(() => undefined);
    const run = { result, stop, askers: 0 };
    underWay.set(key, run);
    return run;
  }
}
