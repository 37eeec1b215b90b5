import * as z from "zod";
import { LINK_KINDS } from "./kinds";

// zod compiles validators with `new Function`, which a strict Content-Security-Policy forbids.
z.config({ jitless: true });

const wellFormed = (text: z.ZodString) =>
  text.refine((value) => value.isWellFormed(), { params: { code: "malformed-text" } });

const text = wellFormed(z.string());
const label = wellFormed(z.string().min(1));
/** A language tag as a key (BCP 47): en, pt-BR. Primary tags have two or three letters, which rules out `then` and `toString`. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
const inLanguages = (schema: z.ZodString) =>
  z.union([
    schema,
    z
      .record(z.string().regex(LANGUAGE_TAG), schema)
      .refine((texts) => Object.keys(texts).length > 0, { params: { code: "empty-text" } })
      .describe("The same text in several languages, by BCP 47 tag."),
  ]);
const localLabel = inLanguages(label);
const localText = inLanguages(text);
const id = label.describe("Any non-empty text, unique among actors and links together.");
const date = label.describe(
  "EDTF level 1 (ISO 8601-2): 2022-02-01, 2022-02, 2022-01-24/2022-01-30, 2022-02-01~, ../2022-02-01.",
);
const context = text.max(32).describe("At most 32 characters, as in the W3C TextQuoteSelector.");

const position = z.object({ x: z.number(), y: z.number() });

/** One actor in a file. */
export const actorSchema = z.object({
  id,
  kind: label.describe("person, country, institution, group, or any other."),
  name: localLabel,
  role: localText.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe("ISO 3166-1 alpha-2.")
    .optional(),
  aliases: z.array(text).optional(),
  sameAs: z.array(text).optional(),
  description: localText.optional(),
  shortName: localLabel.describe("The name where room is short.").optional(),
  side: label
    .describe("The group that it belongs to: a capital, an alliance, a company.")
    .optional(),
  speaksFor: z
    .array(id)
    .describe("Of an institution: ids of the actors whose own account its account is.")
    .optional(),
  press: z.boolean().describe("True for one that reports and takes no side.").optional(),
  position: position.describe("Where its author wants it.").optional(),
});

export const quoteSchema = z.object({
  document: id.describe("The id of a document of this file."),
  exact: label.describe("The passage, verbatim."),
  start: z
    .int()
    .nonnegative()
    .describe("Offset in UTF-16 code units in the document's text.")
    .optional(),
  prefix: context.optional(),
  suffix: context.optional(),
  attributedTo: id.describe("The id of the actor whose account it is.").optional(),
  direct: z.boolean().describe("True for words in quotation marks in the document.").optional(),
  stance: z
    .enum(["asserts", "denies"])
    .describe("denies: this account says that it was not so. Default: asserts.")
    .optional(),
  language: text.describe("BCP 47, of a quote in another language than the graph's.").optional(),
  translation: text.describe("Ours, into the language of the graph.").optional(),
});

/** One link in a file. */
export const linkSchema = z.object({
  id,
  kind: label.describe(`${LINK_KINDS.join(", ")}, or any other.`),
  source: id.describe("The id of the actor who acts or speaks."),
  target: id.describe("The id of the actor addressed or spoken about."),
  date: date.optional(),
  status: label
    .describe("held, planned, cancelled, postponed, unknown, or any other. Default: held.")
    .optional(),
  event: label.describe("The occasion that several links belong to.").optional(),
  label: z.unknown().describe("The source's own words for what was done.").optional(),
  topics: z.array(localLabel).optional(),
  summary: text.optional(),
  quotes: z.array(quoteSchema).optional(),
});

/** One document in a file. */
export const documentSchema = z.object({
  id,
  title: text.describe("Where there is none, the publisher or address stands for it.").optional(),
  publisher: text.optional(),
  url: text.optional(),
  published: date.optional(),
  language: text.optional(),
  voice: id
    .describe("The id of the actor whose own account it is, such as an official readout's.")
    .optional(),
  archived: text.optional(),
  retrieved: date.optional(),
  length: z.int().nonnegative().describe("Of the text, in UTF-16 code units.").optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .describe("SHA-256 of the text in UTF-8, hexadecimal.")
    .optional(),
  text: text.describe("Only where its publisher may publish it.").optional(),
});

const labels = z.record(text, localLabel).optional();
/** Parameters of an address, as they follow its question mark. */
const QUERY = /^([^=&?#\s]+=[^=&?#\s]*(&[^=&?#\s]+=[^=&?#\s]*)*)?$/;

/** The fields of a file that are none of its lists of parts. */
export const head = {
  $schema: z.string().optional(),
  format: z.literal("readout/1"),
  title: localLabel.describe("Where there is none, the file's name stands for it.").optional(),
  description: localText.optional(),
  language: text.describe("BCP 47.").optional(),
  license: text.optional(),
  labels: z
    .object({ topics: labels, kinds: labels, sides: labels })
    .describe("Words for the topics, kinds and sides of this file.")
    .optional(),
  moments: z
    .array(z.object({ date, label: localLabel }))
    .describe("Days that each axis of time names.")
    .optional(),
  opening: z
    .object({
      view: z
        .string()
        .regex(QUERY)
        .describe("Parameters of the address: from=2022-02-24&to=2022-02-24."),
      headline: localLabel.optional(),
      text: localLabel.optional(),
    })
    .describe("What a reader sees first.")
    .optional(),
};

/** The file without its parts: those are checked one by one, so that one bad link hides no other problem. */
export const outlineSchema = z.object({
  ...head,
  nodes: z.array(z.unknown()),
  edges: z.array(z.unknown()),
  documents: z.array(z.unknown()).optional(),
});

const fileSchema = z
  .object({
    ...head,
    nodes: z.array(actorSchema),
    edges: z.array(linkSchema),
    documents: z.array(documentSchema).optional(),
  })
  .describe(
    "A Readout graph: actors, the dated links between them, and the documents they are proved by.",
  );

/** The JSON Schema (2020-12) of `readout/1`, generated from the validator. */
export function jsonSchema(): object {
  return {
    title: "readout/1",
    ...z.toJSONSchema(fileSchema, { target: "draft-2020-12", io: "input", unrepresentable: "any" }),
  };
}
