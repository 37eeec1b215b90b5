import type { Outcome } from "../../graph/problem";
import { type Draft, startDraft } from "../draft/draft";
import type { Field } from "../draft/flat";
import type { Imported } from "../draft/imported";
import { notesOfKeys, withNotes } from "../json/key-notes";
import { noteOfPart } from "../json/part-of-more";
import { freeName } from "../xml/xml-values";
import { type Entities, type Entity, itemsOf, listEntities, parseEntityLines } from "./entities";
import { addSources, documentOfEntity } from "./sources";
import { dateFieldsOf, oneOrAll } from "./times";
import { ASIDES, DOCUMENTS, kindOfSchema, LINK_SCHEMATA, OCCASIONS } from "./schemata";

/** More than so many at one occasion would be thousands of pairs: it is left out, and said. */
const MOST_AT_OCCASION = 40;

/**
 * Imports entities of FollowTheMoney.
 * @param value parsed JSON, or a text with one entity on each line
 */
export function importFtm(value: unknown, title: string): Outcome<Imported> {
  const entities = typeof value === "string" ? parseEntityLines(value) : listEntities(value);
  if (!entities.ok) return entities;
  const part = typeof value === "string" ? undefined : noteOfPart(value, itemsOf(value).length);
  const notes = typeof value === "string" ? notesOfKeys(value, true) : part ? [part] : [];
  return withNotes(notes, importAll(entities.value, title));
}

/** What stands between things, and which things. */
interface Between {
  readonly entity: Entity;
  readonly pairs: readonly (readonly [source: string, target: string])[];
  readonly isDirected: boolean;
  /** The properties that have the ends. */
  readonly ends: readonly string[];
}

function importAll(entities: Entities, title: string): Outcome<Imported> {
  const draft = startDraft();
  const links = [...entities.values()].flatMap((entity) => betweenOf(entity, entities) ?? []);
  const isLink = new Set(links.map(({ entity }) => entity.id));
  const ends = new Set(links.flatMap(({ pairs }) => pairs.flat()));
  for (const entity of entities.values()) {
    const { id, schema, place } = entity;
    if (ends.has(id)) addActor(draft, entity);
    else if (isLink.has(id)) continue;
    else if (DOCUMENTS.has(schema)) draft.addDocument(documentOfEntity(entity));
    else if (ASIDES.has(schema) || LINK_SCHEMATA.has(schema) || OCCASIONS.has(schema)) {
      draft.note("left-out", { what: schema }, place);
    } else addActor(draft, entity);
  }
  for (const id of ends) {
    if (entities.has(id)) continue;
    draft.note("end-not-listed", { id }, {});
    draft.addActor(id, [], {});
  }
  for (const link of links) addLinks(draft, link, entities);
  return { ok: true, value: draft.finish({ title }) };
}

/** What an entity stands between, if it does: by its schema, else by the properties that refer to others. */
function betweenOf(entity: Entity, entities: Entities): Between | undefined {
  const { schema, properties } = entity;
  const known = LINK_SCHEMATA.get(schema);
  if (known) return pairsOf(entity, known.source, known.target, known.isDirected);
  const occasion = OCCASIONS.get(schema);
  if (occasion) return occasionOf(entity, occasion);
  if (ASIDES.has(schema) || DOCUMENTS.has(schema) || !hasTime(entity)) return undefined;
  const refers = [...properties].flatMap(([name, values]) => {
    const isOfThings = values.every((value) => isThing(entities.get(value)));
    return isOfThings && !NO_ENDS.has(name) ? [name] : [];
  });
  const [source, target, more] = refers;
  if (source === undefined || more !== undefined) return undefined;
  return target === undefined
    ? occasionOf(entity, [source])
    : pairsOf(entity, source, target, true);
}

/** Each in one property with each in another. */
function pairsOf(
  entity: Entity,
  source: string,
  target: string,
  isDirected: boolean,
): Between | undefined {
  const [sources = [], targets = []] = [source, target].map((name) => entity.properties.get(name));
  const pairs = sources.flatMap((one) => targets.map((other): [string, string] => [one, other]));
  return pairs.length > 0 ? { entity, pairs, isDirected, ends: [source, target] } : undefined;
}

