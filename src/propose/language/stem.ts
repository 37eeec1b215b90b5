/** Endings of nouns, names and adjectives of Ukrainian and Russian, the longest first. */
const ADJECTIVES =
  "ський ського ському ською ськими ських ський ська ську ські ське ского скому ским ской скую ских скими ский ская ские".split(
    " ",
  );
const CASES =
  "ами ями ими ыми ієм ого его ому ему ові еві єві иєм ией иею ією ью ия ию ии ие ій ія ію ії єм ем ём ом ам ям ах ях им ым ою ею єю ой ей ої єї ий ый а я у ю і ї и ы е є о й ь".split(
    " ",
  );

/** What the forms of a word of Ukrainian or Russian have in common, for comparison alone. Other words stay as they are. */
export function stemOf(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  for (const ending of ADJECTIVES) {
    if (word.endsWith(ending) && word.length > ending.length) {
      return word.slice(0, -ending.length) + (ending.startsWith("ськ") ? "ськ" : "ск");
    }
  }
  for (const ending of CASES) {
    if (word.endsWith(ending) && word.length - ending.length >= 2) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}

/** Instrumental and genitive endings of names, and those of the nominative. */
const NOMINATIVES: readonly (readonly [RegExp, string])[] = [
  [/(ськ|цьк)(?:ого|ому|им|ім)$/u, "$1ий"],
  [/(ськ|цьк)(?:ої|ій|ою|у)$/u, "$1а"],
  [/(ск|цк)(?:ого|ому|им|ом)$/u, "$1ий"],
  [/(ск|цк)(?:ой|ую)$/u, "$1ая"],
  [/(ов|ев|єв|ин|ын|ін|їн|ків)(?:им|ым|а|у|ом|ові)$/u, "$1"],
  [/(ов|ев|ин)(?:ой|ою)$/u, "$1а"],
  [/([кнлрстдвбпмгхц])(?:ом|ем)$/u, "$1"],
  [/([чшжщ])(?:ем|ом)$/u, "$1"],
  [/ієм$/u, "ій"],
  [/(?<=[ео])єм$/u, "й"],
  [/еем$/u, "ей"],
  [/ием$/u, "ий"],
  [/ью$/u, "ь"],
  // "Ангелой", "Марией"
  [/(?<=\p{L}{2}[бвгдзклмнпрстфх])ой$/u, "а"],
  [/ою$/u, "а"],
  [/ією$/u, "ія"],
  [/ией$/u, "ия"],
];

/** A guess at the nominative of a name that stands in another case; the word itself where nothing is to be seen. */
export function nominativeOf(word: string): string {
  for (const [ending, nominative] of NOMINATIVES) {
    if (ending.test(word)) return word.replace(ending, nominative);
  }
  return word;
}
