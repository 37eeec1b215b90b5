import type { FileActor, FileDocument, FileLink, GraphFile } from "../../graph/model/file";
import { actorSchema, documentSchema, head, linkSchema } from "../../graph/model/schema";
import type { Problem } from "../../graph/problem";
import { isPlainField } from "../../graph/parse/plain/plain-field";
import { knownKind, knownStatus } from "./known-values";
import { codeOfCountry } from "./countries";
import type { Field } from "./flat";
import { startNotes } from "./notes";
import {
  type Imported,
  MOST_FIELDS,
  MOST_ROWS,
  type Note,
  type NoteCode,
  type Place,
  TOO_MANY_FIELDS,
  TOO_MANY_ROWS,
} from "./imported";

/** The kind of an actor whose source gives none. */
export const PLAIN_ACTOR = "actor";
/** The kind of a link whose source gives none. */
export const PLAIN_LINK = "link";

/** The id of a link whose source gives none. */
const NUMBERED = /^link-(\d+)$/;

/** The fields of the file itself. */
export interface Head {
  readonly title: string;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly license?: string | undefined;
  readonly labels?: GraphFile["labels"];
  readonly moments?: GraphFile["moments"];
  readonly opening?: GraphFile["opening"];
}

/** The words, moments and opening among the fields of a file in another form, as far as they are in order. */
export function openingFields(data: ReadonlyMap<string, unknown>): Partial<Head> {
  const { labels, moments, opening } = head;
  return {
    labels: labels.safeParse(data.get("labels")).data,
    moments: moments.safeParse(data.get("moments")).data,
    opening: opening.safeParse(data.get("opening")).data,
  };
}

/** A graph file that is being built. */
export interface Draft {
  /**
   * Adds an actor. A known field with a value that the schema refuses is kept under another name, with a note.
   * Defaults: the name is the id, the kind is {@link PLAIN_ACTOR}.
   */
  addActor(id: string, fields: Iterable<Field>, place: Place): void;
  /** Refuses the file, as one that has more than can be held. */
  refuse(problem: Problem): void;
  /** Whether the file is refused: what is added then is lost, and nothing more need be read. */
  isCut(): boolean;
  /** Whether there is an actor with this id. */
  hasActor(id: string): boolean;
  /** Adds a link likewise, and returns its id. A missing id is generated; one that is in use is changed, with a note. */
  addLink(
    ends: { readonly id?: string | undefined; readonly source: string; readonly target: string },
    fields: Iterable<Field>,
    place: Place,
    /** The places of its quotes, if they differ from the link's. */
    quotePlaces?: readonly Place[],
  ): string;
  /** Adds a document, unless there is one with the same id. */
  addDocument(document: FileDocument): void;
  /** Adds the valid documents of a value that should be a list of them. */
  addDocuments(value: unknown): void;
  note(code: NoteCode, values: Note["values"], place: Place): void;
  finish(head: Head): Imported;
}

