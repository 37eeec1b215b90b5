/** A file by its name and what is in it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
