import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
const TITLE = "Readout: who spoke with whom, and what each side says was said";
const DESCRIPTION =
  "An explorable graph of calls, meetings and statements, down to the verbatim quotes of each side.";

/**
 * Says in the built page, for those who read it without running it, what it is and of which version. What a view shows is in
 * its address, which a static page cannot know: a view that is published has a page of its own (`readout poster --page`).
 */
export function describePage(): Plugin {
  // Below what says the encoding, which must be among the first kilobyte.
  const meta = (attrs: Record<string, string>) =>
    ({ tag: "meta", attrs, injectTo: "head" }) as const;
  return {
    name: "readout-description",
    apply: "build",
    transformIndexHtml: () => [
      meta({ name: "generator", content: `Readout ${version}` }),
      meta({ name: "description", content: DESCRIPTION }),
      meta({ property: "og:type", content: "website" }),
      meta({ property: "og:title", content: TITLE }),
      meta({ property: "og:description", content: DESCRIPTION }),
      meta({ name: "twitter:card", content: "summary" }),
    ],
  };
}
