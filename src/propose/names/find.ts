import type { Lexicon } from "../language/lexicon";
import type { Token } from "../text/tokens";
import type { Found } from "./found";
import type { Gazetteer } from "./gazetteer";
import { isPlace, runAt, type Usage } from "./runs";

/** What a text is read with. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly usage: Usage;
}

/** How far an office may stand from the comma of its apposition, in tokens. */
const APPOSITION = 6;
/** How long the words for an office may be, in tokens. */
const LONGEST_OFFICE = 10;

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

class Finder {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly reading: Reading,
    private readonly isTitleCase: boolean,
    private readonly found: readonly Found[],
  ) {}

  at(at: number): Found | undefined {
    const { lexicon } = this.reading;
    const one =
      this.pairAt(at) ??
      this.officeAt(at) ??
      this.titledAt(at) ??
      this.nameAt(at) ??
      this.wordAt(at);
    if (!one) return undefined;
    const next = this.tokens[one.to];
    const isPossessive =
      next !== undefined && /^['’]s?$/.test(next.plain) && lexicon.language === "en";
    return isPossessive ? { ...one, isPossessive } : this.withApposition(one);
  }

  private pairAt(at: number): Found | undefined {
    const { lexicon } = this.reading;
    for (const [phrases, as] of [
      [lexicon.countryPairs, "country-pair"],
      [lexicon.pairs, "pair"],
    ] as const) {
      const match = phrases.at(this.tokens, at);
      if (!match) continue;
      const isSure = match.length > 1 || lexicon.determiners.has(this.tokens[at - 1]);
      const to = at + match.length;
      // "the leaders of France and Germany" names them; "the presidents" of an office with a name is a list of names.
      const after = this.tokens[to];
      const shared = this.sharedBefore(at);
      if (shared) return { from: shared.from, to, as, pair: shared.pair };
      // "the EU foreign ministers" are more than two.
      if (this.tokens[at - 1]?.isCapital && at > 1) continue;
      if (!isSure || (after && lexicon.of.has(after)) || after?.isCapital) continue;
      return { from: at, to, as };
    }
    return undefined;
  }

  /** "the U.S. and Russian presidents": of which two countries they are. */
  private sharedBefore(at: number) {
    const { lexicon } = this.reading;
    const [one, other] = this.found.slice(-2);
    if (other?.to !== at || !one || !other.known || !one.known) return undefined;
    const isJoint = one.to === other.from - 1 && lexicon.and.has(this.tokens[one.to]);
    const isOfCountries = [one, other].every(({ known }) => known?.country !== undefined);
    return isJoint && isOfCountries
      ? { from: one.from, pair: [one.known, other.known] }
      : undefined;
  }

  /** An office: "the Russian Foreign Minister Oleg Sokolov", "the President of Russia", "his Japanese counterpart". */
  private officeAt(at: number): Found | undefined {
    const { lexicon } = this.reading;
    const office = lexicon.roles.at(this.tokens, at);
    const spokes = lexicon.spokes.at(this.tokens, at);
    const counterpart = lexicon.counterpart.at(this.tokens, at);
    const length = Math.max(office?.length ?? 0, spokes?.length ?? 0, counterpart?.length ?? 0);
    if (length === 0) return undefined;
    const as = counterpart ? "counterpart" : spokes ? "spokes" : "role";
    const before = this.beforeOffice(at);
    let of = before.of;
    let to = at + length;
    const officeTo = to;
    for (;;) {
      const next = this.ofOffice(to, as === "spokes");
      if (!next) break;
      of ??= next.of;
      to = next.to;
    }
    const officeWords = this.words(before.from, to > officeTo && of ? to : officeTo);
    const base = { from: before.from, as, office: office?.value, officeWords, of } as const;
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
    const isSomebody = before.isDefinite || of !== undefined || this.tokens[at]?.isCapital === true;
    if (!isSomebody || (as === "spokes" && !of && !before.isHis)) return undefined;
    return { ...base, to, isHis: before.isHis };
  }

  /** What stands before an office: determiners, and whose it is. */
  private beforeOffice(at: number) {
    const { lexicon } = this.reading;
    let from = at;
    let of: Found | undefined;
    let isDefinite = false;
    let isHis = false;
    for (;;) {
      const previous = this.tokens[from - 1];
      if (!previous) break;
      const last = this.found.findLast((one) => one.to <= from);
      const isApostrophe = /^['’]s?$/.test(previous.plain);
      const isBeside = isApostrophe ? last?.to === from - 1 : last?.to === from && from === at;
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
  private ofOffice(at: number, mayBePerson: boolean): { of: Found; to: number } | undefined {
    const { lexicon, gazetteer } = this.reading;
    const joint = this.tokens[at];
    if (!joint) return undefined;
    let start = at;
    // "managers at Norvik"
    if (lexicon.of.has(joint) || (mayBePerson && joint.plain === "at")) {
      start++;
      while (lexicon.determiners.has(this.tokens[start]) && !this.tokens[start]?.isCapital) start++;
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
    const of = (mayBePerson ? this.titledAt(start) : undefined) ?? this.nameAt(start);
    if (!of) return undefined;
    // "of France's Saint-Gobain"
    if (/^['’]s$/.test(this.tokens[of.to]?.plain ?? "")) {
      const inner = this.nameAt(of.to + 1);
      if (inner && inner.as === "name" && inner.run?.kind !== "person") {
        return { of: inner, to: inner.to };
      }
    }
    const isField = of.run?.kind === "unknown" && of.run.words.length <= 3;
    const isPerson = of.run && of.run.kind !== "institution" && of.run.kind !== "group" && !isField;
    if (isPerson && !mayBePerson) return undefined;
    return { of, to: of.to };
  }

  /** The name that follows an office, at once or after a comma. */
  private nameOfOffice(at: number, isDefinite: boolean) {
    const { lexicon } = this.reading;
    const isApart = this.tokens[at]?.text === ",";
    if (isApart && !isDefinite) return undefined;
    let start = isApart ? at + 1 : at;
    while (lexicon.courtesy.has(this.tokens[start])) start = this.afterStop(start + 1);
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
  private nameBehind(at: number): ReturnType<Finder["nameOfOffice"]> {
    const { lexicon } = this.reading;
    const joint = this.tokens[at];
    if (!joint || !lexicon.of.has(joint)) return undefined;
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
  private isListed(at: number): boolean {
    const next = this.tokens[at];
    return (
      next !== undefined &&
      this.reading.lexicon.and.has(next) &&
      this.tokens[at + 1]?.isCapital === true
    );
  }

  private titledAt(at: number): Found | undefined {
    const { lexicon, gazetteer, usage } = this.reading;
    if (!lexicon.courtesy.has(this.tokens[at]) || !this.tokens[at]?.isCapital) return undefined;
    // "General Motors"
    if (gazetteer.at(this.tokens, at)) return undefined;
    const start = this.afterStop(at + 1);
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
  private afterStop(at: number): number {
    return this.tokens[at]?.text === "." ? at + 1 : at;
  }

  private nameAt(at: number): Found | undefined {
    const { lexicon, gazetteer, usage } = this.reading;
    const pair = this.hyphenatedAt(at);
    if (pair) return pair;
    const known = gazetteer.at(this.tokens, at);
    const run = this.isTitleCase
      ? undefined
      : runAt(this.tokens, at, at === 0 || this.afterQuote(at), lexicon, gazetteer, usage);
    if (known) {
      const to = at + known.length;
      if (known.value.as === "adjective") return this.adjectiveAt(at, to, known.value.country);
      // "Paris Hilton" is no capital, "United Nations" no country; a longer run of a person's name wins over a place.
      const isLonger = run && run.to > to && (run.kind !== "unknown" || run.words.length < 2);
      if (!isLonger || known.value.as === "actor") {
        const institution = this.institutionOf(to);
        if (institution && (known.value.as === "country" || known.value.as === "capital")) {
          return { ...institution, from: at, of: { from: at, to, as: "name", known: known.value } };
        }
        return { from: at, to, as: "name", known: known.value };
      }
    }
    if (!run && this.isTitleCase) return this.doubtfulAt(at);
    if (!run) return undefined;
    if (isPlace(run.words)) return { from: run.from, to: run.to, as: "place" };
    const before = this.tokens[at - 1];
    const [word = ""] = run.words;
    if (run.words.length === 1 && lexicon.institutionWords.has(this.tokens[at])) {
      // "the Court": one that was named before.
      return { from: at, to: run.to, as: "the-institution", word: word.toLowerCase() };
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

  private doubtfulAt(at: number): Found | undefined {
    const token = this.tokens[at];
    if (!token?.isCapital || this.reading.lexicon.notNames.has(token)) return undefined;
    const run = { words: [token.text], kind: "unknown" } as const;
    return { from: at, to: at + 1, as: "name", run, isDoubtful: true };
  }

  /** "Russian-American", "US-Taliban" */
  private hyphenatedAt(at: number): Found | undefined {
    const token = this.tokens[at];
    const halves = token?.text.split("-") ?? [];
    if (!token || halves.length !== 2) return undefined;
    const pair = halves.flatMap((text) => {
      const half = { ...token, text, plain: text.toLowerCase() };
      return this.reading.gazetteer.at([half], 0)?.value ?? [];
    });
    return pair.length === 2 ? { from: at, to: at + 1, as: "adjective", pair } : undefined;
  }

  /** "Russian", "the Russian government", "the Russian Foreign Ministry". */
  private adjectiveAt(from: number, to: number, country: string | undefined): Found {
    const { lexicon } = this.reading;
    const known = { as: "country", country } as const;
    const government = lexicon.governments.at(this.tokens, to);
    if (government) return { from, to: to + government.length, as: "government", known };
    const institution = this.institutionOf(to);
    if (institution) {
      const of: Found = { from, to, as: "adjective", known };
      const { run } = institution;
      // "Australian Provincial Newspapers" is a name, "Australian Foreign Ministry" a ministry of a country.
      const isName = run !== undefined && !isPublic(run.words) && lexicon.language === "en";
      const words = isName ? this.tokens.slice(from, institution.to).map(({ text }) => text) : [];
      return isName
        ? { ...institution, from, of, run: { ...run, words } }
        : { ...institution, from, of };
    }
    return { from, to, as: "adjective", known };
  }

  private institutionOf(at: number): Found | undefined {
    const { lexicon, gazetteer, usage } = this.reading;
    const known = gazetteer.at(this.tokens, at);
    if (known?.value.as === "institution" || known?.value.as === "group") {
      return { from: at, to: at + known.length, as: "name", known: known.value };
    }
    if (this.isTitleCase) return undefined;
    const run = runAt(this.tokens, at, false, lexicon, gazetteer, usage);
    if (run?.kind !== "institution" && run?.kind !== "group") return undefined;
    return { from: at, to: run.to, as: "name", run };
  }

  private wordAt(at: number): Found | undefined {
    const { lexicon, gazetteer } = this.reading;
    const token = this.tokens[at];
    if (!token) return undefined;
    if (lexicon.he.has(token)) return { from: at, to: at + 1, as: "he" };
    if (lexicon.him.has(token)) return { from: at, to: at + 1, as: "he", isObject: true };
    if (lexicon.it.has(token) && this.isSubject(at + 1)) return { from: at, to: at + 1, as: "it" };
    if (lexicon.they.has(token)) return { from: at, to: at + 1, as: "they" };
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
    if (lexicon.companies.has(token)) return { from: at, to: at + 1, as: "the-company" };
    if (lexicon.institutionWords.has(token) || lexicon.groupWords.has(token)) {
      const isGroup = lexicon.groupWords.has(token);
      return { from: at, to: at + 1, as: "the-institution", word: token.plain, isGroup };
    }
    return undefined;
  }

  /** Whether a verb of saying follows: "it said". */
  private isSubject(at: number): boolean {
    const { statements, attribution } = this.reading.lexicon;
    return [at, at + 1].some(
      (verb) => statements.at(this.tokens, verb) ?? attribution.at(this.tokens, verb),
    );
  }

  /** "Zahir Tanin, Afghanistan's representative,": an office after a name, which the found words then take in. */
  private withApposition(one: Found): Found {
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
    if (joint?.text !== ",") return one;
    for (let at = one.to + 1; at <= one.to + APPOSITION; at++) {
      const token = this.tokens[at];
      if (!token || token.text === ",") return one;
      const office = this.officeBeside(at);
      if (!office) continue;
      // What stands between must belong to it.
      const between = this.tokens.slice(one.to + 1, at);
      const isIts = between.every(
        (word) =>
          word.isCapital ||
          lexicon.determiners.has(word) ||
          /^['’]s?$/.test(word.plain) ||
          gazetteer.at([word], 0) !== undefined,
      );
      if (!isIts) return one;
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
  private officeBeside(
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
  private endOfApposition(start: number): number | undefined {
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

  private ownerBetween(from: number, to: number): Found | undefined {
    for (let at = from; at < to; at++) {
      const known = this.reading.gazetteer.at(this.tokens, at);
      if (known) return { from: at, to: at + known.length, as: "name", known: known.value };
    }
    return undefined;
  }

  private afterQuote(at: number): boolean {
    return /^["“«„(‘]$/.test(this.tokens[at - 1]?.text ?? "");
  }

  private words(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ")
      .replaceAll(/ (?=['’]s)/g, "");
  }
}

/** Words of what a country has one of, and of its like. */
const PUBLIC =
  /^(?:ministry|department|court|tribunal|parliament|senate|congress|assembly|council|commission|committee|authority|agency|embassy|army|navy|police|government|presidency|treasury|cabinet|administration|service|guard|secretariat|office|church)$/i;

function isPublic(words: readonly string[]): boolean {
  return words.some((word) => PUBLIC.test(word));
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
