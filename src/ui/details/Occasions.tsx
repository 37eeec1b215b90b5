import { type ReactNode, useState } from "react";
import { groupByEvent } from "../../frame/query/details";
import type { LinkList } from "../../frame/index/link-list";
import type { Link } from "../../graph/model/types";
import { useWords } from "../../store/hooks";

const FIRST_LINKS = 60;

interface OccasionsProps {
  readonly links: LinkList;
  readonly newestFirst?: boolean;
  readonly children: (link: Link) => ReactNode;
}

/** Links by occasion; of very many the first, and as many more whenever they are asked for. */
export function Occasions({ links, newestFirst = false, children }: OccasionsProps) {
  const words = useWords();
  const [most, setMost] = useState(FIRST_LINKS);
  const shown = newestFirst
    ? links.slice(Math.max(0, links.length - most), links.length).toReversed()
    : links.slice(0, most);
  const more = links.length - shown.length;
  return (
    <>
      <ol className="events">
        {groupByEvent(shown).map(({ event, links: together }) => (
          <li key={`${event} ${together[0]?.id}`}>{together.map(children)}</li>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" onClick={() => setMost(most + FIRST_LINKS)}>
          {words.say("details.more", { count: more })}
        </button>
      )}
    </>
  );
}
