import { alikeNames } from "../../../graph/alike-names";
import { nearestTo } from "../../../graph/parse/nearest";
import type { Problem } from "../../../graph/problem";
import { actorSchema } from "../../../graph/model/schema";
import { codeOfCountry } from "../../draft/countries";
import { type Entries, type Entry, typed } from "./entries";
import type { Findings } from "../findings";
import { decodeName, plainName } from "../names";
import { saysNobody } from "../rules";
import { type Draft, PLAIN_ACTOR } from "../../draft/draft";
import { type Field, unflatten } from "../../draft/flat";
import type { Place } from "../../draft/imported";
import { MOST_OF_A_KIND } from "../../draft/notes";

/** Finds actors by the id, name or alias that a row gives. */
export interface ActorLookup {
  /** The id of the actor at one end of a link. An unknown actor is added, or is a problem if there is a table of actors. */
  endOf(entry: Entry, end: "source" | "target"): string;
  /** The id of the actor that the quote is attributed to, or whose own account its document is; likewise. */
  accountOf(entry: Entry, field: "attributed_to" | "voice"): string | undefined;
  /** Says which names look alike, mean nobody or may be several. To be called when all rows have been read. */
  noteNames(): void;
}

/** So many who share a name, or have names that look alike, are told: a table can give one name to all. */
const MOST_SHARING = 20;

/** Names with what stands between several, and in hardly any name: a comma without a blank, too. */
const SEVERAL = /[^;\s][ \t]*(?:;|[ \t]\||\n)\s*[^;\s]|\p{L},\p{L}/u;

/** What stands between names in a list, and in some names: only where one of them is the name of another actor is it a list. */
const LISTED = /[,/&+]|\s(?:and|und|et|e|y|и|і|та|و)\s/u;

/** The first name that has the name of another actor within it, as one of several: "Ada Quill, Bruno Marsh". */
function firstOfSeveral(names: readonly string[], draft: Draft): string | undefined {
  return names.find((name) => {
    const parts = LISTED.test(name) ? name.split(LISTED) : [];
    return parts.length > 1 && parts.some((part) => draft.hasActor(part.trim()));
  });
}

/** So many spellings are kept with what they mean; the others are looked up each time. */
const MOST_MEANINGS = 50_000;

/** What one cell that names an actor was found to mean. */
type Meaning = { readonly id: string } | { readonly code: "ambiguous-name"; readonly ids: string };

/**
 * Adds the actors of a table to a draft, and returns a lookup for them.
 * @param entries the rows of the table; if empty, actors are added when a row first names them
 */
