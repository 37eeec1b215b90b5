import { QUERY } from "../../model/bounds";
import type { Graph } from "../../model/types";
import type { createDaysParser } from "../parts/days-parser";
import {
  type ActorEntry,
  type DocumentEntry,
  isGraphFile,
  type LinkEntry,
  type Outline,
  startParts,
} from "../parts/graph-parts";
import { isPlainActor, isPlainDocument, isPlainLink } from "./plain-entry";
import {
  type Check,
  isLabel,
  isListOf,
  isLocalLabel,
  isLocalText,
  isRecordOf,
  isText,
  matches,
  plainBy,
} from "./plain-value";

interface PlainFile extends Outline {
  readonly nodes: readonly ActorEntry[];
  readonly edges: readonly LinkEntry[];
  readonly documents?: readonly DocumentEntry[];
}

const isWords = isRecordOf((key) => key.isWellFormed(), isLocalLabel);
const areLabels = plainBy<NonNullable<Outline["labels"]>>(
  { topics: isWords, kinds: isWords, sides: isWords },
  [],
);
const isMoment = plainBy<NonNullable<Outline["moments"]>[number]>(
  { date: isLabel, label: isLocalLabel },
  ["date", "label"],
);
const isOpening = plainBy<NonNullable<Outline["opening"]>>(
  { view: matches(QUERY), headline: isLocalLabel, text: isLocalLabel },
  ["view"],
);
/** Taken as it is: it may have no fields of its own. */
const isPart =
  (isPlain: (value: unknown) => boolean): Check =>
  (value) =>
    isPlain(value);
/** However many there are. */
const areAll =
  (isPlain: Check): Check =>
  (value, mayHaveOwn) =>
    Array.isArray(value) && value.every((entry: unknown) => isPlain(entry, mayHaveOwn));

const isPlainFile = plainBy<PlainFile>(
  {
    $schema: isText,
    format: (value) => value === "readout/1",
    title: isLocalLabel,
    description: isLocalText,
    language: isText,
    license: isText,
    labels: isPart(areLabels),
    moments: isListOf(isPart(isMoment)),
    opening: isPart(isOpening),
    nodes: areAll(isPlainActor),
    edges: areAll(isPlainLink),
    documents: areAll(isPlainDocument),
  },
  ["format", "nodes", "edges"],
);

/**
 * The graph of a `readout/1` file, as parsing gives it, where all of it is in order by plain fields, ids that are known and
 * dates that can be read. Undefined where it is not: then parsing says what is wrong, if anything is. This needs no schema and
 * no words for problems, which are most of what parsing weighs.
 */
export function plainGraphOf(value: unknown): Graph | undefined {
  const { daysOf, actorOf, documentOf, linkOf, graphOf } = startParts();
  if (!isPlainFile(value, true) || !isWhole(value, daysOf)) return undefined;
  if (!isGraphFile(value, [])) return undefined;
  const actors = value.nodes.map(actorOf);
  value.documents?.forEach(documentOf);
  return graphOf(value, actors, value.edges.map(linkOf), value);
}

/** Whether no id is there twice, all that are named are there, and all dates can be read. */
function isWhole(file: PlainFile, daysOf: ReturnType<typeof createDaysParser>): boolean {
  const { nodes, edges, documents = [], moments = [] } = file;
  const [actors, sources] = [idsOf(nodes), idsOf(documents)];
  const isDay = (date: string | undefined) => daysOf(date)?.ok !== false;
  const isActor = (id: string | undefined) => id === undefined || actors.has(id);
  return (
    new Set([...actors, ...idsOf(edges)]).size === nodes.length + edges.length &&
    sources.size === documents.length &&
    nodes.every(({ speaksFor = [] }) => speaksFor.every(isActor)) &&
    edges.every(
      ({ source, target, date, quotes = [] }) =>
        isActor(source) &&
        isActor(target) &&
        isDay(date) &&
        quotes.every((quote) => sources.has(quote.document) && isActor(quote.attributedTo)),
    ) &&
    documents.every(
      ({ voice, published, retrieved }) => isActor(voice) && isDay(published) && isDay(retrieved),
    ) &&
    moments.every(({ date }) => isDay(date))
  );
}

function idsOf(parts: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ id }) => id));
}
