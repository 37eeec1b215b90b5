import type { FileLink, GraphFile } from "../../graph/model/file";
import type { Imported, Note } from "./imported";

/** Words that say of a contact that it came in, wherever they stand: "Incoming call", "Appel entrant". */
const INCOMING =
  /(?<!\p{L})(?:incoming|inbound|eingehende?[nrs]?|eingegangene?[nrs]?|entrante?s?|en entrada|in entrata|in arrivo|ricevut[aeio]|reçue?s?|recibid[ao]s?|empfangene?[nrs]?|входящ(?:ий|ая|ее|ие)|вхідн(?:ий|а|е|і)|واردة?|الواردة?)(?!\p{L})/iu;
/** Words that say so in a column of directions alone. */
const SHORT =
  /^(?:in|i|received|receive|rcvd|mt|rx|entrada|entrata|arrivo|eingang|ein|arrivée|<-+|←|reversed?|backwards?)$/i;
/** What a column of directions is called. */
const HEADING =
  /^(?:(?:call|message|sms|traffic|event)?[\s_-]*(?:direction|dir)|in[\s_/-]*out|(?:ein|aus)gehend|richtung|anrufrichtung|sens|direzione|verso|dirección|sentido|направление|напрямок|напрям|الاتجاه|اتجاه)$/i;

/** So many links show what their fields hold. */
const SAMPLE = 1000;
/** Longer ones are texts, not directions. */
const LONGEST = 40;

/**
 * Notes on a field that says of contacts that they came in, as logs of phones and mail have it: then the ends of those links
 * may stand the other way round. Nothing is turned.
 */
export function notesOfDirections(file: GraphFile, placeOf: Imported["placeOf"]): readonly Note[] {
  const names = new Set(file.edges.slice(0, SAMPLE).flatMap((edge) => Object.keys(edge)));
  return [...names].flatMap((field) => {
    if (NO_DIRECTION.has(field)) return [];
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

interface Incoming {
  readonly first: number;
  readonly count: number;
}

/** The first link that came in by a field, and how many did; undefined where the field is not of directions. */
function incomingIn(edges: readonly FileLink[], field: string): Incoming | undefined {
  const isHeading = HEADING.test(field.trim());
  let first = -1;
  let count = 0;
  for (const [at, edge] of edges.entries()) {
    const value: unknown = Reflect.get(edge, field);
    if (typeof value !== "string" || value.length > LONGEST) continue;
    const isIncoming = INCOMING.test(value) || (isHeading && SHORT.test(value.trim()));
    if (!isIncoming) continue;
    count++;
    if (first < 0) first = at;
  }
  return first < 0 ? undefined : { first, count };
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
    value: String(value),
    source: nameOf(edge?.source),
    target: nameOf(edge?.target),
  };
  return { code: "direction-unused", values, count, ...placeOf(`/edges/${first}`) };
}
