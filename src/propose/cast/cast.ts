import type { FileActor, GraphFile } from "../../graph/model/file";
import { isGiven } from "../names/kinds";
import { familyNameOf, nominativeName } from "../language/nominative";
import { stemOf } from "../language/stem";
import {
  type Actor,
  type ActorKind,
  HEADS,
  isSameName,
  isSpelling,
  newActor,
  plainName,
} from "./actors";
import type { Found, Run } from "../names/found";
import { namesOf, type Gazetteer, type Known } from "../names/gazetteer";
import { Remembered } from "./remembered";

/** Everybody whom the texts name, each once. */
export class Cast {
  readonly actors: Actor[] = [];
  readonly #countries = new Map<string, Actor>();
  readonly #named = new Map<string, Actor>();
  readonly #persons: { readonly actor: Actor; words: readonly string[] }[] = [];

  readonly #bare = new Set<Actor>();
  readonly #offices = new Map<string, Actor>();
  /** Those of one Cyrillic word alone, which declines, by what its forms have in common. */
  readonly #surnames = new Map<string, Actor>();
  readonly #remembered: Remembered;

  constructor(
    private readonly known: GraphFile | undefined,
    remembered: readonly FileActor[] = [],
  ) {
    this.#remembered = new Remembered(remembered);
  }

  country(code: string, gazetteer: Gazetteer): Actor {
    const have = this.#countries.get(code);
    if (have) return have;
    const node =
      this.known?.nodes.find((one) => one.kind === "country" && one.country === code) ??
      this.#remembered.country(code);
    const actor = node
      ? this.#actorOf(node)
      : this.#add(newActor("country", gazetteer.nameOf(code), code));
    this.#countries.set(code, actor);
    return actor;
  }

  /** An actor that was known beforehand. */
  ofKnown(value: Known, gazetteer: Gazetteer): Actor | undefined {
    if (value.actor) return this.#actorOf(value.actor);
    if (value.as === "institution" || value.as === "group") {
      const actor = this.#organisation(value.name ?? "", value.as, value.country);
      actor.press ||= value.press === true;
      return actor;
    }
    return value.country === undefined ? undefined : this.country(value.country, gazetteer);
  }

  institution(run: Run, kind: "institution" | "group", country: string | undefined): Actor {
    const words = run.words.join(" ");
    const actor = this.#organisation(words, kind, country);
    if (run.acronym !== undefined) {
      actor.aliases.add(run.acronym);
      this.#named.set(plainName(run.acronym), actor);
    }
    return actor;
  }

