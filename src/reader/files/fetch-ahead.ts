import { fetchBytes, type OnBytes } from "./fetch-bytes";

/**
 * Begins to fetch a file that will be asked for.
 * @returns what fetches files like `fetchBytes`: it gives this one to the first who asks for it, and fetches all others
 */
export function fetchAhead(address: string): typeof fetchBytes {
  const given = new AbortController();
  let tell: OnBytes = () => {};
  let ahead: ReturnType<typeof fetchBytes> | undefined = fetchBytes(
    address,
    given.signal,
    (...bytes) => tell(...bytes),
  );
  return async (asked, signal, onBytes) => {
    if (asked !== address || !ahead) return fetchBytes(asked, signal, onBytes);
    const fetched = ahead;
    ahead = undefined;
    if (onBytes) tell = onBytes;
    signal.addEventListener("abort", () => given.abort(signal.reason), { once: true });
    if (signal.aborted) given.abort(signal.reason);
    return fetched;
  };
}
