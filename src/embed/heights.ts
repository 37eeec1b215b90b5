/** What of the frame's own address decides how its height is told. */
export interface FrameAddress {
  /** The whole address, which some listeners know a frame by. */
  readonly href: string;
  /** Pym's name for the frame, from the parameter `childId`. */
  readonly childId?: string | undefined;
  /** WordPress's secret, from the end of the address (`#?secret=…`). */
  readonly secret?: string | undefined;
  readonly data?: string | undefined;
}

/** Reads what {@link heightMessages} needs. */
export function readFrameAddress(href: string): FrameAddress {
  const { searchParams, hash } = new URL(href);
  const secret = /^#\?secret=([\w-]+)/.exec(hash)?.[1];
  return {
    href,
    childId: searchParams.get("childId") ?? undefined,
    secret,
    data: searchParams.get("data") ?? undefined,
  };
}

/**
 * The height of a frame in all the forms that newsroom pages listen for: our own, Datawrapper's, Pym's, AMP's,
 * open-iframe-resizer's, WordPress's, and the one that Embedly and Medium hear.
 * @param height in CSS pixels
 */
export function heightMessages(
  { href, childId, secret, data }: FrameAddress,
  { width, height }: { readonly width: number; readonly height: number },
): readonly (object | string)[] {
  const id = childId ?? data ?? "readout";
  return [
    { readout: 1, type: "height", height },
    { "datawrapper-height": { [id]: height } },
    ...(childId === undefined ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
    { sentinel: "amp", type: "embed-size", height },
    { type: "iframe-resized", width, height },
    ...(secret === undefined ? [] : [{ message: "height", value: height, secret }]),
    JSON.stringify({ src: href, context: "iframe.resize", height }),
  ];
}
