import type { Lexicon } from "../language/lexicon";
import type { ReadLanguage } from "../model/types";
import { tokensOf } from "../text/tokens";
import type { Found } from "./found";
import { PARTICLES } from "./capitals";
import { isGiven } from "./kinds";
import { OwnersInText } from "./owners-in-text";
import { runAt } from "./runs";

/** Endings of words that stand between an office and a name, in languages that put them there. */
const ADJECTIVES: Readonly<Partial<Record<ReadLanguage, RegExp>>> = {
  es: /^\p{Ll}+(?:al|ar|ari[oa]|ista|ic[oa]|ora?|an[oa]|ense|iv[oa]|ad[oa]|id[oa])$/u,
  fr: /^\p{Ll}+(?:al|ale|aire|iste|ique|if|ive|el|elle|ée?|ain|aine|ois|oise)$/u,
  it: /^\p{Ll}+(?:ale|are|ari[oa]|ista|ic[oa]|or[ea]|an[oa]|iv[oa]|at[oa]|ut[oa])$/u,
};
/** How long an acronym in brackets may be, its dots and brackets included, in tokens. */
const LONGEST_BRACKET = 7;
/** How long the words for an office may be, in tokens. */
const LONGEST_OFFICE = 10;

/** Finds offices too, and the names that go with them. */
export class OfficesInText extends OwnersInText {
  /** An office: "the Russian Foreign Minister Oleg Sokolov", "the President of Russia", "his Japanese counterpart". */
  protected officeAt(at: number): Found | undefined {
    const { lexicon } = this.reading;
    const office = lexicon.roles.at(this.tokens, at);
    const spokes = lexicon.spokes.at(this.tokens, at);
    // "gegenüber" is a counterpart with a capital only.
    const isNoun = lexicon.language !== "de" || this.tokens[at]?.isCapital === true;
    const counterpart = isNoun ? lexicon.counterpart.at(this.tokens, at) : undefined;
    const length = Math.max(office?.length ?? 0, spokes?.length ?? 0, counterpart?.length ?? 0);
    if (length === 0 || this.isRankOf(at, length)) return undefined;
    const as = counterpart ? "counterpart" : spokes ? "spokes" : "role";
    // "Deputy Prime Minister/Foreign Minister Ann Lee": one who holds both.
    const other =
      this.tokens[at + length]?.text === "/" ? this.officeAt(at + length + 1) : undefined;
    const before = this.beforeOffice(at);
    if (other?.as === "name" && other.isTitled) {
      const officeWords = this.words(before.from, other.to - (other.run?.words.length ?? 0));
      // "Minister/…" is the less exact one.
      const kind = office?.value === "minister" ? other.office : office?.value;
      return { ...other, from: before.from, of: before.of ?? other.of, office: kind, officeWords };
    }
    let of = before.of;
    let to = at + length;
    // "his counterpart in Seoul"
    const seat =
      counterpart && lexicon.in.has(this.tokens[to]) ? this.capitalAt(to + 1) : undefined;
    of ??= seat;
    to = seat && of === seat ? seat.to : to;
    const officeTo = to;
    for (;;) {
      const next = this.ofOffice(to, as === "spokes");
      if (!next) break;
      of ??= next.of;
      to = next.to;
    }
    const all = this.words(before.from, to > officeTo && of ? to : officeTo);
    // "Presidents Ann Lee and Bob Day": each is one.
    const one = all.replace(/s$/, "");
    const isPlural = lexicon.language === "en" && isRole(one.split(" ").at(-1) ?? "", lexicon);
    const officeWords = isPlural ? one : all;
    const shared = counterpart ? this.countriesBefore(before.from, of) : undefined;
    const base = {
      from: shared?.from ?? before.from,
      as,
      office: this.isTop(before.from, at) ? "foreign-minister" : office?.value,
      officeWords,
      of,
      pair: shared?.pair,
    } as const;
    const name =
      this.nameOfOffice(to, before.isDefinite || this.tokens[at]?.isCapital === true) ??
      (before.isDefinite ? this.nameBehind(officeTo) : undefined) ??
      (office?.value === "ambassador" ? this.nameBehindPost(officeTo) : undefined) ??
      (before.isDefinite ? this.nameBehindAdjective(to) : undefined);
    if (name) {
      return {
        ...name.found,
        ...base,
        to: name.to,
        as: "name",
        isTitled: true,
        isHis: before.isHis,
        isCounterpart: counterpart !== undefined,
        isSpokes: as === "spokes",
      };
    }
    // "Member of the Bureau and Director of the Office Ann Lee": another office of hers.
    const isMember = this.tokens[at]?.plain === "member" && of !== undefined;
    const also = isMember && this.tokens[to]?.plain === "and" ? this.officeAt(to + 1) : undefined;
    if (also?.as === "name" && also.isTitled) return { ...also, from: before.from };
    const isSomebody = before.isDefinite || of !== undefined || this.tokens[at]?.isCapital === true;
    if (!isSomebody || (as === "spokes" && !of && !before.isHis)) return undefined;
    return { ...base, to, isHis: before.isHis };
  }

