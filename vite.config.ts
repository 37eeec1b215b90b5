import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { buildOf } from "./build/builds.ts";
import { compileCatalogues } from "./build/catalogues.ts";
import { completeLicences } from "./build/licences.ts";

/** What every build, the development server and the tests share; each mode adds its own part (build/builds.ts). */
export default defineConfig(({ mode }) => {
  const { plugins, build, css, ssr } = buildOf(mode);
  return {
    base: "./",
    // A path that does not exist answers 404, not the application.
    appType: "mpa",
    plugins: [react(), compileCatalogues(mode), completeLicences(), ...plugins],
    build: {
      modulePreload: { polyfill: false },
      target: "es2023",
      // docs/dependencies.md says what is in it, and why.
      chunkSizeWarningLimit: 2000,
      ...build,
      rollupOptions: {
        ...build.rollupOptions,
        // How long our own steps take is nothing to tell those who build.
        checks: { ...build.rollupOptions?.checks, pluginTimings: false },
      },
    },
    ...(css ? { css } : {}),
    ...(ssr ? { ssr } : {}),
  };
});
