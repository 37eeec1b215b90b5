import { linkedAddress } from "../../graph/address";
import { parseDays, printDay } from "../../graph/dates";
import type { FileActor, FileDocument, FileLink, GraphFile } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import { kindOfSchema, LINK_SCHEMATA } from "./schemata";

type Properties = Record<string, readonly string[]>;

/**
 * Prints a graph as entities of FollowTheMoney, one on each line: actors as things, a call that took place as `Call`, and
 * links whose kind is a schema's as that; all others as `UnknownLink`, whose role is their kind. A link that was planned or
 * called off is never a `Call`. Quotes, accounts, events and fields of your own have no place there.
 */
export function exportFtm(file: GraphFile): string {
  const documents = new Map((file.documents ?? []).map((document) => [document.id, document]));
  const entities = [
    ...file.nodes.map(thingOf),
    ...file.edges.map((edge) => linkOf(edge, documents)),
  ];
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

const SCHEMATA: ReadonlyMap<string, string> = new Map([
  ["person", "Person"],
  ["institution", "Organization"],
  ["country", "PublicBody"],
  ["group", "Organization"],
]);

function thingOf(actor: FileActor): object {
  const { id, kind, aliases = [], country, sameAs = [] } = actor;
  const items = sameAs.flatMap(
    (url) => /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(url)?.[1] ?? [],
  );
  const pages = sameAs.filter((url) => /^https?:\/\/[\w-]+\.wikipedia\.org\//.test(url));
  return {
    id,
    schema: SCHEMATA.get(kind) ?? "LegalEntity",
    properties: properties({
      name: [plainText(actor.name)],
      alias: aliases,
      position: kind === "person" ? textsOf(actor.role && plainText(actor.role)) : [],
      country: textsOf(country?.toLowerCase()),
      description: textsOf(actor.description && plainText(actor.description)),
      wikidataId: items,
      wikipediaUrl: pages,
    }),
  };
}

/** The schemata of links by the kinds that they become. */
const BY_KIND = new Map([...LINK_SCHEMATA.values()].map((one) => [kindOfSchema(one.schema), one]));
/** Documents in their own right, with texts that we have not. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(["Email", "Message"]);

function linkOf(edge: FileLink, documents: ReadonlyMap<string, FileDocument>): object {
  const { id, kind, source, target, status = "held" } = edge;
  const known = status === "held" ? BY_KIND.get(kind === "video-call" ? "call" : kind) : undefined;
  const isKnown = known && !NOT_WRITTEN.has(known.schema);
  const schema = isKnown ? known.schema : "UnknownLink";
  const role = status === "held" ? kind : `${kind}, ${status}`;
  const named = [...(edge.quotes ?? []).map(({ document }) => document), ...pagesOf(edge)];
  const sources = [...new Set(named)].flatMap((one) => documents.get(one) ?? []);
  return {
    id,
    schema,
    properties: properties({
      [isKnown ? known.source : "subject"]: [source],
      [isKnown ? known.target : "object"]: [target],
      role: isKnown ? [] : [role],
      ...datesOf(edge.date),
      summary: textsOf(edge.summary),
      sourceUrl: sources.flatMap(({ url }) =>
        url === undefined ? [] : (linkedAddress(url) ?? []),
      ),
      publisher: [...new Set(sources.flatMap(({ publisher }) => publisher ?? []))],
      retrievedAt: [...new Set(sources.flatMap(({ retrieved }) => retrieved ?? []))],
    }),
  };
}

/** The documents of a link that has no quote of them. */
function pagesOf({ pages }: FileLink): readonly string[] {
  return Array.isArray(pages) ? pages.filter((page) => typeof page === "string") : [];
}

function datesOf(date: string | undefined): Properties {
  if (date === undefined) return {};
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) && !/-2[1-4]$/.test(date)) return { date: [date] };
  const days = parseDays(date);
  if (!days.ok) return {};
  const { first, last } = days.value;
  return {
    startDate: Number.isFinite(first) ? [printDay(first)] : [],
    endDate: Number.isFinite(last) ? [printDay(last)] : [],
  };
}

function textsOf(text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : [text];
}

/** Properties without those that have no value, as FollowTheMoney wants them. */
function properties(given: Properties): Properties {
  return Object.fromEntries(Object.entries(given).filter(([, values]) => values.length > 0));
}
