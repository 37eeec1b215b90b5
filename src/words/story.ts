import type { Finding, KindCount, Totals } from "../frame/reading/findings";
import type { Graph } from "../graph/model/types";
import { sayWindow } from "./dates";
import { nameOfKind, sayNames } from "./names";
import type { Words } from "./words";

/** What the whole file amounts to, in a sentence or two. */
export function sayTotals(words: Words, { contacts, days, both, cancelled }: Totals): string {
  return [
    days === undefined
      ? words.say("story.contacts", { count: contacts })
      : words.say("story.contacts.days", {
          count: contacts,
          days: words.say("story.days", { count: days }),
        }),
    both > 0 && words.say("story.both", { count: both }),
    cancelled > 0 && words.say("story.cancelled", { count: cancelled }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** A finding, as the button that shows it says it. */
export function sayFinding(words: Words, finding: Finding, graph: Graph): string {
  switch (finding.about) {
    case "pair": {
      return words.say("finding.pair", {
        pair: sayNames(
          words,
          finding.ends.map(({ shortName, name }) => shortName ?? name),
        ),
        counts: finding.counts
          .map((count) => sayKindCount(words, count, graph))
          .join(words.say("names.comma")),
      });
    }
    case "both":
      return words.say("finding.both", { count: finding.count });
    case "cancelled":
      return words.say("finding.cancelled", { count: finding.count });
    case "busiest":
      return words.say("finding.busiest", {
        day: sayWindow(words, { first: finding.day, last: finding.day }),
        count: finding.count,
      });
  }
}

/** "9 calls"; of a kind that has no plural of its own, "Appeal 9". */
function sayKindCount(words: Words, { kind, count }: KindCount, graph: Graph): string {
  const word = `count.${kind}`;
  return words.has(word)
    ? words.say(word, { count })
    : `${nameOfKind(words, kind, graph)} ${count}`;
}
