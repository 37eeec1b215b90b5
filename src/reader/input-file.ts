/** A file: its name and its content. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
