import { MOST_BYTES } from "../../graph/parse/decode-bytes";
import { collect } from "../streams/collect";

/** Why a file could not be fetched, as far as a page can know. */
export type FetchTrouble =
  | { readonly code: "network" | "offline" }
  | { readonly code: "http"; readonly status: number; readonly type: string }
  | { readonly code: "cut"; readonly kilobytes: number }
  | { readonly code: "slow"; readonly kilobytes: number; readonly seconds: number }
  | { readonly code: "bytes"; readonly maximum: number };

/** A file as it arrived, with what its server said about it. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it came from in the end, whatever the address that was asked redirects to. */
  readonly address: string;
  readonly status: number;
  readonly type: string;
  /** Whether pages of any origin may read it: the server says so, or it is on another host than the page and was read. */
  readonly isPublic: boolean;
}

/** Called with the number of bytes so far, and the number of bytes in all where it is known. */
export type OnBytes = (bytes: number, total: number | undefined) => void;

/** A fetch is given up if fewer bytes than these arrive in a period. */
const FEWEST_BYTES = 30_000;
const PERIOD_SECONDS = 30;

/**
 * Fetches a file as a stream and counts its bytes, to give up one that is too large or too slow before it fills the page.
 * Redirects are followed, as published sheets need: whoever asks looks at the address that the file came from.
 * @throws the reason of `signal`, once it is aborted; nothing else
 */
export async function fetchBytes(
  address: string,
  signal: AbortSignal,
  onBytes?: OnBytes,
): Promise<Fetched | FetchTrouble> {
  const slowness = new AbortController();
  let [received, receivedBefore] = [0, 0];
  const timer = setInterval(() => {
    if (received - receivedBefore < FEWEST_BYTES) slowness.abort();
    receivedBefore = received;
  }, PERIOD_SECONDS * 1000);
  let hasBegun = false;
  try {
    const response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.any([signal, slowness.signal]),
    });
    const { status, headers, body } = response;
    const type = headers.get("content-type") ?? "";
    const length = Number(headers.get("content-length"));
    if (!response.ok || length > MOST_BYTES) {
      void body?.cancel();
      return response.ok ? tooLarge() : { code: "http", status, type };
    }
    hasBegun = true;
    const bytes = await collect(body, (sum) => {
      received = sum;
      // A compressed response is longer than its content-length.
      onBytes?.(sum, length >= sum ? length : undefined);
    });
    const isPublic = response.type === "cors" || headers.get("access-control-allow-origin") === "*";
    // A response that was made up, as by a service worker, has no address.
    return bytes ? { bytes, address: response.url || address, status, type, isPublic } : tooLarge();
  } catch {
    signal.throwIfAborted();
    const kilobytes = Math.round(received / 1000);
    if (slowness.signal.aborted) return { code: "slow", kilobytes, seconds: PERIOD_SECONDS };
    if (!navigator.onLine) return { code: "offline" };
    return hasBegun ? { code: "cut", kilobytes } : { code: "network" };
  } finally {
    clearInterval(timer);
  }
}

function tooLarge(): FetchTrouble {
  return { code: "bytes", maximum: MOST_BYTES / 1e6 };
}
