import type { Found } from "../names/found";
import type { Reading } from "../names/reading";
import type { Actor } from "./actors";
import type { Cast } from "./cast";
import type { Memory } from "./memory";

/** Finds whom a name means. */
export class Named {
  constructor(
    private readonly memory: Memory,
    private readonly cast: Cast,
    private readonly reading: Reading,
  ) {}

  /** "the Rouhani-Trump meeting": two persons whom the text names elsewhere. */
  hyphenated({ run }: Found): readonly Actor[] | undefined {
    const [word = "", ...others] = run?.words ?? [];
    const halves = others.length === 0 ? word.split("-") : [];
    const both = halves.flatMap((half) => this.cast.byPart([half]) ?? []);
    return halves.length === 2 && both.length === 2 && both.every(({ kind }) => kind === "person")
      ? both
      : undefined;
  }

  /** Whom a name means, whoever is new to the cast included. */
  named(found: Found): Actor | undefined {
    const { cast, reading } = this;
    if (found.known) return cast.ofKnown(found.known, reading.gazetteer);
    const { run } = found;
    if (!run) return undefined;
    const country = countryOf(found.of, cast, reading);
    if (run.kind === "institution" || run.kind === "group") {
      const part = cast.byPart(run.words);
      const isOther =
        country !== undefined && part?.country !== undefined && part.country !== country;
      const actor =
        (isOther ? undefined : part) ??
        cast.byInitials(run.words.join(" ")) ??
        cast.institution(run, run.kind, country);
      actor.press ||= found.isPress === true;
      return actor;
    }
    if (found.isDoubtful) return cast.byPart(run.words);
    const person =
      run.kind === "person" && run.words.length > 1
        ? cast.person(run.words, found.office, country)
        : undefined;
    const actor = person ?? cast.byPart(run.words);
    if (actor) {
      if (found.isCounterpart === true) actor.office ??= this.memory.he()?.office;
      if (actor.kind === "person")
        cast.describe(actor, found, country ?? this.countryOfCounterpart(found));
      return actor;
    }
    if (run.kind !== "person" && !found.isTitled) return this.unknown(run.words);
    const bare = cast.bare(run.words, "person");
    cast.describe(bare, found, country);
    return bare;
  }

  /** A name of which nothing is known but its capitals; in German every noun has one. */
  private unknown(words: readonly string[]): Actor | undefined {
    if (this.reading.lexicon.language === "de") return undefined;
    return this.cast.bare(words, "institution");
  }

  private countryOfCounterpart(found: Found): string | undefined {
    return countryOf(found.of, this.cast, this.reading);
  }
}

/** The country of what an office or a name belongs to. */
export function countryOf(
  found: Found | undefined,
  cast: Cast,
  reading: Reading,
): string | undefined {
  if (!found?.known) return undefined;
  if (found.known.country !== undefined) return found.known.country;
  return cast.ofKnown(found.known, reading.gazetteer)?.country;
}
