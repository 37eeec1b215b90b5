import { readdirSync, readFileSync } from "node:fs";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Readout's own host for all but the graph file that the reader names; no text becomes code. */
const POLICY = [
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

/** The examples stand beside the page in the build as they do in the repository. */
function emitExamples(): Plugin {
  return {
    name: "readout-examples",
    apply: "build",
    generateBundle() {
      for (const name of readdirSync("data").filter((file) => file.endsWith(".json"))) {
        this.emitFile({
          type: "asset",
          fileName: `data/${name}`,
          source: readFileSync(`data/${name}`),
        });
      }
    },
  };
}

/** The policy goes into the built page only: in development the server puts scripts of its own into it. */
function addPolicy(): Plugin {
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

/** Messages are compiled here, so that no parser for them travels to the reader. */
function compileCatalogues(): Plugin {
  return {
    name: "readout-catalogues",
    enforce: "pre",
    transform(code, id) {
      if (!/src[\\/]words[\\/][\w-]+\.json$/.test(id)) return undefined;
      const messages: Record<string, string> = JSON.parse(code);
      const compiled = Object.entries(messages).map(([word, text]) => [word, compileMessage(text)]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}

/** Days are the same in every time zone: the pure rooms are tested in four. */
const ZONES = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"];

export default defineConfig({
  base: "./",
  // A path that is not there answers 404, not the application.
  appType: "mpa",
  plugins: [react(), compileCatalogues(), emitExamples(), addPolicy()],
  build: { modulePreload: { polyfill: false }, target: "es2023" },
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    pool: "forks",
    projects: [
      ...ZONES.map((zone) => ({
        extends: true as const,
        test: {
          name: zone,
          environment: "node",
          env: { TZ: zone },
          include: ["tests/{graph,frame,words}/**/*.test.ts"],
        },
      })),
      {
        extends: true,
        test: {
          name: "files",
          environment: "node",
          include: ["tests/{formats,poster,cli}/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "page",
          environment: "jsdom",
          include: ["tests/{store,picture,ui}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          environment: "node",
          include: ["tests/architecture.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/set-up.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
