import type { FileDocument } from "../../graph/model/file";
import type { Draft } from "../draft/draft";
import type { Entities, Entity } from "./entities";
import { dayOfTime } from "./times";

/** Adds what an entity is said to come from to the documents; gives their ids, or nothing where nothing is said. */
export function addSources(
  draft: Draft,
  entity: Entity,
  entities: Entities | undefined,
): readonly string[] | undefined {
  const { properties } = entity;
  const publisher = onlyOf(properties.get("publisher"));
  const urls = properties.get("sourceUrl") ?? [];
  const named = urls.length > 0 ? urls : (properties.get("publisherUrl") ?? []).slice(0, 1);
  const retrieved = dayOfTime(onlyOf(properties.get("retrievedAt")));
  const ids: string[] = [];
  for (const url of named) {
    draft.addDocument(withoutNothing({ id: url, url, publisher, retrieved }));
    ids.push(url);
  }
  if (named.length === 0 && publisher !== undefined) {
    draft.addDocument(withoutNothing({ id: publisher, publisher, retrieved }));
    ids.push(publisher);
  }
  for (const id of properties.get("proof") ?? []) {
    const proof = entities?.get(id);
    draft.addDocument(proof ? documentOfEntity(proof) : { id });
    ids.push(id);
  }
  return ids.length > 0 ? ids : undefined;
}

/** Of several, nothing says which belongs to which address. */
function onlyOf(values: readonly string[] = []): string | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** A publication among the entities, as a document. */
export function documentOfEntity({ id, caption, properties }: Entity): FileDocument {
  const first = (name: string) => properties.get(name)?.[0];
  return withoutNothing({
    id,
    title: first("title") ?? first("name") ?? first("subject") ?? first("fileName") ?? caption,
    publisher: first("publisher"),
    url: first("sourceUrl"),
    published: dayOfTime(first("publishedAt") ?? first("date")),
    retrieved: dayOfTime(first("retrievedAt")),
    language: first("language"),
  });
}

function withoutNothing(document: FileDocument): FileDocument {
  const given = Object.entries(document).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), id: document.id };
}
