// edtf 4 ships no types; this is the part of it that Readout uses.
declare module "edtf" {
  interface ParsedDate {
    readonly type: string;
    readonly level: number;
    readonly values: readonly (number | object)[];
    readonly approximate?: boolean;
    readonly uncertain?: boolean;
    readonly offset?: number;
  }
  interface ExtendedDate {
    /** First instant, milliseconds since 1970-01-01T00:00Z. */
    readonly min: number;
    /** Last instant, likewise. */
    readonly max: number;
  }
  export function parse(text: string): ParsedDate;
  export default function edtf(text: string): ExtendedDate;
}
