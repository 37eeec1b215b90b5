import * as z from "zod/mini";
import { LINK_KINDS } from "./kinds";
import { COUNTRY, DIGEST, LANGUAGE_TAG, LONGEST_CONTEXT, QUERY } from "./bounds";

// zod compiles validators with `new Function`, which a strict Content-Security-Policy forbids.
z.config({ jitless: true });

const isWellFormed = z.refine<string>((value) => value.isWellFormed(), {
  params: { code: "malformed-text" },
});

const text = z.string().check(isWellFormed);
const label = z.string().check(z.minLength(1), isWellFormed);
const inLanguages = (schema: z.ZodMiniString<string>) =>
  z.union([
    schema,
    z.record(z.string().check(z.regex(LANGUAGE_TAG)), schema).check(
      z.refine((texts) => Object.keys(texts).length > 0, { params: { code: "empty-text" } }),
      z.describe("The same text in several languages, by BCP 47 tag."),
    ),
  ]);
const localLabel = inLanguages(label);
const localText = inLanguages(text);
const id = label.check(z.describe("Any non-empty text, unique among actors and links together."));
const date = label.check(
  z.describe(
    "EDTF level 1 (ISO 8601-2): 2022-02-01, 2022-02, 2022-01-24/2022-01-30, 2022-02-01~, ../2022-02-01.",
  ),
);
const context = text.check(
  z.maxLength(LONGEST_CONTEXT),
  z.describe("At most 32 characters, as in the W3C TextQuoteSelector."),
);

const position = z.object({ x: z.number(), y: z.number() });

/** One actor in a file. */
export const actorSchema = z.object({
  id,
  kind: label.check(z.describe("person, country, institution, group, or any other.")),
  name: localLabel,
  role: z.optional(localText),
  country: z.optional(z.string().check(z.regex(COUNTRY), z.describe("ISO 3166-1 alpha-2."))),
  aliases: z.optional(z.array(text)),
  sameAs: z.optional(z.array(text)),
  description: z.optional(localText),
  shortName: z.optional(localLabel.check(z.describe("The name where room is short."))),
  side: z.optional(
    label.check(z.describe("The group that it belongs to: a capital, an alliance, a company.")),
  ),
  speaksFor: z.optional(
    z
      .array(id)
      .check(z.describe("Of an institution: ids of the actors whose own account its account is.")),
  ),
  press: z.optional(z.boolean().check(z.describe("True for one that reports and takes no side."))),
  position: z.optional(position.check(z.describe("Where its author wants it."))),
});

export const quoteSchema = z.object({
  document: id.check(z.describe("The id of a document of this file.")),
  exact: label.check(z.describe("The passage, verbatim.")),
  start: z.optional(
    z
      .int()
      .check(z.nonnegative(), z.describe("Offset in UTF-16 code units in the document's text.")),
  ),
  prefix: z.optional(context),
  suffix: z.optional(context),
  attributedTo: z.optional(id.check(z.describe("The id of the actor whose account it is."))),
  direct: z.optional(
    z.boolean().check(z.describe("True for words in quotation marks in the document.")),
  ),
  stance: z.optional(
    z
      .enum(["asserts", "denies"])
      .check(z.describe("denies: this account says that it was not so. Default: asserts.")),
  ),
  language: z.optional(
    text.check(z.describe("BCP 47, of a quote in another language than the graph's.")),
  ),
  translation: z.optional(text.check(z.describe("Ours, into the language of the graph."))),
});

/** One link in a file. */
export const linkSchema = z.object({
  id,
  kind: label.check(z.describe(`${LINK_KINDS.join(", ")}, or any other.`)),
  source: id.check(z.describe("The id of the actor who acts or speaks.")),
  target: id.check(z.describe("The id of the actor addressed or spoken about.")),
  date: z.optional(date),
  status: z.optional(
    label.check(
      z.describe("held, planned, cancelled, postponed, unknown, or any other. Default: held."),
    ),
  ),
  event: z.optional(label.check(z.describe("The occasion that several links belong to."))),
  label: z.optional(z.unknown().check(z.describe("The source's own words for what was done."))),
  topics: z.optional(z.array(localLabel)),
  summary: z.optional(text),
  quotes: z.optional(z.array(quoteSchema)),
});

/** One document in a file. */
export const documentSchema = z.object({
  id,
  title: z.optional(
    text.check(z.describe("Where there is none, the publisher or address stands for it.")),
  ),
  publisher: z.optional(text),
  url: z.optional(text),
  published: z.optional(date),
  language: z.optional(text),
  voice: z.optional(
    id.check(
      z.describe("The id of the actor whose own account it is, such as an official readout's."),
    ),
  ),
  archived: z.optional(text),
  retrieved: z.optional(date),
  length: z.optional(
    z.int().check(z.nonnegative(), z.describe("Of the text, in UTF-16 code units.")),
  ),
  sha256: z.optional(
    z.string().check(z.regex(DIGEST), z.describe("SHA-256 of the text in UTF-8, hexadecimal.")),
  ),
  text: z.optional(text.check(z.describe("Only where its publisher may publish it."))),
});

const labels = z.optional(z.record(text, localLabel));
/** The fields of a file that are none of its lists of parts. */
export const head = {
  $schema: z.optional(z.string()),
  format: z.literal("readout/1"),
  title: z.optional(
    localLabel.check(z.describe("Where there is none, the file's name stands for it.")),
  ),
  description: z.optional(localText),
  language: z.optional(text.check(z.describe("BCP 47."))),
  license: z.optional(text),
  labels: z.optional(
    z
      .object({ topics: labels, kinds: labels, sides: labels })
      .check(z.describe("Words for the topics, kinds and sides of this file.")),
  ),
  moments: z.optional(
    z
      .array(z.object({ date, label: localLabel }))
      .check(z.describe("Days that each axis of time names.")),
  ),
  opening: z.optional(
    z
      .object({
        view: z
          .string()
          .check(
            z.regex(QUERY),
            z.describe("Parameters of the address: from=2022-02-24&to=2022-02-24."),
          ),
        headline: z.optional(localLabel),
        text: z.optional(localLabel),
      })
      .check(z.describe("What a reader sees first.")),
  ),
};

/** The file without its parts: those are checked one by one, so that one bad link hides no other problem. */
export const outlineSchema = z.object({
  ...head,
  nodes: z.array(z.unknown()),
  edges: z.array(z.unknown()),
  documents: z.optional(z.array(z.unknown())),
});

const fileSchema = z
  .object({
    ...head,
    nodes: z.array(actorSchema),
    edges: z.array(linkSchema),
    documents: z.optional(z.array(documentSchema)),
  })
  .check(
    z.describe(
      "A Readout graph: actors, the dated links between them, and the documents they are proved by.",
    ),
  );

/** The JSON Schema (2020-12) of `readout/1`, generated from the validator. */
export function jsonSchema(): object {
  return {
    title: "readout/1",
    ...z.toJSONSchema(fileSchema, { target: "draft-2020-12", io: "input", unrepresentable: "any" }),
  };
}
