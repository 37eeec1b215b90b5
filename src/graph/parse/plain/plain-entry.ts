import type * as z from "zod/mini";
import { COUNTRY, DIGEST, LONGEST_CONTEXT } from "../../model/bounds";
import type { quoteSchema } from "../../model/schema";
import type { ActorEntry, DocumentEntry, LinkEntry } from "../parts/graph-parts";
import {
  type Check,
  isFlag,
  isLabel,
  isLocalLabel,
  isLocalText,
  isListOf,
  isText,
  isWhole,
  matches,
  plainBy,
} from "./plain-value";

type Point = NonNullable<ActorEntry["position"]>;
type Quote = z.output<typeof quoteSchema>;

const isContext: Check = (value, mayHaveOwn) =>
  isText(value, mayHaveOwn) && String(value).length <= LONGEST_CONTEXT;
const isNumber: Check = (value) => Number.isFinite(value);
const isPosition = plainBy<Point>({ x: isNumber, y: isNumber }, ["x", "y"]);

/**
 * Whether an entry of a file is in order, as nearly all of a million are: told without its schema, which takes far longer, and
 * is a part of the program that most readers need never wait for. Where it says no, only the schema knows.
 */
export const isPlainActor = plainBy<ActorEntry>(
  {
    id: isLabel,
    kind: isLabel,
    name: isLocalLabel,
    role: isLocalText,
    country: matches(COUNTRY),
    aliases: isListOf(isText),
    sameAs: isListOf(isText),
    description: isLocalText,
    shortName: isLocalLabel,
    side: isLabel,
    speaksFor: isListOf(isLabel),
    press: isFlag,
    // It is taken as it is.
    position: (value) => isPosition(value),
  },
  ["id", "kind", "name"],
);

const isPlainQuote = plainBy<Quote>(
  {
    document: isLabel,
    exact: isLabel,
    start: isWhole,
    prefix: isContext,
    suffix: isContext,
    attributedTo: isLabel,
    direct: isFlag,
    stance: (value) => value === "asserts" || value === "denies",
    language: isText,
    translation: isText,
  },
  ["document", "exact"],
);

export const isPlainLink = plainBy<LinkEntry>(
  {
    id: isLabel,
    kind: isLabel,
    source: isLabel,
    target: isLabel,
    date: isLabel,
    status: isLabel,
    event: isLabel,
    label: () => true,
    topics: isListOf(isLocalLabel),
    summary: isText,
    quotes: isListOf(isPlainQuote),
  },
  ["id", "kind", "source", "target"],
);

export const isPlainDocument = plainBy<DocumentEntry>(
  {
    id: isLabel,
    title: isText,
    publisher: isText,
    url: isText,
    published: isLabel,
    language: isText,
    voice: isLabel,
    archived: isText,
    retrieved: isLabel,
    length: isWhole,
    sha256: matches(DIGEST),
    text: isText,
  },
  ["id"],
);
