import { printDay } from "../../graph/dates";
import type { FileActor, FileDocument, FileQuote } from "../../graph/model/file";
import { digestOf } from "../../graph/proof/digest";
import type { Passage, Proposal } from "../links/proposal";
import type {
  GivenText,
  ProposedFile,
  ProposedLink,
  ProposeOptions,
  ReadLanguage,
} from "../model/types";
import { type Actor, plainName } from "../cast/actors";
import { actorsOf } from "./actors-of";
import type { Cast } from "../cast/cast";
import { spokenFor } from "../cast/voice";

const CONTEXT = 32;
/** A word for whom somebody met in a language that writes companies in quotation marks: a person, unless it is an acronym. */
const CYRILLIC = /^(?=\p{Script=Cyrillic})\p{Lu}[\p{Ll}'’ʼ-]+$/u;
/** Where a text without a title is called by its first words. */
const LONGEST_TITLE = 80;

/** A text that was read. */
export interface ReadText {
  readonly given: GivenText;
  /** Absent where it is in none that is read. */
  readonly language: ReadLanguage | undefined;
  /** The actor whose own account it is. */
  readonly voice: Actor | undefined;
}

/** The graph file of what is proposed: the actors who are ends, accounts or named as acting; the links; the documents. */
export function fileOf(
  read: readonly ReadText[],
  proposals: readonly Proposal[],
  cast: Cast,
  { title, known, remembered }: ProposeOptions,
): ProposedFile {
  const ids = new Ids([
    ...(known?.nodes ?? []).map(({ id }) => id),
    ...(known?.edges ?? []).map(({ id }) => id),
  ]);
  const texts = read.map(({ given }) => given);
  const actors = actorsOf(
    read.flatMap(({ voice }) => voice ?? []),
    proposals,
    cast,
  );
  const elsewhere = new Set(remembered);
  const idOf = new Map(
    actors.map((actor) => {
      const own = actor.known;
      return [actor, own && !elsewhere.has(own) ? own.id : ids.take(own?.id ?? slugOf(actor.name))];
    }),
  );
  // "Webb phoned Voss", of whom the text says no more: who telephones is a person.
  const callers = new Set(
    proposals.flatMap(({ kind, source, target }) => {
      const isCall = kind === "call" || kind === "video-call";
      const ends = [source, target].filter((actor) => cast.isBare(actor));
      return ends.filter(({ name }) => isCall || (kind === "meeting" && CYRILLIC.test(name)));
    }),
  );
  const documents = documentsOf(read, idOf, known?.documents ?? []);
  const linkIds = new Map(
    proposals.map((proposal) => {
      const ends = [proposal.source, proposal.target].map((actor) => slugOf(shortOf(actor)));
      return [proposal, ids.take([proposal.kind, ...ends].join("-"))];
    }),
  );
  const within = new Set(proposals.flatMap((proposal) => proposal.within ?? []));
  const edges = proposals.map((proposal): ProposedLink => {
    const event = proposal.within ?? (within.has(proposal) ? proposal : undefined);
    return clean({
      id: linkIds.get(proposal) ?? "",
      kind: proposal.kind,
      source: idOf.get(proposal.source) ?? "",
      target: idOf.get(proposal.target) ?? "",
      date: proposal.when.date,
      status: proposal.status,
      event: event && `event-${linkIds.get(event) ?? ""}`,
      quotes: proposal.passages.map((passage) => quoteOf(passage, texts, documents, idOf)),
      proposed: {
        confidence: Math.round(Math.min(1, Math.max(0, proposal.confidence)) * 100) / 100,
        because: proposal.because,
      },
    });
  });
  return clean({
    format: "readout/1" as const,
    title: title ?? texts.find((text) => text.title !== undefined)?.title,
    language: read.find(({ language }) => language !== undefined)?.language,
    nodes: actors.map((actor) => {
      const id = idOf.get(actor) ?? "";
      const { known: node } = actor;
      if (node && elsewhere.has(node)) return takenOver(node, id, actors, idOf);
      const spoken = spokenBy(actor, read, proposals).flatMap((one) => idOf.get(one) ?? []);
      return node ?? nodeOf(callers.has(actor) ? { ...actor, kind: "person" } : actor, id, spoken);
    }),
    edges,
    documents,
  });
}

/** For whom an actor speaks whose own account a document is: the end of its first contact that is of its country. */
function spokenBy(
  actor: Actor,
  read: readonly ReadText[],
  proposals: readonly Proposal[],
): readonly Actor[] {
  const spoken = new Set<Actor>();
  for (const [document, { voice }] of read.entries()) {
    if (voice !== actor) continue;
    const first = proposals.find(({ kind, passages }) => {
      const isHere = passages.some((passage) => passage.document === document);
      return kind !== "statement" && isHere;
    });
    const one = first && spokenFor(actor, [first.source, first.target]);
    if (one) spoken.add(one);
  }
  return [...spoken];
}

/** An actor of another graph as one of this: without its place there, and speaking for those who are here. */
function takenOver(
  { position: _position, speaksFor, ...node }: FileActor,
  id: string,
  actors: readonly Actor[],
  idOf: ReadonlyMap<Actor, string>,
): FileActor {
  const spoken = actors.flatMap((actor) =>
    actor.known && speaksFor?.includes(actor.known.id) ? (idOf.get(actor) ?? []) : [],
  );
  return { ...node, id, ...(spoken.length > 0 ? { speaksFor: spoken } : {}) };
}

function nodeOf(
  { kind, name, country, role, aliases, press }: Actor,
  id: string,
  speaksFor: readonly string[],
): FileActor {
  const others = [...aliases].filter(
    (alias) => plainName(alias) !== plainName(name) && alias !== name,
  );
  return clean({
    id,
    kind,
    name,
    role,
    country,
    aliases: others.length > 0 ? others : undefined,
    speaksFor: speaksFor.length > 0 ? [...speaksFor] : undefined,
    press: press ? true : undefined,
  });
}

function quoteOf(
  { document, start, end, account, isDenied }: Passage,
  texts: readonly GivenText[],
  documents: readonly FileDocument[],
  idOf: ReadonlyMap<Actor, string>,
): FileQuote {
  const text = texts[document]?.text ?? "";
  return clean({
    document: documents[document]?.id ?? "",
    exact: text.slice(start, end),
    start,
    prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: whole(text.slice(end, end + CONTEXT)),
    attributedTo: account && idOf.get(account),
    stance: isDenied ? ("denies" as const) : undefined,
  });
}

/** Without half a character at either end, which no file may hold. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}

function documentsOf(
  read: readonly ReadText[],
  idOf: ReadonlyMap<Actor, string>,
  known: readonly FileDocument[],
): FileDocument[] {
  const ids = new Ids(known.map(({ id }) => id));
  return read.map(({ given, language, voice }) => {
    const { title, publisher, url, published, text } = given;
    const day = printDay(published);
    const made = slugOf(publisher ?? title ?? "document");
    return clean({
      id: given.id ?? ids.take(`${made}-${day}`),
      title: title ?? publisher ?? firstWords(text),
      publisher,
      url,
      published: day,
      language: given.language ?? language,
      voice: voice && idOf.get(voice),
      length: text.length,
      sha256: digestOf(text),
    });
  });
}

function firstWords(text: string): string {
  const line = text.trim().split(/\n/, 1)[0] ?? "";
  if (line.length <= LONGEST_TITLE) return line || "Document";
  const space = line.lastIndexOf(" ", LONGEST_TITLE);
  return `${whole(line.slice(0, space > 0 ? space : LONGEST_TITLE))} …`;
}

function shortOf({ kind, name }: Actor): string {
  return kind === "person" ? (name.split(" ").at(-1) ?? name) : name;
}

/** A name as an id: words in small letters joined by hyphens, in its own script. */
function slugOf(name: string): string {
  return plainName(name).replaceAll(" ", "-").slice(0, 60) || "actor";
}

/** Ids that are each used once. */
class Ids {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  take(id: string): string {
    let free = id;
    for (let number = 2; this.#taken.has(free); number++) free = `${id}-${String(number)}`;
    this.#taken.add(free);
    return free;
  }
}

/** An object without its undefined fields, which JSON does not know. */
function clean<Value extends object>(value: Value): Value {
  for (const key of Object.keys(value)) {
    if (Reflect.get(value, key) === undefined) Reflect.deleteProperty(value, key);
  }
  return value;
}
