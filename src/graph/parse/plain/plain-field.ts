import { isLabel } from "./plain-value";

/** The fields that take any text which is well-formed and not empty, in actors, links, documents and quotes. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(
  ["id", "kind", "name", "role", "description", "shortName", "side", "source", "target"].concat(
    ["date", "status", "event", "summary", "title", "publisher", "url", "published", "language"],
    ["voice", "archived", "retrieved", "document", "exact", "attributedTo", "translation"],
  ),
);

/** Whether a field takes any text, and has one: a schema takes far longer to say so. */
export function isPlainField(field: string, value: unknown): boolean {
  return TEXT_FIELDS.has(field) && isLabel(value, false);
}
