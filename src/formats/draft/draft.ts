import type { FileActor, FileDocument, FileLink } from "../../graph/model/file";
import { actorSchema, documentSchema, linkSchema } from "../../graph/model/schema";
import { ACTOR_KINDS, LINK_KINDS } from "../../graph/model/kinds";
import { codeOfCountry } from "./countries";
import type { Field } from "./flat";
import type { Imported, Note, NoteCode, Place } from "./imported";

/** The kind of an actor of whom the source tells none. */
export const PLAIN_ACTOR = "actor";
/** The kind of a link of which the source tells none. */
export const PLAIN_LINK = "link";

/** What the file says of itself. */
export interface Head {
  readonly title: string;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly license?: string | undefined;
}

/** A graph file in the making. */
export interface Draft {
  /**
   * Adds an actor with the fields given; those of the form must fit it, or are kept under another name.
   * Where none are given, the name is the id and the kind is {@link PLAIN_ACTOR}.
   */
  addActor(id: string, fields: Iterable<Field>, place: Place): void;
  /** Whether there is an actor of that id. */
  hasActor(id: string): boolean;
  /** Adds a link likewise; a missing id is made, one that is taken is changed in a way that is told. Gives the id. */
  addLink(
    ends: { readonly id?: string | undefined; readonly source: string; readonly target: string },
    fields: Iterable<Field>,
    place: Place,
    /** Where its quotes stood, if elsewhere. */
    quotePlaces?: readonly Place[],
  ): string;
  /** Adds a document unless there is one of that id. */
  addDocument(document: FileDocument): void;
  /** Adds all that are documents in a value that should be a list of them. */
  addDocuments(value: unknown): void;
  note(code: NoteCode, values: Note["values"], place: Place): void;
  finish(head: Head): Imported;
}

/** Starts an empty draft. Nothing is checked but what decides where a field goes: that is for the graph's own parser. */
export function startDraft(): Draft {
  const actors = new Map<string, { readonly actor: FileActor; readonly place: Place }>();
  const more: { readonly actor: FileActor; readonly place: Place }[] = [];
  const links: { readonly asked: string | undefined; readonly link: FileLink }[] = [];
  const linkIds = new Set<string>();
  const places: Place[] = [];
  const placesOfQuotes = new Map<number, readonly Place[]>();
  const documents = new Map<string, FileDocument>();
  const notes = new Map<string, Note>();

  const note: Draft["note"] = (code, values, place) => {
    const key = JSON.stringify([code, values, place.input]);
    const known = notes.get(key);
    notes.set(
      key,
      known ? { ...known, count: known.count + 1 } : { code, values, count: 1, ...place },
    );
  };
  const fit = (shape: Shape, fields: Iterable<Field>, place: Place): [string, unknown][] =>
    [...fields].flatMap(([field, given]): [string, unknown][] => {
      if (given === undefined || RESERVED.has(field)) return [];
      const value = NORMAL.get(field)?.(given) ?? given;
      if (!hasField(shape, field) || shape[field]?.safeParse(value).success)
        return [[field, value]];
      const kept = `${field} (as given)`;
      note("kept-as", { field, value: excerpt(value), kept }, place);
      return [[kept, value]];
    });
  const free = (id: string): string => {
    if (!actors.has(id) && !linkIds.has(id)) return id;
    for (let number = 2; ; number++) {
      const next = `${id}-${number}`;
      if (!actors.has(next) && !linkIds.has(next)) return next;
    }
  };
  const addDocument: Draft["addDocument"] = (document) => {
    if (!documents.has(document.id)) documents.set(document.id, document);
  };
  return {
    note,
    hasActor: (id) => actors.has(id),
    addActor(id, fields, place) {
      const given = Object.fromEntries(fit(ACTOR_SHAPE, fields, place));
      const actor = { id, kind: PLAIN_ACTOR, name: id, ...given };
      // A second actor of the same id is a problem, and for the parser to tell.
      if (actors.has(id)) more.push({ actor, place });
      else actors.set(id, { actor, place });
    },
    addLink({ id, source, target }, fields, place, quotePlaces) {
      const given = Object.fromEntries(fit(LINK_SHAPE, fields, place));
      const asked = id ?? `link-${links.length + 1}`;
      const own = linkIds.has(asked) ? free(asked) : asked;
      linkIds.add(own);
      links.push({ asked: id, link: { id: own, kind: PLAIN_LINK, source, target, ...given } });
      places.push(place);
      if (quotePlaces) placesOfQuotes.set(links.length - 1, quotePlaces);
      return own;
    },
    addDocument,
    addDocuments(value) {
      if (Array.isArray(value)) value.filter(isDocument).forEach(addDocument);
    },
    finish(head) {
      const nodes = [...actors.values(), ...more];
      const edges = links.map(({ asked, link }, at): FileLink => {
        // Actors may come after the links: only now is it known which ids are theirs.
        const id = actors.has(link.id) ? free(link.id) : link.id;
        linkIds.add(id);
        if (asked !== undefined && id !== asked) {
          note("renamed", { from: asked, to: id }, places[at] ?? {});
        }
        return id === link.id ? link : { ...link, id };
      });
      return {
        file: {
          format: "readout/1",
          ...Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)),
          title: head.title,
          nodes: nodes.map(({ actor }) => actor),
          edges,
          documents: [...documents.values()],
        },
        notes: [...notes.values()],
        placeOf: (pointer) => {
          const [, list, index, part, number] = pointer.split("/");
          if (list === "nodes") return nodes[Number(index)]?.place;
          if (list !== "edges") return undefined;
          const quotes = part === "quotes" ? placesOfQuotes.get(Number(index)) : undefined;
          return quotes?.[Number(number)] ?? places[Number(index)];
        },
      };
    },
  };
}

function isDocument(value: unknown): value is FileDocument {
  return documentSchema.safeParse(value).success;
}

type Shape = typeof ACTOR_SHAPE | typeof LINK_SHAPE;

const ACTOR_SHAPE = actorSchema.shape;
const LINK_SHAPE = linkSchema.shape;
/** Kinds in capitals and countries by name are the same kinds and countries. */
const NORMAL: ReadonlyMap<string, (value: unknown) => string | undefined> = new Map([
  ["kind", (value) => knownKind(value)],
  ["country", (value) => (typeof value === "string" ? codeOfCountry(value) : undefined)],
]);
const KINDS: ReadonlySet<string> = new Set([...ACTOR_KINDS, ...LINK_KINDS]);

function knownKind(value: unknown): string | undefined {
  const kind = String(value).trim().toLowerCase().replaceAll(" ", "-");
  return KINDS.has(kind) ? kind : undefined;
}

/** Fields that the draft itself sets. */
const RESERVED: ReadonlySet<string> = new Set(["id", "source", "target"]);

function hasField<S extends object>(shape: S, field: PropertyKey): field is keyof S {
  return Object.hasOwn(shape, field);
}

function excerpt(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
