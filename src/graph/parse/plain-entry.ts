import type { Shaped } from "./validate";
import { actorSchema, documentSchema, linkSchema, quoteSchema } from "../model/schema";

/** The fields that take any text which is well-formed and not empty, in actors, links, documents and quotes. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(
  ["id", "kind", "name", "role", "description", "shortName", "side", "source", "target"].concat(
    ["date", "status", "event", "summary", "title", "publisher", "url", "published", "language"],
    ["voice", "archived", "retrieved", "document", "exact", "attributedTo", "translation"],
  ),
);

/** More quotes than this of one link are left to the schema, which looks at them in parts. */
const FEW = 1000;

/** Whether a field takes any text, and has one: a schema takes far longer to say so. */
export function isPlainField(field: string, value: unknown): boolean {
  return (
    TEXT_FIELDS.has(field) && typeof value === "string" && value !== "" && value.isWellFormed()
  );
}

/** @param mayHaveOwn whether it may have fields besides those of the schema, which parsing leaves out */
type IsPlain<T> = (value: unknown, mayHaveOwn?: boolean) => value is T;

/**
 * Whether an entry of a file is in order by its plain texts alone, as nearly all of a million are. Where it says no, only its
 * schema knows.
 */
export const isPlainActor = plainBy(actorSchema, ["id", "kind", "name"]);
export const isPlainLink = plainBy(linkSchema, ["id", "kind", "source", "target"]);
export const isPlainDocument = plainBy(documentSchema, ["id"]);
const isPlainQuote = plainBy(quoteSchema, ["document", "exact"]);

function plainBy<T>({ shape }: Shaped<T>, required: readonly string[]): IsPlain<T> {
  return (value, mayHaveOwn = false): value is T => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    if (!required.every((field) => Object.hasOwn(value, field))) return false;
    // Not by entries, since a list for each field of a million links takes as long as all the rest.
    for (const field of Object.keys(value)) {
      if (Object.hasOwn(shape, field)) {
        const content: unknown = Reflect.get(value, field);
        if (!isPlainField(field, content) && !areQuotes(field, content, mayHaveOwn)) return false;
      } else if (!mayHaveOwn) return false;
    }
    return true;
  };
}

function areQuotes(field: string, content: unknown, mayHaveOwn: boolean): boolean {
  return (
    field === "quotes" &&
    Array.isArray(content) &&
    content.length <= FEW &&
    content.every((quote: unknown) => isPlainQuote(quote, mayHaveOwn))
  );
}
