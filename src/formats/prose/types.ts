/** A text to be read by people, and what its file says of it. */
export interface Prose {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** A day, `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly address?: string | undefined;
}
