import type { FileLink } from "../../graph/model/file";
import type { View } from "../../frame/view/view";
import {
  type CountedActor,
  type CountedFrame,
  type CountedLink,
  MOST_ALONG,
  MOST_PARTNERS,
} from "../../tiles/counted-frame";
import { type Cell, type DuckDb, numberIn, type Row, textIn } from "../duckdb/duckdb";
import type { Dictionary } from "./codes";
import { whole } from "./conditions";
import type { Met, Stretch } from "./met";

/** A link with its pair and its place in order of time, both as the tables have them. */
export interface FoundLink {
  readonly pair: string;
  readonly seq: string;
  readonly sent: CountedLink;
}

/** What the rows of `Met.linksOf` say. */
export function readLinks(rows: readonly Row[], dictionary: Dictionary): readonly FoundLink[] {
  return rows.map(([pair, told, toldBy, seq, ...cells]) => ({
    pair: String(pair),
    seq: String(seq),
    sent: {
      link: linkOf(cells, dictionary),
      // The place in order of time ends with that in the file.
      place: typeof seq === "bigint" ? Number(seq & 0xffff_ffffn) : 0,
      told: numberIn(told),
      toldBy: numberIn(toldBy),
    },
  }));
}

function linkOf(
  [id, source, target, kind, status, date, event, label, summary, topics, quotes]: readonly Cell[],
  { kinds, statuses, sets }: Dictionary,
): FileLink {
  const text = textIn(quotes);
  const optional = Object.fromEntries(
    Object.entries({ date, event, label, summary }).filter(
      ([, value]) => textIn(value) !== undefined,
    ),
  );
  const own = sets.topic[numberIn(topics)] ?? [];
  return {
    id: textIn(id) ?? "",
    source: textIn(source) ?? "",
    target: textIn(target) ?? "",
    kind: kinds[numberIn(kind)] ?? "",
    status: statuses[numberIn(status)] ?? "",
    ...optional,
    ...(own.length > 0 ? { topics: [...own] } : {}),
    ...(text === undefined ? {} : { quotes: JSON.parse(text) }),
  };
}

/** The links of a stretch in order of time. Their places are found first: texts are read for few. */
export async function linksIn(
  met: Met,
  dictionary: Dictionary,
  stretch: Stretch,
): Promise<readonly CountedLink[]> {
  const places = await met.placesOf(stretch);
  if (places.length === 0) return [];
  return readLinks(await met.linksOf(places, [], stretch.actor), dictionary).map(
    ({ sent }) => sent,
  );
}

const NEWEST = { isDescending: true, start: 0, count: MOST_ALONG };

/** What comes along with the numbers of a view: its newest links, and what is selected. */
export async function alongIn(
  database: DuckDb,
  met: Met,
  dictionary: Dictionary,
  { view: { select }, selected }: { readonly view: View; readonly selected: number | undefined },
): Promise<Pick<CountedFrame, "newest" | "actor" | "occasion">> {
  const newest = await linksIn(met, dictionary, NEWEST);
  if (selected !== undefined)
    return { newest, actor: await actorIn(database, met, dictionary, selected), occasion: [] };
  const occasion = select === undefined ? [] : await met.occasionOf(select, MOST_ALONG);
  return { newest, occasion: readLinks(occasion, dictionary).map(({ sent }) => sent) };
}

async function actorIn(
  database: DuckDb,
  met: Met,
  dictionary: Dictionary,
  actor: number,
): Promise<CountedActor> {
  const own = whole(actor);
  const partners = await database.rows(`SELECT CASE WHEN one = ${own} THEN other ELSE one END AS n,
      links, contacts FROM found WHERE one = ${own} OR other = ${own}
    ORDER BY contacts DESC, links DESC, n LIMIT ${MOST_PARTNERS}`);
  return {
    partners: partners.map(
      ([n, links, contacts]) => [numberIn(n), numberIn(links), numberIn(contacts)] as const,
    ),
    newest: await linksIn(met, dictionary, { ...NEWEST, actor }),
  };
}
