// What the pure rooms may use of the platform: browsers, workers and Node all have it. Only src/tsconfig.pure.json reads this.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number };
}
declare class URL {
  static canParse(text: string): boolean;
  constructor(text: string);
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  username: string;
  password: string;
  pathname: string;
  hash: string;
}
declare class URLSearchParams {
  constructor(parameters?: string | [string, string][]);
  [Symbol.iterator](): IterableIterator<[string, string]>;
  toString(): string;
}
