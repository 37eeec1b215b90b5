import { type Actor, HEADS } from "./actors";
import type { Cast } from "./cast";
import type { Found } from "../names/found";
import type { Known } from "../names/gazetteer";
import type { Memory } from "./memory";
import { headFor, leaderOf } from "./leaders";
import { isBareMinister, isOffice, UNRANKED, VAGUE } from "./offices";
import type { ReadSentence } from "./mentions";
import type { Reading } from "../names/reading";

/** A sentence before it is known for whom its words stand. */
export type BareSentence = Omit<ReadSentence, "mentions"> & { readonly found: readonly Found[] };

/** Finds for whom the words of a sentence stand, by what was named before. */
export class Resolver {
  constructor(
    private readonly memory: Memory,
    private readonly cast: Cast,
    private readonly reading: Reading,
  ) {}

  actorsOf(found: Found): readonly Actor[] {
    switch (found.as) {
      case "adjective":
        if (found.pair) {
          return found.pair.flatMap(
            (known) => this.cast.ofKnown(known, this.reading.gazetteer) ?? [],
          );
        }
        return [this.actorOf(found)].flatMap((actor) => actor ?? []);
      case "pair":
        if (found.pair)
          return found.pair.flatMap(
            (known) => leaderOf(known, found.office, this.memory, this.cast, this.reading) ?? [],
          );
        return (
          (found.word === "two"
            ? (this.memory.pairHere() ?? this.memory.statesHere())
            : undefined) ??
          this.memory.pairOfOffice(VAGUE.has(found.office ?? "") ? undefined : found.office) ??
          this.memory.pairOfSentence() ??
          (found.office === undefined
            ? this.memory.lastPair(!/^(?:sides|parties)$/.test(found.word ?? ""))
            : undefined) ??
          (this.isOfMore(found) ? [] : undefined) ??
          this.memory.lastTwo(
            ({ kind, isSpokes }) => kind === "person" && !(isSpokes && found.office !== undefined),
          ) ??
          (found.office === undefined || VAGUE.has(found.office)
            ? this.memory.lastTwo(({ kind, press }) => kind !== "person" && !press)
            : this.onlyTwo()) ??
          []
        );
      case "counterpart":
        return found.pair
          ? found.pair.flatMap((known) => this.counterpartOf(known) ?? [])
          : [this.actorOf(found)].flatMap((actor) => actor ?? []);
      case "they":
        return (
          this.memory.pairHere() ??
          this.memory.lastTwo(({ kind, isSpokes }) => kind === "person" && !isSpokes) ??
          []
        );
      case "country-pair":
        return this.memory.lastTwo((actor) => actor.kind === "country") ?? [];
      case "name":
        return this.hyphenated(found) ?? [this.actorOf(found)].flatMap((actor) => actor ?? []);
      default: {
        const actor = this.actorOf(found);
        return actor ? [actor] : [];
      }
    }
  }

  /** "The leaders", after a list of four: they are more than two. */
  private isOfMore({ isTwo }: Found): boolean {
    return this.reading.lexicon.language === "en" && isTwo === false && this.memory.isCrowd();
  }

  /** "Both presidents …", before one of them is named: the two persons of the texts, if they are no more. */
  private onlyTwo(): readonly Actor[] | undefined {
    const persons = this.cast.persons().filter(({ isSpokes }) => !isSpokes);
    return persons.length === 2 ? persons : undefined;
  }

  /** "the Rouhani-Trump meeting": two persons whom the text names elsewhere. */
  private hyphenated({ run }: Found): readonly Actor[] | undefined {
    const [word = "", ...others] = run?.words ?? [];
    const halves = others.length === 0 ? word.split("-") : [];
    const both = halves.flatMap((half) => this.cast.byPart([half]) ?? []);
    return halves.length === 2 && both.length === 2 && both.every(({ kind }) => kind === "person")
      ? both
      : undefined;
  }

  /** Who holds in a country the office of whom the sentence is about, or the country. */
  private counterpartOf(known: Known): Actor | undefined {
    const { office } = this.memory.he() ?? {};
    return (
      this.memory.last((actor) => {
        const isOf = actor.kind === "person" && actor.country === known.country;
        return isOf && office !== undefined && actor.office === office;
      }) ?? this.cast.ofKnown(known, this.reading.gazetteer)
    );
  }

  /** Whose an office is. */
  ownerOf(found: Found): Actor | undefined {
    return this.actorOf(found);
  }

