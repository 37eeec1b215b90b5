import type { Found } from "./found";
import type { Lexicon } from "../language/lexicon";
import type { Token } from "../text/tokens";
import { NamesInText } from "./names-in-text";
import { isGiven, runAt } from "./runs";

/** How long the words for an office may be, in tokens. */
const LONGEST_OFFICE = 10;

/** Finds offices too, and the names that go with them. */
export class OfficesInText extends NamesInText {
  /** An office: "the Russian Foreign Minister Oleg Sokolov", "the President of Russia", "his Japanese counterpart". */
  protected officeAt(at: number): Found | undefined {
    const { lexicon } = this.reading;
    const office = lexicon.roles.at(this.tokens, at);
    const spokes = lexicon.spokes.at(this.tokens, at);
    const counterpart = lexicon.counterpart.at(this.tokens, at);
    const length = Math.max(office?.length ?? 0, spokes?.length ?? 0, counterpart?.length ?? 0);
    if (length === 0) return undefined;
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
    const isPlural = lexicon.language === "en" && this.isRole(one.split(" ").at(-1) ?? "");
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
      (before.isDefinite ? this.nameBehind(officeTo) : undefined);
    if (name) {
      return {
        ...name.found,
        ...base,
        to: name.to,
        as: "name",
        isTitled: true,
        isHis: before.isHis,
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

  private isRole(text: string): boolean {
    const token = this.tokens[0];
    return (
      token !== undefined &&
      this.reading.lexicon.roles.has({ ...token, text, plain: text.toLowerCase() })
    );
  }

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
    const nearest = from;
    for (;;) {
      const previous = this.tokens[from - 1];
      if (!previous) break;
      const last = this.found.findLast((one) => one.to <= from);
      const isApostrophe = /^['’]s?$/.test(previous.plain);
      const isBeside = isApostrophe ? last?.to === from - 1 : last?.to === from && from === nearest;
      if (last && !of && isBeside && isOwner(last, isApostrophe, lexicon.language)) {
        of = last;
        from = last.from;
        isDefinite = true;
      } else if (of && last?.to === from && last.known && last.as === "name") {
        // "U.N. Syria envoy"
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
      if (known?.value.as !== "adjective" && !(isDeclined && known)) return undefined;
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

  /** Where a person's name begins within a run of capitals, or its end. */
  protected givenNameIn(from: number, to: number): number {
    for (let at = from; at < to - 1; at++) if (isGiven(this.tokens[at]?.plain ?? "")) return at;
    return to;
  }

  /** The name that follows an office, at once or after a comma. */
  protected nameOfOffice(at: number, isDefinite: boolean) {
    const { lexicon } = this.reading;
    const isApart = this.tokens[at]?.text === ",";
    if (isApart && !isDefinite) return undefined;
    let start = isApart ? at + 1 : at;
    while (lexicon.courtesy.has(this.tokens[start])) start = this.afterStop(start + 1);
    // "his Saudi counterpart Prince Saud al-Faisal"
    if (this.tokens[start]?.isCapital && lexicon.roles.has(this.tokens[start])) start++;
    const known = this.reading.gazetteer.at(this.tokens, start);
    if (known?.value.actor) {
      return { found: { known: known.value }, to: start + known.length };
    }
    const run = runAt(
      this.tokens,
      start,
      false,
      lexicon,
      this.reading.gazetteer,
      this.reading.usage,
    );
    // "Mauricio Macri" is no island.
    const isPlaceName = known && known.value.as !== "adjective" && known.value.as !== "capital";
    if (isPlaceName && run?.kind !== "person") return undefined;
    if (!run || run.kind === "institution" || run.kind === "group") return undefined;
    if (this.isTitleCase && run.kind !== "person") return undefined;
    if (isApart && (run.words.length < 2 || this.isListed(run.to))) return undefined;
    const to = isApart && this.tokens[run.to]?.text === "," ? run.to + 1 : run.to;
    const { words } = run;
    return { found: { run: { words, kind: "person" as const } }, to };
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
