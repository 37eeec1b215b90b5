import type { BuildEnvironmentOptions, CSSOptions, PluginOption, SSROptions } from "vite";
import { emitTypes } from "./element-types.ts";
import { compileAtOnce } from "./page/compile-at-once.ts";
import { describePage } from "./page/describe-page.ts";
import { leaveDescriptionsOut } from "./page/leave-descriptions-out.ts";
import { writeEmbedPage } from "./embed-page.ts";
import { emitExamples } from "./examples.ts";
import { joinParts } from "./parts.ts";
import { emitLibraryTypes, ENTRIES, isHostsPart, leaveFilesOut } from "./library.ts";
import { addLicenceOf, LICENCES } from "./licences.ts";
import { leavePartsOut, writeOneFile } from "./one-file.ts";
import { addPolicy } from "./page/policy.ts";
import { scopeStyles } from "./scope-styles.ts";
import { registerParts } from "./system-parts.ts";

/** What one build adds to the settings that all builds share. */
interface Build {
  readonly plugins: readonly PluginOption[];
  readonly build: BuildEnvironmentOptions;
  readonly css?: CSSOptions;
  readonly ssr?: SSROptions;
}

/** What the first picture is drawn from comes first, and then the page. */
const PARTS = {
  ahead: ["src/ahead.ts"],
  first: ["src/main.ts"],
  page: ["src/ui/start/start-page.tsx"],
  still: ["src/picture/draw/still.ts", "src/reader/read-graph.ts"],
  print: ["src/ui/print/PrintSheets.tsx", "src/poster/score-picture.ts"],
};

/** The same in a frame. */
const EMBED_PARTS = {
  ahead: ["src/embed/start/ahead.ts"],
  first: ["src/embed/embed.ts"],
  page: ["src/embed/start-embed.tsx"],
  still: PARTS.still,
};

/** The application. */
const APPLICATION: Build = {
  plugins: [
    leaveDescriptionsOut(),
    emitExamples(),
    addPolicy(),
    describePage(),
    compileAtOnce("first"),
    addLicenceOf("systemjs"),
    addLicenceOf("unpdf"),
  ],
  build: {
    license: { fileName: LICENCES },
    rollupOptions: { output: { codeSplitting: joinParts(PARTS) } },
  },
};

/** Every build but the application, by Vite's mode. */
const BUILDS: Readonly<Record<string, Build>> = {
  /** The page inside a frame, in the same folder as the application. */
  embed: {
    plugins: [leaveDescriptionsOut(), registerParts(), writeEmbedPage(), compileAtOnce("embed")],
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: {
        input: { embed: "src/embed/embed.ts", "load-parts": "src/embed/loader/load-parts.ts" },
        output: {
          format: "es",
          entryFileNames: "assets/[name]-[hash].js",
          chunkFileNames: "assets/embed-[name]-[hash].js",
          assetFileNames: "assets/embed-[hash][extname]",
          codeSplitting: joinParts(EMBED_PARTS),
        },
      },
    },
  },
  /** The whole application in one page, in the same folder. */
  "one-file": {
    plugins: [leaveDescriptionsOut(), leavePartsOut(), writeOneFile()],
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: {
        checks: { emptyImportMeta: false },
        input: "src/one-file/one-file.tsx",
        output: { format: "iife", codeSplitting: false },
      },
    },
  },
  /** The element that holds the frame, in the same folder as the application. */
  element: {
    plugins: [emitTypes()],
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: "src/embed/element.ts",
        output: { format: "es", entryFileNames: "readout-embed.js" },
      },
    },
  },
  /** The command line: one file with everything it needs. */
  cli: {
    plugins: [],
    build: {
      outDir: "lib",
      copyPublicDir: false,
      // Half as large to fetch; the messages that users see name files and lines of theirs, never ours.
      minify: true,
      license: { fileName: LICENCES },
      ssr: "src/cli/main.ts",
      rollupOptions: {
        output: {
          entryFileNames: "readout.js",
          codeSplitting: false,
          banner: "#!/usr/bin/env node",
        },
      },
    },
    // DuckDB is 70 MB for each system, and the painter of cards a program of its own: who needs one installs it.
    ssr: { noExternal: true, external: ["@duckdb/node-api", "@resvg/resvg-js"] },
  },
  /** What programs import, beside the command line; the packages it needs are left to them. */
  library: {
    plugins: [leaveFilesOut(), emitLibraryTypes()],
    css: { postcss: { plugins: [scopeStyles()] } },
    build: {
      outDir: "lib",
      emptyOutDir: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      // Which browsers it is for is the host's to say.
      cssMinify: false,
      lib: { entry: ENTRIES, formats: ["es"], cssFileName: "react" },
      rollupOptions: {
        external: isHostsPart,
        output: { chunkFileNames: "parts/[name]-[hash].js" },
      },
    },
  },
};

/** The build that a mode stands for: the application's, for all modes that name no other. */
export function buildOf(mode: string): Build {
  return BUILDS[mode] ?? APPLICATION;
}
