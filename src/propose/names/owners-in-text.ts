import type { Lexicon } from "../language/lexicon";
import type { Token } from "../text/tokens";
import type { Found } from "./found";
import { isGiven } from "./kinds";
import { AS_WORD } from "./name-words";
import { NamesInText } from "./names-in-text";

/** What ministers are for, as a name may follow it at once. */
const FIELDS =
  /^(?:Labour|Labor|Trade|Industry|Commerce|Finance|Health|Energy|Culture|Tourism|Transport|Agriculture|Fisheries|Forestry|Economy|Interior|Justice|Education|Environment|Development|Planning|Water|Sports?|Youth|Women|Social|Welfare|Public|Works|Communications?|Information|Science|Technology|Defence|Defense|Security|Police|Mines|Mining|Minerals|Employment|Housing|Immigration|Home|Foreign|Internal|External|Economic|Rural|Regional|Human|Settlements|Services?|Resources|Affairs|Cooperation|Investment|Innovation|Infrastructure)$/;

/** Finds whose an office is: what stands before the words for it, and behind. */
export abstract class OwnersInText extends NamesInText {
  protected abstract officeAt(at: number): Found | undefined;

  /** "his Saudi and Emirati counterparts": whose they are, where they are of two countries. */
  protected countriesBefore(from: number, of: Found | undefined) {
    const first = this.found.findLast((one) => one.to === from - 1);
    const isJoint = this.tokens[from - 1] && this.reading.lexicon.and.has(this.tokens[from - 1]);
    if (!isJoint || !first?.known || first.as !== "adjective" || of?.as !== "adjective")
      return undefined;
    return of.known ? { from: first.from, pair: [first.known, of.known] } : undefined;
  }

