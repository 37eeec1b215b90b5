import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import { betweenTwo, othersIn } from "../../frame/reading/partners";
import { select } from "../../frame/view/steps";
import type { Pair } from "../../frame/view/view";
import { useDispatch, useWords } from "../../store/hooks";
import { FirstOf } from "../parts/FirstOf";
import { sayNames } from "../../words/names";
import { PlainText } from "../parts/PlainText";
import { Counted, Latest } from "../pairs/Counted";
import { Bars } from "../pairs/Bars";
import { LinkLine } from "./LinkLine";
import { Occasions } from "./Occasions";
import { LinkQuotes } from "./QuoteGroups";

/** So many of the others are named at first. */
const MOST_OTHERS = 12;

interface PairDetailsProps {
  readonly pair: Pair;
  readonly frame: Frame;
  readonly index: GraphIndex;
}

/** Two actors: when they were in contact, what they had with each other, newest first, and who else was in it. */
export function PairDetails({ pair, frame, index }: PairDetailsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { graph } = index;
  const found = betweenTwo(index, frame, pair);
  if (!found) return null;
  const isWhole = found.links.length === found.count;
  const others = isWhole ? othersIn(index, found.links) : [];
  return (
    <>
      <h2 tabIndex={-1}>
        <PlainText
          text={sayNames(
            words,
            pair.map((id) => graph.actors.get(id)?.name ?? id),
          )}
        />
      </h2>
      <Counted>
        <p className="lede">
          {words.say("score.contacts", { count: found.contacts })}
          {words.say("names.comma")}
          {words.say("details.links", { count: found.count })}
        </p>
      </Counted>
      {frame.window && isWhole && <Bars index={index} links={found.links} span={frame.window} />}
      {others.length > 0 && (
        <>
          <h3>{words.say("pair.others")}</h3>
          <FirstOf items={others} most={MOST_OTHERS}>
            {({ id, name }) => (
              <button key={id} type="button" className="plain" onClick={() => dispatch(select(id))}>
                <PlainText text={name} />
              </button>
            )}
          </FirstOf>
        </>
      )}
      <Latest listed={found.links.length} links={found.count} />
      <Occasions links={found.links} newestFirst>
        {(link, room) => (
          <section key={link.id}>
            <LinkLine link={link} index={index} />
            <LinkQuotes link={link} index={index} most={room} />
          </section>
        )}
      </Occasions>
    </>
  );
}
