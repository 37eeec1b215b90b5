import type { Change } from "../frame/query/change";
import type { Frame } from "../frame/query/frame";
import type { Summary } from "../frame/reading/summary";
import type { Actor, Graph, Link } from "../graph/model/types";
import { isSymmetric } from "../graph/model/kinds";
import { sayDay, sayDays } from "./dates";
import { nameOfKind, nameOfStatus, say, sayNames } from "./say";

/** What a picture shows, sentence by sentence. */
export function saySummary(summary: Summary): readonly string[] {
  const { actors, links, window, middle, next, groups, unlinked, isPart } = summary;
  const linked = groups.filter(({ others }) => others > 0);
  return [
    say("summary.counts", { actors, links }),
    window && sayWindow("summary.period", window),
    middle &&
      say("summary.middle", {
        name: middle.actor.name,
        links: middle.links,
        others: middle.others,
      }),
    next.length > 0 &&
      say("summary.next", { names: next.map(({ name }) => name).join(say("names.comma")) }),
    sayGroups(linked),
    unlinked > 0 && say("summary.unlinked", { count: unlinked }),
    isPart && say("summary.largest"),
  ].filter((sentence): sentence is string => typeof sentence === "string");
}

function sayGroups(groups: Summary["groups"]): string | undefined {
  if (groups.length === 0) return undefined;
  if (groups.length === 1) return say("summary.one");
  const named = groups.map(({ actor, others }) =>
    say("summary.group", { name: actor.name, others }),
  );
  return say("summary.groups", { count: groups.length, groups: sayNames(named) });
}

/** What a step has changed, for those who do not see it. */
export function sayChange({ window, came, went }: Change, { actors, links }: Frame): string {
  return [
    window && sayWindow("announce.window", window),
    say("announce.counts", { actors: actors.length, links: links.length }),
    came.length > 0 && say("announce.came", { names: sayNames(came.map(({ name }) => name)) }),
    went.length > 0 && say("announce.went", { names: sayNames(went.map(({ name }) => name)) }),
  ]
    .filter(Boolean)
    .join(" ");
}

function sayWindow(
  word: "summary.period" | "announce.window",
  { first, last }: NonNullable<Frame["window"]>,
): string {
  return say(word, { first: sayDay(first), last: sayDay(last) });
}

/** How many links something has, to how many others, and where it stands among how many. */
interface Counts {
  readonly links: number;
  readonly others: number;
  readonly place: number;
  readonly total: number;
}

/** An actor in one sentence: "Vladimir Putin, Person, President of Russia; 9 links to 7 actors; 1 of 13". */
export function sayActor(actor: Actor, counts: Counts): string {
  const role = actor.role ? say("names.comma") + actor.role : "";
  return say("picture.describe", {
    name: actor.name,
    kind: nameOfKind(actor.kind),
    role,
    ...counts,
  });
}

/** A link in one sentence, and where it stands among those of one of its actors. */
export function sayLink(
  link: Link,
  { actors }: Graph,
  { name, place, total }: { readonly name: string; readonly place: number; readonly total: number },
): string {
  const nameOf = (id: string) => actors.get(id)?.name ?? id;
  return say("picture.describe.link", {
    kind: nameOfKind(link.kind),
    source: nameOf(link.source),
    target: nameOf(link.target),
    directed: isSymmetric(link.kind) ? "no" : "yes",
    date: sayDays(link.days),
    status: nameOfStatus(link.status),
    name,
    place,
    total,
  });
}