  /** "Deputy" of "Deputy Defense Minister Ann Lee", which alone is an office too. */
  private isRankOf(at: number, length: number): boolean {
    const { determiners, roles } = this.reading.lexicon;
    const isRank = length === 1 && determiners.has(this.tokens[at]);
    return isRank && (roles.at(this.tokens, at + 1)?.length ?? 0) > 1;
  }

  private capitalAt(at: number): Found | undefined {
    const known = this.reading.gazetteer.at(this.tokens, at);
    const isSeat = known?.value.as === "capital" || known?.value.as === "country";
    return isSeat ? { from: at, to: at + known.length, as: "name", known: known.value } : undefined;
  }

  /** "the top US diplomat": the foreign minister. */
  private isTop(from: number, at: number): boolean {
    const isDiplomat = this.tokens[at]?.plain === "diplomat";
    return (
      isDiplomat &&
      this.tokens
        .slice(Math.max(0, from - 1), at)
        .some(({ plain }) => /^(?:top|chief)$/.test(plain))
    );
  }

  /** The name that follows an office, at once or after a comma. */
  protected nameOfOffice(at: number, isDefinite: boolean) {
    const { lexicon } = this.reading;
    const end = this.afterBracket(at);
    const isApart = this.tokens[end]?.text === ",";
    if (isApart && !isDefinite) return undefined;
    let start = isApart ? end + 1 : end;
    while (lexicon.courtesy.has(this.tokens[start])) start = this.afterStop(start + 1);
    // "his Saudi counterpart Prince Saud al-Faisal"
    const isTitled =
      this.tokens[start]?.isCapital === true && lexicon.roles.has(this.tokens[start]);
    if (isTitled) start++;
    const known = this.reading.gazetteer.at(this.tokens, start);
    if (known?.value.actor) {
      return { found: { known: known.value }, to: start + known.length };
    }
    const named = this.afterParticles(start);
    const run = runAt(
      this.tokens,
      named,
      false,
      lexicon,
      this.reading.gazetteer,
      this.reading.usage,
    );
    // "Mauricio Macri" is no island.
    const isPlaceName = known && known.value.as !== "adjective" && known.value.as !== "capital";
    if (isPlaceName && run?.kind !== "person") return undefined;
    if (!run || run.kind === "institution" || run.kind === "group") return undefined;
    // "… Envoy for Syria, Piet van Houten": what a headline ends with behind a comma.
    const isLast = isApart && this.tokens[run.to] === undefined;
    if (this.isTitleCase && run.kind !== "person" && !isLast && !this.isWhole(run.words, run.to))
      return undefined;
    // "the leader of Jordan, King Hussein": one word is enough behind a title.
    if (isApart && ((run.words.length < 2 && !isTitled) || this.isListed(run.to))) return undefined;
    const to = isApart && this.tokens[run.to]?.text === "," ? run.to + 1 : run.to;
    const [first = "", ...others] = run.words;
    const particles = this.tokens.slice(start, named).map(({ text }) => text);
    const words = [[...particles, first].join(" "), ...others];
    return { found: { run: { words, kind: "person" as const } }, to };
  }

