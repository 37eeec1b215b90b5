import { Fragment } from "react";
import {
  compareAccounts,
  countAccounts,
  linksBeside,
  linksOfOccasion,
} from "../../frame/query/accounts";
import { groupByAccount, quotesOfLink } from "../../frame/query/details";
import { countOfPair } from "../../frame/reading/counts";
import { type Frame, linksAtHand } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import { openEvent, select } from "../../frame/view/steps";
import type { Graph, Link } from "../../graph/model/types";
import { StatusMark } from "../../picture/draw/Mark";
import { sayDays } from "../../words/dates";
import { sayStatusWithin, sayTold } from "../../words/facts";
import { sayTie, wordOfTopic } from "../../words/names";
import { isInHeading, sayHeading } from "../../words/tell";
import { useDispatch, useWords } from "../../store/hooks";
import { AccountTable } from "./AccountTable";
import { FileText } from "../parts/FileText";
import { FirstOf } from "../parts/FirstOf";
import { Listed } from "../parts/Listed";
import { LinkLine } from "./LinkLine";
import { QuoteGroups } from "./QuoteGroups";
import { PlainText } from "../parts/PlainText";

/** So many are shown at first. */
const MOST_TOPICS = 50;
const MOST_SIBLINGS = 100;
/** More accounts than these nobody compares side by side. */
const MOST_COLUMNS = 12;

interface LinkDetailsProps {
  readonly link: Link;
  readonly frame: Frame;
  readonly index: GraphIndex;
  /** The number of the quote that the address names, from 1. */
  readonly marked?: number | undefined;
}

/** One link: who, when as the source gives it, whether it came about, and each account's quotes. */
export function LinkDetails({ link, frame, index, marked }: LinkDetailsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { graph } = index;
  const status = isInHeading(link) ? undefined : sayStatusWithin(words, index, link);
  const told = sayTold(words, index, link);
  const together = linksOfOccasion(index, link);
  const siblings = linksBeside(index, together, link);
  const own = compareAccounts(graph, [link]);
  const accounts = countAccounts(index, together);
  const isShown = linksAtHand(frame).has(link.id);
  const isPairShown = countOfPair(index, frame, link) > 0;
  return (
    <>
      <h2 tabIndex={-1}>
        {isInHeading(link) && (
          <>
            <StatusMark status={link.status} />{" "}
          </>
        )}
        <PlainText text={sayHeading(words, link, index)} />
      </h2>
      <p className="link-ends">
        <ActorButton id={link.source} graph={graph} />
        <span aria-hidden="true"> {sayTie(words, link)} </span>
        <ActorButton id={link.target} graph={graph} />
      </p>
      <p className="lede">
        <Listed
          items={[
            sayDays(words, link.days),
            ...(status === undefined
              ? []
              : [
                  <>
                    <StatusMark status={link.status} /> <PlainText text={status} />
                  </>,
                ]),
            ...(told === undefined ? [] : [<PlainText text={told} />]),
          ]}
        />
      </p>
      {!isShown && (
        <p className="note">{words.say(isPairShown ? "details.outside" : "details.noRecord")}</p>
      )}
      {link.label && (
        <p className="link-label">
          <FileText graph={graph} text={link.label} translations={graph.texts.get(link.label)} />
        </p>
      )}
      {link.summary && (
        <p>
          <FileText graph={graph} text={link.summary} />
        </p>
      )}
      {link.topics.length > 0 && (
        <p className="topics">
          {words.say("names.label", { label: words.say("details.topics") })}{" "}
          <FirstOf items={link.topics} most={MOST_TOPICS}>
            {(topic, at) => (
              <Fragment key={topic}>
                {at > 0 && words.say("names.comma")}
                <FileText graph={graph} text={wordOfTopic(topic, graph)} />
              </Fragment>
            )}
          </FirstOf>
        </p>
      )}
      <h3>{words.say("details.quotes")}</h3>
      {link.quotes.length === 0 && <p>{words.say("details.noQuotes")}</p>}
      {own.columns.length > 1 && own.columns.length <= MOST_COLUMNS ? (
        <AccountTable accounts={own} graph={graph} link={link.id} marked={marked} />
      ) : (
        <QuoteGroups groups={groupByAccount(quotesOfLink(link))} graph={graph} marked={marked} />
      )}
      {accounts > 1 && (
        <button type="button" onClick={() => dispatch(openEvent(link.event ?? link.id))}>
          {words.say("accounts.open", { count: accounts })}
        </button>
      )}
      {siblings.length > 0 && (
        <>
          <h3>{words.say("details.sameEvent")}</h3>
          <FirstOf items={siblings} most={MOST_SIBLINGS}>
            {(sibling) => <LinkLine key={sibling.id} link={sibling} index={index} />}
          </FirstOf>
        </>
      )}
    </>
  );
}

function ActorButton({ id, graph }: { readonly id: string; readonly graph: Graph }) {
  const dispatch = useDispatch();
  return (
    <button type="button" className="plain" onClick={() => dispatch(select(id))}>
      <PlainText text={graph.actors.get(id)?.name ?? id} />
    </button>
  );
}
