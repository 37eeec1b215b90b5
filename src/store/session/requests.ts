import type { StoreApi } from "zustand/vanilla";
import { isMissingPart } from "../../reader/missing-part";
import type { Cells, Trouble } from "./cells";
import type { Loading } from "./loading";

/** What went wrong with a request. */
export type Failure = Omit<Trouble, "name" | "asked"> & Partial<Pick<Trouble, "name">>;

/** Whether something went wrong, of what comes to a failure or to something without problems. */
export function isFailure(result: object): result is Failure {
  return "problems" in result;
}

/**
 * What a request comes to: a change of what is shown, or what went wrong. Work for a request that is outdated may end
 * in whatever way: nobody looks at it.
 */
export type Result = (() => void) | Failure;

/** Opens one thing at a time: a newer request takes the place of the one before. */
export interface Requests {
  /**
   * Does the work of a request and shows what came of it, unless something newer was asked for in the meantime. The work
   * itself changes nothing that is shown.
   * @param work is given a signal that aborts when the request is outdated or over
   */
  attempt(
    asked: Pick<Trouble, "name" | "asked">,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<void>;
  /** Gives up what is on its way; what is shown stays. */
  cancel(): void;
  /** Gives up what is on its way, and takes no more requests. */
  end(): void;
}

export function createRequests(
  cells: StoreApi<Cells>,
  loading: StoreApi<Loading | undefined>,
): Requests {
  let current = new AbortController();
  let hasEnded = false;
  const cancel = () => {
    current.abort();
    loading.setState(undefined, true);
  };
  return {
    async attempt(asked, work) {
      if (hasEnded) return;
      current.abort();
      const { signal } = (current = new AbortController());
      loading.setState({ name: asked.name }, true);
      const result = await work(signal).catch(failureOf);
      if (signal.aborted) return;
      cancel();
      if (typeof result === "function") result();
      else cells.setState({ trouble: { ...asked, ...result } });
    },
    cancel,
    end() {
      hasEnded = true;
      cancel();
    },
  };
}

/** An exception is a missing part of the page, as after a new version was published, or a fault in it. */
export function failureOf(error: unknown): Failure {
  if (isMissingPart(error)) return { problems: [], cause: { code: "part" } };
  const message = error instanceof Error ? error.message : String(error);
  return { problems: [{ code: "reader-failed", values: { message } }] };
}
