import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { POLICY } from "./policy.ts";

/**
 * Writes the embed page with a classic script: in a frame with an opaque origin (`sandbox="allow-scripts"`) module scripts
 * do not load from hosts that send no CORS header. WebKit matches nothing with `'self'` there, so the page's own script and
 * style are also allowed by a nonce. It is the digest of the script: no other page can use it for anything.
 */
export function writeEmbedPage(): Plugin {
  return {
    name: "readout-embed-page",
    enforce: "post",
    generateBundle(_options, bundle) {
      const assetNamed = (ending: string) =>
        Object.keys(bundle).find((name) => name.startsWith("assets/") && name.endsWith(ending)) ??
        "";
      const nonce = createHash("sha256").update(assetNamed(".js")).digest("base64");
      const content = POLICY.replaceAll(/(script|style)-src 'self'/g, `$& 'nonce-${nonce}'`);
      const policy = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
      const page = readFileSync("embed.html", "utf8")
        .replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${policy}`)
        .replace(/<script type="module"[^>]*><\/script>/, "")
        .replace(" vite-ignore", ` nonce="${nonce}"`)
        .replace(
          "</head>",
          `  <link rel="stylesheet" nonce="${nonce}" href="./${assetNamed(".css")}" />\n` +
            `    <script defer nonce="${nonce}" src="./${assetNamed(".js")}"></script>\n  </head>`,
        );
      this.emitFile({ type: "asset", fileName: "embed.html", source: page });
    },
  };
}
