import type { Plugin } from "vite";

/**
 * Leaves out of a page what each field of the format is, said for who reads the schema: a twentieth of what stands before the
 * first picture.
 */
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