/** Starts an empty draft. It only checks where a field belongs; the rest is checked when the file is parsed as a graph. */
export function startDraft(): Draft {
  // Lists side by side instead of objects of two: there may be a million of each.
  const actorIds = new Set<string>();
  const actors: FileActor[] = [];
  const actorPlaces: Place[] = [];
  const duplicates: { readonly actor: FileActor; readonly place: Place }[] = [];
  const links: FileLink[] = [];
  const askedIds: (string | undefined)[] = [];
  /** Those that were given, or changed. That a million others are taken shows by their number. */
  const linkIds = new Set<string>();
  const places: Place[] = [];
  const placesOfQuotes = new Map<number, readonly Place[]>();
  const documents = new Map<string, FileDocument>();
  const notes = startNotes();
  let refusal: Problem | undefined;

  const note: Draft["note"] = notes.add;
  const refuse: Draft["refuse"] = (problem) => void (refusal ??= problem);
  /** Sets fields of a new actor or link, over its own, without a list of them: there may be a million of each. */
  const setFields = (
    made: Record<string, unknown>,
    shape: Shape,
    fields: Iterable<Field>,
    place: Place,
  ) => {
    let count = 0;
    for (const [field, given] of fields) {
      if (given === undefined || RESERVED.has(field)) continue;
      if (++count > MOST_FIELDS) {
        refuse({ ...TOO_MANY_FIELDS, ...place });
        return;
      }
      const value = NORMAL.get(field)?.(given) ?? given;
      if (!hasField(shape, field) || isPlainField(field, value) || isFit(shape, field, value)) {
        setField(made, field, value);
        continue;
      }
      const kept = `${field} (as given)`;
      note("kept-as", { field, value: excerpt(value), kept }, place);
      setField(made, kept, value);
    }
  };
  const hasLink = (id: string): boolean => {
    if (linkIds.size > 0 && linkIds.has(id)) return true;
    const [, number] = NUMBERED.exec(id) ?? [];
    return number !== undefined && links[Number(number) - 1]?.id === id;
  };
  /** The next suffix to be tried for an id: with a million links of one id, a search from 2 each time would never end. */
  const suffixes = new Map<string, number>();
  const unusedIdFor = (id: string): string => {
    if (!actorIds.has(id) && !hasLink(id)) return id;
    for (let suffix = suffixes.get(id) ?? 2; ; suffix++) {
      const next = `${id}-${suffix}`;
      if (actorIds.has(next) || hasLink(next)) continue;
      suffixes.set(id, suffix + 1);
      return next;
    }
  };
  const addDocument: Draft["addDocument"] = (document) => {
    if (!documents.has(document.id)) documents.set(document.id, document);
  };
  return {
    note,
    refuse,
    isCut: () => refusal !== undefined,
    hasActor: (id) => actorIds.has(id),
    addActor(id, fields, place) {
      if (actors.length + duplicates.length >= MOST_ROWS) refuse(TOO_MANY_ROWS);
      if (refusal) return;
      const actor = { id, kind: PLAIN_ACTOR, name: id };
      setFields(actor, ACTOR_SHAPE, fields, place);
      // Keep a second actor with the same id, so that the graph's parser reports it.
      const before = actorIds.size;
      actorIds.add(id);
      if (actorIds.size === before) {
        duplicates.push({ actor, place });
        return;
      }
      actors.push(actor);
      actorPlaces.push(place);
    },
    addLink({ id, source, target }, fields, place, quotePlaces) {
      if (links.length >= MOST_ROWS) refuse(TOO_MANY_ROWS);
      if (refusal) return id ?? "";
      const asked = id ?? `link-${links.length + 1}`;
      // The next number is no other link's, unless it was given.
      const isTaken = id === undefined ? linkIds.has(asked) : hasLink(asked);
      const own = isTaken ? unusedIdFor(asked) : asked;
      if (id !== undefined || own !== asked) linkIds.add(own);
      const link = { id: own, kind: PLAIN_LINK, source, target };
      setFields(link, LINK_SHAPE, fields, place);
      links.push(link);
      askedIds.push(id);
      places.push(place);
      if (quotePlaces) placesOfQuotes.set(links.length - 1, quotePlaces);
      return own;
    },
    addDocument,
    addDocuments(value) {
      if (Array.isArray(value)) value.filter(isDocument).forEach(addDocument);
    },
    finish(given) {
      // Actors may have been added after the link, so clashes with their ids are only known now.
      const clashes = new Set<string>();
      for (const { id } of actors) if (hasLink(id)) clashes.add(id);
      // Of a file that is refused nothing is made.
      const edges = (refusal ? [] : links).map((link, index): FileLink => {
        const isTaken = clashes.size > 0 && clashes.has(link.id);
        const id = isTaken ? unusedIdFor(link.id) : link.id;
        if (isTaken) linkIds.add(id);
        const asked = askedIds[index];
        if (asked !== undefined && id !== asked) {
          note("renamed", { from: asked, to: id }, places[index] ?? {});
        }
        return isTaken ? { ...link, id } : link;
      });
      return {
        file: {
          format: "readout/1",
          ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
          title: given.title,
          nodes:
            duplicates.length > 0 ? [...actors, ...duplicates.map(({ actor }) => actor)] : actors,
          edges,
          documents: [...documents.values()],
        },
        notes: notes.all(),
        refusal,
        placeOf: (pointer) => {
          const [, list, index, part, quoteIndex] = pointer.split("/");
          if (list === "nodes")
            return actorPlaces[Number(index)] ?? duplicates[Number(index) - actors.length]?.place;
          if (list !== "edges") return undefined;
          const quotes = part === "quotes" ? placesOfQuotes.get(Number(index)) : undefined;
          return quotes?.[Number(quoteIndex)] ?? places[Number(index)];
        },
      };
    },
  };
}

function setField(made: Record<string, unknown>, field: string, value: unknown): void {
  // What is set by this name is no field of its own.
  if (field === "__proto__") Object.defineProperty(made, field, { ...OWN, value });
  else made[field] = value;
}

const OWN = { configurable: true, enumerable: true, writable: true };

function isDocument(value: unknown): value is FileDocument {
  return documentSchema.safeParse(value).success;
}

type Shape = typeof ACTOR_SHAPE | typeof LINK_SHAPE;

const ACTOR_SHAPE = actorSchema.shape;
const LINK_SHAPE = linkSchema.shape;
/** Normalises values that differ only in spelling: kinds in capitals, countries by name. */
const NORMAL: ReadonlyMap<string, (value: unknown) => string | undefined> = new Map([
  ["kind", (value) => knownKind(value)],
  ["status", (value) => knownStatus(value)],
  ["country", (value) => (typeof value === "string" ? codeOfCountry(value) : undefined)],
]);
/** Fields that the draft sets itself. */
const RESERVED: ReadonlySet<string> = new Set(["id", "source", "target"]);

function isFit(shape: Shape, field: keyof Shape, value: unknown): boolean {
  return shape[field].safeParse(value).success;
}

function hasField<S extends object>(shape: S, field: PropertyKey): field is keyof S {
  return Object.hasOwn(shape, field);
}

function excerpt(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
