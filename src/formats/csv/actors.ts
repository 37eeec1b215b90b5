import { nearestTo } from "../../graph/parse/nearest";
import type { ProblemList } from "../../graph/problem-list";
import { actorSchema } from "../../graph/model/schema";
import { codeOfCountry } from "../draft/countries";
import { type Entry, typed } from "./entries";
import { type Draft, PLAIN_ACTOR } from "../draft/draft";
import { type Field, unflatten } from "../draft/flat";
import type { Place } from "../draft/imported";

/** Finds actors by the id, name or alias that a row gives. */
export interface ActorLookup {
  /** The id of the actor at one end of a link. An unknown actor is added, or is a problem if there is a table of actors. */
  endOf(entry: Entry, end: "source" | "target"): string;
  /** The id of the actor that the quote is attributed to, or whose own account its document is; likewise. */
  accountOf(entry: Entry, field: "attributed_to" | "voice"): string | undefined;
}

/**
 * Adds the actors of a table to a draft, and returns a lookup for them.
 * @param entries the rows of the table; if empty, actors are added when a row first names them
 */
export function createActorLookup(
  draft: Draft,
  problems: ProblemList,
  entries: readonly Entry[],
): ActorLookup {
  const byName = new Map<string, string>();
  const ids = new Set(entries.flatMap(({ cells }) => idOf(cells) ?? []));
  for (const { cells, place } of entries) {
    const id = idOf(cells);
    if (id === undefined) {
      problems.add({ code: "missing-cell", values: { field: "id" }, ...place });
      continue;
    }
    const aliases = cells.get("aliases")?.split(";") ?? [];
    for (const name of [cells.get("name") ?? id, ...aliases].map((text) => text.trim())) {
      if (!byName.has(name)) byName.set(name, id);
    }
  }
  for (const { cells, place } of entries) {
    const id = idOf(cells);
    const fields = [...cells]
      .filter(([field]) => field !== "id")
      .map((cell) => typed(unflatten(cell), actorSchema.shape))
      .map(([field, value]): Field => {
        const isList = field === "speaksFor" && Array.isArray(value);
        return [
          field,
          isList ? value.map((one) => (ids.has(one) ? one : (byName.get(one) ?? one))) : value,
        ];
      });
    if (id !== undefined) draft.addActor(id, fields, place);
  }
  const isFixed = entries.length > 0;
  const find = (text: string): string | undefined =>
    draft.hasActor(text) ? text : byName.get(text.trim());
  const add = (text: string, fields: readonly Field[], place: Place) => {
    const id = text.trim();
    draft.addActor(id, fields, place);
    byName.set(id, id);
    return id;
  };
  const refuse = (code: "unknown-actor" | "unknown-account", id: string, place: Place) => {
    // A search through all names for each of a million rows would take days; nobody reads on after the first problems.
    const nearest = problems.isFull() ? undefined : nearestTo(id, [...byName.keys()]);
    problems.add({ code, values: { id }, ...place, nearest });
    return id;
  };
  return {
    endOf({ cells, place }, end) {
      const text = cells.get(end) ?? "";
      const known = find(text);
      if (known !== undefined) return known;
      if (text.trim() === "") {
        problems.add({ code: "missing-cell", values: { field: end }, ...place });
        return "";
      }
      return isFixed
        ? refuse("unknown-actor", text, place)
        : add(text, endFields(text, cells, end), place);
    },
    accountOf({ cells, place }, field) {
      const text = cells.get(field);
      if (text === undefined) return undefined;
      const known = find(text);
      if (known !== undefined) return known;
      return isFixed ? refuse("unknown-account", text, place) : add(text, [], place);
    },
  };
}

function idOf(cells: Entry["cells"]): string | undefined {
  return cells.get("id") ?? cells.get("name");
}

/** The fields of an actor that a table of links gives. */
function endFields(
  name: string,
  cells: Entry["cells"],
  end: "source" | "target",
): readonly Field[] {
  const kind = cells.get(`${end}.kind`) ?? PLAIN_ACTOR;
  const country =
    cells.get(`${end}.country`) ?? (kind === "country" ? codeOfCountry(name) : undefined);
  return [
    ["kind", kind],
    ["role", cells.get(`${end}.role`)],
    ["country", country],
  ];
}
