import type { FileActor, GraphFile } from "../../graph/model/file";
import { familyNameOf, nominativeName } from "../language/nominative";
import { stemOf } from "../language/stem";
import { type Actor, type ActorKind, newActor, plainName } from "./actors";
import type { Found, Run } from "../names/found";
import { namesOf, type Gazetteer, type Known } from "../names/gazetteer";
import { Persons } from "./persons";
import { Remembered } from "./remembered";

/** Everybody whom the texts name, each once. */
export class Cast {
  readonly actors: Actor[] = [];
  readonly #countries = new Map<string, Actor>();
  readonly #named = new Map<string, Actor>();
  readonly #persons = new Persons();

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
    const have = this.#persons.named(words, office, country);
    if (have) return have;
    const node = this.#remembered.named(nominativeName(words), "person");
    const actor = node ? this.#actorOf(node) : this.#add(newActor("person", nominativeName(words)));
    actor.aliases.add(words.join(" "));
    this.#persons.add(actor, words);
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
    const bySurname = this.#persons.bySurname(words);
    if (bySurname) return this.#alias(bySurname, words);
    const organisation = this.actors.find(
      ({ kind, name }) => kind !== "person" && kind !== "country" && isBeginning(words, name),
    );
    if (organisation) return this.#alias(organisation, words);
    if (words.length > 1) return undefined;
    const loosely = this.#persons.byOneWord(words);
    return loosely && this.#alias(loosely, words);
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
    if (!have) this.#persons.add(actor, words);
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
    this.#persons.rename(actor, words);
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
    return this.#persons.all();
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
    if (kind === "person") this.#persons.add(actor, name.split(" "));
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
