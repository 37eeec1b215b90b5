import {
  groupByAccount,
  groupByEvent,
  linksOfActor,
  quotesOfAccount,
  quotesOfLink,
} from "../frame/details";
import type { Frame } from "../frame/frame";
import { isOnlyAccount } from "../frame/index-graph";
import type { Actor, Graph } from "../graph/types";
import { ActorMark } from "../picture/Mark";
import { indexOf } from "../store/cells";
import { nameOfCountry, nameOfKind, say } from "../words/say";
import { LinkLine } from "./LinkLine";
import { QuoteGroups } from "./QuoteGroups";

interface ActorDetailsProps {
  readonly actor: Actor;
  readonly frame: Frame;
  readonly graph: Graph;
}

/** Who an actor is, its links, newest first, with their quotes, and what is attributed to it. */
export function ActorDetails({ actor, frame, graph }: ActorDetailsProps) {
  const links = linksOfActor(frame.links, actor.id).toReversed();
  const attributed = quotesOfAccount(graph.links.values(), actor.id);
  const country = actor.country && nameOfCountry(actor.country);
  return (
    <>
      <h2>
        <ActorMark kind={actor.kind} /> <bdi>{actor.name}</bdi>
      </h2>
      <p className="lede">
        <bdi>{[nameOfKind(actor.kind), actor.role, country].filter(Boolean).join(", ")}</bdi>
        {actor.aliases.length > 0 && (
          <small>
            <bdi>{say("details.aka", { names: actor.aliases.join(", ") })}</bdi>
          </small>
        )}
      </p>
      {actor.description && (
        <p>
          <bdi>{actor.description}</bdi>
        </p>
      )}
      {isOnlyAccount(indexOf(graph), actor.id) ? (
        <p>{say("details.account.only")}</p>
      ) : (
        <h3>{say("details.links", { count: links.length })}</h3>
      )}
      <ol className="events">
        {groupByEvent(links).map(({ event, links: together }) => (
          <li key={`${event} ${together[0]?.id}`}>
            {together.map((link) => (
              <section key={link.id}>
                <LinkLine link={link} graph={graph} />
                <QuoteGroups groups={groupByAccount(quotesOfLink(link))} graph={graph} />
              </section>
            ))}
          </li>
        ))}
      </ol>
      {attributed.length > 0 && (
        <>
          <h3>{say("details.attributed")}</h3>
          <QuoteGroups groups={groupByAccount(attributed)} graph={graph} />
        </>
      )}
    </>
  );
}
