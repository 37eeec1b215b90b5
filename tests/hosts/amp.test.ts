import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { posterOf } from "../../src/poster/poster";
import { createWords } from "../../src/words/languages/create-words";
import { readExample } from "../read-example";

/** AMP's validator fetches its rules from the network; this package carries a copy of them. */
const PACKAGE = "next@15.5.29";
const RULES = "package/dist/compiled/amphtml-validator/validator_wasm.js";

const docs = readFileSync("docs/embedding.md", "utf8");
const view = { ...DEFAULT_VIEW, select: "call-draghi-putin" };
const figure = posterOf(
  createWords("en"),
  indexGraph(readExample("draghi-putin")),
  view,
  "",
  "https://example.org/call.png",
);

/** An AMP page with what is pasted into its head and body. */
function ampPage(head: string, body: string): string {
  const hidden = "-amp-start 8s steps(1,end) 0s 1 normal both";
  const prefixes = ["-webkit-", "-moz-", "-ms-", "-o-", ""];
  const start = prefixes
    .map(
      (prefix) => `@${prefix}keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}`,
    )
    .join("");
  const animations = prefixes
    .filter((prefix) => prefix !== "-o-")
    .map((prefix) => `${prefix}animation:${hidden}`)
    .join(";");
  return `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script>
${head}<title>An article</title><link rel="canonical" href="https://example.org/article.html"><meta name="viewport" content="width=device-width">
<style amp-boilerplate>body{${animations}}${start}</style><noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript>
</head><body>${body}</body></html>`;
}

let folder: string | undefined;
let whyNot = "";
/** What the validator says of a page: PASS, or each of its complaints once. */
let judge: (page: string) => readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-amp-"));
  try {
    const [name = ""] = execFileSync("npm", ["pack", PACKAGE, "--silent"], {
      cwd: folder,
      encoding: "utf8",
    }).split("\n");
    execFileSync("tar", ["xzf", name, RULES], { cwd: folder });
  } catch {
    whyNot = `npm could not fetch ${PACKAGE}.`;
    return;
  }
  const context = createContext();
  runInContext(readFileSync(join(folder, RULES), "utf8"), context);
  await runInContext("amp.validator.init()", context);
  judge = (page) => {
    context.page = page;
    const answer: string = runInContext(
      "(() => { const { status, errors } = amp.validator.validateString(page); return JSON.stringify(status === 'PASS' ? [status] : [...new Set(errors.map(amp.validator.renderErrorMessage))]); })()",
      context,
    );
    return JSON.parse(answer);
  };
});
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
});
beforeEach((context) => {
  if (whyNot !== "") context.skip(whyNot);
});

describe("AMP's validator", () => {
  it("passes the recipe of docs/embedding.md as it stands", () => {
    const [, head = "", body = ""] =
      /```html\n(<script async custom-element="amp-iframe"[^]*?<\/script>)\n(<amp-iframe[^]*?)```/.exec(
        docs,
      ) ?? [];
    expect(body).toContain("readout/embed.html?");
    expect(judge(ampPage(head, body))).toEqual(["PASS"]);
  });

  it("passes the figure with a picture of its own once its style is taken out, as the recipe says", () => {
    expect(judge(ampPage("", figure))).not.toEqual(["PASS"]);
    expect(judge(ampPage("", figure.replace(/<style>.*?<\/style>/s, "")))).toEqual(["PASS"]);
  });

  it("refuses a page that is none", () => {
    expect(judge("<!doctype html><title>No AMP</title>").length).toBeGreaterThan(1);
  });
});
