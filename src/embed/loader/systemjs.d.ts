declare module "systemjs/dist/s.min.js";

/** The loader of parts, as its script leaves it (systemjs/docs/hooks.md). */
declare const System: {
  import(address: string): Promise<unknown>;
  readonly constructor: {
    readonly prototype: {
      /** Makes the script element that loads a part. */
      createScript: (address: string) => HTMLScriptElement;
    };
  };
};