  /**
   * The person with a name of several words.
   * @param office which a country has one of: "President Joseph Hale" is "President Joe Hale"
   * @param country whose office it is, where that is known
   */
  person(words: readonly string[], office = "", country?: string): Actor {
    const keys = keysOf(words);
    const have = this.#persons.find(({ words: other, actor }) => {
      const own = keysOf(other);
      const isHolder =
        HEADS.has(office) && actor.office === office && (actor.country ?? country) === country;
      const isSurnames = isBothSurnames(words, own, keys) || isBothSurnames(other, keys, own);
      return isSameName(own, keys) || isSurnames || (isHolder && haveSurname(own, keys));
    });
    if (have) {
      if (isFuller(words, have.words) || isCloserToNominative(words, have.words)) {
        have.words = words;
        have.actor.name = nominativeName(words);
      }
      have.actor.aliases.add(words.join(" "));
      return have.actor;
    }
    const node = this.#remembered.named(nominativeName(words), "person");
    const actor = node ? this.#actorOf(node) : this.#add(newActor("person", nominativeName(words)));
    actor.aliases.add(words.join(" "));
    this.#persons.push({ actor, words });
    return actor;
  }

  /** Gives a person another name: "Andrés Manuel López Obrador (AMLO)". */
  alsoCall(actor: Actor, name: string): void {
    actor.aliases.add(name);
    this.#named.set(plainName(name), actor);
  }

  /** Somebody named by a part of a name: a surname, or the first word of an institution's. */
  byPart(words: readonly string[]): Actor | undefined {
    const direct = this.#named.get(plainName(words.join(" ")));
    if (direct) return direct;
    // "van Houten" is one word for one name.
    const keys = keysOf(words.join(" ").split(" "));
    const last = keys.join(" ");
    const namesakes = this.#persons.filter(({ words: own }) => {
      const full = keysOf(own);
      return full.slice(-keys.length).join(" ") === last;
    });
    // "Hale" is the president rather than his wife, and whom the texts name first rather than another.
    const bySurname = namesakes.find(({ actor }) => HEADS.has(actor.office ?? "")) ?? namesakes[0];
    if (bySurname) return this.#alias(bySurname.actor, words);
    const organisation = this.actors.find(
      ({ kind, name }) => kind !== "person" && kind !== "country" && isBeginning(words, name),
    );
    if (organisation) return this.#alias(organisation, words);
    if (words.length > 1) return undefined;
    const fits = (isIt: (first: string, end: string) => boolean) =>
      this.#persons.find(({ words: own }) => {
        const full = keysOf(own);
        return full.length > 1 && isIt(full[0] ?? "", full.at(-1) ?? "");
      });
    // "Kim" is Kim Jong Un, whom the text names first, and not Kim Yong Chol.
    const loosely = fits((_, end) => isSpelling(end, last)) ?? fits((first) => first === last);
    return loosely && this.#alias(loosely.actor, words);
  }

  /** The institution whose initials an acronym has: "SEC" of "Securities and Exchange Commission". */
  byInitials(acronym: string): Actor | undefined {
    if (!/^\p{Lu}{2,6}$/u.test(acronym)) return undefined;
    const actor = this.actors.find(({ kind, name }) => {
      const words = name.split(" ").filter((word) => /^\p{Lu}/u.test(word));
      const isOne = kind === "institution" || kind === "group";
      return isOne && words.length > 1 && words.map((word) => word.charAt(0)).join("") === acronym;
    });
    return actor && this.#alias(actor, [acronym]);
  }

  /** Somebody named by one word alone, of whom the text says no more. */
  bare(words: readonly string[], kind: ActorKind): Actor {
    const [word = "", ...others] = words;
    if (others.length > 0 || !SURNAME.test(word)) return this.#bareAs(words, kind);
    const stem = plainName(stemOf(word.toLowerCase()));
    const actor = this.#surnames.get(stem) ?? this.#bareAs(words, kind);
    if (actor.known) return actor;
    this.#surnames.set(stem, actor);
    actor.aliases.add(word);
    actor.name = familyNameOf([...actor.aliases].filter((alias) => SURNAME.test(alias)));
    return actor;
  }

  #bareAs(words: readonly string[], kind: ActorKind): Actor {
    const key = plainName(words.join(" "));
    const have = this.#named.get(key);
    if (have) return have;
    if (kind === "person") {
      const actor = this.person(words);
      this.#named.set(key, actor);
      return actor;
    }
    const node = this.#remembered.named(words.join(" "), "person");
    if (node) return this.#actorOf(node);
    const actor = this.#organisation(
      words.join(" "),
      kind === "group" ? "group" : "institution",
      undefined,
    );
    actor.isSure = actor.known !== undefined;
    if (!actor.isSure) this.#bare.add(actor);
    return actor;
  }

  /** Who holds an office without being named; called by the longest words for it. */
  office(office: string, words: readonly string[]): Actor {
    const text = words.join(" ");
    const have = this.#offices.get(office);
    const actor = have ?? this.#add(newActor("person", text));
    if (!have) this.#persons.push({ actor, words });
    if (text.length > actor.name.length) actor.name = text;
    actor.office = office;
    actor.aliases.add(text);
    this.#offices.set(office, actor);
    return actor;
  }

  /** Gives whoever holds an office the name that the text gives at last. */
  nameHolder(actor: Actor, words: readonly string[], role: string | undefined): void {
    const { office = "" } = actor;
    actor.name = words.join(" ");
    actor.role = role;
    actor.aliases.add(actor.name);
    this.#named.set(plainName(actor.name), actor);
    for (const one of this.#persons) if (one.actor === actor) one.words = words;
    this.#offices.delete(office);
  }

  /** Whether nothing but its capital says that a name is one: it may be a person's. */
  isBare(actor: Actor): boolean {
    return this.#bare.has(actor);
  }

  isOffice(actor: Actor): boolean {
    return [...this.#offices.values()].includes(actor);
  }

  persons(): readonly Actor[] {
    return this.#persons.map(({ actor }) => actor);
  }

  /** What the words before and after a name say of a person. */
  describe(actor: Actor, found: Found, country: string | undefined): void {
    actor.country ??= country;
    actor.isSpokes ||= found.isSpokes === true;
    if (found.office === undefined || actor.office !== undefined) return;
    actor.office = found.office;
    actor.role = found.officeWords?.replace(
      /^(?:the|a|an|el|la|al|del|le|les|au|du|der|die|das|il|lo|l')\s+/iu,
      "",
    );
  }

  #organisation(name: string, kind: "institution" | "group", country: string | undefined): Actor {
    const plain = plainName(name).replace(/^the /, "");
    const named = this.#named.get(plain);
    // Each country has a foreign ministry of its own.
    const isAnother =
      named?.country !== undefined && country !== undefined && named.country !== country;
    const key = isAnother ? `${plain} ${country}` : plain;
    const have = this.#named.get(key);
    if (have) return have;
    const node = this.#remembered.named(name, kind);
    const actor = node ? this.#actorOf(node) : this.#add(newActor(kind, name, country));
    this.#named.set(key, actor);
    return actor;
  }

  #actorOf(node: NonNullable<Known["actor"]>): Actor {
    const have = this.actors.find(({ known }) => known === node);
    if (have) return have;
    const [name = node.id] = namesOf(node);
    const kinds = ["person", "country", "institution", "group"] as const;
    const kind = kinds.find((one) => one === node.kind) ?? "institution";
    const actor = this.#add(newActor(kind, name, node.country));
    actor.known = node;
    actor.press = node.press === true;
    if (kind === "person") this.#persons.push({ actor, words: name.split(" ") });
    if (kind === "country" && node.country !== undefined) this.#countries.set(node.country, actor);
    return actor;
  }

  #add(actor: Actor): Actor {
    this.actors.push(actor);
    return actor;
  }

  #alias(actor: Actor, words: readonly string[]): Actor {
    actor.aliases.add(words.join(" "));
    return actor;
  }
}

