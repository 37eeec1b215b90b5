/** The form of every message between a frame and the page around it (section 5 of the contract). */
export interface ReadoutMessage {
  readonly type: string;
  readonly id?: unknown;
  readonly query?: unknown;
  readonly height?: unknown;
}

/** What a frame tells the element around it, by their own channel, when its graph cannot come. */
export const FAILED = "failed";

/** What a frame lets the element around it say, by the same channel, of what a link of the article has selected. */
export interface Said {
  readonly said: string;
  /** The language that it is in. */
  readonly lang: string;
}

export function isSaid(data: unknown): data is Said {
  return (
    typeof data === "object" &&
    data !== null &&
    "said" in data &&
    typeof data.said === "string" &&
    "lang" in data &&
    typeof data.lang === "string"
  );
}

/** Whether what was posted has that form; nothing else is read. */
export function isReadoutMessage(data: unknown): data is ReadoutMessage {
  return (
    typeof data === "object" &&
    data !== null &&
    "readout" in data &&
    data.readout === 1 &&
    "type" in data &&
    typeof data.type === "string"
  );
}
