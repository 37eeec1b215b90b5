import { linkedAddress } from "../../graph/address";
import type { GraphFile } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import { citedDocuments } from "./citations";
import { doiOf } from "./doi";
import { timeOf } from "./time-of-data";

/** What is said of a view beyond its file. */
export interface DatasetOf {
  readonly name: string;
  readonly description: string;
  /** Where it is published. */
  readonly url?: string | undefined;
  /** The address of its picture. */
  readonly image?: string | undefined;
}

/** No page needs more to be found by. */
const MOST_CITATIONS = 100;

/**
 * What a file or a part of one is, for search engines: a Dataset of schema.org with its time and what it cites, as JSON-LD.
 * Plain ASCII, and nothing in it can end the element of a script that it stands in.
 */
export function printDataset(
  file: GraphFile,
  { name, description, url, image }: DatasetOf,
): string {
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name,
    description,
    url,
    image,
    inLanguage: file.language,
    license: file.license,
    temporalCoverage: timeOf(file),
    citation: citedDocuments(file)
      .slice(0, MOST_CITATIONS)
      .map((document) => {
        const doi = doiOf(document);
        return {
          "@type": "CreativeWork",
          name: plainText(document.title ?? document.id),
          url: document.url === undefined ? undefined : linkedAddress(document.url),
          identifier: doi === undefined ? undefined : `https://doi.org/${doi}`,
          datePublished: document.published,
          inLanguage: document.language,
          publisher:
            document.publisher === undefined
              ? undefined
              : { "@type": "Organization", name: plainText(document.publisher) },
        };
      }),
  };
  return JSON.stringify(dataset)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll("&", String.raw`\u0026`)
    .replaceAll(
      /[^\x00-\x7F]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}
