import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import react from "@vitejs/plugin-react";
import type { BuildEnvironmentOptions, Plugin } from "vite";
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

/**
 * The embed page gets a classic script: in a frame whose origin is opaque (`sandbox="allow-scripts"`), module scripts
 * stay unloaded on hosts that send no CORS header. For WebKit `'self'` is nobody there: what the page itself names is let
 * in by a mark as well, which no other page has a use for.
 */
function writeEmbedPage(): Plugin {
  return {
    name: "readout-embed-page",
    enforce: "post",
    generateBundle(_options, bundle) {
      const named = (ending: string) =>
        Object.keys(bundle).find((name) => name.startsWith("assets/") && name.endsWith(ending)) ??
        "";
      const mark = createHash("sha256").update(named(".js")).digest("base64");
      const content = POLICY.replaceAll(/(script|style)-src 'self'/g, `$& 'nonce-${mark}'`);
      const policy = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
      const page = readFileSync("embed.html", "utf8")
        .replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${policy}`)
        .replace(/<script type="module"[^>]*><\/script>/, "")
        .replace(" vite-ignore", ` nonce="${mark}"`)
        .replace(
          "</head>",
          `  <link rel="stylesheet" nonce="${mark}" href="./${named(".css")}" />\n` +
            `    <script defer nonce="${mark}" src="./${named(".js")}"></script>\n  </head>`,
        );
      this.emitFile({ type: "asset", fileName: "embed.html", source: page });
    },
  };
}

/** The licences of all that is bundled, with their full texts. */
const LICENCES = "licences.txt";

/** A package that brings no text of its licence has it in docs/licences; without one there is no build. */
function completeLicences(): Plugin {
  return {
    name: "readout-licences",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const list = bundle[LICENCES];
        if (list?.type !== "asset") return;
        const others = String(list.source).replace(
          /^## (\S+) - .*\n(?=\n## |(?![^]))/gm,
          (heading, name: string) =>
            `${heading}\n${readFileSync(`docs/licences/${name}.txt`, "utf8")}`,
        );
        list.source = `# Readout\n\n${readFileSync("LICENSE", "utf8")}\n${others}`;
      },
    },
  };
}

/** What is built beside the application, into the same folder: the page within a frame, and the element that holds it. */
const PARTS: Readonly<Record<string, BuildEnvironmentOptions>> = {
  embed: {
    emptyOutDir: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      // What loads parts on demand is left out of a script of one part.
      checks: { emptyImportMeta: false },
      input: "src/embed/embed.tsx",
      output: {
        format: "iife",
        codeSplitting: false,
        entryFileNames: "assets/embed-[hash].js",
        assetFileNames: "assets/embed-[hash][extname]",
      },
    },
  },
  // The command line in one file, with all that it needs.
  cli: {
    outDir: "lib",
    copyPublicDir: false,
    license: { fileName: LICENCES },
    ssr: "src/cli/main.ts",
    rollupOptions: {
      output: { entryFileNames: "readout.js", codeSplitting: false, banner: "#!/usr/bin/env node" },
    },
  },
  element: {
    emptyOutDir: false,
    copyPublicDir: false,
    rollupOptions: {
      input: "src/embed/element.ts",
      output: { format: "es", entryFileNames: "readout-embed.js" },
    },
  },
};

/** The types of the element stand beside it. */
function emitTypes(): Plugin {
  return {
    name: "readout-types",
    generateBundle() {
      const source = readFileSync("src/embed/readout-embed.d.ts");
      this.emitFile({ type: "asset", fileName: "readout-embed.d.ts", source });
    },
  };
}

/** A catalogue with its messages compiled, so that no parser for them travels to the reader. */
function compileCatalogue(json: string): string {
  const messages: Record<string, string> = JSON.parse(json);
  const compiled = Object.entries(messages).map(([word, text]) => [word, compileMessage(text)]);
  return JSON.stringify(Object.fromEntries(compiled));
}

function compileCatalogues(): Plugin {
  return {
    name: "readout-catalogues",
    enforce: "pre",
    transform(code, id) {
      if (!/src[\\/]words[\\/]catalogues[\\/][\w-]+\.json$/.test(id)) return undefined;
      return { code: compileCatalogue(code), map: null };
    },
  };
}

/** The words of each language but English as a classic script, which the page in a frame loads when it is asked for. */
const WORD_SCRIPTS = readdirSync("src/words/catalogues")
  .filter((file) => file.endsWith(".json") && file !== "en.json")
  .map((file) => {
    const language = file.slice(0, -".json".length);
    const words = compileCatalogue(readFileSync(`src/words/catalogues/${file}`, "utf8"));
    const source = `(window.readoutWords??={}).${language}=${words};\n`;
    const digest = createHash("sha256").update(source).digest("base64url").slice(0, 8);
    return { language, source, fileName: `assets/words-${language}-${digest}.js` };
  });

function emitWordScripts(): Plugin {
  return {
    name: "readout-word-scripts",
    generateBundle() {
      for (const { fileName, source } of WORD_SCRIPTS)
        this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** Days are the same in every time zone: the pure rooms are tested in four. */
const ZONES = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"];

export default defineConfig(({ mode }) => ({
  base: "./",
  // A path that is not there answers 404, not the application.
  appType: "mpa",
  plugins: [
    react(),
    compileCatalogues(),
    completeLicences(),
    ...(mode === "embed" ? [writeEmbedPage(), emitWordScripts()] : []),
    ...(mode === "element" ? [emitTypes()] : []),
    ...(PARTS[mode] ? [] : [emitExamples(), addPolicy()]),
  ],
  define: {
    __READOUT_WORDS__: JSON.stringify(
      Object.fromEntries(WORD_SCRIPTS.map(({ language, fileName }) => [language, fileName])),
    ),
  },
  ...(mode === "cli" ? { ssr: { noExternal: true as const } } : {}),
  build: {
    modulePreload: { polyfill: false },
    target: "es2023",
    ...(PARTS[mode] ?? { license: { fileName: LICENCES } }),
  },
  test: {
    // A bound for what never ends, not a measure: machines are shared.
    testTimeout: 30_000,
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
          include: ["tests/{formats,poster,cli,reader}/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "page",
          environment: "jsdom",
          include: ["tests/{store,picture,ui,embed}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          environment: "node",
          include: ["tests/{architecture,supply,threats}.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/support/set-up.ts",
          provide: { isThorough: mode === "thorough" },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // What a page does at once may take a while on a machine that is shared.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
}));
