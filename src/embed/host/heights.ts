/** The parts of the frame's own address that its height messages contain. */
export interface FrameAddress {
  /** The whole address, by which some listeners find the frame. */
  readonly href: string;
  /** Pym's id of the frame: the parameter `childId`. */
  readonly childId?: string | undefined;
  /** WordPress's secret, at the end of the address (`#?secret=…`). */
  readonly secret?: string | undefined;
  readonly data?: string | undefined;
}

/** Parses what {@link heightMessages} needs. */
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
 * The height of a frame in every form that newsroom pages listen for: our own, Datawrapper's, Pym's, AMP's,
 * open-iframe-resizer's, WordPress's, and that of Embedly and Medium. No message is null or undefined.
 * @param size in CSS pixels
 */
export function heightMessages(
  { href, childId, secret, data }: FrameAddress,
  size: { readonly width: number; readonly height: number },
): readonly (object | string)[] {
  const { width, height } = size;
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
