import type { Found } from "./found";
import { OfficesInText } from "./offices-in-text";

/** Finds words that stand for two or more: "the two leaders", "the presidents of France and Germany". */
export abstract class PairsInText extends OfficesInText {
  protected pairAt(at: number): Found | undefined {
    const { lexicon } = this.reading;
    for (const [phrases, as] of [
      [lexicon.countryPairs, "country-pair"],
      [lexicon.pairs, "pair"],
    ] as const) {
      const match = phrases.at(this.tokens, at);
      if (!match) continue;
      const to = at + match.length;
      const isSure =
        match.length > 1 ||
        lexicon.determiners.has(this.tokens[at - 1]) ||
        (lexicon.both.has(this.tokens[at]) && (this.isSubject(to) || this.hasContactBehind(to)));
      // "the leaders of France and Germany" names them; "the presidents" of an office with a name is a list of names.
      const after = this.tokens[to];
      const shared = this.sharedBefore(at);
      const office = this.officeOfPair(at, to);
      if (shared) return { from: shared.from, to, as, pair: shared.pair, office };
      const behind = this.sharedBehind(to);
      if (behind) return { from: at, to: behind.to, as, pair: behind.pair, office };
      // "all parties", "other leaders"
      if (lexicon.many.has(this.tokens[at - 1])) continue;
      // "the EU foreign ministers" are more than two.
      if (this.tokens[at - 1]?.isCapital && at > 1) continue;
      if (!isSure || (after && lexicon.of.has(after)) || after?.isCapital) continue;
      const isTwo = /^(?:two|both|pair)$/.test(this.tokens[at]?.plain ?? "");
      const isBare =
        lexicon.language === "en"
          ? this.tokens[to - 1]?.plain === "two"
          : match.length === 1 && lexicon.both.has(this.tokens[at]);
      return { from: at, to, as, word: this.tokens[to - 1]?.plain, office, isTwo, isBare };
    }
    return undefined;
  }

  /** The office that the words for two name: "foreign ministers", not "ministers" alone. */
  private officeOfPair(from: number, to: number): string | undefined {
    const { roles } = this.reading.lexicon;
    for (let at = from; at < to; at++) {
      const role = roles.at(this.tokens, at);
      if (role && at + role.length === to) return role.value;
    }
    return undefined;
  }

  /** "the U.S. and Russian presidents": of which two countries they are. */
  protected sharedBefore(at: number) {
    const { lexicon } = this.reading;
    const [one, other] = this.found.slice(-2);
    if (other?.to !== at || !one || !other.known || !one.known) return undefined;
    const isJoint = one.to === other.from - 1 && lexicon.and.has(this.tokens[one.to]);
    const isOfCountries = [one, other].every(({ known }) => known?.country !== undefined);
    if (!isJoint || !isOfCountries) return undefined;
    const pair = [one.known, other.known];
    let { from } = one;
    // "the Japanese, Chinese and Korean ministers"
    for (const { to, known, from: start } of this.found.slice(0, -2).toReversed()) {
      if (known?.country === undefined || to !== from - 1 || this.tokens[to]?.text !== ",") break;
      pair.unshift(known);
      from = start;
    }
    return { from, pair };
  }

  /** "the presidents of Russia and the United States": of which two countries they are, if no names follow. */
  private sharedBehind(at: number) {
    const { lexicon } = this.reading;
    if (lexicon.language !== "en" || !lexicon.of.has(this.tokens[at])) return undefined;
    const one = this.countryAt(at + 1);
    if (!one) return undefined;
    const pair = [one.known];
    let { to } = one;
    for (;;) {
      const joint = this.tokens[to];
      const isComma = joint?.text === ",";
      const and = isComma ? to + 1 : to;
      const isLast = lexicon.and.has(this.tokens[and]);
      const other = isLast || isComma ? this.countryAt(isLast ? and + 1 : and) : undefined;
      if (!other) return undefined;
      pair.push(other.known);
      to = other.to;
      if (isLast) break;
    }
    const next = this.tokens[to];
    return next?.isCapital || next?.text === "," ? undefined : { to, pair };
  }

  private countryAt(at: number) {
    const start = this.tokens[at]?.plain === "the" ? at + 1 : at;
    const known = this.reading.gazetteer.at(this.tokens, start);
    if (known?.value.as !== "country") return undefined;
    return { known: known.value, to: start + known.length };
  }

  /** "Beide hatten am Montag telefoniert", "ambos mantuvieron el lunes una conversación": whether they had a contact. */
  private hasContactBehind(at: number): boolean {
    const { auxiliaries, lightVerbs, contacts, language } = this.reading.lexicon;
    if (language === "en") return false;
    const isVerb = auxiliaries.has(this.tokens[at]) || lightVerbs.at(this.tokens, at) !== undefined;
    return (
      isVerb &&
      this.tokens.some((_, verb) => verb > at && contacts.at(this.tokens, verb) !== undefined)
    );
  }

  /** Whether a verb of saying follows, or of a contact: "it said". */
  protected isSubject(at: number): boolean {
    const { statements, attribution, contacts } = this.reading.lexicon;
    return [at, at + 1].some((verb) => {
      const contact = contacts.at(this.tokens, verb);
      return (
        statements.at(this.tokens, verb) !== undefined ||
        attribution.at(this.tokens, verb) !== undefined ||
        (contact !== undefined && contact.value.form !== "noun")
      );
    });
  }
}
