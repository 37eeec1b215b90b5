/**
 * Addresses that only machines of one network reach: this machine (also as 0.0.0.0 and ::), RFC 1918, link-local, RFC 4193,
 * shared (RFC 6598) and for measuring (RFC 2544); and all of version 4 that are written as version 6.
 */
const PRIVATE_ADDRESS =
  /^((127|10|0)(\.\d+){3}|(192\.168|169\.254|198\.1[89]|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(\.\d+){2}|\[(::1?|::ffff:.*|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\])$/;
/** Names that only the servers of one network know (RFC 6761, RFC 6762, RFC 8375, and `.internal`). */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet|corp)$/;

/** Whether a host, as addresses have it, is reached from within one network alone. */
export function isPrivateHost(host: string): boolean {
  // The same host with a dot at its end, as the root of all names.
  const name = host.replace(/\.$/, "");
  const isSingleName = /^[^.:[\]]+$/.test(name);
  return isSingleName || PRIVATE_ADDRESS.test(name) || PRIVATE_NAME.test(name);
}

/**
 * Whether the page around a frame may be of the public internet while the frame is not. A reader's browser reaches both,
 * and so would carry out what only the reader's network is to know (W3C, "Private Network Access").
 * @param parent the origin or address of the page around it; empty where the browser does not tell
 */
export function looksInFromOutside(host: string, parent: string): boolean {
  if (!isPrivateHost(host)) return false;
  return !URL.canParse(parent) || !isPrivateHost(new URL(parent).hostname);
}
