import { nearestTo } from "../../graph/parse/nearest";
import type { Problem } from "../../graph/problem";
import { codeOfCountry } from "../draft/countries";
import type { Entry } from "./entries";
import { type Draft, PLAIN_ACTOR } from "../draft/draft";
import { type Field, unflatten } from "../draft/flat";
import type { Place } from "../draft/imported";

/** Finds the actors that rows name, by id, name or alias. */
export interface ActorBook {
  /** The id of the actor at one end of a link, by its id or name; one that is not known is a problem. */
  endOf(entry: Entry, end: "source" | "target"): string;
  /** The id of the actor whose account it is, likewise. */
  accountOf(entry: Entry): string | undefined;
}

/** Adds the actors of a table to a draft; where there is none, those that rows name are added as they come. */
export function actorBook(draft: Draft, problems: Problem[], entries: readonly Entry[]): ActorBook {
  const byName = new Map<string, string>();
  for (const { cells, place } of entries) {
    const id = cells.get("id") ?? cells.get("name");
    if (id === undefined) {
      problems.push({ code: "missing-cell", values: { field: "id" }, ...place });
      continue;
    }
    const fields = [...cells].filter(([field]) => field !== "id").map(unflatten);
    draft.addActor(id, fields, place);
    const aliases = cells.get("aliases")?.split(";") ?? [];
    for (const name of [cells.get("name") ?? id, ...aliases].map((text) => text.trim())) {
      if (!byName.has(name)) byName.set(name, id);
    }
  }
  const isClosed = entries.length > 0;
  const find = (text: string): string | undefined =>
    draft.hasActor(text) ? text : byName.get(text.trim());
  const add = (text: string, fields: readonly Field[], place: Place) => {
    const id = text.trim();
    draft.addActor(id, fields, place);
    byName.set(id, id);
    return id;
  };
  const refuse = (code: "unknown-actor" | "unknown-account", id: string, place: Place) => {
    const nearest = nearestTo(id, [...byName.keys()]);
    problems.push({
      code,
      values: { id },
      ...place,
      nearest,
    });
    return id;
  };
  return {
    endOf({ cells, place }, end) {
      const text = cells.get(end) ?? "";
      const known = find(text);
      if (known !== undefined) return known;
      if (text.trim() === "") {
        problems.push({ code: "missing-cell", values: { field: end }, ...place });
        return "";
      }
      return isClosed
        ? refuse("unknown-actor", text, place)
        : add(text, endFields(text, cells, end), place);
    },
    accountOf({ cells, place }) {
      const text = cells.get("attributed_to");
      if (text === undefined) return undefined;
      const known = find(text);
      if (known !== undefined) return known;
      return isClosed ? refuse("unknown-account", text, place) : add(text, [], place);
    },
  };
}

/** What a table of links alone says of the actor at one end. */
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