export function createActorLookup(draft: Draft, findings: Findings, entries: Entries): ActorLookup {
  /** The ids of those who have a name or alias, by {@link plainName}. */
  const byName = new Map<string, string | string[]>();
  /** The spellings of names as tables of actors have them. */
  const spellings = new Set<string>();
  const names: string[] = [];
  const ids = new Set<string | undefined>();
  for (const { cells } of entries) ids.add(idOf(cells));
  const call = (id: string, given: string) => {
    const name = plainName(given);
    spellings.add(given.trim());
    const known = byName.get(name);
    if (known === undefined) byName.set(name, id);
    else if (typeof known === "string") {
      if (known !== id) byName.set(name, [known, id]);
    } else if (known.length < MOST_SHARING && !known.includes(id)) known.push(id);
  };
  for (const { cells, place } of entries) {
    const id = idOf(cells);
    if (id === undefined) {
      findings.add({ code: "missing-cell", values: { field: "id" }, ...place });
      continue;
    }
    names.push(plainName(cells.get("name") ?? id));
    const aliases = cells.get("aliases")?.split(";") ?? [];
    for (const name of [cells.get("name") ?? id, ...aliases]) call(id, name);
  }
  const onlyIdOf = (name: string): string | undefined => {
    const known = byName.get(plainName(name));
    return typeof known === "string" ? known : undefined;
  };
  for (const { cells, place } of entries) {
    const id = idOf(cells);
    const fields = cells
      .all()
      .filter(([field]) => field !== "id")
      .map((cell) => typed(unflatten(cell), actorSchema.shape))
      .map(([field, value]): Field => {
        const isList = field === "speaksFor" && Array.isArray(value);
        return [
          field,
          isList ? value.map((one) => (ids.has(one) ? one : (onlyIdOf(one) ?? one))) : value,
        ];
      });
    if (id !== undefined) draft.addActor(id, fields, place);
  }
  const isFixed = entries.size > 0;
  /** What each spelling was found to mean: a name stands in thousands of rows. */
  const meanings = new Map<string, Meaning>();
  const joined = new Map<string, { readonly name: string; readonly place: Place; count: number }>();
  let otherJoined = 0;
  const nobodies = new Map<string, { readonly place: Place; count: number }>();

  const several = new Map<
    string,
    { readonly value: string; readonly place: Place; count: number }
  >();

  const find = (text: string, name: string): Meaning | undefined => {
    if (draft.hasActor(text)) return { id: text };
    const known = byName.get(name);
    // Without a table of actors, what rows name is its own id.
    const isOwn = known === undefined && !isFixed && name !== text && draft.hasActor(name);
    if (known === undefined) return isOwn ? { id: name } : undefined;
    return typeof known === "string"
      ? { id: known }
      : { code: "ambiguous-name", ids: known.join(", ") };
  };
  const add = (id: string, fields: readonly Field[], place: Place) => {
    draft.addActor(id, fields, place);
    names.push(id);
    return id;
  };
  const refuse = (problem: Problem & { values: { id: string } }) => {
    const { id } = problem.values;
    // A search through all names for each of a million rows would take days; nobody reads on after the first problems.
    const nearest = findings.hasEnough(problem) ? undefined : nearestTo(id, [...byName.keys()]);
    findings.add({ ...problem, nearest });
    return id;
  };
  const meant = (
    text: string,
    place: Place,
    code: "unknown-actor" | "unknown-account",
    fields: () => readonly Field[],
  ): string => {
    let meaning = meanings.get(text);
    if (!meaning) {
      const name = plainName(text);
      meaning = find(text, name);
      if (!meaning && isFixed) return refuse({ code, values: { id: text }, ...place });
      meaning ??= { id: add(name, fields(), place) };
      // An id is found as fast as what it means.
      const isId = "id" in meaning && meaning.id === text;
      if (!isId && meanings.size < MOST_MEANINGS) meanings.set(text, meaning);
    }
    if ("code" in meaning) {
      findings.add({ code: meaning.code, values: { name: text, ids: meaning.ids }, ...place });
      return text;
    }
    const { id } = meaning;
    const trimmed = text.trim();
    if (text !== id && trimmed !== id && !spellings.has(trimmed)) {
      const known = joined.get(text);
      if (known) known.count++;
      else if (joined.size < MOST_OF_A_KIND)
        joined.set(text, { name: plainName(text), place, count: 1 });
      else otherJoined++;
    }
    if (!isFixed && code === "unknown-actor" && saysNobody(trimmed)) {
      const known = nobodies.get(trimmed);
      if (known) known.count++;
      else nobodies.set(trimmed, { place, count: 1 });
    }
    return id;
  };
  return {
    endOf({ cells, place }, end) {
      const text = cells.get(end) ?? "";
      if (text.trim() === "" && !draft.hasActor(text)) {
        findings.add({ code: "missing-cell", values: { field: end }, ...place });
        return "";
      }
      if (!isFixed && SEVERAL.test(decodeName(text))) {
        const known = several.get(end);
        if (known) known.count++;
        else several.set(end, { value: text, place, count: 1 });
      }
      return meant(text, place, "unknown-actor", () => endFields(text, cells, end));
    },
    accountOf({ cells, place }, field) {
      const text = cells.get(field);
      if (text === undefined) return undefined;
      if (text.trim() === "" && !draft.hasActor(text)) return undefined;
      return meant(text, place, "unknown-account", () => []);
    },
    noteNames() {
      for (const [column, { value, place, count }] of several) {
        findings.note("several-names", { value, column }, place, count);
      }
      if (!isFixed && several.size === 0) {
        const listed = firstOfSeveral(names, draft);
        if (listed) findings.note("several-names", { value: listed, column: "target" }, {});
      }
      for (const [given, { name, place, count }] of joined) {
        findings.note("name-joined", { given, name }, place, count);
      }
      findings.noteMore("name-joined", otherJoined);
      for (const [value, { place, count }] of nobodies) {
        findings.note("maybe-nobody", { value }, place, count);
      }
      for (const [first, ...others] of alikeNames(names)) {
        const told =
          others.length > MOST_SHARING ? [...others.slice(0, MOST_SHARING), "…"] : others;
        findings.note("names-alike", { first, others: told.join(", ") }, {});
      }
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
  const fields: Field[] = [["kind", kind]];
  const [given, role] = [cells.get(`${end}.name`), cells.get(`${end}.role`)];
  if (given !== undefined) fields.push(["name", given]);
  if (role !== undefined) fields.push(["role", role]);
  if (country !== undefined) fields.push(["country", country]);
  return fields;
}
