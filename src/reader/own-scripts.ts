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
/** The words of each language as scripts beside the page, by language: what a frame of an opaque origin may load. */
export const WORD_SCRIPTS: ReadonlyMap<string, string> = new Map(
  Object.entries(__READOUT_WORDS__).map(([language, path]) => [language, `./${path}`]),
);

const OWN: ReadonlySet<string> = new Set([WORKER, ...WORD_SCRIPTS.values()]);
let policy: ScriptPolicy | undefined;

/** The address of a script of ours, as the page takes it: the policy `readout` lets nothing else pass (Trusted Types). */
export function ownScript(address: string): string {
  policy ??= window.trustedTypes?.createPolicy("readout", {
    createScriptURL: (asked) => {
      if (!OWN.has(asked)) throw new TypeError("This is no script of ours.");
      return asked;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}
