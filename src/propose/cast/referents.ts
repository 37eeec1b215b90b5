import type { Actor } from "./actors";
import type { Cast } from "./cast";
import type { Found } from "../names/found";
import type { Memory } from "./memory";
import { leaderOf } from "./leaders";
import { Named } from "./named";
import { OfficeHolders } from "./office-holders";
import { twoMeant } from "./two-meant";
import type { ReadSentence } from "./mentions";
import type { Reading } from "../names/reading";

/** A sentence before it is known for whom its words stand. */
export type BareSentence = Omit<ReadSentence, "mentions"> & { readonly found: readonly Found[] };

/** Finds for whom the words of a sentence stand, by what was named before. */
export class Resolver {
  private readonly names: Named;
  private readonly holders: OfficeHolders;

  constructor(
    private readonly memory: Memory,
    private readonly cast: Cast,
    private readonly reading: Reading,
  ) {
    this.names = new Named(memory, cast, reading);
    this.holders = new OfficeHolders(memory, cast, reading);
  }

  actorsOf(found: Found): readonly Actor[] {
    switch (found.as) {
      case "adjective":
        if (found.pair) {
          return found.pair.flatMap(
            (known) => this.cast.ofKnown(known, this.reading.gazetteer) ?? [],
          );
        }
        return [this.actorOf(found)].flatMap((actor) => actor ?? []);
      case "pair":
        if (found.pair)
          return found.pair.flatMap(
            (known) => leaderOf(known, found.office, this.memory, this.cast, this.reading) ?? [],
          );
        return twoMeant(found, this.memory, this.cast, this.reading);
      case "counterpart":
        return found.pair
          ? found.pair.flatMap((known) => this.holders.counterpartIn(known) ?? [])
          : [this.actorOf(found)].flatMap((actor) => actor ?? []);
      case "they":
        return (
          this.memory.pairHere() ??
          this.memory.lastTwo(({ kind, isSpokes }) => kind === "person" && !isSpokes) ??
          []
        );
      case "country-pair":
        return this.memory.lastTwo((actor) => actor.kind === "country") ?? [];
      case "name":
        return (
          this.names.hyphenated(found) ?? [this.actorOf(found)].flatMap((actor) => actor ?? [])
        );
      default: {
        const actor = this.actorOf(found);
        return actor ? [actor] : [];
      }
    }
  }

  /** Whose an office is. */
  ownerOf(found: Found): Actor | undefined {
    return this.actorOf(found);
  }

  private actorOf(found: Found): Actor | undefined {
    const { cast, reading } = this;
    const { gazetteer } = reading;
    switch (found.as) {
      case "name":
        return this.names.named(found);
      case "adjective":
      case "government":
        return found.known?.country === undefined
          ? undefined
          : cast.country(found.known.country, gazetteer);
      case "the-government":
        return (
          this.memory.last((actor) => actor.kind === "country") ??
          (reading.place === undefined ? undefined : cast.country(reading.place, gazetteer))
        );
      case "the-institution":
        return (
          this.memory.last(({ kind, name }) => {
            const isOne = kind === "institution" || kind === "group";
            return isOne && ` ${name.toLowerCase()} `.includes(` ${found.word ?? ""} `);
          }) ??
          (found.isGroup ? this.memory.last(({ kind }) => kind === "group") : undefined) ??
          // "the Council": one that has no longer name in the text.
          (found.run ? cast.institution(found.run, "institution", undefined) : undefined)
        );
      case "the-release":
        return this.memory.last((actor) => {
          return actor.kind === "institution" && !actor.press && !cast.isBare(actor);
        });
      case "it":
        return this.memory.it();
      case "the-company":
        return this.memory.company();
      case "he":
        return found.isObject ? this.memory.him(found.word) : this.memory.he(found.word);
      case "spokes":
        return found.of ? this.actorOf(found.of) : found.isHis ? this.memory.he() : undefined;
      case "counterpart":
      case "role":
        return this.holders.holderOf(found, found.of ? this.actorOf(found.of) : undefined);
      case "pair":
      case "they":
      case "country-pair":
      case "place":
        return undefined;
    }
  }
}