const NO_ENDS: ReadonlySet<string> = new Set(["proof", "addressEntity", "parent", "ancestors"]);

function hasTime({ properties }: Entity): boolean {
  return ["date", "startDate", "endDate"].some((name) => properties.has(name));
}

function isThing(entity: Entity | undefined): boolean {
  return entity !== undefined && !ASIDES.has(entity.schema) && !DOCUMENTS.has(entity.schema);
}

/** An occasion is between each two of those who took part. */
function occasionOf(entity: Entity, names: readonly string[]): Between | undefined {
  const present = new Set(names.flatMap((name) => entity.properties.get(name) ?? []));
  const all = [...present];
  if (all.length < 2 || all.length > MOST_AT_OCCASION) return undefined;
  const pairs = all.flatMap((one, at) =>
    all.slice(at + 1).map((other): [string, string] => [one, other]),
  );
  return { entity, pairs, isDirected: false, ends: names };
}

const NAMES = ["name", "alias", "weakAlias", "previousName"];
const OF_ACTOR: ReadonlySet<string> = new Set([
  ...NAMES,
  "country",
  "position",
  "description",
  "wikidataId",
  "wikipediaUrl",
  "sourceUrl",
  "publisher",
  "publisherUrl",
  "retrievedAt",
  "proof",
]);

function addActor(draft: Draft, entity: Entity): void {
  const { id, schema, caption, properties, place } = entity;
  const [name, ...aliases] = NAMES.flatMap((field) => properties.get(field) ?? []);
  const first = (field: string) => properties.get(field)?.[0];
  const [country, ...countries] = properties.get("country") ?? [];
  const sameAs = [
    ...(properties.get("wikidataId") ?? []).map(
      (item) => `https://www.wikidata.org/entity/${item}`,
    ),
    ...(properties.get("wikipediaUrl") ?? []),
  ];
  draft.addActor(
    id,
    [
      ["kind", kindOfSchema(schema)],
      ["name", name ?? caption ?? id],
      ["aliases", aliases.length > 0 ? aliases : undefined],
      ["role", properties.get("position")?.join("; ")],
      ["country", country],
      ["countries", countries.length > 0 ? countries : undefined],
      ["description", first("description")],
      ["sameAs", sameAs.length > 0 ? sameAs : undefined],
      ["schema", kindOfSchema(schema) === "institution" ? schema : undefined],
      ["pages", addSources(draft, entity, undefined)],
      ...fieldsOf(properties, OF_ACTOR),
    ],
    place,
  );
}

/** All properties that have no place of their own. */
function fieldsOf(
  properties: ReadonlyMap<string, readonly string[]>,
  taken: ReadonlySet<string>,
): readonly Field[] {
  return [...properties]
    .filter(([name]) => !taken.has(name))
    .map(([name, values]) => [freeName(name), oneOrAll(values)]);
}

const OF_LINK = [
  "date",
  "startDate",
  "endDate",
  "summary",
  "sourceUrl",
  "publisher",
  "publisherUrl",
  "retrievedAt",
  "proof",
];

function addLinks(draft: Draft, { entity, pairs, isDirected, ends }: Between, all: Entities): void {
  const { id, schema, properties, place } = entity;
  const kind = kindOfSchema(schema);
  const labelled = ["role", "relationship", "name"].find((name) => properties.has(name)) ?? "";
  const losesDirection = !isDirected && kind !== "meeting";
  if (losesDirection) draft.note("undirected", { kept: "directed" }, place);
  const fields: readonly Field[] = [
    ["kind", kind],
    ...dateFieldsOf(entity, draft),
    ["event", pairs.length > 1 ? id : undefined],
    ["label", properties.get(labelled)?.join("; ")],
    ["summary", properties.get("summary")?.join(" ")],
    ["directed", losesDirection ? false : undefined],
    ["pages", addSources(draft, entity, all)],
    ...fieldsOf(properties, new Set([...OF_LINK, labelled, ...ends])),
  ];
  for (const [at, [source, target]] of pairs.entries()) {
    // The entity itself may be an actor too, as a mail between two that is an end of something.
    const own = at === 0 ? id : `${id}-${at + 1}`;
    draft.addLink({ id: own, source, target }, fields, place);
  }
}
