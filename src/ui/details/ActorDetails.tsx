import { Fragment } from "react";
import {
  groupByAccount,
  linksOfActor,
  quotesOfAccount,
  quotesOfLink,
} from "../../frame/query/details";
import type { Frame } from "../../frame/query/frame";
import { toggleExpanded } from "../../frame/view/steps";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Actor } from "../../graph/model/types";
import { ActorMark } from "../../picture/draw/Mark";
import { useDispatch, useView, useWords } from "../../store/hooks";
import { nameOfCountry, nameOfKind } from "../../words/names";
import { FileText } from "../parts/FileText";
import { LinkLine } from "./LinkLine";
import { Occasions } from "./Occasions";
import { QuoteGroups } from "./QuoteGroups";
import { PlainText } from "../parts/PlainText";
import { isolate } from "../../words/isolate";
import { OutwardLink } from "../parts/OutwardLink";

interface ActorDetailsProps {
  readonly actor: Actor;
  readonly frame: Frame;
  readonly index: GraphIndex;
}

/** Who an actor is, its links, newest first, with their quotes, and what is attributed to it. */
export function ActorDetails({ actor, frame, index }: ActorDetailsProps) {
  const words = useWords();
  const { graph } = index;
  const links = linksOfActor(index, frame.links, actor.id);
  const attributed = quotesOfAccount(graph.links.quoted(), actor.id);
  const country = actor.country && nameOfCountry(words, actor.country);
  return (
    <>
      <h2>
        <ActorMark kind={actor.kind} /> <PlainText text={actor.name} />
      </h2>
      <p className="lede">
        <PlainText text={nameOfKind(words, actor.kind)} />
        {actor.role && (
          <>
            {words.say("names.comma")}
            <FileText graph={graph} text={actor.role} translations={actor.translations?.role} />
          </>
        )}
        {country && (
          <>
            {words.say("names.comma")}
            {country}
          </>
        )}
        {actor.aliases.length > 0 && (
          <small>
            <bdi>
              {words.say("details.aka", {
                names: actor.aliases.map(isolate).join(words.say("names.comma")),
              })}
            </bdi>
          </small>
        )}
      </p>
      {actor.description && (
        <p>
          <FileText
            graph={graph}
            text={actor.description}
            translations={actor.translations?.description}
          />
        </p>
      )}
      {actor.sameAs.length > 0 && (
        <p className="same-as">
          {words.say("details.sameAs")}:{" "}
          {actor.sameAs.map((address, at) => (
            <Fragment key={address}>
              {at > 0 && words.say("names.comma")}
              <OutwardLink address={address} />
            </Fragment>
          ))}
        </p>
      )}
      {index.onlyAccounts.has(actor.id) ? (
        <p>{words.say("details.account.only")}</p>
      ) : (
        <h3>{words.say("details.links", { count: links.length })}</h3>
      )}
      {frame.drawn.pairs.length < frame.drawn.pairTotal && <Expand actor={actor} />}
      <Occasions links={links} newestFirst>
        {(link) => (
          <section key={link.id}>
            <LinkLine link={link} index={index} />
            <QuoteGroups groups={groupByAccount(quotesOfLink(link))} graph={graph} />
          </section>
        )}
      </Occasions>
      {attributed.length > 0 && (
        <>
          <h3>{words.say("details.attributed")}</h3>
          <QuoteGroups groups={groupByAccount(attributed)} graph={graph} />
        </>
      )}
    </>
  );
}

/** Where the picture draws the strongest only: all links of this actor, or no longer. */
function Expand({ actor }: { readonly actor: Actor }) {
  const words = useWords();
  const dispatch = useDispatch();
  const isExpanded = useView().expand.includes(actor.id);
  return (
    <button
      type="button"
      aria-pressed={isExpanded}
      onClick={() => dispatch(toggleExpanded(actor.id))}
    >
      {words.say("details.expand")}
    </button>
  );
}
