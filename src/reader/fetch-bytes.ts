import { MOST_BYTES } from "../graph/parse/decode-bytes";
import { collect } from "./collect";

/** Why a file did not come, in what can be said of its way. */
export type FetchTrouble =
  | { readonly code: "network" | "offline" | "redirect" }
  | { readonly code: "http"; readonly status: number; readonly type: string }
  | { readonly code: "cut"; readonly kilobytes: number }
  | { readonly code: "slow"; readonly kilobytes: number; readonly seconds: number }
  | { readonly code: "bytes"; readonly maximum: number };

/** A file as it came, and what its server said of it. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly status: number;
  readonly type: string;
}

/** Told how many bytes have come, and how many there will be, where that is known. */
export type OnBytes = (bytes: number, total: number | undefined) => void;

/** In each stretch of time so many bytes have to come, or the rest is not waited for. */
const STRETCH_SECONDS = 30;
const FEWEST_BYTES = 30_000;

/**
 * Fetches a file as a stream, counted on the way: one that is too large or too slow is given up before it fills the page.
 * Only the address that was named is asked: where it sends on to another, that is said. Rejects only when `signal` gives
 * it up.
 */
export async function fetchBytes(
  address: string,
  signal: AbortSignal,
  onBytes: OnBytes = () => undefined,
): Promise<Fetched | FetchTrouble> {
  const slowness = new AbortController();
  let [come, comeBefore] = [0, 0];
  const timer = setInterval(() => {
    if (come - comeBefore < FEWEST_BYTES) slowness.abort();
    comeBefore = come;
  }, STRETCH_SECONDS * 1000);
  let hasBegun = false;
  try {
    const response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      signal: AbortSignal.any([signal, slowness.signal]),
    });
    if (response.type === "opaqueredirect") return { code: "redirect" };
    const { status, headers, body } = response;
    const type = headers.get("content-type") ?? "";
    const length = Number(headers.get("content-length") ?? 0);
    if (!response.ok || length > MOST_BYTES) {
      void body?.cancel();
      return response.ok ? tooLarge() : { code: "http", status, type };
    }
    hasBegun = true;
    const bytes = await collect(body, (sum) => {
      come = sum;
      // What comes packed is longer than the length that was told.
      onBytes(sum, length >= sum ? length : undefined);
    });
    return bytes ? { bytes, status, type } : tooLarge();
  } catch {
    signal.throwIfAborted();
    const kilobytes = Math.round(come / 1000);
    if (slowness.signal.aborted) return { code: "slow", kilobytes, seconds: STRETCH_SECONDS };
    if (!navigator.onLine) return { code: "offline" };
    return hasBegun ? { code: "cut", kilobytes } : { code: "network" };
  } finally {
    clearInterval(timer);
  }
}

function tooLarge(): FetchTrouble {
  return { code: "bytes", maximum: MOST_BYTES / 1e6 };
}
