import type { Outcome } from "../../graph/problem";

/** Forms that are known and not read: each is called by its name, with the way to one that is (`problem.not-read`). */
export const UNREAD_FORMS = [
  "dot",
  "ucinet",
  "stix",
  "misp",
  "gephi",
  "xls",
  "locked",
  "xlsb",
  "numbers",
  "document",
  "zip",
  "lines",
  "gdf",
  "tulip",
  "sif",
  "tgf",
  "mermaid",
  "rdf",
  "cypher",
  "sql",
  "sqlite",
  "ics",
  "mail",
  "whatsapp",
  "telegram",
  "slack",
  "trello",
  "cx",
] as const;
export type Unread = (typeof UNREAD_FORMS)[number];

/** Forms that are told by a name of their own, and that have the same way out: through Gephi, or by a table of their links. */
const NAMES: Readonly<
  Partial<Record<Unread, { readonly form: "graph" | "rows"; readonly name: string }>>
> = {
  dot: { form: "graph", name: "DOT (Graphviz)" },
  gdf: { form: "graph", name: "GDF" },
  tulip: { form: "graph", name: "Tulip" },
  stix: { form: "rows", name: "STIX" },
  misp: { form: "rows", name: "MISP" },
  sif: { form: "rows", name: "SIF (Cytoscape)" },
  tgf: { form: "rows", name: "TGF" },
  mermaid: { form: "rows", name: "Mermaid" },
  rdf: { form: "rows", name: "RDF" },
  cypher: { form: "rows", name: "Cypher (Neo4j)" },
  sql: { form: "rows", name: "SQL" },
  sqlite: { form: "rows", name: "SQLite" },
  ics: { form: "rows", name: "iCalendar (.ics)" },
  mail: { form: "rows", name: "e-mail" },
  whatsapp: { form: "rows", name: "WhatsApp" },
  telegram: { form: "rows", name: "Telegram" },
  slack: { form: "rows", name: "Slack" },
  trello: { form: "rows", name: "Trello" },
  cx: { form: "rows", name: "CX (Cytoscape)" },
};

/** What stands in Microsoft's old container where a workbook with a password is in it: the name of a part, in UTF-16. */
const LOCKED_PART: readonly number[] = [..."EncryptedPackage"].flatMap((letter) => [
  letter.charCodeAt(0),
  0,
]);

/** Whether a file in Microsoft's old container is a newer one with a password. */
function isLocked(bytes: Uint8Array): boolean {
  const [first = 0] = LOCKED_PART;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (LOCKED_PART.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The form of an archive, by the names of what is in it. */
export function unreadArchive(names: ReadonlySet<string>): Unread {
  const all = [...names];
  if (names.has("xl/workbook.bin")) return "xlsb";
  if (names.has("word/document.xml") || names.has("ppt/presentation.xml")) return "document";
  if (all.some((name) => /(^|\/)Project_xml$/.test(name))) return "gephi";
  if (all.some((name) => /^Index\/.*\.iwa$|^Index\.zip$/.test(name))) return "numbers";
  return names.has("content.xml") ? "document" : "zip";
}

const UNREAD: ReadonlySet<string> = new Set(UNREAD_FORMS);

export function isUnread(form: string | undefined): form is Unread {
  return form !== undefined && UNREAD.has(form);
}

/**
 * The refusal of a form that is known and not read.
 * @param bytes of the file: only the whole tells what is in a container
 */
export function refuseUnread(form: Unread, bytes?: Uint8Array): Outcome<never> {
  const found = form === "xls" && bytes && isLocked(bytes) ? "locked" : form;
  const values = NAMES[found] ?? { form: found };
  return { ok: false, problems: [{ code: "not-read", values: { ...values } }] };
}
