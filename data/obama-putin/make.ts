import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quoteAt } from "../../src/edit/passages";
import type { FileDocument, FileLink } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { digestOf } from "../../src/graph/proof/digest";

const WHITE_HOUSE = "white-house-2014-03-06";
const KREMLIN = "kremlin-2014-03-07";
const CALL = "obama-putin-2014-03-06";
const GOING_ON = "kerry-lavrov-2014-03";

const TEXTS = new Map([WHITE_HOUSE, KREMLIN].map((id) => [id, readText(id)]));

/** The file `data/obama-putin.json`: two readouts of one call, whole, and what each says of it. */
export function obamaPutinText(): string {
  const documents: readonly FileDocument[] = [
    {
      id: WHITE_HOUSE,
      title: "Readout of President Obama’s call with President Putin of Russia",
      publisher: "White House",
      url: "https://marketmakeredge.com/obama-spoke-to-putin-for-one-hour-white-house-summarizes-the-conversation/",
      published: "2014-03-06",
      language: "en",
      voice: "white-house",
    },
    {
      id: KREMLIN,
      title: "Telephone conversation with US President Barack Obama",
      publisher: "Kremlin",
      url: "http://en.kremlin.ru/events/president/news/20395",
      published: "2014-03-07",
      language: "en",
      voice: "kremlin",
    },
  ];
  const file = {
    $schema: "../schema/readout-1.schema.json",
    format: "readout/1",
    title: "Obama and Putin, 6 March 2014",
    description:
      "Two official readouts of one telephone call, each in full, with what only one of them tells. The White House’s is in " +
      "the public domain, the Kremlin’s under CC BY 4.0 (kremlin.ru).",
    language: "en",
    license: "CC-BY-4.0",
    opening: {
      view: `event=${CALL}`,
      headline: "One call, two accounts",
      text:
        "Washington and Moscow each published a readout. That they spoke, and that their ministers go on speaking, is all " +
        "that both tell.",
    },
    moments: [{ date: "2014-03-06", label: "The call" }],
    labels: { topics: { "us-russia": "Relations of the two countries" } },
    nodes: [
      {
        id: "obama",
        kind: "person",
        name: "Barack Obama",
        shortName: "Obama",
        role: "President of the United States",
        country: "US",
        side: "Washington",
        position: { x: 0, y: 0 },
      },
      {
        id: "putin",
        kind: "person",
        name: "Vladimir Putin",
        shortName: "Putin",
        role: "President of Russia",
        country: "RU",
        side: "Moscow",
        position: { x: 400, y: 0 },
      },
      {
        id: "kerry",
        kind: "person",
        name: "John Kerry",
        shortName: "Kerry",
        role: "Secretary of State of the United States",
        country: "US",
        side: "Washington",
        position: { x: 60, y: 190 },
      },
      {
        id: "lavrov",
        kind: "person",
        name: "Sergei Lavrov",
        shortName: "Lavrov",
        role: "Foreign Minister of Russia",
        country: "RU",
        side: "Moscow",
        position: { x: 340, y: 190 },
        aliases: ["Sergey Lavrov"],
      },
      {
        id: "white-house",
        kind: "institution",
        name: "White House",
        country: "US",
        side: "Washington",
        speaksFor: ["obama", "kerry"],
      },
      {
        id: "kremlin",
        kind: "institution",
        name: "Kremlin",
        country: "RU",
        side: "Moscow",
        speaksFor: ["putin", "lavrov"],
      },
    ],
    edges: [
      link("call", "call", "obama", "putin", {
        event: CALL,
        topics: ["ukraine"],
        summary: "They speak by telephone about Ukraine, for an hour and at Washington’s wish.",
        passages: [
          [
            WHITE_HOUSE,
            "President Obama spoke for an hour this afternoon with President Putin of Russia.",
          ],
          [
            KREMLIN,
            "Vladimir Putin had a telephone conversation with President of the United States Barack Obama on the American side’s initiative.",
          ],
          [
            KREMLIN,
            "The presidents continued their discussion of the critical situation unfolding in Ukraine.",
          ],
        ],
      }),
      link("obama-violation", "statement", "obama", "putin", {
        event: CALL,
        topics: ["ukraine"],
        summary: "Obama calls what Russia does a breach of Ukraine’s sovereignty.",
        passages: [
          [
            WHITE_HOUSE,
            "President Obama emphasized that Russia’s actions are in violation of Ukraine’s sovereignty and territorial integrity",
          ],
        ],
      }),
      link("obama-way-out", "statement", "obama", "putin", {
        event: CALL,
        topics: ["ukraine", "diplomacy"],
        summary:
          "Obama describes a diplomatic way out: direct talks, monitors, troops back at their bases.",
        passages: [
          [
            WHITE_HOUSE,
            "President Obama indicated that there is a way to resolve the situation diplomatically",
          ],
          [WHITE_HOUSE, "Russian forces would return to their bases"],
        ],
      }),
      link("putin-illegitimate", "statement", "putin", "obama", {
        event: CALL,
        topics: ["ukraine"],
        summary: "Putin denies that the government in Kyiv is legitimate.",
        passages: [
          [
            KREMLIN,
            "Vladimir Putin noted that the current Ukrainian government, which came to power as the result of an unconstitutional coup and was not supported by a nationwide mandate, is imposing entirely illegitimate decisions onto Crimea",
          ],
        ],
      }),
      link("putin-help", "statement", "putin", "obama", {
        event: CALL,
        topics: ["ukraine"],
        summary: "Moscow says that it answers calls for help and keeps to the law.",
        passages: [
          [
            KREMLIN,
            "Russia cannot ignore calls for help on this matter and is responding accordingly, in full compliance with international law.",
          ],
        ],
      }),
      link("putin-relations", "statement", "putin", "obama", {
        event: CALL,
        topics: ["us-russia"],
        summary: "Putin wants the relations of both countries kept out of such quarrels.",
        passages: [
          [
            KREMLIN,
            "The President of Russia stressed the paramount importance of Russian-US relations for ensuring stability and security in the world.",
          ],
          [
            KREMLIN,
            "These relations should not be sacrificed due to disagreements on individual international issues",
          ],
        ],
      }),
      link("kerry-lavrov", "meeting", "kerry", "lavrov", {
        date: "2014-03-06/..",
        status: "planned",
        event: GOING_ON,
        topics: ["diplomacy"],
        summary: "The ministers are to stay in touch: the one thing of which both tell.",
        passages: [
          [WHITE_HOUSE, "Secretary Kerry would continue discussions with Foreign Minister Lavrov"],
          [
            KREMLIN,
            "Foreign Minister Sergei Lavrov and Secretary of State John Kerry will continue close communication",
          ],
        ],
      }),
    ],
    documents: documents.map((document) => {
      const text = textOf(document.id);
      return { ...document, length: text.length, sha256: digestOf(text), text };
    }),
  };
  const graph = parseGraph(file);
  if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
  return JSON.stringify(file, null, 2) + "\n";
}

interface LinkParts {
  readonly date?: string;
  readonly status?: string;
  readonly event: string;
  readonly topics: readonly string[];
  readonly summary: string;
  /** Documents, and what stands in them word for word. */
  readonly passages: readonly (readonly [document: string, exact: string])[];
}

function link(
  id: string,
  kind: string,
  source: string,
  target: string,
  parts: LinkParts,
): FileLink {
  const { date = "2014-03-06", status = "held", event, topics, summary, passages } = parts;
  const quotes = passages.map(([document, exact]) => {
    const text = textOf(document);
    const start = text.indexOf(exact);
    if (start < 0 || text.includes(exact, start + 1))
      throw new Error(`Not once in ${document}: ${exact}`);
    return quoteAt(document, text, { start, end: start + exact.length });
  });
  return { id, kind, source, target, date, status, event, topics: [...topics], summary, quotes };
}

function textOf(id: string): string {
  const text = TEXTS.get(id);
  if (text === undefined) throw new Error(`no text ${id}`);
  return text;
}

function readText(id: string): string {
  return readFileSync(join(import.meta.dirname, `${id}.txt`), "utf8");
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, "..", "obama-putin.json"), obamaPutinText());
}
