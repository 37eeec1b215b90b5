import { parseJson } from "../../graph/parse/parse-json";
import type { Outcome, Problem } from "../../graph/problem";
import { MOST_PROBLEMS } from "../../graph/problem-list";
import type { Place } from "../draft/imported";
import { entitiesIn } from "../json/json-form";
import { isObject, objectOf, textOf } from "../json/json-values";

/** An entity of FollowTheMoney: of each property all its values as texts, ids where it refers to others. */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly caption?: string | undefined;
  readonly properties: Map<string, string[]>;
  readonly place: Place;
}

/** Entities by id. A stream may have one in fragments, which are put together; one within another is one like any. */
export type Entities = ReadonlyMap<string, Entity>;

/** The entities in a text with one on each line. */
export function parseEntityLines(text: string): Outcome<Entities> {
  const entities = new Map<string, Entity>();
  const problems: Problem[] = [];
  for (const [index, given] of text.split("\n").entries()) {
    if (given.trim() === "") continue;
    const place = { line: index + 1 };
    const parsed = parseJson(given);
    if (!parsed.ok) {
      for (const problem of parsed.problems) problems.push({ ...problem, ...place });
    } else if (addEntity(entities, parsed.value, place) === undefined) {
      problems.push({ code: "ftm-entity", values: {}, ...place });
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: entities };
}

/** The entities in parsed JSON: one, or a list of them, also in the answer of a server. */
export function listEntities(value: unknown): Outcome<Entities> {
  const entities = new Map<string, Entity>();
  const problems: Problem[] = [];
  const answer = entitiesIn(objectOf(value));
  const isOne = !answer && !Array.isArray(value);
  for (const [at, item] of itemsOf(value).entries()) {
    const pointer = isOne ? "" : `${answer?.pointer ?? ""}/${at}`;
    if (addEntity(entities, item, { pointer }) !== undefined) continue;
    problems.push({ code: "ftm-entity", values: {}, pointer });
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: entities };
}

/** The entities of a list, of an answer of a server, or the only one, as they are in the file. */
export function itemsOf(value: unknown): readonly unknown[] {
  const given = entitiesIn(objectOf(value))?.list ?? value;
  return Array.isArray(given) ? given : [given];
}

/** Adds an entity and those within it, and returns its id; undefined where it is none. */
function addEntity(
  entities: Map<string, Entity>,
  value: unknown,
  place: Place,
): string | undefined {
  const item = objectOf(value);
  const [id, schema] = [textOf(item.get("id")), item.get("schema")];
  if (id === undefined || typeof schema !== "string" || !isObject(item.get("properties"))) {
    return undefined;
  }
  const known = entities.get(id);
  const entity: Entity = known ?? {
    id,
    schema,
    caption: textOf(item.get("caption")),
    properties: new Map(),
    place,
  };
  entities.set(id, entity);
  for (const [name, given] of objectOf(item.get("properties"))) {
    const values = entity.properties.get(name) ?? [];
    const isNew = new Set(values);
    for (const one of Array.isArray(given) ? given : [given]) {
      const text = isObject(one) ? addEntity(entities, one, place) : textOf(one);
      if (text === undefined || isNew.has(text)) continue;
      isNew.add(text);
      values.push(text);
    }
    if (values.length > 0) entity.properties.set(name, values);
  }
  return id;
}
