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
  /** The policy of a page that loads its parts by scripts: there can be one of a name. */
  readoutPolicy?: ScriptPolicy | undefined;
}

declare global {
  interface Window extends PolicyWindow {}
}

/** The address of the worker that reads graphs. */
export const WORKER = worker;

/** The addresses of all our scripts; those of parts that load on demand come with them. */
const scripts = new Set([WORKER]);

/** Adds the address of a script that belongs to a part of the program. */
export function addOwnScript(address: string): void {
  scripts.add(address);
}

let policy: ScriptPolicy | undefined;

/**
 * An address of one of our own scripts, passed through the Trusted Types policy `readout` where the browser has such.
 * @throws TypeError for any other address, where there is such a policy
 */
export function ownScript(address: string): string {
  policy ??=
    window.readoutPolicy ??
    window.trustedTypes?.createPolicy("readout", {
      createScriptURL: (asked) => {
        if (!scripts.has(asked)) throw new TypeError("This is not one of our scripts.");
        return asked;
      },
    });
  return policy ? policy.createScriptURL(address) : address;
}
