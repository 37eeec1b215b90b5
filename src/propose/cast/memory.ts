import type { Actor } from "./actors";
import type { Mention, ReadSentence } from "./mentions";

/** Words of institutions that are no companies. */
const PUBLIC =
  /^(?:ministry|department|court|tribunal|parliament|senate|congress|council|commission|committee|authority|agency|embassy|university|nations|union|church|police|association|federation|minist|gericht|behörde|cour|tribunal|conseil|corte|consiglio)/;
/** How many sentences back a pronoun may reach. */
const REACH = 3;
/** How many sentences back an office or a group may reach. */
const MEMORY = 60;

/** Who was named so far, in the sentences before and in this one. */
export class Memory {
  constructor(
    private readonly done: readonly ReadSentence[],
    private readonly before: readonly Mention[],
  ) {}

  /** The persons whom the last sentences were about, the last of them at the end. */
  topics(): readonly (Actor | undefined)[] {
    return this.done
      .slice(-REACH)
      .map(({ mentions }) => mentions.find(({ actors: [actor] }) => actor?.kind === "person"))
      .map((topic) => topic?.actors[0]);
  }

  /** "the company": the one that a sentence was about last. */
  company(): Actor | undefined {
    const own = this.before.flatMap(({ actors }) => actors).find(mayBeCompany);
    if (own) return own;
    for (const { mentions } of this.done.slice(-MEMORY).toReversed()) {
      const topic = mentions.flatMap(({ actors }) => actors).find(mayBeCompany);
      if (topic) return topic;
    }
    return undefined;
  }

  /** @param pronoun by which the text calls whom it is about, if it does */
  he(pronoun?: string): Actor | undefined {
    // "all the parties": one of several is not meant.
    const mayBe = ({ actors: [actor, ...others] }: Mention) =>
      actor?.kind === "person" && others.length === 0 && mayBeCalled(actor, pronoun);
    const own = this.before.find(mayBe);
    if (own) return own.actors[0];
    for (const { mentions } of this.done.slice(-REACH).toReversed()) {
      const subject = mentions.find(mayBe);
      if (subject) return subject.actors[0];
    }
    return undefined;
  }

  /** "It said …": whom the sentence before began with, else the institution that was named last. */
  it(): Actor | undefined {
    const isOne = ({ kind }: Actor) => kind === "institution" || kind === "group";
    const own = this.before.flatMap(({ actors }) => actors).find(isOne);
    const former = this.done.at(-1)?.mentions ?? [];
    const [first] = former;
    const [state] = first?.isPossessive || first?.isPlace ? [] : (first?.actors ?? []);
    if (!own && state?.kind === "country" && first?.as !== "adjective") return state;
    const topic = former.flatMap(({ actors }) => actors).find(isOne);
    return own ?? topic ?? this.last(isOne);
  }

  /** "wrote to him": nobody of this clause. */
  him(pronoun?: string): Actor | undefined {
    const own = this.before.flatMap(({ actors }) => actors);
    // "wrote to Ann Lee, urging her": not who wrote.
    const persons = [...new Set(own.filter(({ kind }) => kind === "person"))];
    if (persons.length === 2 && persons[1] && mayBeCalled(persons[1], pronoun)) return persons[1];
    for (const { mentions } of this.done.slice(-REACH).toReversed()) {
      const other = mentions
        .flatMap(({ actors }) => actors)
        .find(
          (actor) => actor.kind === "person" && !own.includes(actor) && mayBeCalled(actor, pronoun),
        );
      if (other) return other;
    }
    return undefined;
  }

  last(fits: (actor: Actor) => boolean): Actor | undefined {
    return this.recent(fits)[0];
  }

  /** "Krasniqi denied that the two men …": he, and with whom he was last named. */
  pairOfSentence(): readonly Actor[] | undefined {
    const one = this.before.flatMap(({ actors }) => actors).find(({ kind }) => kind === "person");
    if (!one) return undefined;
    for (const { mentions } of this.done.slice(-MEMORY).toReversed()) {
      const persons = new Set(
        mentions.flatMap(({ actors }) => actors).filter(({ kind }) => kind === "person"),
      );
      if (persons.has(one) && persons.size === 2) return [...persons];
    }
    return undefined;
  }

  /** With whom alone somebody was last named in a sentence. */
  pairWith(one: Actor | undefined): Actor | undefined {
    for (const { mentions } of this.done.slice(-MEMORY).toReversed()) {
      const persons = new Set(
        mentions.flatMap(({ actors }) => actors).filter(({ kind }) => kind === "person"),
      );
      if (one && persons.has(one) && persons.size === 2)
        return [...persons].find((actor) => actor !== one);
    }
    return undefined;
  }

