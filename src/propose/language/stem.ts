/** Endings of nouns, names and adjectives of Ukrainian and Russian, the longest first. */
const ADJECTIVES =
  "ський ського ському ською ськими ських ський ська ську ські ське ского скому ским ской скую ских скими ский ская ские".split(
    " ",
  );
const CASES =
  "ієві ами ями ими ыми еем еей еєю ієм ого его ому ему ові еві єві иєм ией иею ією ью ия ию ии ие ій ія ію ії єм ем ём ея еи ее еї ом ам ям ах ях им ым ою ею єю ой ей ої єї ий ый а я у ю і ї и ы е є о й ь".split(
    " ",
  );

/** Adjectives in names: "Новая Зеландия", "Южная Корея", "Объединённые". Nouns have some of their endings: "Уругвая". */
const FEMININE_OR_MANY = /(?<=[лнржчд]н|цк|^нов)(?:ая|ую|ое|ые)$/u;

/** What the forms of a word of Ukrainian or Russian have in common, for comparison alone. Other words stay as they are. */
export function stemOf(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  for (const ending of ADJECTIVES) {
    if (word.endsWith(ending) && word.length > ending.length) {
      return word.slice(0, -ending.length) + (ending.startsWith("ськ") ? "ськ" : "ск");
    }
  }
  const bare = word.replace(FEMININE_OR_MANY, "");
  if (bare !== word) return bare;
  for (const ending of CASES) {
    if (word.endsWith(ending) && word.length - ending.length >= 2) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}
