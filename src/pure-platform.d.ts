// What the pure rooms may use of the platform: browsers, workers and Node all have it. Only src/tsconfig.pure.json reads this.
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}
declare class URL {
  static canParse(text: string): boolean;
  constructor(text: string);
  readonly href: string;
  pathname: string;
}
