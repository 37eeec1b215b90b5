import type { FoundDate } from "../dates/find-dates";
import type { Lexicon } from "../language/lexicon";
import type { Actor } from "../names/actors";
import type { Mention, ReadSentence } from "../names/mentions";
import type { ReadLanguage } from "../model/types";
import type { Token } from "../text/tokens";

/** Actors that stand together: "France and Germany". */
export interface Party {
  /** Tokens of the sentence, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly actors: readonly Actor[];
  /** Words that stand for an actor without naming it. */
  readonly standIns: readonly string[];
}

const ADVERB =
  /^(?:also|again|twice|then|earlier|later|first|both|now|still|already|just|even|only|together|jointly|separately|recently|previously|himself|herself|themselves|instead|once|personally|directly|\p{L}+ly)$/u;
const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|having|do|does|did|will|would|shall|'ll|'d|'ve|'s|to)$/u;
const OTHER_AUXILIARY =
  /^(?:a|est|ont|avait|avaient|sont|était|sera|hat|haben|hatte|hatten|ist|sind|war|wird|werden|wurde|wurden|ha|han|había|habían|es|fue|será|hanno|aveva|avevano|è|sono|era|sarà|s'|se|si|y|sich)$/u;

const RELATIVE = /^(?:which|who|whose|where)$/;
/** "accompanied by …", "reconocido por …": what may follow a name between commas. */
const PARTICIPLE: Readonly<Partial<Record<ReadLanguage, RegExp>>> = {
  en: /^(?:\p{L}+ed|led|known|born|seen|held|flanked|joined|speaking|standing|acting)$/u,
  fr: /(?:é|ée|és|ées|uit|uits|uite)$/u,
  es: /(?:ad|id)[oa]s?$/u,
  it: /(?:at|ut|it)[oaie]$/u,
};
/** No insertion between commas is longer, in tokens. */
const LONGEST_INSERTION = 24;

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

  isFiller(token: Token): boolean {
    const auxiliary = this.lexicon.language === "en" ? AUXILIARY : OTHER_AUXILIARY;
    return (
      ADVERB.test(token.plain) || auxiliary.test(token.plain) || this.lexicon.status.has(token)
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

  /** "the Taliban office": a name that only says which office. */
  isModifier({ to, actors, as }: Mention): boolean {
    if (this.lexicon.language !== "en" || as !== "name" || actors[0]?.kind === "person")
      return false;
    const next = this.tokens[to];
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
      const joint = this.tokens[at];
      if (!joint) break;
      const isAnd = this.lexicon.and.at(this.tokens, at);
      let next = isAnd ? at + isAnd.length : joint.text === "," ? at + 1 : undefined;
      const after = next === undefined ? undefined : this.tokens[next];
      const second = joint.text === "," && after && this.lexicon.and.at(this.tokens, next ?? 0);
      if (next !== undefined && second) next += second.length;
      // A closing comma of an apposition is part of its mention.
      if (next === undefined) break;
      while (this.lexicon.determiners.has(this.tokens[next]) && !this.mentionFrom(next)) next++;
      const mention = this.mentionFrom(next);
      if (!mention || mention.isPlace || !this.canJoin(mention)) {
        // "…, and other partners": the list goes on with what is no name.
        if ((isAnd ?? second) && this.tokens[next]?.isWord && !this.isVerb(next)) sure = all.length;
        break;
      }
      all.push(mention);
      if (isAnd ?? second) sure = all.length;
      at = mention.to;
    }
    return partyOf(all.slice(0, sure));
  }

  private canJoin(mention: Mention): boolean {
    return this.canAct(mention) && !/^(?:he|they|it)$/.test(mention.as);
  }

  /** The party that ends with a mention. */
  partyTo(last: Mention): Party {
    const index = this.mentions.indexOf(last);
    for (let start = Math.max(0, index - 5); start < index; start++) {
      const first = this.mentions[start];
      // "he and his counterpart"
      if (!first || !this.canAct(first) || first.as === "they" || this.isGoverned(first)) continue;
      const party = this.partyFrom(first);
      if (party.to === last.to) return party;
    }
    return partyOf([last]);
  }

  /** Whether a mention stands after a preposition or as the object of a verb. */
  isGoverned({ from, to }: Mention): boolean {
    const at = this.indexBefore(from);
    const previous = this.tokens[at];
    if (!previous) return false;
    // "after Lavrov arrived": what follows is a clause.
    if (this.lexicon.boundaries.has(previous) && this.hasVerbNear(this.endOfList(to))) return false;
    if (this.isPreposition(previous)) return true;
    return this.endsVerb(at);
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

  /**
   * Who does what a verb at a token says.
   * @param isLoose whether words such as "after" may stand between: "Ann Lee left after meeting …"
   */
  subjectOf(verb: number, isLoose: boolean): Party | undefined {
    let at = verb - 1;
    while (at >= 0 && this.isSkipped(at)) at--;
    // "for Kerry to meet …"
    if (this.lexicon.language === "en" && this.tokens[verb - 1]?.plain === "to") {
      const doer = this.mentions.find(({ to }) => to === verb - 1);
      if (doer && this.canAct(doer) && !doer.isPlace) return this.partyTo(doer);
    }
    const relative = this.tokens[at];
    if (relative && this.lexicon.who.has(relative)) {
      const end = this.tokens[at - 1]?.text === "," ? at - 1 : at;
      const mention = this.mentions.findLast(
        ({ to, actors }) => actors.length > 0 && (to === end || to === at),
      );
      if (mention) return partyOf([mention]);
    }
    const candidates: Mention[] = [];
    for (const mention of this.mentions.toReversed()) {
      if (mention.to > verb) continue;
      if (!isLoose && this.hasBoundary(mention.to, verb)) break;
      if (mention.isPlace || mention.isObject) continue;
      if (!this.canAct(mention) || this.isGoverned(mention)) continue;
      if (this.isInserted(mention.from, verb)) continue;
      candidates.push(mention);
    }
    // "Hale leaves Washington and meets …", "… before flying to …": what the clause began with.
    const isShared = (relative && this.lexicon.and.has(relative)) || this.isGerund(verb, isLoose);
    const mention = isShared ? candidates.at(-1) : candidates[0];
    return mention && this.partyTo(mention);
  }

  private isGerund(verb: number, isLoose: boolean): boolean {
    const previous = this.tokens[verb - 1];
    return (
      isLoose &&
      /ing$/.test(this.tokens[verb]?.plain ?? "") &&
      (this.isPreposition(previous) || this.lexicon.boundaries.has(previous))
    );
  }

  private isSkipped(at: number): boolean {
    const token = this.tokens[at];
    return (
      token !== undefined &&
      this.isFiller(token) &&
      !this.mentions.some(({ from, to }) => from <= at && at < to)
    );
  }

  hasBoundary(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const insertion = this.insertionAt(at);
      if (insertion !== undefined && insertion < to) {
        at = insertion;
        continue;
      }
      const token = this.tokens[at];
      if (token && this.lexicon.who.has(token)) continue;
      if (this.isBoundary(at)) return true;
    }
    return false;
  }

  /** Whether a full clause begins between two tokens: after a semicolon, "and", "but" or "while". */
  hasNewClause(from: number, to: number): boolean {
    return this.tokens
      .slice(from, to)
      .some(({ text, plain }) => text === ";" || plain === "but" || plain === "while");
  }

  /** Where ", which governs the Gaza Strip," ends that begins at a token. */
  insertionAt(at: number): number | undefined {
    const next = this.tokens[at + 1];
    if (this.tokens[at]?.text !== "," || !next) return undefined;
    const isRelative = RELATIVE.test(next.plain) || this.lexicon.who.has(next);
    if (!isRelative && !this.isApposition(at, next)) return undefined;
    const most = isRelative ? this.tokens.length : at + LONGEST_INSERTION;
    for (let end = at + 2; end < Math.min(most, this.tokens.length); end++) {
      if (this.tokens[end]?.text === ",") return end;
    }
    return undefined;
  }

  /** ", a veteran of the war,", ", accompanied by his ministers,": what is said of a person beside the name. */
  private isApposition(comma: number, next: Token): boolean {
    const before = this.mentions.find(({ to }) => to === comma);
    if (before?.actors[0]?.kind !== "person" || before.isPlace) return false;
    if (PARTICIPLE[this.lexicon.language]?.test(next.plain)) return true;
    if (!this.lexicon.determiners.has(next)) return false;
    let at = comma + 1;
    while (this.lexicon.determiners.has(this.tokens[at]) && !this.mentionFrom(at)) at++;
    return this.mentionFrom(at) === undefined;
  }

  /** Whether a token stands within such an insertion, and a later one after it. */
  private isInserted(at: number, later: number): boolean {
    for (let start = 0; start < at; start++) {
      const end = this.insertionAt(start);
      if (end !== undefined && at < end && end < later) return true;
    }
    return false;
  }

  words(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
  }
}

export function partyOf(mentions: readonly Mention[]): Party {
  const actors = [...new Set(mentions.flatMap(({ actors: own }) => own))];
  const standIns = mentions.filter(({ isNamed }) => !isNamed).map(({ words }) => words);
  return {
    from: mentions.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: mentions.reduce((most, { to }) => Math.max(most, to), 0),
    actors,
    standIns,
  };
}
