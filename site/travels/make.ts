import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { printGraph } from "../../src/formats/json/print-graph";
import type { FileActor, FileLink } from "../../src/graph/model/file";

interface Journey {
  readonly id: string;
  /** Days, as YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  readonly role: "president" | "secretary";
  /** The id of who went, and the name. */
  readonly traveller: string;
  readonly name: string;
  /** The country's id in `countries.csv`, and its name in the record. */
  readonly country: string;
  readonly named: string;
  readonly place: string;
  readonly remarks: string;
}

interface Country {
  readonly id: string;
  /** ISO 3166-1 alpha-2; empty for states of the past and for places that are none. */
  readonly code: string;
  readonly name: string;
}

const RECORD = "https://history.state.gov/departmenthistory/travels";
const RECORDER = "office-of-the-historian";
/** The year that is shown first. */
const YEAR = "2014";
const ROLES = {
  president: "President of the United States",
  secretary: "US Secretary of State",
} as const;
const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/**
 * The graph file of all journeys abroad of presidents and secretaries of state of the United States, as the tables beside
 * this script have them. Where they are from, and what was done with them: the README beside them.
 */
export function travelsText(): string {
  const journeys = readTable<Journey>("journeys.csv");
  const travellers = [...new Map(journeys.map((one) => [one.traveller, one])).values()];
  const shown = journeys.filter(({ start }) => start.startsWith(YEAR));
  return printGraph({
    format: "readout/1",
    title: "Journeys abroad of US presidents and secretaries of state, 1866 to 2025",
    description:
      `${journeys.length.toLocaleString("en")} visits, as the Office of the Historian of the US Department of State records ` +
      "them (history.state.gov, in the public domain). Each is dated by its first day and quotes the record's remark. " +
      "Only the travellers' own side tells of them here.",
    language: "en",
    license: "CC0-1.0",
    opening: {
      view: `from=${YEAR}-01-01&to=${YEAR}-12-31&tab=graph`,
      headline: `${YEAR}: ${shown.length} visits to ${new Set(shown.map(({ country }) => country)).size} countries`,
      text: "Where Barack Obama and John Kerry went in one year. The slider leads to the journeys of any other.",
    },
    moments: [
      { date: "1918-12-14", label: "Wilson in Paris" },
      { date: "1945-02-03", label: "Yalta" },
      { date: "1972-02-21", label: "Nixon in China" },
    ],
    nodes: [
      {
        id: RECORDER,
        kind: "institution",
        name: "Office of the Historian, US Department of State",
        shortName: "Office of the Historian",
        country: "US",
        speaksFor: travellers.map(({ traveller }) => traveller),
      },
      ...travellers.map(({ traveller, name, role }) => ({
        id: traveller,
        kind: "person",
        name,
        role: ROLES[role],
        country: "US",
      })),
      ...countriesOf(journeys),
    ],
    edges: journeys.map(visitOf),
    documents: travellers.map(({ traveller, name, role }) => ({
      id: documentOf(traveller),
      title: `Travels abroad of ${name}`,
      publisher: "Office of the Historian",
      url: `${RECORD}/${role}/${traveller}`,
      language: "en",
    })),
  });
}

/** The countries that somebody went to; one keeps the names that the record gives it besides. */
function countriesOf(journeys: readonly Journey[]): readonly FileActor[] {
  return readTable<Country>("countries.csv").map(({ id, code, name }) => {
    const visits = journeys.filter(({ country }) => country === id);
    const others = new Set(visits.map(({ named }) => named));
    others.delete(name);
    return {
      id,
      kind: "country",
      name,
      ...(code !== "" && { country: code }),
      ...(others.size > 0 && { aliases: [...others] }),
    };
  });
}

function visitOf({ id, start, end, traveller, country, place, remarks }: Journey): FileLink {
  const time = days.formatRange(new Date(start), new Date(end));
  return {
    id: `visit-${id}`,
    kind: "visit",
    source: traveller,
    target: country,
    date: start,
    summary: place === "" ? time : `${place}, ${time}`,
    quotes: [{ document: documentOf(traveller), exact: remarks, attributedTo: RECORDER }],
  };
}

function documentOf(traveller: string): string {
  return `travels-of-${traveller}`;
}

function readTable<Row>(name: string): readonly Row[] {
  const text = readFileSync(join(import.meta.dirname, name), "utf8");
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const [error] = errors;
  if (error) throw new Error(`${name}: row ${error.row ?? "?"}: ${error.message}`);
  return data;
}
