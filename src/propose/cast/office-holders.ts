import type { Found } from "../names/found";
import type { Known } from "../names/gazetteer";
import type { Reading } from "../names/reading";
import { type Actor, HEADS } from "./actors";
import type { Cast } from "./cast";
import { headFor } from "./leaders";
import type { Memory } from "./memory";
import { isBareMinister, isOffice, UNRANKED, VAGUE } from "./offices";

/** Finds who holds an office that the text names without a name. */
export class OfficeHolders {
  constructor(
    private readonly memory: Memory,
    private readonly cast: Cast,
    private readonly reading: Reading,
  ) {}

  /** Who holds in a country the office of whom the sentence is about, or the country. */
  counterpartIn(known: Known): Actor | undefined {
    const { office } = this.memory.he() ?? {};
    return (
      this.memory.last((actor) => {
        const isOf = actor.kind === "person" && actor.country === known.country;
        return isOf && office !== undefined && actor.office === office;
      }) ?? this.cast.ofKnown(known, this.reading.gazetteer)
    );
  }

  /**
   * Who holds an office.
   * @param owner whose office it is; it stands in where nobody else does
   */
  holderOf(found: Found, owner: Actor | undefined): Actor | undefined {
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
