import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { POLICY } from "./page/policy.ts";

/** The page's own script and style and nothing else, by their digests; no address at all is asked for anything. */
function policyFor(script: string, style: string): string {
  const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return POLICY.replace("script-src 'self'", `script-src ${hashOf(script)}`)
    .replace("style-src 'self'", `style-src ${hashOf(style)}`)
    .replace("connect-src 'self' https: http:", "connect-src 'none'")
    .replace("worker-src 'self'", "worker-src 'none'")
    .replace("font-src 'self'", "font-src 'none'")
    .replace("img-src 'self' data: blob:", "img-src data: blob:");
}

/**
 * Writes the page that holds the whole application, into which a graph is put (src/formats/json/one-file.ts). It opens from
 * a disk, where modules and workers do not: its script is a classic one, and reads in the page.
 */
export function writeOneFile(): Plugin {
  return {
    name: "readout-one-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      let script = "";
      let style = "";
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === "chunk") script += part.code;
        else if (name.endsWith(".css")) style += String(part.source);
        else continue;
        delete bundle[name];
      }
      // In a script, these begin or end what is not script. Both stand in texts alone.
      const inline = script.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3c`);
      const icon = encodeURIComponent(readFileSync("public/icon.svg", "utf8").trim());
      const page = readFileSync("one-file.html", "utf8")
        .replace(/\n\s*(?=<script type="module")/, "")
        .replace(/<script type="module"[^>]*><\/script>/, () => `<script>${inline}</script>`)
        .replace(/\s*"readout:graph"\s*/, '"readout:graph"')
        .replace(
          '<meta charset="utf-8" />',
          () =>
            `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policyFor(inline, style)}" />`,
        )
        .replace(
          "</head>",
          () =>
            `  <link rel="icon" href="data:image/svg+xml,${icon}" />\n    <style>${style}</style>\n  </head>`,
        );
      this.emitFile({ type: "asset", fileName: "one-file.html", source: page });
    },
  };
}

/** What another module stands for in a page of one file, by the end of the name that it is imported by. */
const STAND_INS: readonly (readonly [name: string, path: string])[] = [
  ["/reader/open-files", "src/one-file/own-graph.ts"],
  ["/start-worker", "src/one-file/no-worker.ts"],
  ["/parquet/write-parquet", "src/one-file/no-parquet.ts"],
  // Tables are written there, not read.
  ["/encoding/detect", "src/one-file/nothing.ts"],
  // No engine counts there.
  ["/use-engine-found", "src/one-file/nothing.ts"],
  ["/open/ImportDialog", "src/one-file/nothing.ts"],
  ["/studio/fetch-studio", "src/one-file/nothing.ts"],
  ["/studio/StudioPanel", "src/one-file/nothing.ts"],
  ["/studio/EditedDetails", "src/one-file/nothing.ts"],
  ["/studio/StudioBar", "src/one-file/nothing.ts"],
  ["/studio/dialogs/NewDialog", "src/one-file/nothing.ts"],
  ["/studio/dialogs/WrittenDialog", "src/one-file/nothing.ts"],
  ["/studio/dialogs/DraftsDialog", "src/one-file/nothing.ts"],
  ["/studio/desk", "src/one-file/nothing.ts"],
  ["/edit/publish", "src/one-file/nothing.ts"],
  ["/tiles/open-tiles", "src/one-file/nothing.ts"],
  ["/CountedTable", "src/one-file/nothing.ts"],
];

/** Leaves out what a page of one file has no use for. */
export function leavePartsOut(): Plugin {
  const met = new Set<string>();
  return {
    name: "readout-left-out",
    enforce: "pre",
    resolveId(source) {
      const found = STAND_INS.find(([name]) => source.endsWith(name));
      if (found) met.add(found[0]);
      return found ? join(process.cwd(), found[1]) : null;
    },
    // A module that was moved would come back into the page without a word.
    buildEnd(error) {
      const missed = STAND_INS.filter(([name]) => !met.has(name));
      if (!error && missed.length > 0) this.error(`Nothing imports ${missed.join(", ")}.`);
    },
  };
}