  /** "Prime Minister van Houten": where the particles of a name end that stands behind an office. */
  private afterParticles(start: number): number {
    const { of, to, in: place, determiners } = this.reading.lexicon;
    let at = start;
    while (PARTICLES.has(this.tokens[at]?.plain ?? "") && !this.tokens[at]?.isCapital) {
      if ([of, to, place, determiners].some((words) => words.has(this.tokens[at]))) return start;
      at++;
    }
    return this.tokens[at]?.isCapital ? at : start;
  }

  /** "el presidente de Estados Unidos (EE.UU.), Joe Hale": where what else the country is called ends. */
  private afterBracket(at: number): number {
    if (this.tokens[at]?.text !== "(" || this.tokens[at + 1]?.isCapital !== true) return at;
    const length = this.tokens
      .slice(at, at + LONGEST_BRACKET)
      .findIndex(({ text }) => text === ")");
    return length < 0 ? at : at + length + 1;
  }

  /** "Secretary Hale's Call", "Call with Minister Voss (May 3)": where a name ends in a headline of capitals. */
  private isWhole(words: readonly string[], to: number): boolean {
    const next = this.tokens[to];
    const ends = next === undefined || /^(?:['’]s?|[(),:])$/.test(next.text);
    return words.length === 1 && (ends || this.reading.lexicon.and.has(next));
  }

  /** "the leader of the country's main opposition, Ann Lee": the name behind words that no table has. */
  protected nameBehind(at: number): ReturnType<OfficesInText["nameOfOffice"]> {
    const { lexicon } = this.reading;
    const joint = this.tokens[at];
    // "the special envoy to Burundi, Ann Lee"
    if (!joint || !(lexicon.of.has(joint) || lexicon.to.has(joint))) return undefined;
    for (let comma = at + 1; comma <= at + LONGEST_OFFICE; comma++) {
      const token = this.tokens[comma];
      if (!token || /^[.;:()]$/.test(token.text) || lexicon.and.has(token)) return undefined;
      if (lexicon.statements.at(this.tokens, comma) || lexicon.lightVerbs.at(this.tokens, comma))
        return undefined;
      if (token.text !== ",") continue;
      const name = this.nameOfOffice(comma, true);
      const closing = this.tokens[(name?.to ?? comma) - 1];
      const next = this.tokens[name?.to ?? comma];
      const isClosed = closing?.text === "," || next === undefined || next.text === ".";
      return name?.found.run && isClosed ? name : undefined;
    }
    return undefined;
  }

  /** "el líder sindical Juan Paz", "la ministre déléguée Anne Lee": the name behind a word of what sort. */
  private nameBehindAdjective(at: number): ReturnType<OfficesInText["nameOfOffice"]> {
    const { language } = this.reading.lexicon;
    const isAdjective = ADJECTIVES[language]?.test(this.tokens[at]?.text ?? "") === true;
    return isAdjective && isGiven(this.tokens[at + 1]?.plain ?? "")
      ? this.nameOfOffice(at + 1, false)
      : undefined;
  }

  /** "the Palestinian ambassador in Amman Ann Lee": the name behind where somebody is posted. */
  private nameBehindPost(at: number): ReturnType<OfficesInText["nameOfOffice"]> {
    const { lexicon, gazetteer } = this.reading;
    const joint = this.tokens[at];
    if (!joint || !(lexicon.in.has(joint) || lexicon.to.has(joint))) return undefined;
    const start = lexicon.determiners.has(this.tokens[at + 1]) ? at + 2 : at + 1;
    const post = gazetteer.at(this.tokens, start);
    const end = start + (post?.length ?? 0);
    return post && this.tokens[end]?.isCapital ? this.nameOfOffice(end, false) : undefined;
  }

  /** Whether a name after a comma goes on as a list: ", Ann Lee and Bob Day". */
  protected isListed(at: number): boolean {
    const next = this.tokens[at];
    return (
      next !== undefined &&
      this.reading.lexicon.and.has(next) &&
      this.tokens[at + 1]?.isCapital === true
    );
  }
}

/** Whether a word is one for an office. */
function isRole(word: string, { roles, language }: Lexicon): boolean {
  return roles.at(tokensOf(word, 0, word.length, language), 0) !== undefined;
}
