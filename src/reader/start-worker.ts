import address from "./worker?worker&url";

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

let policy: ScriptPolicy | undefined;

/** A worker that reads graphs; undefined where the page may have none. The policy `readout` lets only its own address pass. */
export function startWorker(): Worker | undefined {
  try {
    policy ??= window.trustedTypes?.createPolicy("readout", {
      createScriptURL: (asked) => {
        if (asked !== address)
          throw new TypeError("Only the reader of graphs is a script of ours.");
        return asked;
      },
    });
    return new Worker(policy ? policy.createScriptURL(address) : address, { type: "module" });
  } catch {
    return undefined;
  }
}
