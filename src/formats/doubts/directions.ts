import type { FileLink, GraphFile } from "../../graph/model/file";
import { isObject, objectOf } from "../json/json-values";
import type { Imported, Note } from "../draft/imported";
import { fieldNames } from "./field-names";

/** Words that say of a contact that it came in, wherever they stand: "Incoming call", "Appel entrant". */
const INCOMING =
  /(?<!\p{L})(?:incoming|inbound|eingehende?[nrs]?|eingegangene?[nrs]?|entrante?s?|en entrada|in entrata|in arrivo|ricevut[aeio]|reçue?s?|recibid[ao]s?|empfangene?[nrs]?|входящ(?:ий|ая|ее|ие)|вхідн(?:ий|а|е|і)|واردة?|الواردة?)(?!\p{L})/iu;
/** Words that say the contrary. */
const OUTGOING =
  /(?<!\p{L})(?:outgoing|outbound|ausgehende?[nrs]?|sortante?s?|in uscita|salientes?|исходящ(?:ий|ая|ее|ие)|вихідн(?:ий|а|е|і)|صادرة?|الصادرة?)(?!\p{L})/iu;
/** Words that say so in a column of directions alone. */
const SHORT =
  /^(?:in|i|received|receive|rcvd|mt|rx|entrada|entrata|arrivo|eingang|ein|arrivée|<-+|←|reversed?|backwards?)$/i;
/** Words of a whole cell that say so where others in their column say the contrary, whatever that is called. */
const CAME_IN =
  /^(?:in|received?|rcvd|mt|rx|inbox|missed|entrada|entrata|arrivo|eingang|arrivée|erhalten|получено|отримано)$/i;
const WENT_OUT =
  /^(?:out|sent|send|given|mo|tx|outbox|diall?ed|salida|uscita|sortie|ausgang|départ|gesendet|enviad[ao]|inviat[ao]|envoyée?|отправлено|надіслано)$/i;
/** What a column of directions is called. */
const HEADING =
  /^(?:(?:call|message|sms|traffic|event)?[\s_-]*(?:direction|dir)|in[\s_/-]*out|(?:ein|aus)gehend|richtung|anrufrichtung|sens|direzione|verso|dirección|sentido|направление|напрямок|напрям|الاتجاه|اتجاه)$/i;

/** So many links show what their fields hold. */
const SAMPLE = 200;
/** So many of them are told: whoever has more than a few such fields has them for another reason. */
const MOST_TOLD = 3;
/** Longer ones are texts, not directions. */
const LONGEST = 40;

/**
 * Notes on a field that says of contacts that they came in, as logs of phones and mail have it: then the ends of those links
 * may stand the other way round. Nothing is turned.
 */
export function notesOfDirections(file: GraphFile, placeOf: Imported["placeOf"]): readonly Note[] {
  const sample = file.edges.slice(0, SAMPLE);
  return fieldNames(sample)
    .filter((field) => !NO_DIRECTION.has(field) && mayBeOfDirections(sample, field))
    .slice(0, MOST_TOLD)
    .flatMap((field) => {
      const found = incomingIn(file.edges, field);
      return found ? [noteOf(file, field, found, placeOf)] : [];
    });
}

/** Fields that say something else, whatever words are in them. */
const NO_DIRECTION: ReadonlySet<string> = new Set([
  "id",
  "source",
  "target",
  "date",
  "status",
  "event",
  "summary",
  "topics",
  "quotes",
]);

/** Whether the name of a field, or what its first values are, shows that it may say which way a contact went. */
function mayBeOfDirections(sample: readonly FileLink[], field: string): boolean {
  if (field === "arrows" || field === "reversed" || HEADING.test(field.trim())) return true;
  const values = wordsIn(sample, field);
  return (
    values.some((value) => INCOMING.test(value) || OUTGOING.test(value)) ||
    areOfBothWays(values, field)
  );
}

function wordsIn(edges: readonly FileLink[], field: string): readonly string[] {
  return edges.flatMap((edge) => {
    const value: unknown = Reflect.get(edge, field);
    return typeof value === "string" && value.length <= LONGEST ? [value.trim()] : [];
  });
}

/** Whether some values say that a contact came in and others that it went out; the kind “received” says enough. */
function areOfBothWays(values: readonly string[], field: string): boolean {
  const isIn = values.some((value) => CAME_IN.test(value));
  const isReceived = values.some((value) => /^received$/i.test(value));
  return isIn && ((field === "kind" && isReceived) || values.some((value) => WENT_OUT.test(value)));
}

interface Incoming {
  readonly first: number;
  readonly count: number;
}

/** The first link that came in by a field, and how many did; undefined where the field is not of directions. */
function incomingIn(edges: readonly FileLink[], field: string): Incoming | undefined {
  const words = wordsIn(edges.slice(0, SAMPLE), field);
  const shape = HEADING.test(field.trim())
    ? SHORT
    : areOfBothWays(words, field)
      ? CAME_IN
      : undefined;
  let first = -1;
  let count = 0;
  for (const [at, edge] of edges.entries()) {
    const value: unknown = Reflect.get(edge, field);
    if (!isBackwards(field, value) && !saysIncoming(value, shape)) continue;
    count++;
    if (first < 0) first = at;
  }
  return first < 0 ? undefined : { first, count };
}

function saysIncoming(value: unknown, shape: RegExp | undefined): boolean {
  if (typeof value !== "string" || value.length > LONGEST) return false;
  return INCOMING.test(value) || (shape?.test(value.trim()) ?? false);
}

/** Whether a line is drawn with its arrow at the beginning: by `arrows` of vis, or `reversed` of Kumu. */
function isBackwards(field: string, value: unknown): boolean {
  if (field === "reversed") return value === true;
  if (field !== "arrows") return false;
  if (typeof value === "string") return /\bfrom\b/.test(value) && !/\bto\b/.test(value);
  const arrows = objectOf(value);
  const isDrawn = (end: string) => {
    const arrow = arrows.get(end);
    return arrow === true || (isObject(arrow) && objectOf(arrow).get("enabled") !== false);
  };
  return isDrawn("from") && !isDrawn("to");
}

function noteOf(
  file: GraphFile,
  field: string,
  { first, count }: Incoming,
  placeOf: Imported["placeOf"],
): Note {
  const edge = file.edges[first];
  const value: unknown = edge && Reflect.get(edge, field);
  const nameOf = (id = "") => {
    const name = file.nodes.find((node) => node.id === id)?.name;
    return typeof name === "string" ? name : id;
  };
  const values = {
    field,
    value: typeof value === "object" ? JSON.stringify(value) : String(value),
    source: nameOf(edge?.source),
    target: nameOf(edge?.target),
  };
  return { code: "direction-unused", values, count, ...placeOf(`/edges/${first}`) };
}
