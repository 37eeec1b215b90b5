import { type ReactNode, useState } from "react";
import { groupByEvent } from "../../frame/query/details";
import { sharesOf } from "../../frame/reading/shares";
import type { LinkList } from "../../frame/index/link-list";
import type { Link } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { MOST_QUOTES } from "./QuoteGroups";

/** So many links are shown at first, and so many more at each press. */
const FIRST_LINKS = 60;

interface OccasionsProps {
  readonly links: LinkList;
  readonly newestFirst?: boolean;
  /** How many links are shown at first, and how many of their quotes. */
  readonly most?: number;
  readonly mostQuotes?: number;
  /** @param quotes how many of the link's quotes there is room for */
  readonly children: (link: Link, quotes: number) => ReactNode;
}

/** Links by occasion; of very many the first, and more whenever they are asked for. */
export function Occasions({
  links,
  newestFirst = false,
  most: first = FIRST_LINKS,
  mostQuotes = MOST_QUOTES,
  children,
}: OccasionsProps) {
  const words = useWords();
  const [asked, setAsked] = useState(0);
  const most = first + asked;
  const places = Array.from({ length: Math.min(most, links.length) }, (_, at) =>
    newestFirst ? links.length - 1 - at : at,
  );
  const shown = places.flatMap((place) => links.at(place) ?? []);
  const more = links.length - shown.length;
  const room = sharesOf(
    places.map((place) => links.quoteCount(place)),
    mostQuotes + asked,
  );
  const roomOf = new Map(shown.map(({ id }, at) => [id, room[at] ?? 0]));
  return (
    <>
      <ol className="events">
        {groupByEvent(shown).map(({ event, links: together }) => (
          <li key={`${event} ${together[0]?.id}`}>
            {together.map((link) => children(link, roomOf.get(link.id) ?? 0))}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" onClick={() => setAsked(asked + FIRST_LINKS)}>
          {words.say("details.more", { count: more })}
        </button>
      )}
    </>
  );
}