  /** "Ann Lee met Bob Day, and they …": the two persons of the sentence. */
  pairHere(): readonly Actor[] | undefined {
    const persons = this.before
      .flatMap(({ actors }) => actors)
      .filter(({ kind }) => kind === "person");
    const both = [...new Set(persons)];
    return both.length === 2 ? both : undefined;
  }

  /** "Iran and Iraq were to renew talks between the two": the states, groups and institutions of the sentence, if they are two. */
  statesHere(): readonly Actor[] | undefined {
    const named = this.before
      .filter(({ isPlace }) => !isPlace)
      .flatMap(({ actors }) => actors)
      .filter(({ press }) => !press);
    const both = [...new Set(named)];
    return both.length === 2 && both.every(({ kind }) => kind !== "person") ? both : undefined;
  }

  /** "the two presidents": who hold that office. */
  pairOfOffice(office: string | undefined): readonly Actor[] | undefined {
    if (office === undefined) return undefined;
    const [second, first] = this.recent((actor) => actor.office === office);
    return first && second ? [first, second] : undefined;
  }

  /**
   * "the two sides": two of one kind whom one sentence names, the last of them.
   * @param prefersPersons whether two states are meant only where no two persons were named: "the two"
   */
  lastPair(prefersPersons: boolean): readonly Actor[] | undefined {
    let former: readonly Actor[] | undefined;
    for (const { mentions: all } of this.done.slice(-REACH).toReversed()) {
      const mentions = all.filter(({ isPlace }) => !isPlace);
      const pair = mentions.findLast(({ as, actors }) => {
        return actors.length === 2 && !(prefersPersons && as === "adjective");
      });
      if (pair) return pair.actors;
      const named = [...new Set(mentions.flatMap(({ actors }) => actors))];
      const persons = named.filter(({ kind }) => kind === "person");
      if (persons.length === 2) return persons;
      const states = named.filter(({ kind }) => kind === "country");
      if (persons.length > 0 || states.length !== 2) continue;
      // "Ann Lee met Bob Day. Iran had left Syria. The two …": they, not the states.
      if (!prefersPersons) return states;
      former ??= states;
    }
    return former;
  }

  /** Whether the last sentence that names several persons names more than two. */
  isCrowd(): boolean {
    for (const { mentions } of this.done.slice(-REACH).toReversed()) {
      const all = mentions.flatMap(({ actors }) => actors).filter(({ kind }) => kind === "person");
      const { size } = new Set(all);
      if (size > 1) return size > 2;
    }
    return false;
  }

  /** The two actors that were named last, in the order in which they were named. */
  lastTwo(fits: (actor: Actor) => boolean): readonly Actor[] | undefined {
    // Those of one sentence belong together; who speaks of them in this one is none of them.
    const speakers = this.before.flatMap(({ actors }) => actors);
    for (const { mentions: all } of this.done.slice(-REACH).toReversed()) {
      const mentions = all.filter(({ isPlace }) => !isPlace);
      const pair = mentions.findLast(({ actors }) => actors.length === 2 && actors.every(fits));
      if (pair) return pair.actors;
      const named = [...new Set(mentions.flatMap(({ actors }) => actors).filter(fits))];
      if (named.length === 2) return named;
      const others = named.filter((actor) => !speakers.includes(actor));
      if (others.length === 2) return others;
      // "Ann Lee phoned Bob Day after talks with Carl Voss": they are the two whom the sentence begins with.
      if (others.length > 2) return others.slice(0, 2);
    }
    const [second, first] = this.recent(fits);
    return first && second ? [first, second] : undefined;
  }

  /** The actors named so far, the last first. */
  recent(fits: (actor: Actor) => boolean): Actor[] {
    const actors = new Set<Actor>();
    for (const { actors: named } of this.before.toReversed())
      for (const one of named) actors.add(one);
    for (const { mentions } of this.done.slice(-MEMORY).toReversed()) {
      for (const { actors: named } of mentions.toReversed())
        for (const one of named) actors.add(one);
    }
    return [...actors].filter(fits);
  }
}

const OF_WOMEN = /(?:woman|\b(?:queen|princess|duchess|baroness|actress|first lady))$/i;
const OF_MEN = /(?:(?<!wo)man|\b(?:king|prince|duke|baron|actor))$/i;

/** Whether no word for somebody's office says that the pronoun is another's: a spokeswoman is not "he". */
function mayBeCalled({ role = "" }: Actor, pronoun: string | undefined): boolean {
  if (/^(?:he|him)$/.test(pronoun ?? "")) return !OF_WOMEN.test(role);
  return !/^(?:she|her)$/.test(pronoun ?? "") || !OF_MEN.test(role);
}

/** Whether no word says that an institution is something else than a company. */
function mayBeCompany({ kind, name, country, press }: Actor): boolean {
  if (kind !== "institution" || press || country !== undefined) return false;
  const words = name.split(" ").map((text) => ({ text, plain: text.toLowerCase() }));
  return !words.some(({ plain }) => PUBLIC.test(plain));
}
