import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

const ROOT = join(import.meta.dirname, "..");

/** A page of the documentation. */
export interface Document {
  /** Where its Markdown is in the repository, and the page on the site. */
  readonly source: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

/** The documents that have a place of their own, by what one wants to do; the others stand below them. */
const GROUPS: readonly (readonly [title: string, sources: readonly string[]])[] = [
  ["Make a graph", ["make-a-graph", "studio", "formats", "check", "cameo"]],
  ["Show it", ["embedding", "address", "theming", "hosting", "scale"]],
  ["Build on it", ["library", "performance", "dependencies", "migration"]],
  ["Accessibility", ["accessibility"]],
];

export interface DocumentGroup {
  readonly title: string;
  readonly documents: readonly Document[];
}

/** All documentation, in the order in which it is listed. */
export function documentGroups(): readonly DocumentGroup[] {
  const named = GROUPS.map(([title, names]) => ({
    title,
    documents: names.map((name) => readDocument(`docs/${name}.md`, `docs/${name}.html`)),
  }));
  const known = new Set(GROUPS.flatMap(([, names]) => names.map((name) => `${name}.md`)));
  const lost = namesIn("docs").filter((name) => !known.has(name));
  if (lost.length > 0) throw new Error(`site/documents.ts has no place for ${lost.join(", ")}.`);
  const decisions = namesIn("docs/decisions").map((name) =>
    readDocument(`docs/decisions/${name}`, `docs/decisions/${name.replace(/md$/, "html")}`),
  );
  const examples = readdirSync(join(ROOT, "data"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && namesIn(`data/${entry.name}`).includes("README.md"))
    .map(({ name }) => readDocument(`data/${name}/README.md`, `docs/data/${name}.html`));
  const work = [
    readDocument("CHANGELOG.md", "docs/changelog.html"),
    readDocument("CONTRIBUTING.md", "docs/contributing.html"),
    readDocument(".github/SECURITY.md", "docs/security.html"),
  ];
  return [
    ...named,
    { title: "The examples", documents: examples },
    { title: "The project", documents: [...work, ...decisions] },
  ];
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".md"));
}

function readDocument(source: string, page: string): Document {
  const text = readFileSync(join(ROOT, source), "utf8");
  const [, title = posix.basename(source)] = /^# (.+)$/m.exec(text) ?? [];
  return { source, page, title: title.replaceAll("`", ""), text };
}

/** The pictures of the documentation, which keep their places. */
export function documentPictures(): readonly string[] {
  return readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(png|svg)$/.test(path))
    .map((path) => posix.join("docs", path.replaceAll("\\", "/")));
}
