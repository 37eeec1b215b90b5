import { stemOf } from "../language/stem";
import { CountriesInText } from "./countries-in-text";
import type { Found, Run } from "./found";
import { isGiven, isPlace } from "./kinds";
import { isInitial, isInitials } from "./name-words";
import { type FoundRun, isRegion, runAt } from "./runs";

/** Whose dollars: "US $42 billion", "HK $3". */
const DOLLARS = /^(?:US|CA|AU|NZ|HK|A|C|S)$/;

/** How many words may say which body of an institution it is. */
const LONGEST_BODY = 4;

/** Finds names alone: what is known, and runs of capitals. */
export class NamesInText extends CountriesInText {
  protected titledAt(at: number): Found | undefined {
    const { lexicon, gazetteer, usage } = this.reading;
    if (!lexicon.courtesy.has(this.tokens[at]) || !this.tokens[at]?.isCapital) return undefined;
    // "General Motors"
    if (gazetteer.at(this.tokens, at)) return undefined;
    let start = this.afterStop(at + 1);
    // "H.E. Mr."
    while (lexicon.courtesy.has(this.tokens[start])) start = this.afterStop(start + 1);
    const known = gazetteer.at(this.tokens, start);
    if (known?.value.actor) {
      return { from: at, to: start + known.length, as: "name", known: known.value, isTitled: true };
    }
    const run = runAt(this.tokens, start, false, lexicon, gazetteer, usage);
    if (!run || run.kind === "institution" || run.kind === "group") return undefined;
    return {
      from: at,
      to: run.to,
      as: "name",
      run: { words: run.words, kind: "person" },
      isTitled: true,
    };
  }

  /** The token after the full stop of an abbreviation ("Mr."). */
  protected afterStop(at: number): number {
    return this.tokens[at]?.text === "." ? at + 1 : at;
  }

  protected nameAt(at: number): Found | undefined {
    const { lexicon, gazetteer, usage } = this.reading;
    const pair = this.hyphenatedAt(at);
    if (pair) return pair;
    // "US $42 billion" is money.
    const isMoney = /^\$/.test(this.tokens[at + 1]?.text ?? "");
    if (isMoney && DOLLARS.test(this.tokens[at]?.text ?? "")) return undefined;
    const known = gazetteer.at(this.tokens, at);
    const run = this.isTitleCase
      ? undefined
      : runAt(this.tokens, at, this.isOpening(at), lexicon, gazetteer, usage);
    if (known) {
      const to = at + known.length;
      if (known.value.as === "adjective") return this.adjectiveAt(at, to, known.value.country);
      // "Paris Hilton" is no capital, "United Nations" no country; a longer run of a person's name wins over a place.
      const body =
        this.isTitleCase && known.value.as === "institution" ? this.bodyOf(at, to) : undefined;
      if (body) return body;
      const isLonger =
        run &&
        run.to > to &&
        (run.kind !== "unknown" || run.words.length < 2) &&
        !this.isBeforeHolder(to);
      if (!isLonger || known.value.as === "actor") {
        const institution = this.institutionOf(to);
        if (institution && (known.value.as === "country" || known.value.as === "capital")) {
          return { ...institution, from: at, of: { from: at, to, as: "name", known: known.value } };
        }
        const isPart = known.value.as === "country" && isRegion(this.tokens, at - 1);
        return isPart
          ? { from: at - 1, to, as: "place" }
          : { from: at, to, as: "name", known: known.value };
      }
    }
    if (!run && this.isTitleCase) return this.doubtfulAt(at);
    if (!run) return undefined;
    const isNobody = [run.from, run.to - 1].some((end) => lexicon.noActors.has(this.tokens[end]));
    if (isPlace(run.words) || isNobody) return { from: run.from, to: run.to, as: "place" };
    if (run.kind === "unknown" && this.isPartOfOffice(run)) return undefined;
    // "Mesfin Tadesse, who leads the party": a person, whatever the name.
    const isPerson =
      run.kind === "unknown" && run.words.length > 1 && this.tokens[run.to]?.text === ",";
    if (isPerson && this.tokens[run.to + 1]?.plain === "who")
      return { from: run.from, to: run.to, as: "name", run: { ...run, kind: "person" } };
    const union = this.unionOf(run);
    if (union) return union;
    const before = this.tokens[at - 1];
    const [word = ""] = run.words;
    if (run.words.length === 1 && lexicon.institutionWords.has(this.tokens[at])) {
      // "the Court": one that was named before.
      const again = {
        from: at,
        to: run.to,
        as: "the-institution",
        word: word.toLowerCase(),
      } as const;
      const isOne = lexicon.language !== "de" && lexicon.determiners.has(before);
      return !isOne ? again : { ...again, run: { ...run, kind: "institution" } };
    }
    // "the magazine MicroMega", "consumer group Fair Price"
    const isSmall = before !== undefined && !before.isCapital;
    const isGroup = isSmall && lexicon.groupWords.has(before);
    const isInstitution = isSmall && lexicon.institutionWords.has(before);
    const isPress = isSmall && lexicon.press.has(before);
    if (run.kind !== "person" && isPress) {
      const { from, to } = run;
      return { from, to, as: "name", run: { ...run, kind: "institution" }, isPress };
    }
    if (run.kind !== "person" && (isGroup || isInstitution)) {
      const kind = isGroup ? "group" : "institution";
      return { from: run.from, to: run.to, as: "name", run: { ...run, kind } };
    }
    return { from: run.from, to: run.to, as: "name", run };
  }

