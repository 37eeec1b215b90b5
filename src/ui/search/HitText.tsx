import { termsIn } from "../../frame/reading/marks";
import type { Hit } from "../../frame/reading/hit";
import type { Actor, Graph, Link } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { sayDaysInLittle } from "../../words/dates";
import { isolate } from "../../words/intl/isolate";
import { nameOfKind, nameOfTopic, sayLocal } from "../../words/names";
import type { Words } from "../../words/words";
import { MarkedText } from "./MarkedText";

/** What a hit is, with what was found marked, and why it was found, where that stands in neither. */
export function HitText({ graph, hit }: { readonly graph: Graph; readonly hit: Hit }) {
  const words = useWords();
  const actor = graph.actors.get(hit.select);
  const link = graph.links.get(hit.select);
  const told = actor
    ? tellActor(words, graph, actor)
    : link && tellLink(words, graph, link, hit.quote);
  if (!told) return null;
  const shown = [told.title, told.facts].map((text) => termsIn(text, hit.terms));
  const missing = hit.terms.filter((term) => !shown.some((terms) => terms.has(term)));
  const why = told.more.filter(({ text }) => termsIn(text, missing).size > 0);
  return (
    <>
      <span className="search-title">
        <MarkedText text={told.title} terms={hit.terms} isExcerpt />
      </span>{" "}
      <small>
        <MarkedText text={told.facts} terms={hit.terms} />
      </small>
      {why.map(({ label, text }) => (
        <small key={text} className="search-why">
          {label && <span className="search-where">{label}</span>}{" "}
          <MarkedText text={text} terms={hit.terms} isExcerpt />
        </small>
      ))}
    </>
  );
}

/** A hit in words. */
interface Told {
  readonly title: string;
  readonly facts: string;
  /** What else it may be found by. */
  readonly more: readonly { readonly label?: string; readonly text: string }[];
}

function tellActor(words: Words, graph: Graph, actor: Actor): Told {
  const { name, role, kind, aliases, description, translations } = actor;
  const names = [...aliases, ...Object.values(translations?.name ?? {})];
  return {
    title: name,
    facts: role ?? nameOfKind(words, kind, graph),
    more: [
      ...(names.length > 0
        ? [{ text: words.say("details.aka", { names: join(words, names.map(isolate)) }) }]
        : []),
      ...textOf(description),
    ],
  };
}

function tellLink(words: Words, graph: Graph, link: Link, number: number | undefined): Told {
  const quote = number === undefined ? undefined : link.quotes[number - 1];
  const ends = [link.source, link.target]
    .map((id) => isolate(graph.actors.get(id)?.name ?? id))
    .join(" – ");
  const topics = link.topics.map((topic) => nameOfTopic(words, topic, graph));
  return {
    title: quote ? words.say("quote.marked", { text: quote.exact }) : (link.summary ?? ends),
    facts: join(words, [
      nameOfKind(words, link.kind, graph),
      ends,
      sayDaysInLittle(words, link.days),
    ]),
    more: quote
      ? textOf(quote.translation)
      : [
          ...(topics.length > 0
            ? [{ label: words.say("details.topics"), text: join(words, topics) }]
            : []),
          ...textOf(
            link.label &&
              sayLocal(words, graph.texts.get(link.label) ?? link.label, graph.language),
          ),
        ],
  };
}

function textOf(text: string | undefined): readonly { readonly text: string }[] {
  return text ? [{ text }] : [];
}

function join(words: Words, parts: readonly string[]): string {
  return parts.join(words.say("names.comma"));
}
