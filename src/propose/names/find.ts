import type { Token } from "../text/tokens";
import type { Found } from "./found";
import type { Reading } from "./reading";
import { PairsInText } from "./pairs-in-text";
import { isGiven } from "./kinds";
import { ministryAt } from "./ministry";

/** How far an office may stand from the comma of its apposition, in tokens. */
const APPOSITION = 6;

/** "the high court": one that was named before. */
const HIGH = /^(?:high|highest|top|apex|same)$/;

/** All words of a sentence that name an actor or stand for one, in their order. */
export function findNames(
  tokens: readonly Token[],
  reading: Reading,
  isTitleCase: boolean,
): Found[] {
  const found: Found[] = [];
  const finder = new Finder(tokens, reading, isTitleCase, found);
  for (let at = 0; at < tokens.length;) {
    const one = finder.at(at);
    if (one) {
      while ((found.at(-1)?.to ?? 0) > one.from) found.pop();
      found.push(one);
    }
    at = Math.max(at + 1, one?.to ?? 0);
  }
  return found;
}

/** Finds all that stands for an actor: names, offices, pairs, pronouns, and what is said beside a name. */
class Finder extends PairsInText {
  at(at: number): Found | undefined {
    const { lexicon } = this.reading;
    const one =
      this.pairAt(at) ??
      ministryAt(this.tokens, at, this.reading) ??
      this.stateInstitutionAt(at) ??
      this.officeAt(at) ??
      this.titledAt(at) ??
      this.nameAt(at) ??
      this.wordAt(at);
    if (!one) return undefined;
    const owner = this.ownerBefore(one);
    if (owner) return this.withApposition({ ...one, from: owner.from, of: owner });
    const next = this.tokens[one.to];
    const isPossessive =
      next !== undefined && /^['’]s?$/.test(next.plain) && lexicon.language === "en";
    return isPossessive ? { ...one, isPossessive } : this.withApposition(one);
  }

  /** "Russia's Ann Lee": of which country a person is. */
  protected ownerBefore({ as, from, run, of, isTitled }: Found): Found | undefined {
    const owner = this.found.at(-1);
    const isBeside = owner?.isPossessive === true && owner.to === from - 1;
    const isName = as === "name" && run?.kind === "person" && !of && !isTitled;
    return isName && isBeside && owner.known?.as === "country" ? owner : undefined;
  }

  protected wordAt(at: number): Found | undefined {
    const { lexicon, gazetteer } = this.reading;
    const token = this.tokens[at];
    if (!token) return undefined;
    const word = token.plain;
    if (lexicon.he.has(token)) return { from: at, to: at + 1, as: "he", word };
    if (lexicon.him.has(token) || this.isHer(at))
      return { from: at, to: at + 1, as: "he", isObject: true, word };
    if (lexicon.it.has(token) && this.isSubject(at + 1)) return { from: at, to: at + 1, as: "it" };
    if (lexicon.they.has(token)) return { from: at, to: at + 1, as: "they" };
    const isHigh = HIGH.test(this.tokens[at - 1]?.plain ?? "") && lexicon.language === "en";
    if (isHigh && this.tokens[at - 2]?.plain === "the" && word === "court")
      return { from: at - 1, to: at + 1, as: "the-institution", word };
    if (!lexicon.determiners.has(this.tokens[at - 1])) return undefined;
    const government = lexicon.theGovernment.at(this.tokens, at);
    if (government) {
      const to = at + government.length;
      // "the government of Ukraine"
      const joint = this.tokens[to];
      if (joint && lexicon.of.has(joint)) {
        const start = lexicon.determiners.has(this.tokens[to + 1]) ? to + 2 : to + 1;
        const known = gazetteer.at(this.tokens, start);
        if (known?.value.country && known.value.as !== "institution") {
          return { from: at, to: start + known.length, as: "government", known: known.value };
        }
      }
      return { from: at, to, as: "the-government" };
    }
    const release = lexicon.releases.at(this.tokens, at);
    if (release && this.isSubject(at + release.length))
      return { from: at, to: at + release.length, as: "the-release" };
    if (lexicon.companies.has(token)) return { from: at, to: at + 1, as: "the-company" };
    // "criticised the ruling": the court's.
    if (lexicon.rulings.has(token))
      return { from: at, to: at + 1, as: "the-institution", word: "court" };
    if (lexicon.institutionWords.has(token) || lexicon.groupWords.has(token)) {
      const isGroup = lexicon.groupWords.has(token);
      return { from: at, to: at + 1, as: "the-institution", word: token.plain, isGroup };
    }
    return undefined;
  }

  /** "told her that", "met her on Monday": no word follows that would be hers. */
  protected isHer(at: number): boolean {
    const { lexicon } = this.reading;
    const next = this.tokens[at + 1];
    if (!lexicon.her.has(this.tokens[at])) return false;
    return (
      !next?.isWord ||
      [lexicon.boundaries, lexicon.prepositions, lexicon.in, lexicon.to, lexicon.and].some(
        (words) => words.has(next),
      )
    );
  }

  /** "Zahir Tanin, Afghanistan's representative,": an office after a name, which the found words then take in. */
  protected withApposition(one: Found): Found {
    const { lexicon, gazetteer } = this.reading;
    if (one.as !== "name" || !one.run || one.run.kind === "institution") return one;
    const joint = this.tokens[one.to];
    // "President Putin of Russia"
    if (joint && lexicon.of.has(joint) && one.isTitled) {
      const start = lexicon.determiners.has(this.tokens[one.to + 1]) ? one.to + 2 : one.to + 1;
      const known = gazetteer.at(this.tokens, start);
      if (known?.value.as === "country") {
        const of: Found = { from: start, to: start + known.length, as: "name", known: known.value };
        return { ...one, to: of.to, of: one.of ?? of };
      }
    }
    const bracketed = joint?.text === "(" ? lexicon.roles.at(this.tokens, one.to + 1) : undefined;
    // "Ann Lee (Chair)"
    if (bracketed && this.tokens[one.to + 1 + bracketed.length]?.text === ")") {
      const to = one.to + bracketed.length + 2;
      const officeWords = this.words(one.to + 1, to - 1);
      const run = { ...one.run, kind: "person" } as const;
      return { ...one, to, run, office: bracketed.value, officeWords, isTitled: true };
    }
    if (joint?.text !== ",") return one;
    for (let at = one.to + 1; at <= one.to + APPOSITION; at++) {
      const token = this.tokens[at];
      if (!token || token.text === ",") return one;
      const office = this.officeBeside(at);
      if (!office) continue;
      // "Ann Lee, US President Bob Day and …": another's office.
      const next = this.tokens[office.to];
      if (next?.isCapital && (isGiven(next.plain) || one.isTitled)) return one;
      // What stands between must belong to it.
      const between = this.tokens.slice(one.to + 1, at);
      const isIts = between.every(
        (word) =>
          word.isCapital ||
          lexicon.determiners.has(word) ||
          // "Ann Lee, also a member of …"
          lexicon.adverbs.has(word) ||
          /^['’]s?$/.test(word.plain) ||
          gazetteer.at([word], 0) !== undefined,
      );
      if (!isIts) return one;
      // "Ann Lee, France's envoys Bob Day and …": of others.
      const isOfSeveral =
        lexicon.language === "en" && /s$/.test(this.tokens[office.to - 1]?.plain ?? "");
      if (isOfSeveral && this.tokens[office.to]?.text !== ",") return one;
      const end = this.endOfApposition(office.to);
      if (end === undefined) return one;
      const to = this.tokens[end]?.text === "," ? end + 1 : end;
      const owner = this.ownerBetween(one.to + 1, at);
      const { office: kind, officeWords } = office;
      return {
        ...one,
        to,
        run: { ...one.run, kind: "person" },
        office: kind ?? one.office,
        officeWords: kind ? officeWords : one.officeWords,
        of: office.of ?? owner ?? one.of,
        isTitled: true,
      };
    }
    return one;
  }

  /** The words for an office within an apposition, with or without an article. */
  protected officeBeside(
    at: number,
  ): Pick<Found, "office" | "officeWords" | "of" | "to"> | undefined {
    const { lexicon } = this.reading;
    if (lexicon.counterpart.at(this.tokens, at)) return undefined;
    const office = lexicon.roles.at(this.tokens, at);
    const length = Math.max(office?.length ?? 0, lexicon.spokes.at(this.tokens, at)?.length ?? 0);
    if (length === 0) return undefined;
    const owner = this.ofOffice(at + length, false);
    const to = owner?.to ?? at + length;
    return { to, office: office?.value, officeWords: this.words(at, to), of: owner?.of };
  }

  /** Where an apposition ends: at a comma, or with the sentence; undefined where a verb comes before. */
  protected endOfApposition(start: number): number | undefined {
    const { contacts, statements, attribution, lightVerbs } = this.reading.lexicon;
    for (let at = start; at <= start + APPOSITION; at++) {
      const token = this.tokens[at];
      if (!token || /^[,.;]$/.test(token.text)) return at;
      const contact = contacts.at(this.tokens, at);
      const isVerb = contact !== undefined && contact.value.form !== "noun";
      if (
        isVerb ||
        [statements, attribution, lightVerbs].some((words) => words.at(this.tokens, at))
      )
        return undefined;
    }
    return undefined;
  }

  protected ownerBetween(from: number, to: number): Found | undefined {
    for (let at = from; at < to; at++) {
      const known = this.reading.gazetteer.at(this.tokens, at);
      if (known) return { from: at, to: at + known.length, as: "name", known: known.value };
    }
    return undefined;
  }
}
