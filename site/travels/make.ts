import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { printGraph } from "../../src/formats/json/print-graph";
import type { FileActor, FileLink } from "../../src/graph/model/file";
import type { Point } from "../../src/graph/model/types";
import { placesOf } from "./places";

interface Journey {
  readonly id: string;
  /** Days, as YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  /** The id of who went in `travellers.csv`, and of the country in `countries.csv`. */
  readonly traveller: string;
  readonly country: string;
  readonly place: string;
  readonly remarks: string;
}

interface Traveller {
  readonly id: string;
  readonly role: "president" | "secretary";
  readonly name: string;
}

interface Country {
  readonly id: string;
  /** ISO 3166-1 alpha-2; empty for places that are no state. */
  readonly code: string;
  readonly name: string;
  /** Other names that the record gives it, with semicolons between them. */
  readonly also: string;
}

const RECORD = "https://history.state.gov/departmenthistory/travels";
const RECORDER = "office-of-the-historian";
/** What is shown first: few enough countries that each has its name beside it, placed so that lines do not cross. */
const MONTH = { name: "March 2014", first: "2014-03-01", last: "2014-03-31" };
const ROLES = {
  president: "President of the United States",
  secretary: "US Secretary of State",
} as const;
const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/**
 * The graph file of the journeys abroad of a president and his secretaries of state, as the tables beside this script have
 * them. Where they are from, and what was done with them: the README beside them.
 */
export function travelsText(): string {
  const journeys = readTable<Journey>("journeys.csv");
  const travellers = readTable<Traveller>("travellers.csv");
  const shown = journeys.filter(({ start }) => MONTH.first <= start && start <= MONTH.last);
  const places = placesOf(shown, ["obama-barack", "kerry-john-forbes"]);
  return printGraph({
    format: "readout/1",
    title: "Journeys abroad of Barack Obama, Hillary Clinton and John Kerry, 2009 to 2016",
    description:
      `${journeys.length.toLocaleString("en")} visits, as the Office of the Historian of the US Department of State records ` +
      "them (history.state.gov, in the public domain). Each visit has the date of its first day, and quotes the remark in the record. " +
      "All accounts are from the travellers’ own side.",
    language: "en",
    license: "CC0-1.0",
    opening: {
      view: `from=${MONTH.first}&to=${MONTH.last}&tab=graph`,
      headline: `${MONTH.name}: ${shown.length} visits to ${new Set(shown.map(({ country }) => country)).size} countries`,
      text: "Where Barack Obama and John Kerry travelled in the month after Russia took Crimea. Move the slider to see other months and years.",
    },
    moments: [
      { date: "2009-06-04", label: "Obama in Cairo" },
      { date: "2014-03-24", label: "Obama in The Hague" },
      { date: "2016-03-20", label: "Obama in Havana" },
    ],
    nodes: [
      {
        id: RECORDER,
        kind: "institution",
        name: "Office of the Historian, US Department of State",
        shortName: "Office of the Historian",
        country: "US",
        speaksFor: travellers.map(({ id }) => id),
      },
      ...travellers.map(({ id, name, role }) => ({
        id,
        kind: "person",
        name,
        role: ROLES[role],
        country: "US",
        position: places.get(id),
      })),
      ...readTable<Country>("countries.csv").map((country) => countryOf(country, places)),
    ],
    edges: journeys.map(visitOf),
    documents: travellers.map(({ id, name, role }) => ({
      id: documentOf(id),
      title: `Travels abroad of ${name}`,
      publisher: "Office of the Historian",
      url: `${RECORD}/${role}/${id}`,
      language: "en",
    })),
  });
}

function countryOf(
  { id, code, name, also }: Country,
  places: ReadonlyMap<string, Point>,
): FileActor {
  return {
    id,
    kind: "country",
    name,
    position: places.get(id),
    ...(code !== "" && { country: code }),
    ...(also !== "" && { aliases: also.split("; ") }),
  };
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
