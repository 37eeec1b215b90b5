import names from "../data/given-names.json";

const GIVEN = new Set(names.given.split(" "));

/** Instrumental and genitive endings of names, and those of the nominative. */
const NOMINATIVES: readonly (readonly [RegExp, string])[] = [
  [/(ськ|цьк)(?:ого|ому|им|ім)$/u, "$1ий"],
  [/(ськ|цьк)(?:ої|ій|ою|у)$/u, "$1а"],
  [/(ск|цк)(?:ого|ому|им|ом)$/u, "$1ий"],
  [/(ск|цк)(?:ой|ую)$/u, "$1ая"],
  [/(ов|ев|єв|ин|ын|ін|їн|ків)(?:им|ым|а|у|ом|ові)$/u, "$1"],
  [/(ов|ев|ин)(?:ой|ою)$/u, "$1а"],
  // "Эммануэлем", "Игорем"
  [/([лнр])ем$/u, "$1ь"],
  [/([кнлрстдвбпмгхцзф])(?:ом|ем)$/u, "$1"],
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
function nominativeOf(word: string): string {
  for (const [ending, nominative] of NOMINATIVES) {
    if (ending.test(word)) return word.replace(ending, nominative);
  }
  return word;
}

/** Endings of given names in other cases, and those of the nominative that they may stand for. */
const GIVEN_NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:а|у|ом|ові)$/u, ["", "о"]],
  [/(?:я|ю|єм|ем|еві|єві)$/u, ["й", "ь", "я"]],
  [/(?:ою|ой|у|и|і|ы|е)$/u, ["а"]],
  [/(?:ією|ией|ію|ию|ії|ии)$/u, ["ія", "ия"]],
];

/** A given name in the nominative, if it is one that is known. */
export function givenNameOf(word: string): string | undefined {
  const plain = word.toLowerCase();
  if (GIVEN.has(plain)) return word;
  for (const [ending, nominatives] of GIVEN_NAMES) {
    if (!ending.test(plain)) continue;
    const name = nominatives.find((one) => GIVEN.has(plain.replace(ending, one)));
    if (name !== undefined) return word.replace(ending, name);
  }
  return undefined;
}

const WOMAN = /[ая]$/u;
/** Family names of women in the nominative, which for men would be another case. */
const OF_WOMAN = /(?:ов|ев|єв|ин|ын|ін|їн)а$/u;
const OF_WOMAN_ACCUSATIVE = /(?<=ов|ев|єв|ин|ын|ін|їн)у$/u;
/** What a man's family name has besides where his given name is in the genitive, or in the dative. */
const OF_MAN = /(?<=[бвгґджзйклмнпрстфхцчшщ])а$/u;
const TO_MAN = /(?<=[бвгґджзйклмнпрстфхцчшщ])(?:у|ові)$/u;
const OF_MAN_IN_Y = /(?<=[аеєиіїоуэюя])[яю]$/u;
const DATIVE = /[ую]$|[оеє]ві$/u;
/** A given name that is the same in each case ("Джо", "Энтони", but not "Дмитро"): the family name alone says which it stands in. */
const SAME_IN_ALL = /(?:[еиіуэю]|(?<!л|тр|к)о)$/u;
const ENKO = /(?<=енк)(?:а|у|ом|ові)$/u;

/** A man's family name that declines as an adjective does. */
const AS_ADJECTIVE = /(?<=\p{L}{2}[бвгґджзклмнпрстфх])(?:ого|ому|[иы]м)$/u;
const SOFT = /(?<=[гґкх])(?:ого|ому|им)$/u;

/**
 * The nominative of such a name: "Залужний" of "Валерієм Залужним", "Навальный" of "Алексея Навального". Which of two languages a
 * name is of is told by letters that only one of them has.
 */
function adjectiveOf(word: string, given: string): string {
  const isUkrainian = /[іїєґ]/iu.test(given + word) || word.endsWith("им");
  return word.replace(AS_ADJECTIVE, isUkrainian || SOFT.test(word) ? "ий" : "ый");
}

/** A guess at the nominative of a person's name that stands in another case: "Владимира Путина" is Владимир Путин. */
export function nominativeName(words: readonly string[]): string {
  const [first = "", ...others] = words;
  if (!/\p{Script=Cyrillic}/u.test(first)) return words.join(" ");
  const known = others.length > 0 ? givenNameOf(first) : undefined;
  const given = known ?? nominativeOf(first);
  const isWoman = known !== undefined && WOMAN.test(known);
  const isSame = known === first && SAME_IN_ALL.test(first);
  const isOther = known !== undefined && known !== first;
  const isDative = isSame || DATIVE.test(first);
  const isGenitive = isSame || !isDative;
  const family = others.map((word) => {
    if (isWoman) {
      const nominative = word.replace(OF_WOMAN_ACCUSATIVE, "а");
      return OF_WOMAN.test(nominative) ? nominative : nominativeOf(nominative);
    }
    if (ENKO.test(word)) return word.replace(ENKO, "о");
    const nominative = nominativeOf(word);
    if (nominative === word && given !== first && AS_ADJECTIVE.test(word))
      return adjectiveOf(word, given);
    if ((!isOther && !isSame) || nominative !== word) return nominative;
    // "Шойгу" beside "Сергея" is the same in all.
    if (isGenitive && OF_MAN.test(word)) return word.replace(OF_MAN, "");
    if (isDative && TO_MAN.test(word)) return word.replace(TO_MAN, "");
    return isOther ? word.replace(OF_MAN_IN_Y, "й") : word;
  });
  return [given, ...family].join(" ");
}

/** Endings that no nominative of a family name has, and what it has for them. */
const OF_ONE_CASE: readonly (readonly [RegExp, string])[] = [
  [/(ськ|цьк)(?:ому|им)$/u, "$1ий"],
  [/(ск|цк)(?:ому|им)$/u, "$1ий"],
  [/(ов|ев|єв|ин|ын|ін|їн)(?:у|ым|им|ові)$/u, "$1"],
  [/([бвгджзклмнпрстфхц])(?:ом|ові)$/u, "$1"],
  [/([чшжщ])ем$/u, "$1"],
  [/(ов|ев|єв|ин|ын|ін|їн)(?:ой|ою|ої|ій)$/u, "$1а"],
  [/(ськ|цьк)(?:ою|ої|ій)$/u, "$1а"],
  [/(ск|цк)(?:ой|ую)$/u, "$1ая"],
  // "Эрдогану", but not "Шойгу" or "Нетаньяху".
  [/([аеёиоуыэюяіїє][бвджзклмнпрст])у$/u, "$1"],
];

/** With what a man's family name ends in the nominative, and seldom in another case. */
const MAN = /(?:[бвгджзйклнпрстфхцчшщ]|[^оеёыи]м)$/u;

/** The nominative of a family name of which a text has these forms, where one of them tells it; else the first of them. */
export function familyNameOf(forms: readonly string[]): string {
  const endingOf = (form: string) => OF_ONE_CASE.find(([ending]) => ending.test(form));
  const own = forms.find((form) => MAN.test(form) && !endingOf(form));
  if (own !== undefined) return own;
  for (const form of forms) {
    const [ending, nominative] = endingOf(form) ?? [];
    if (ending && nominative !== undefined) return form.replace(ending, nominative);
  }
  return forms[0] ?? "";
}