  /** "Министром Российской Федерации С. В. Лавровым", "Республики Эммануэлем Макроном": a country, and who holds the office there. */
  private isBeforeHolder(at: number): boolean {
    const next = this.tokens[at];
    if (!next || !/\p{Script=Cyrillic}/u.test(next.text)) return false;
    return isInitial(this.tokens, at) || isInitials(next.text) || isGiven(next.plain);
  }

  /** "NATO Parliamentary Assembly Meets": a body of a known institution, in a headline of capitals. */
  private bodyOf(from: number, start: number): Found | undefined {
    const { lexicon, usage } = this.reading;
    for (let at = start; at < start + LONGEST_BODY; at++) {
      const token = this.tokens[at];
      if (!token?.isCapital || !usage.capital.has(stemOf(token.plain))) return undefined;
      if (!lexicon.institutionWords.has(token)) continue;
      const words = this.tokens.slice(from, at + 1).map(({ text }) => text);
      return { from, to: at + 1, as: "name", run: { words, kind: "institution" } };
    }
    return undefined;
  }

  /** "the Unite trade union": a name that the small words behind it say to be one. */
  private unionOf({ from, to, kind, words }: FoundRun): Found | undefined {
    const { lexicon } = this.reading;
    const isNamed = lexicon.language === "en" && kind === "unknown" && words.length < 3;
    if (!isNamed || this.tokens[from - 1]?.plain !== "the") return undefined;
    const { bodies, bodiesOf } = lexicon.idioms;
    const isSmall = (at: number) => this.tokens[at]?.isCapital === false;
    const end = isSmall(to) && bodiesOf.has(this.tokens[to]) ? to + 1 : to;
    if (!isSmall(end) || !bodies.has(this.tokens[end])) return undefined;
    const own = lexicon.groupWords.has(this.tokens[end]) ? "group" : "institution";
    return { from, to: end + 1, as: "name", run: { words, kind: own } };
  }

  /** "Trade and Industry Secretary Ann Lee", "a London-based spokesman": capitals that name nobody. */
  protected isPartOfOffice({ to, words }: Run & { readonly to: number }): boolean {
    const { lexicon } = this.reading;
    if (lexicon.language !== "en" || words.length > 1) return false;
    if (/-(?:based|born|led|backed|sponsored|held)$/i.test(words[0] ?? "")) return true;
    // "called Lee and Russian President Bob Day": two persons.
    const isOfState = this.reading.gazetteer.at(this.tokens, to + 1) !== undefined;
    const isJoint =
      lexicon.and.has(this.tokens[to]) && this.tokens[to + 1]?.isCapital === true && !isOfState;
    return isJoint && lexicon.roles.at(this.tokens, to + 2) !== undefined;
  }

  protected doubtfulAt(at: number): Found | undefined {
    const token = this.tokens[at];
    if (!token?.isCapital || this.reading.lexicon.notNames.has(token)) return undefined;
    const run = { words: [token.text], kind: "unknown" } as const;
    return { from: at, to: at + 1, as: "name", run, isDoubtful: true };
  }

  /** Whether a capital says nothing, since each sentence begins with one; "Webb and Voss spoke" begins with a name. */
  private isOpening(at: number): boolean {
    const { lexicon } = this.reading;
    if (at > 0) return this.afterQuote(at);
    const [, joint, other] = this.tokens;
    const isPair = lexicon.language === "en" && joint?.plain === "and" && other?.isCapital === true;
    const verb = lexicon.contacts.at(this.tokens, 3)?.value;
    const isMutual = verb?.form !== "noun" && (verb?.frame === "both" || verb?.frame === "with");
    return !(isPair && !lexicon.notNames.has(other) && isMutual);
  }

  protected afterQuote(at: number): boolean {
    return /^["“«„(‘]$/.test(this.tokens[at - 1]?.text ?? "");
  }
}