  /** What stands before an office: determiners, and whose it is. */
  protected beforeOffice(at: number) {
    const { lexicon } = this.reading;
    let from = at;
    let of: Found | undefined;
    let isDefinite = false;
    let isHis = false;
    // "U.S. Middle East envoy"
    const region = this.found.at(-1);
    if (region?.as === "place" && region.to === at) from = region.from;
    // "Russian far-right leader"
    const state = this.found.findLast((one) => one.to <= from - 1);
    const isState = state?.as === "adjective" || state?.known?.as === "country";
    if (isState && state.to === from - 1 && isDescription(this.tokens[from - 1], lexicon)) from--;
    // "Seoul's Unification Minister": what for.
    if (this.tokens[from - 1]?.isCapital && /^['’]s$/.test(this.tokens[from - 2]?.plain ?? ""))
      from--;
    const nearest = from;
    for (;;) {
      const previous = this.tokens[from - 1];
      if (!previous) break;
      const last = this.found.findLast((one) => one.to <= from);
      const isApostrophe = /^['’]s?$/.test(previous.plain);
      const isBeside = isApostrophe ? last?.to === from - 1 : last?.to === from && from === nearest;
      if (last && !isApostrophe && last.to === from && this.isToldTo(last)) break;
      if (
        last &&
        !of &&
        isBeside &&
        !this.isWhere(last) &&
        isOwner(last, isApostrophe, lexicon.language)
      ) {
        of = last;
        from = last.from;
        isDefinite = true;
      } else if (from === of?.from && last?.to === from && last.known && last.as === "name") {
        // "U.N. Syria envoy", but not "in Moskau den französischen Minister"
        of = last;
        from = last.from;
      } else if (lexicon.possessives.has(previous) || lexicon.determiners.has(previous)) {
        isHis ||= lexicon.possessives.has(previous);
        isDefinite = true;
        from--;
      } else {
        break;
      }
    }
    return { from, of, isDefinite, isHis };
  }

  /** "принял в Кремле премьер-министра Венгрии": where, and not whose prime minister. */
  private isWhere({ from, as }: Found): boolean {
    const { lexicon } = this.reading;
    return lexicon.language !== "en" && as === "name" && lexicon.in.has(this.tokens[from - 1]);
  }

  /** "told Reuters President Ann Lee had …": who is told is not whose office it is. */
  private isToldTo({ from, known }: Found): boolean {
    const verb = this.reading.lexicon.statements.at(this.tokens, from - 1);
    return known?.press === true && verb?.value === "tell";
  }

  /** What follows an office and says whose it is: "of Japan", "colombiano", "України". */
  protected ofOffice(
    at: number,
    mayBePerson: boolean,
  ): { of: Found | undefined; to: number } | undefined {
    const { lexicon, gazetteer } = this.reading;
    const joint = this.tokens[at];
    if (!joint) return undefined;
    let start = at;
    // "managers at Norvik"
    if (lexicon.of.has(joint) || (mayBePerson && joint.plain === "at")) {
      start++;
      while (lexicon.determiners.has(this.tokens[start]) && !this.tokens[start]?.isCapital) start++;
      // "leaders of the paramilitary Rapid Force"
      const isAdjective = /^\p{Ll}.*(?:ary|al|ist|ic|ed)$/u.test(this.tokens[start]?.text ?? "");
      if (mayBePerson && isAdjective && this.tokens[start + 1]?.isCapital) start++;
      // "du syndicat Alliance"
      const isKind = [lexicon.groupWords, lexicon.institutionWords, lexicon.companies].some(
        (words) => words.has(this.tokens[start]),
      );
      if (isKind && !this.tokens[start]?.isCapital && this.tokens[start + 1]?.isCapital) start++;
    } else {
      const known = gazetteer.at(this.tokens, at);
      const isDeclined = lexicon.language === "uk" || lexicon.language === "ru";
      const isBeside = isDeclined || AS_WORD.test(joint.text);
      if (known?.value.as !== "adjective" && !(isBeside && known)) return undefined;
    }
    // "the spokesman of the President of Russia"
    const adjective = mayBePerson ? gazetteer.at(this.tokens, start) : undefined;
    const roleAt =
      start + (adjective && adjective.value.as !== "institution" ? adjective.length : 0);
    const role = mayBePerson ? lexicon.roles.at(this.tokens, roleAt) : undefined;
    const titled = role && this.officeAt(roleAt);
    if (titled?.as === "name") {
      const known = adjective?.value;
      const country: Found | undefined = known && {
        from: start,
        to: roleAt,
        as: "adjective",
        known,
      };
      return { of: { ...titled, of: titled.of ?? country }, to: titled.to };
    }
    if (role && roleAt === start) {
      const inner = this.ofOffice(start + role.length, false);
      const to = inner?.to ?? start + role.length;
      return { of: { from: start, to, as: "role", office: role.value, of: inner?.of }, to };
    }
    // "executives of the company"
    if (mayBePerson && lexicon.companies.has(this.tokens[start]) && start > at + 1) {
      return { of: { from: start, to: start + 1, as: "the-company" }, to: start + 1 };
    }
    // "Director of the Office of the Commission"
    if (lexicon.language === "en" && this.tokens[start]?.text === "Office") {
      const inner = this.ofOffice(start + 1, false);
      return { of: inner?.of, to: inner?.to ?? start + 1 };
    }
    // "Minister of Trade and Industry Ann Lee"
    const field = mayBePerson ? start : this.endOfField(start);
    if (field > start) return { of: undefined, to: field };
    const of = (mayBePerson ? this.titledAt(start) : undefined) ?? this.nameAt(start);
    if (!of) return undefined;
    // "the President of the Republic": of the country at home.
    if (/^(?:Republic|Nation|State)$/.test(of.run?.words.join(" ") ?? ""))
      return { of: undefined, to: of.to };
    // "Assistant Secretary for Near Eastern Affairs Ann Lee": a field, and then the name.
    const name = mayBePerson ? of.to : this.givenNameIn(start + 1, of.to);
    if (name < of.to) return { of: { ...of, to: name }, to: name };
    // "of France's Saint-Gobain"
    if (/^['’]s$/.test(this.tokens[of.to]?.plain ?? "")) {
      const inner = this.nameAt(of.to + 1);
      if (inner && inner.as === "name" && inner.run?.kind !== "person") {
        return { of: inner, to: inner.to };
      }
    }
    // "thanked the Prime Minister for Norway's support": for what, not of what.
    const isReason =
      /^(?:for|from)$/.test(joint.plain) && /^['’]s?$/.test(this.tokens[of.to]?.plain ?? "");
    if (isReason) return undefined;
    const isField = of.run?.kind === "unknown" && of.run.words.length <= 3;
    const isPerson = of.run && of.run.kind !== "institution" && of.run.kind !== "group" && !isField;
    if (isPerson && !mayBePerson) return undefined;
    return { of, to: of.to };
  }

  /** Where the words for what a minister is for end: "Trade and Industry". */
  private endOfField(start: number): number {
    const { lexicon } = this.reading;
    let end = start;
    for (let at = start; FIELDS.test(this.tokens[at]?.text ?? ""); at++) {
      end = at + 1;
      const joint = this.tokens[end];
      if (joint && (lexicon.and.has(joint) || joint.text === ",")) at++;
    }
    return end;
  }

  /** Where a person's name begins within a run of capitals, or its end. */
  protected givenNameIn(from: number, to: number): number {
    for (let at = from; at < to - 1; at++) if (isGiven(this.tokens[at]?.plain ?? "")) return at;
    return to;
  }
}

/** A small word that may stand between a country and an office. */
function isDescription(token: Token | undefined, lexicon: Lexicon): boolean {
  if (lexicon.language !== "en" || !token?.isWord || token.isCapital) return false;
  return /(?:-\p{L}+|ist|al|ive|ary|ic|ican|ian|right|left|wing|rebel|separatist|opposition)$/u.test(
    token.plain,
  );
}

/** Whether an office before which it stands can be somebody's of it. */
function isOwner({ as, known, run }: Found, isPossessive: boolean, language: string): boolean {
  if (as === "adjective" || as === "government") return true;
  if (as !== "name") return false;
  if (known?.as === "capital") return isPossessive;
  if (known) return known.as !== "actor" || known.actor?.kind !== "person";
  return (
    run !== undefined && run.kind !== "person" && (language !== "de" || run.kind !== "unknown")
  );
}
