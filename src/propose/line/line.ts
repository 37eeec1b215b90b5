import type { FoundDate } from "../dates/found-date";
import type { Lexicon } from "../language/lexicon";
import type { Mention, ReadSentence } from "../cast/mentions";
import type { Token } from "../text/tokens";
import { type Party, partyOf } from "./party";

/** Words that may stand between two partners. */
const LATER = /^(?:later|then|separately|subsequently|afterwards|also|finally)$/;
/** Words before a country that only says whose the next thing is. */
const QUALITY =
  /^(?:recent|fresh|further|additional|possible|potential|planned|proposed|existing|tough|tougher|harsh|increased|direct|continued|latest)$/;
/** Words that begin a clause of their own behind a name. */
const SUBJECT = /^(?:there|it|they|we|i|you|he|she|one|no|any|some|not|nothing)$/;

/** A sentence with all that was found in it, and the ways to look around a word. */
export class Line {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];

  constructor(
    readonly sentence: ReadSentence,
    readonly dates: readonly FoundDate[],
    readonly lexicon: Lexicon,
    /** Whom the sentence before is about. */
    readonly topic: Mention | undefined,
    /** The country whose institution published the text. */
    readonly home?: string,
    /** The country that a report was written in, by its first words. */
    readonly place?: string,
  ) {
    this.tokens = sentence.tokens;
    this.mentions = sentence.mentions;
  }

  token(at: number): Token | undefined {
    return this.tokens[at];
  }

  mentionFrom(at: number): Mention | undefined {
    return this.mentions.find(({ from }) => from === at);
  }

  /** Where the words end that may stand before a name, from a token on. */
  afterDeterminers(start: number): number {
    let at = start;
    while (this.lexicon.determiners.has(this.tokens[at]) && !this.mentionFrom(at)) at++;
    return at;
  }

  /** The mention that begins at a token, or behind the words before a name. */
  mentionAfter(start: number): Mention | undefined {
    return this.mentionFrom(this.afterDeterminers(start));
  }

  isFiller(token: Token): boolean {
    const { adverbs, adverbEnding, auxiliaries, status } = this.lexicon;
    return (
      adverbs.has(token) ||
      auxiliaries.has(token) ||
      status.has(token) ||
      (adverbEnding !== undefined &&
        token.plain.length > adverbEnding.length &&
        token.plain.endsWith(adverbEnding))
    );
  }

  isVerb(at: number): boolean {
    const { contacts, statements, lightVerbs, lightBase, attribution } = this.lexicon;
    const contact = contacts.at(this.tokens, at);
    return (
      (contact !== undefined && contact.value.form !== "noun") ||
      statements.at(this.tokens, at) !== undefined ||
      lightVerbs.at(this.tokens, at) !== undefined ||
      lightBase.at(this.tokens, at) !== undefined ||
      attribution.at(this.tokens, at) !== undefined
    );
  }

  isPreposition(token: Token | undefined): boolean {
    const { in: place, of, by, with: company, between, to, prepositions } = this.lexicon;
    return [place, of, by, company, between, to, prepositions].some((phrases) =>
      phrases.has(token),
    );
  }

  /** Whether a clause ends at a token. */
  isBoundary(at: number): boolean {
    const token = this.tokens[at];
    if (!token) return true;
    return /^[;:()«»“”"„—–]$/u.test(token.text) || this.lexicon.boundaries.has(token);
  }

  /** The token before a mention, without determiners. */
  before(from: number): Token | undefined {
    return this.tokens[this.indexBefore(from)];
  }

  indexBefore(from: number): number {
    let at = from - 1;
    while (at >= 0 && this.lexicon.determiners.has(this.tokens[at])) at--;
    return at;
  }

  /** Whether a mention can be the end of a link: one that stands for somebody, and belongs to no other word. */
  canAct(mention: Mention): boolean {
    if (mention.actors.length === 0 || mention.as === "adjective" || mention.isPossessive)
      return false;
    return !this.isModifier(mention);
  }

  /** "the Taliban office", "a cabinet meeting": a name or a body that only says which office. */
  isModifier({ from, to, actors, as }: Mention): boolean {
    const mayBe = as === "name" || as === "the-government";
    if (this.lexicon.language !== "en" || !mayBe || actors[0]?.kind === "person") return false;
    // "recent US sanctions"
    if (actors[0]?.kind === "country" && QUALITY.test(this.tokens[from - 1]?.plain ?? ""))
      return true;
    const next = this.tokens[to];
    // "told the government he would resign", "told Iran there was …"
    const isClause = this.mentionFrom(to) !== undefined || SUBJECT.test(next?.plain ?? "");
    if (isClause || this.lexicon.determiners.has(next)) return false;
    if (!next?.isWord || next.isCapital || /^\d/.test(next.text)) return false;
    if (this.isFiller(next) || this.isVerb(to) || this.isPreposition(next)) return false;
    const { and, boundaries, who } = this.lexicon;
    if (and.has(next) || boundaries.has(next) || who.has(next)) return false;
    if (this.dates.some(({ from }) => from === to)) return false;
    // A verb that no list has: "Moscow insists".
    return (
      !/(?:ed|es|[^s]s)$/.test(next.plain) ||
      this.lexicon.contacts.at(this.tokens, to) !== undefined
    );
  }

  /** The party that begins with a mention, with those that are joined to it. */
  partyFrom(first: Mention): Party {
    const all = [first];
    let sure = 1;
    let at = first.to;
    for (;;) {
      const end = this.afterItsPlace(at);
      const isOverPlace = end > at;
      at = end;
      const joint = this.tokens[at];
      if (!joint) break;
      const isAnd = this.lexicon.and.at(this.tokens, at);
      const isComma = /^[,;]$/.test(joint.text);
      // "by the premier, Ann Lee, the minister, Bob Day, and …": the comma belongs to what stands before.
      const isApart = !isAnd && !isComma && this.tokens[at - 1]?.text === ",";
      const listed = isApart ? this.mentionAfter(at) : undefined;
      const isListed = listed?.isNamed === true && listed.actors[0]?.kind === "person";
      let next = isAnd ? at + isAnd.length : isComma ? at + 1 : isListed ? at : undefined;
      const after = next === undefined ? undefined : this.tokens[next];
      const second = isComma && after && this.lexicon.and.at(this.tokens, next ?? 0);
      if (next !== undefined && second) next += second.length;
      if (next !== undefined && ((isAnd ?? second) || joint.text === ";"))
        next = this.afterWith(next);
      // A closing comma of an apposition is part of its mention.
      if (next === undefined) break;
      next = this.afterNationality(this.afterDeterminers(next));
      const mention =
        this.holderFrom(next, first) ?? this.holderOf(next, first) ?? this.mentionFrom(next);
      if (!mention || mention.isPlace || !this.canJoin(mention)) {
        // "…, and other partners": the list goes on with what is no name.
        if ((isAnd ?? second) && this.tokens[next]?.isWord && !this.isVerb(next)) sure = all.length;
        break;
      }
      // "met Ann Lee in Rome, and Bob Day left": a clause of its own.
      if (isOverPlace && this.goesOn(mention.to)) break;
      all.push(mention);
      if (isAnd ?? second) sure = all.length;
      at = mention.to;
    }
    // "her counterparts from Japan and Korea, Ann Lee and Bob Day": the names say who they are.
    const names = all.findIndex(({ as, actors }) => as === "name" && actors[0]?.kind === "person");
    const isNamed =
      names > 0 &&
      (first.as === "counterpart" || (first.as === "role" && names * 2 === all.length)) &&
      this.tokens[(all[names]?.from ?? 0) - 1]?.text === ",";
    return partyOf(all.slice(isNamed ? names : 0, Math.max(sure, isNamed ? names + 1 : 0)));
  }

  /** "Ann Lee in Rome, Bob Day in Bern and …": where the place of one of a list ends, if the list goes on. */
  private afterItsPlace(at: number): number {
    const place = this.lexicon.in.has(this.tokens[at]) ? this.mentionAfter(at + 1) : undefined;
    const next = place && this.tokens[place.to];
    if (!place || !next || place.actors[0]?.kind === "person") return at;
    return /^[,;]$/.test(next.text) || this.lexicon.and.has(next) ? place.to : at;
  }

  /** "the presidents of Bolivia, Ann Lee; Colombia, Bob Day": who holds the office in the next country. */
  private holderFrom(at: number, { actors: [first] }: Mention): Mention | undefined {
    const country = this.mentionFrom(at);
    if (first?.kind !== "person" || country?.actors[0]?.kind !== "country") return undefined;
    const name =
      this.tokens[country.to]?.text === "," ? this.mentionFrom(country.to + 1) : undefined;
    return name?.actors[0]?.kind === "person" ? name : undefined;
  }

  /** "sus homólogos de Francia, Ana Luz, y de Chile, Luis Gil": the same behind "of". */
  private holderOf(at: number, first: Mention): Mention | undefined {
    return this.lexicon.of.has(this.tokens[at])
      ? this.holderFrom(this.afterDeterminers(at + 1), first)
      : undefined;
  }

  /** Whether a word comes next that is no place, date or conjunction: a verb that no table need have. */
  private goesOn(at: number): boolean {
    const token = this.tokens[at];
    if (!token?.isWord || this.dates.some(({ from }) => from === at || from === at + 1))
      return false;
    return !this.lexicon.in.has(token) && !this.lexicon.and.has(token);
  }

  /** "el chileno, Ann Lee": of which country somebody is, and then who. */
  private afterNationality(at: number): number {
    const mention = this.mentionFrom(at);
    const isApart = mention?.as === "adjective" && this.tokens[mention.to]?.text === ",";
    return isApart ? mention.to + 1 : at;
  }

  /** "with Ann Lee and, later, with Bob Day": where the second begins. */
  private afterWith(start: number): number {
    let at = start;
    while (this.tokens[at]?.text === "," || LATER.test(this.tokens[at]?.plain ?? "")) at++;
    const token = this.tokens[at];
    return token && this.lexicon.with.has(token) ? at + 1 : start;
  }

  private canJoin(mention: Mention): boolean {
    return this.canAct(mention) && !/^(?:he|they|it)$/.test(mention.as);
  }

  /** Whether a mention stands after a preposition or as the object of a verb. */
  isGoverned({ from, to }: Mention): boolean {
    const at = this.indexBefore(from);
    const previous = this.tokens[at];
    if (!previous) return false;
    // "after Lavrov arrived": what follows is a clause.
    if (this.lexicon.boundaries.has(previous) && this.hasVerbNear(this.endOfList(to))) return false;
    // "По словам Ли, …": who follows only tells of it.
    const isTeller = this.lexicon.according.endsAt(this.tokens, at);
    return isTeller || this.isPreposition(previous) || this.endsVerb(at);
  }

  /** Where a list of names ends of which one ends at a token: "Ann Lee and Bob Day". */
  private endOfList(to: number): number {
    const joint = this.lexicon.and.at(this.tokens, to);
    const next = joint && this.mentionFrom(to + joint.length);
    return next ? next.to : to;
  }

  /** Whether a verb comes next, but for words that belong to it. */
  hasVerbNear(start: number): boolean {
    let at = start;
    while (this.isSkipped(at)) at++;
    return at > start || this.isVerb(at);
  }

  /** Whether a verb of the tables ends at a token, so that what follows is its object. */
  private endsVerb(at: number): boolean {
    for (let start = Math.max(0, at - 2); start <= at; start++) {
      const { contacts, statements } = this.lexicon;
      const contact = contacts.at(this.tokens, start);
      if (contact && contact.value.form !== "noun" && start + contact.length === at + 1)
        return true;
      const statement = statements.at(this.tokens, start);
      // "said Ann Lee" turns verb and subject round; "told" has an object.
      if (statement?.value === "tell" && start + statement.length === at + 1) return true;
    }
    return false;
  }

  /** Whether a token belongs to a verb that comes later: "has also". */
  isSkipped(at: number): boolean {
    const token = this.tokens[at];
    return (
      token !== undefined &&
      this.isFiller(token) &&
      !this.mentions.some(({ from, to }) => from <= at && at < to)
    );
  }

  /** Whether a full clause begins between two tokens: after a semicolon, "and", "but" or "while". */
  hasNewClause(from: number, to: number): boolean {
    return this.tokens
      .slice(from, to)
      .some(({ text, plain }) => text === ";" || plain === "but" || plain === "while");
  }

  words(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
  }
}
