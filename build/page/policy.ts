import type { Plugin } from "vite";

/** Allows the host of Readout itself and the graph file that the reader names; no text becomes code. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' https: http:",
  "worker-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types readout",
].join("; ");

/** Adds the policy to the built page. In development Vite's server adds scripts of its own, which the policy would block. */
export function addPolicy(): Plugin {
  return {
    name: "readout-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}