  private actorOf(found: Found): Actor | undefined {
    const { cast, reading } = this;
    const { gazetteer } = reading;
    switch (found.as) {
      case "name":
        return this.named(found);
      case "adjective":
      case "government":
        return found.known?.country === undefined
          ? undefined
          : cast.country(found.known.country, gazetteer);
      case "the-government":
        return (
          this.memory.last((actor) => actor.kind === "country") ??
          (reading.place === undefined ? undefined : cast.country(reading.place, gazetteer))
        );
      case "the-institution":
        return (
          this.memory.last(({ kind, name }) => {
            const isOne = kind === "institution" || kind === "group";
            return isOne && ` ${name.toLowerCase()} `.includes(` ${found.word ?? ""} `);
          }) ??
          (found.isGroup ? this.memory.last(({ kind }) => kind === "group") : undefined) ??
          // "the Council": one that has no longer name in the text.
          (found.run ? cast.institution(found.run, "institution", undefined) : undefined)
        );
      case "the-release":
        return this.memory.last((actor) => {
          return actor.kind === "institution" && !actor.press && !cast.isBare(actor);
        });
      case "it":
        return this.memory.it();
      case "the-company":
        return this.memory.company();
      case "he":
        return found.isObject ? this.memory.him(found.word) : this.memory.he(found.word);
      case "spokes":
        return found.of ? this.actorOf(found.of) : found.isHis ? this.memory.he() : undefined;
      case "counterpart":
      case "role":
        return this.ofOffice(found);
      case "pair":
      case "they":
      case "country-pair":
      case "place":
        return undefined;
    }
  }

  private named(found: Found): Actor | undefined {
    const { cast, reading } = this;
    if (found.known) return cast.ofKnown(found.known, reading.gazetteer);
    const { run } = found;
    if (!run) return undefined;
    const country = countryOf(found.of, cast, reading);
    if (run.kind === "institution" || run.kind === "group") {
      const part = cast.byPart(run.words);
      const isOther =
        country !== undefined && part?.country !== undefined && part.country !== country;
      const actor =
        (isOther ? undefined : part) ??
        cast.byInitials(run.words.join(" ")) ??
        cast.institution(run, run.kind, country);
      actor.press ||= found.isPress === true;
      return actor;
    }
    if (found.isDoubtful) return cast.byPart(run.words);
    const person =
      run.kind === "person" && run.words.length > 1
        ? cast.person(run.words, found.office, country)
        : undefined;
    const actor = person ?? cast.byPart(run.words);
    if (actor) {
      if (found.isCounterpart === true) actor.office ??= this.memory.he()?.office;
      if (actor.kind === "person")
        cast.describe(actor, found, country ?? this.countryOfCounterpart(found));
      return actor;
    }
    if (run.kind !== "person" && !found.isTitled) return this.unknown(run.words);
    const bare = cast.bare(run.words, "person");
    cast.describe(bare, found, country);
    return bare;
  }

  /** A name of which nothing is known but its capitals; in German every noun has one. */
  private unknown(words: readonly string[]): Actor | undefined {
    if (this.reading.lexicon.language === "de") return undefined;
    return this.cast.bare(words, "institution");
  }

  private countryOfCounterpart(found: Found): string | undefined {
    return countryOf(found.of, this.cast, this.reading);
  }

