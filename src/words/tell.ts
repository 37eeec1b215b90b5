import type { Change } from "../frame/query/change";
import { type Compared, type Standing, STANDINGS } from "../frame/query/compare";
import type { Waiting } from "../frame/opening/at-hand";
import type { GraphIndex } from "../frame/index/graph-index";
import type { Frame } from "../frame/query/frame";
import type { Summary } from "../frame/reading/summary";
import type { Span } from "../frame/view/span";
import type { Actor, Graph, Link } from "../graph/model/types";
import { daysOf } from "./dates";
import { sayFacts } from "./facts";
import { endsOf, nameOfKind, nameOfStatus, sayNames, small } from "./names";
import { isolate } from "./intl/isolate";
import type { Words } from "./words";

/** What a picture shows, sentence by sentence. */
export function saySummary(words: Words, summary: Summary): readonly string[] {
  const { actors, links, window, middle, next, groups, unlinked, isPart } = summary;
  const linked = groups.filter(({ others }) => others > 0);
  return [
    words.say("summary.counts", { actors, links }),
    window && words.say("summary.period", daysOf(words, window)),
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
  return words.say("summary.groups", {
    count: groups.length,
    groups: named.map(isolate).join(words.say("names.semicolon")),
  });
}

/** What a step has changed, for those who do not see it. */
export function sayChange(words: Words, { window, came, went }: Change, { counts }: Frame): string {
  return [
    window && words.say("announce.window", daysOf(words, window)),
    words.say("announce.counts", counts),
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

/** That a link of the article around a frame has selected an actor or a link there; undefined where the graph has none such. */
export function sayFollowed(words: Words, id: string, index: GraphIndex): string | undefined {
  const { actors, links } = index.graph;
  const link = links.get(id);
  const name = link ? sayHeading(words, link, index) : actors.get(id)?.name;
  return name === undefined ? undefined : words.say("announce.followed", { name });
}

/** Two windows that are compared: "1 February 2022, compared with 31 January 2022." */
export function sayWindows(words: Words, window: Span, { window: other }: Compared): string {
  return words.say("compare.windows", {
    now: words.say("compare.window", daysOf(words, window)),
    before: words.say("compare.window", daysOf(words, other)),
  });
}

/** How many pairs are new, continued and gone. */
export function sayStanding(words: Words, standing: Standing, { counts }: Compared): string {
  return words.say(`compare.${standing}`, { count: counts[standing] });
}

/** What a comparison comes to, for those who do not see it; or that it has ended. */
export function sayComparison(words: Words, { window, compared }: Frame): string {
  if (!window || !compared) return words.say("announce.uncompared");
  const counts = STANDINGS.map((standing) => sayStanding(words, standing, compared));
  return `${sayWindows(words, window, compared)} ${counts.join(words.say("names.comma"))}.`;
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
  return words.say("picture.describe.link", {
    kind: nameOfKind(words, link.kind, index.graph),
    ...endsOf(words, link, index.graph),
    facts: sayFacts(words, index, link),
    name,
    place,
    total,
  });
}

/** A link in one phrase, as a heading: "Cancelled call, Vladimir Putin and Boris Johnson". */
export function sayHeading(words: Words, link: Link, { graph }: GraphIndex): string {
  return words.say("link.heading", {
    act: sayAct(words, link, graph),
    ...endsOf(words, link, graph),
  });
}

/** Whether the heading of a link says its status: an announcement that something is planned was made itself. */
export function isInHeading({ kind, status }: Link): boolean {
  return kind !== "announcement" && ["planned", "cancelled", "postponed"].includes(status);
}

/** What was done, and that it was not where it was not. */
function sayAct(words: Words, link: Link, graph: Graph): string {
  const { kind, status } = link;
  const name = nameOfKind(words, kind, graph);
  if (!isInHeading(link)) return name;
  const within =
    graph.labels.kinds.has(kind) || words.language === "de" ? name : small(words, name);
  const state = small(words, nameOfStatus(words, status));
  const [first = "", ...rest] = words.say("link.act", { state, kind: within });
  return first.toLocaleUpperCase(words.language) + rest.join("");
}

/** Why what is shown is not yet, or not at all, what the reader asked for. */
export function sayWaiting(words: Words, waiting: Waiting): string {
  if (waiting.code === "counting") {
    const { about } = waiting;
    return about === undefined
      ? words.say("shown.counting")
      : words.say("shown.about", { links: about });
  }
  if (waiting.code === "many") return words.say("shown.shorter");
  if (waiting.code !== "wide") return words.say(`shown.${waiting.code}`);
  const { links, most, days } = waiting;
  return words.say("shown.wide", { links, most, days });
}
