import type { fetchBytes } from "../../reader/files/fetch-bytes";
import type { Failure } from "../session/requests";

/** Fetches one part of a tiled graph. */
export async function fetchPart(
  load: typeof fetchBytes,
  address: string,
  path: string,
  signal: AbortSignal,
): Promise<Uint8Array | Failure> {
  const { href } = new URL(path, address);
  const fetched = await load(href, signal);
  return "bytes" in fetched ? fetched.bytes : { problems: [], cause: fetched, name: path };
}
