import type { FileLink, FileQuote, GraphFile } from "../graph/model/file";
import { alignQuote, isPlaced } from "../graph/proof/align";
import { digestOf } from "../graph/proof/digest";
import { contextAt } from "../graph/proof/quote-at";
import type { Problem } from "../graph/problem";
import { type Step, withFields } from "./steps";

/** What can be done about a problem: a step that mends it, and the part of the file that it is about. */
export interface Mend {
  /** What the step does, as the catalogue names it. */
  readonly name: MendName;
  readonly step: Step;
}

export type MendName =
  | "remove-actor"
  | "remove-link"
  | "remove-quote"
  | "remove-summary"
  | "remove-address"
  | "correct-place"
  | "take-words"
  | "correct-text";

/** The steps that mend a problem of a file, the one first that loses least; none, where only its writer can know. */
export function mendsOf(file: GraphFile, { code, pointer = "" }: Problem): readonly Mend[] {
  const path = pointer.split("/").slice(1);
  const place = placeIn(file, path);
  if (!place) return [];
  switch (code) {
    case "advice-no-quote":
      return place.link ? [removeLink(place.link)] : [];
    case "advice-unlinked":
      return place.actor
        ? [{ name: "remove-actor", step: { act: "remove-actor", id: place.actor.id } }]
        : [];
    case "advice-copied-summary":
      return place.link ? [putLink("remove-summary", place.link, { summary: undefined })] : [];
    case "advice-address":
      return removeAddress(file, path);
    case "quote-moved":
    case "quote-context":
    case "quote-altered":
    case "advice-not-proved":
    case "quote-not-found":
    case "quote-not-searched":
      return place.link && place.quote ? mendQuote(file, place.link, place.quote) : [];
    case "text-length":
    case "text-digest":
      return place.document?.text === undefined
        ? []
        : [
            {
              name: "correct-text",
              step: {
                act: "put-document",
                document: {
                  ...place.document,
                  length: place.document.text.length,
                  sha256: digestOf(place.document.text),
                },
              },
            },
          ];
    default:
      return [];
  }
}

/** The id of the actor, link or document that a problem is about. */
export function subjectOf(file: GraphFile, { pointer = "" }: Problem): string | undefined {
  const place = placeIn(file, pointer.split("/").slice(1));
  return (place?.link ?? place?.actor ?? place?.document)?.id;
}

function placeIn(file: GraphFile, [list, at, , quoteAt]: readonly string[]) {
  const number = Number(at);
  switch (list) {
    case "nodes":
      return { actor: file.nodes[number] };
    case "edges": {
      const link = file.edges[number];
      return { link, quote: link?.quotes?.[Number(quoteAt)] };
    }
    case "documents":
      return { document: file.documents?.[number] };
    default:
      return undefined;
  }
}

function removeLink({ id }: FileLink): Mend {
  return { name: "remove-link", step: { act: "remove-link", id } };
}

function putLink(name: MendName, link: FileLink, fields: Partial<FileLink>): Mend {
  return { name, step: { act: "put-link", link: withFields(link, fields) } };
}

function mendQuote(file: GraphFile, link: FileLink, quote: FileQuote): readonly Mend[] {
  const others = link.quotes?.filter((other) => other !== quote) ?? [];
  const remove = putLink("remove-quote", link, { quotes: others });
  const text = file.documents?.find(({ id }) => id === quote.document)?.text;
  if (text === undefined) return [remove];
  const alignment = alignQuote(quote, text);
  if (!isPlaced(alignment)) return [remove];
  const { start, end } = alignment;
  const found = { ...quote, exact: text.slice(start, end), start, ...contextAt(text, start, end) };
  const quotes = link.quotes?.map((other) => (other === quote ? found : other));
  const name = alignment.standing === "altered" ? "take-words" : "correct-place";
  return [putLink(name, link, { quotes }), remove];
}

/** An address that is none, taken away. */
function removeAddress(
  file: GraphFile,
  [list, at, field, place]: readonly string[],
): readonly Mend[] {
  const name = "remove-address";
  if (list === "nodes") {
    const actor = file.nodes[Number(at)];
    const sameAs = actor?.sameAs?.filter((_, number) => number !== Number(place));
    return actor ? [{ name, step: { act: "put-actor", actor: { ...actor, sameAs } } }] : [];
  }
  const document = file.documents?.[Number(at)];
  if (!document || (field !== "url" && field !== "archived")) return [];
  return [
    { name, step: { act: "put-document", document: withFields(document, { [field]: undefined }) } },
  ];
}
