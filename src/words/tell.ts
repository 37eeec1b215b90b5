import type { Change } from "../frame/query/change";
import type { GraphIndex } from "../frame/index/graph-index";
import type { Frame } from "../frame/query/frame";
import type { Summary } from "../frame/reading/summary";
import type { Actor, Graph, Link } from "../graph/model/types";
import { isSymmetric } from "../graph/model/kinds";
import { sayDay } from "./dates";
import { sayFacts } from "./facts";
import { nameOfKind, sayNames } from "./names";
import type { Words } from "./words";

/** What a picture shows, sentence by sentence. */
export function saySummary(words: Words, summary: Summary): readonly string[] {
  const { actors, links, window, middle, next, groups, unlinked, isPart } = summary;
  const linked = groups.filter(({ others }) => others > 0);
  return [
    words.say("summary.counts", { actors, links }),
    window && sayWindow(words, "summary.period", window),
    middle &&
      words.say("summary.middle", {
        name: middle.actor.name,
        links: middle.links,
        others: middle.others,
      }),
    next.length > 0 &&
      words.say("summary.next", {
        names: next.map(({ name }) => name).join(words.say("names.comma")),
      }),
    sayGroups(words, linked),
    unlinked > 0 && words.say("summary.unlinked", { count: unlinked }),
    isPart && words.say("summary.largest"),
  ].filter((sentence): sentence is string => typeof sentence === "string");
}

function sayGroups(words: Words, groups: Summary["groups"]): string | undefined {
  if (groups.length === 0) return undefined;
  if (groups.length === 1) return words.say("summary.one");
  const named = groups.map(({ actor, others }) =>
    words.say("summary.group", { name: actor.name, others }),
  );
  return words.say("summary.groups", { count: groups.length, groups: sayNames(words, named) });
}

/** What a step has changed, for those who do not see it. */
export function sayChange(
  words: Words,
  { window, came, went }: Change,
  { actors, links }: Frame,
): string {
  return [
    window && sayWindow(words, "announce.window", window),
    words.say("announce.counts", { actors: actors.length, links: links.length }),
    came.length > 0 &&
      words.say("announce.came", {
        names: sayNames(
          words,
          came.map(({ name }) => name),
        ),
      }),
    went.length > 0 &&
      words.say("announce.went", {
        names: sayNames(
          words,
          went.map(({ name }) => name),
        ),
      }),
  ]
    .filter(Boolean)
    .join(" ");
}

function sayWindow(
  words: Words,
  word: "summary.period" | "announce.window",
  { first, last }: NonNullable<Frame["window"]>,
): string {
  return words.say(word, { first: sayDay(words, first), last: sayDay(words, last) });
}

/** How many links something has, to how many others, and where it stands among how many. */
interface Counts {
  readonly links: number;
  readonly others: number;
  readonly place: number;
  readonly total: number;
}

/** An actor in one sentence: "Vladimir Putin, Person, President of Russia; 9 links to 7 actors; 1 of 13". */
export function sayActor(words: Words, actor: Actor, graph: Graph, counts: Counts): string {
  const role = actor.role ? words.say("names.comma") + actor.role : "";
  return words.say("picture.describe", {
    name: actor.name,
    kind: nameOfKind(words, actor.kind, graph),
    role,
    ...counts,
  });
}

/** A link in one sentence, and where it stands among those of one of its actors. */
export function sayLink(
  words: Words,
  link: Link,
  index: GraphIndex,
  { name, place, total }: { readonly name: string; readonly place: number; readonly total: number },
): string {
  const nameOf = (id: string) => index.graph.actors.get(id)?.name ?? id;
  return words.say("picture.describe.link", {
    kind: nameOfKind(words, link.kind, index.graph),
    source: nameOf(link.source),
    target: nameOf(link.target),
    directed: isSymmetric(link.kind) ? "no" : "yes",
    facts: sayFacts(words, index, link),
    name,
    place,
    total,
  });
}
