import type { Token } from "../text/tokens";
import type { Found } from "./found";
import type { Reading } from "./reading";
import { runAt } from "./runs";

/** Finds what is said of a country by its adjective or its name: its government, and its institutions. */
export class CountriesInText {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly reading: Reading,
    protected readonly isTitleCase: boolean,
    /** What was found before in the sentence. */
    protected readonly found: readonly Found[],
  ) {}

  /** "Russian-American", "US-Taliban" */
  protected hyphenatedAt(at: number): Found | undefined {
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
  protected adjectiveAt(from: number, to: number, country: string | undefined): Found {
    const { lexicon } = this.reading;
    const known = { as: "country", country } as const;
    const government = this.isOfPair(from, to)
      ? undefined
      : lexicon.governments.at(this.tokens, to);
    // "the North Korean official Ann Lee": one of them, with a name.
    const end = to + (government?.length ?? 0);
    const isPerson =
      lexicon.language === "en" &&
      /^(?:official|diplomat)$/.test(this.tokens[end - 1]?.plain ?? "") &&
      this.tokens[end]?.isCapital === true;
    if (government && !isPerson) return { from, to: end, as: "government", known };
    const institution = this.institutionOf(to);
    if (institution) {
      const of: Found = { from, to, as: "adjective", known };
      const { run } = institution;
      // "Australian Provincial Newspapers" is a name, "Australian Foreign Ministry" a ministry of a country.
      const isName =
        run !== undefined && !this.isPublic(to, institution.to) && lexicon.language === "en";
      const all = this.tokens.slice(from, institution.to).map(({ text }) => text);
      // What stands in brackets behind it is its other name.
      const bracket = run?.acronym === undefined ? -1 : all.indexOf("(");
      const words = isName ? all.slice(0, bracket < 0 ? all.length : bracket) : [];
      return isName
        ? { ...institution, from, of, run: { ...run, words } }
        : { ...institution, from, of };
    }
    return { from, to, as: "adjective", known };
  }

  /** Whether one of the words says that a country has one of it: "ministry". */
  private isPublic(from: number, to: number): boolean {
    const { publicBodies } = this.reading.lexicon.idioms;
    return this.tokens.slice(from, to).some((token) => publicBodies.has(token));
  }

  /** "Palestinian and Israeli leaders": one of each, and no government. */
  private isOfPair(from: number, to: number): boolean {
    const other = this.found.at(-1);
    const joint = this.tokens[from - 1];
    const isJoint = joint !== undefined && this.reading.lexicon.and.has(joint);
    return (
      isJoint &&
      other?.as === "adjective" &&
      other.to === from - 1 &&
      this.tokens[to]?.plain === "leaders"
    );
  }

  /** "the Egyptian foreign ministry", "Chad's central bank": what each country has one of. */
  protected stateInstitutionAt(at: number): Found | undefined {
    const match = this.reading.lexicon.stateInstitutions.at(this.tokens, at);
    const of = this.found.at(-1);
    if (!match || !of) return undefined;
    const isGenitive = of.isPossessive === true && of.to === at - 1;
    const isBeside = of.as === "adjective" ? of.to === at && !of.pair : isGenitive;
    const isCountry = of.known?.as === "country" || of.known?.as === "adjective";
    const isCourt = /(?:court|tribunal)$/.test(this.tokens[at + match.length - 1]?.plain ?? "");
    // "a Hamburg court", "Seoul's unification ministry"
    const isTown = isCourt && (of.run?.kind === "unknown" || of.as === "place") && of.to === at;
    const isCapital = of.known?.as === "capital" && (isGenitive || (isCourt && of.to === at));
    if (this.isTitleCase || !(isTown || isCapital || (isBeside && isCountry))) return undefined;
    const to = at + match.length;
    const begin = isTown ? of.from : at;
    const words = this.tokens.slice(begin, to).map(({ text }) => text);
    return { from: of.from, to, as: "name", run: { words, kind: "institution" }, of };
  }

  protected institutionOf(at: number): Found | undefined {
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

  protected words(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ")
      .replaceAll(/ (?=['’]s)/g, "");
  }
}
