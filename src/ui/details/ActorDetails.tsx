import { Fragment, useMemo } from "react";
import { groupByAccount } from "../../frame/query/details";
import { countOfActor } from "../../frame/reading/counts";
import type { Frame } from "../../frame/query/frame";
import { type Partner, partnersOf } from "../../frame/reading/partners";
import { type Room, roomByPartner } from "../../frame/reading/shares";
import { openPair, toggleExpanded } from "../../frame/view/steps";
import type { GraphIndex } from "../../frame/index/graph-index";
import { NO_SIDE } from "../../frame/index/sides";
import type { Actor } from "../../graph/model/types";
import { ActorMark } from "../../picture/draw/Mark";
import { useCell, useDispatch, useViewField, useWords } from "../../store/hooks";
import { nameOfCountry, nameOfKind } from "../../words/names";
import { sideOfActor } from "../../words/sides";
import { FirstOf } from "../parts/FirstOf";
import { Counted, Latest } from "../pairs/Counted";
import { Bars } from "../pairs/Bars";
import { useAttributed } from "../pairs/use-attributed";
import { FileText } from "../parts/FileText";
import { LinkLine } from "./LinkLine";
import { Occasions } from "./Occasions";
import { LinkQuotes, MOST_QUOTES, QuoteGroups } from "./QuoteGroups";
import { PlainText } from "../parts/PlainText";
import type { Words } from "../../words/words";
import { isolate } from "../../words/intl/isolate";
import { OutwardLink } from "../parts/OutwardLink";

interface ActorDetailsProps {
  readonly actor: Actor;
  readonly frame: Frame;
  readonly index: GraphIndex;
}

/** So many partners are shown at first, and of all of them together so many links and quotes. */
const MOST_PARTNERS = 30;
const MOST: Room = { links: 200, quotes: MOST_QUOTES };

/** Who an actor is, its links by who is at their other end, newest first, with their quotes, and what is attributed to it. */
export function ActorDetails({ actor, frame, index }: ActorDetailsProps) {
  const words = useWords();
  const { graph } = index;
  const partners = useMemo(() => partnersOf(index, frame, actor.id), [index, frame, actor.id]);
  const { links } = countOfActor(index, frame, actor.id);
  const roomOf = roomByPartner(partners, MOST_PARTNERS, MOST);
  const attributed = useAttributed(index, actor.id);
  const isWaiting = useCell("waiting") !== undefined;
  const side = sideOfActor(words, index, actor);
  const country = actor.country && nameOfCountry(words, actor.country);
  return (
    <>
      <h2 tabIndex={-1}>
        <ActorMark kind={actor.kind} side={side?.place ?? NO_SIDE} />{" "}
        <PlainText text={actor.name} />
      </h2>
      <p className="lede">
        <PlainText text={nameOfKind(words, actor.kind, graph)} />
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
        {side && index.sides.by === "side" && (
          <small>
            {words.say("names.label", { label: words.say("filter.side") })}{" "}
            <PlainText text={side.name} />
          </small>
        )}
        {actor.aliases.length > 0 && (
          <small>
            <bdi>
              {words.say("details.aka", {
                names: sayNames(words, actor.aliases),
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
          {words.say("names.label", { label: words.say("details.sameAs") })}{" "}
          <FirstOf items={actor.sameAs} most={MOST_NAMES}>
            {(address, at) => (
              <Fragment key={at}>
                {at > 0 && words.say("names.comma")}
                <OutwardLink address={address} />
              </Fragment>
            )}
          </FirstOf>
        </p>
      )}
      {index.onlyAccounts.has(actor.id) ? (
        <p>{words.say("details.account.only")}</p>
      ) : (
        <Counted>
          <h3>{words.say("details.links", { count: links })}</h3>
        </Counted>
      )}
      {frame.drawn.pairs.length < frame.drawn.pairTotal && <Expand actor={actor} />}
      {!isWaiting && (
        <FirstOf items={partners} most={MOST_PARTNERS}>
          {(partner, at) => (
            <PartnerSection
              key={partner.actor.id}
              partner={partner}
              room={roomOf(at)}
              actor={actor}
              frame={frame}
              index={index}
            />
          )}
        </FirstOf>
      )}
      {attributed.length > 0 && (
        <>
          <h3>{words.say("details.attributed")}</h3>
          <QuoteGroups groups={groupByAccount(attributed)} graph={graph} />
        </>
      )}
    </>
  );
}

interface PartnerProps extends ActorDetailsProps {
  readonly partner: Partner;
  readonly room: Room;
}

/** What an actor had with one other, newest first, with a button that shows the two alone. */
function PartnerSection({ partner, room, actor, frame, index }: PartnerProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { links, count, contacts } = partner;
  return (
    <section className="partner">
      <h4>
        <button
          type="button"
          className="plain"
          data-opens={[actor.id, partner.actor.id].join()}
          onClick={() => dispatch(openPair([actor.id, partner.actor.id]))}
        >
          <PlainText text={partner.actor.name} />
        </button>
        <span className="filter-count">{words.say("score.contacts", { count: contacts })}</span>
      </h4>
      {frame.window && links.length === count && (
        <Bars index={index} links={links} span={frame.window} />
      )}
      <Occasions links={links} newestFirst most={room.links} mostQuotes={room.quotes}>
        {(link, quotes) => (
          <section key={link.id}>
            <LinkLine link={link} index={index} />
            <LinkQuotes link={link} index={index} most={quotes} />
          </section>
        )}
      </Occasions>
      <Latest listed={links.length} links={count} />
    </section>
  );
}

/** So many names or addresses of one actor are shown at first. */
const MOST_NAMES = 20;

function sayNames(words: Words, aliases: readonly string[]): string {
  const names = aliases.slice(0, MOST_NAMES).map(isolate).join(words.say("names.comma"));
  const count = aliases.length - MOST_NAMES;
  return count > 0 ? words.say("names.more", { names, count }) : names;
}

/** Where the picture draws the strongest only: all links of this actor, or no longer. */
function Expand({ actor }: { readonly actor: Actor }) {
  const words = useWords();
  const dispatch = useDispatch();
  const isExpanded = useViewField("expand").includes(actor.id);
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
