import worker from "./worker?worker&url";

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

interface PolicyWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ): ScriptPolicy;
  };
}

declare global {
  interface Window extends PolicyWindow {}
}

/** The address of the worker that reads graphs. */
export const WORKER = worker;
/** The address of each language's catalogue as a script: a frame of an opaque origin can load nothing else. */
export const WORD_SCRIPTS: ReadonlyMap<string, string> = new Map(
  Object.entries(__READOUT_WORDS__).map(([language, path]) => [language, `./${path}`]),
);

const OWN: ReadonlySet<string> = new Set([WORKER, ...WORD_SCRIPTS.values()]);
let policy: ScriptPolicy | undefined;

/**
 * An address of one of our own scripts, passed through the Trusted Types policy `readout` where the browser has such.
 * @throws TypeError for any other address, where there is such a policy
 */
export function ownScript(address: string): string {
  policy ??= window.trustedTypes?.createPolicy("readout", {
    createScriptURL: (asked) => {
      if (!OWN.has(asked)) throw new TypeError("This is not one of our scripts.");
      return asked;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}
