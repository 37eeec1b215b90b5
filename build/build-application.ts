import { build } from "vite";

/** Builds what readers get, into `dist`; prints nothing but warnings. */
export async function buildApplication(): Promise<void> {
  for (const mode of ["production", "embed", "element", "one-file"])
    await buildForRelease({ mode });
}

/** Runs one build as a release does: vitest sets NODE_ENV to "test", which would bundle React's development half. */
export async function buildForRelease(options: Parameters<typeof build>[0]) {
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    return await build({ logLevel: "warn", ...options });
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}
