import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { POLICY } from "./page/policy.ts";
import { LOADER } from "./system-parts.ts";

/**
 * Writes the embed page with classic scripts: in a frame with an opaque origin (`sandbox="allow-scripts"`) module scripts
 * do not load from hosts that send no CORS header. WebKit matches nothing with `'self'` there, so the page's own scripts and
 * style are also allowed by a nonce. It is the digest of the entry: no other page can use it for anything.
 */
export function writeEmbedPage(): Plugin {
  return {
    name: "readout-embed-page",
    enforce: "post",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
      const partNamed = (name: string) =>
        chunks.find((chunk) => chunk.name === name) ?? this.error(`There is no part ${name}.`);
      const [ahead, entry, loader] = [partNamed("ahead"), partNamed("embed"), partNamed(LOADER)];
      const style = Object.keys(bundle).find((name) => name.endsWith(".css")) ?? "";
      const nonce = createHash("sha256").update(entry.fileName).digest("base64");
      const content = POLICY.replaceAll(/(script|style)-src 'self'/g, `$& 'nonce-${nonce}'`);
      const head = [
        `<link rel="stylesheet" nonce="${nonce}" href="./${style}" />`,
        `<script defer nonce="${nonce}" src="./${loader.fileName}" data-parts="./${ahead.fileName} ./${entry.fileName}"></script>`,
        // All that the first part needs comes at once, and not part after part.
        ...[entry.fileName, ...entry.imports].map(
          (name) => `<link rel="preload" as="script" nonce="${nonce}" href="./${name}" />`,
        ),
      ];
      const page = readFileSync("embed.html", "utf8")
        .replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
        )
        .replace(/<script type="module"[^>]*><\/script>/, "")
        .replace(" vite-ignore", ` nonce="${nonce}"`)
        .replace("</head>", `  ${head.join("\n    ")}\n  </head>`);
      this.emitFile({ type: "asset", fileName: "embed.html", source: page });
    },
  };
}