/** A name of one Cyrillic word that is no acronym. */
const SURNAME = /^(?=\p{Script=Cyrillic})\p{Lu}[\p{Ll}'’ʼ]+(?:-\p{Lu}\p{Ll}+)?$/u;

/** "Norvik" of "Norvik Energy", "Supreme Court" of "Supreme Court of Cassation". */
function isBeginning(words: readonly string[], name: string): boolean {
  return name.startsWith(`${words.join(" ")} `);
}

/** Whether two names have one surname, and first names of one letter: "Joe" and "Joseph". */
function haveSurname(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 1 && one.at(-1) === other.at(-1) && one[0]?.[0] === other[0]?.[0];
}

/** The words of a name for comparison: without marks, case, and what declines. */
function keysOf(words: readonly string[]): string[] {
  return words.map((word) => plainName(stemOf(word.toLowerCase().replace(/^al-/, ""))));
}

/** Whether a name has the first name of which another has only the initial. */
function isFuller([first = ""]: readonly string[], [than = ""]: readonly string[]): boolean {
  return /^\p{Lu}\.$/u.test(than) && !/^\p{Lu}\.$/u.test(first);
}

/** Whether a form of a name is more likely the nominative: it is what its own guess gives, and the shorter. */
function isCloserToNominative(words: readonly string[], than: readonly string[]): boolean {
  if (!/\p{Script=Cyrillic}/u.test(words.join(""))) return false;
  const isOwn = nominativeName(words) === words.join(" ");
  const wasOwn = nominativeName(than) === than.join(" ");
  return isOwn && (!wasOwn || words.join(" ").length < than.join(" ").length);
}

/** "López Obrador" of "Andrés Manuel López Obrador": a name of two surnames without a first name. */
function isBothSurnames(
  words: readonly string[],
  whole: readonly string[],
  short: readonly string[],
): boolean {
  const [first = ""] = words;
  const isTail = whole.length > 2 && whole.slice(-2).join(" ") === short.join(" ");
  return words.length === 2 && isTail && !isGiven(first.toLowerCase());
}
