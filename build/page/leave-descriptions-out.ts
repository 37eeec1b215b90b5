import type { Plugin } from "vite";

/** Leaves out of a page what describes each field of the format: that is for readers of the schema. */
export function leaveDescriptionsOut(): Plugin {
  return {
    name: "readout-descriptions",
    // Tests and scripts see the schema whole.
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!/src[\\/]graph[\\/]model[\\/]schema\.ts$/.test(id)) return undefined;
      return { code: code.replaceAll(/z\.describe\(\s*"[^"]*",?\s*\),?/g, ""), map: null };
    },
  };
}