  /** Who holds an office that the text names without a name. */
  private ofOffice(found: Found): Actor | undefined {
    const owner = found.of ? this.actorOf(found.of) : undefined;
    const country = owner?.kind === "country" ? owner.country : undefined;
    // "plans by an Australian minister": nobody who was named before.
    if (this.reading.lexicon.language === "en" && /^an? /i.test(found.officeWords ?? ""))
      return owner;
    const holders = this.memory.recent((actor) => actor.kind === "person");
    const all = [...holders, ...this.cast.persons().filter((actor) => !holders.includes(actor))];
    const isOf = (actor: Actor) => country === undefined || actor.country === country;
    if (found.as === "counterpart") {
      const { office } = this.memory.he() ?? {};
      const fits = (actor: Actor) =>
        isOf(actor) && (actor.office === office || actor.office === undefined);
      // "Director of an office" may be as much as a minister; a prime minister is no foreign minister's counterpart.
      const mayFit = (actor: Actor) => isOf(actor) && UNRANKED.has(actor.office ?? "");
      return country === undefined
        ? undefined
        : (all.find(fits) ??
            holders.find(mayFit) ??
            headFor(office, all.filter(isOf)) ??
            this.partnerWithout(country, office) ??
            owner);
    }
    const topics = this.memory.topics();
    const ofOffice = all
      .filter(
        (actor) => (isOffice(actor.office, found.office) || isShort(actor, found)) && isOf(actor),
      )
      .toSorted((one, other) => topics.indexOf(other) - topics.indexOf(one));
    // Somebody whom the text names only later is meant where nobody was named before.
    const before = ofOffice.filter((actor) => holders.includes(actor));
    const near = before.length > 0 ? before : ofOffice;
    const called = country === undefined ? calledSo(near, found.officeWords) : [];
    const byOffice = called.length > 0 ? called : near;
    // An office at home is named without its country: "the Prime Minister" is no guest of that office.
    const atHome =
      country === undefined
        ? byOffice.find((actor) => [undefined, this.reading.home].includes(actor.country))
        : undefined;
    const [holder = atHome] = atHome ? [atHome] : byOffice;
    if (holder && (country !== undefined || !owner)) return holder;
    // "Foreign Minister Ann Lee … The Swedish foreign minister": hers is the country that the text has not said before.
    const [first] = this.cast.persons();
    const isSure = found.office !== undefined && !VAGUE.has(found.office);
    if (country !== undefined && isSure && first?.office === found.office && !first.country) {
      first.country = country;
      return first;
    }
    const mayBeAnywhere = found.from === 0 || HEADS.has(found.office ?? "");
    if (country !== undefined && !owner?.known && mayBeAnywhere) {
      // Somebody of whom the text says neither office nor country, if there is one alone.
      const isOpen = (actor: Actor) => (actor.country ?? country) === country;
      // "Turkish minister Ann Lee" may be the foreign minister.
      const sameOffice = all.filter(
        (actor) =>
          isOpen(actor) &&
          (actor.office === found.office ||
            (actor.country === country &&
              isBareMinister(actor) &&
              isOffice(found.office, actor.office))),
      );
      // "France's minister arrives": before a name stands it can only be that of the first.
      const [lead] = this.cast.persons();
      const mayBe = all.filter((actor) => {
        const isKnown = actor === lead || holders.includes(actor);
        // "the French leader Ann Lee" is the president, if the text says so elsewhere.
        const isLeader = actor.office === "leader" && HEADS.has(found.office ?? "");
        const isUnsaid = actor.office === undefined || (isLeader && actor.country === country);
        return (isKnown || isLeader) && isUnsaid && isOpen(actor);
      });
      const [one, ...others] = mayBe.length > 0 ? mayBe : sameOffice;
      if (one && others.length === 0) {
        one.office = found.office;
        one.country = country;
        return one;
      }
    }
    if (country !== undefined && VAGUE.has(found.office ?? "")) {
      // "the Greek ambassador" is nobody who was named as something else.
      // Nor is a president "a senior official".
      const mayBe = (actor: Actor) =>
        isOf(actor) && !(found.office === "official" && HEADS.has(actor.office ?? ""));
      return found.office === "ambassador" ? owner : (all.find(mayBe) ?? owner);
    }
    // "the president of the bank" is nobody's name; what it says is the bank's.
    return owner;
  }

  /** "his American counterpart", of whom the text has only told the name beside his. */
  private partnerWithout(country: string, office: string | undefined): Actor | undefined {
    const he = this.memory.he();
    const partner = this.memory.pairWith(he);
    if (!partner || partner.country !== undefined) return undefined;
    if (partner.office !== undefined && partner.office !== office) return undefined;
    partner.country = country;
    return partner;
  }
}

/** "the Deputy Secretary" of "Deputy Secretary of State Ann Lee": the first words of an office. */
function isShort({ role = "" }: Actor, { officeWords = "" }: Found): boolean {
  const short = officeWords.toLowerCase().replace(/^(?:the|a|an) /, "");
  return short.includes(" ") && role.toLowerCase().startsWith(`${short} `);
}

/** "the Secretary" is "Secretary Ann Lee", and not "Foreign Minister Bob Day": those who are called so. */
function calledSo(holders: readonly Actor[], words = ""): readonly Actor[] {
  const called = words.toLowerCase().replace(/^(?:the|a|an) /, "");
  const exact = holders.filter(({ role }) => role?.toLowerCase().endsWith(called));
  return exact.length > 0
    ? exact
    : holders.filter(({ role }) => lastWordOf(role) === lastWordOf(called));
}

/** What an office is called in the end: "minister" of "foreign minister". */
function lastWordOf(office: string | undefined): string | undefined {
  return office?.toLowerCase().split(" ").at(-1);
}

/** The country of what an office or a name belongs to. */
export function countryOf(
  found: Found | undefined,
  cast: Cast,
  reading: Reading,
): string | undefined {
  if (!found?.known) return undefined;
  if (found.known.country !== undefined) return found.known.country;
  return cast.ofKnown(found.known, reading.gazetteer)?.country;
}
