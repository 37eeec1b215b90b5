/** One word or mark of a text. */
export interface Token {
  /** Offsets in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case, with plain apostrophes. */
  readonly plain: string;
  readonly isWord: boolean;
  readonly isCapital: boolean;
}

/** A word with its inner hyphens, apostrophes and full stops ("U.S.", "prime-minister"), a number, or one mark. */
const TOKEN =
  /(?:\p{L}\.){2,}(?:-\p{L}[\p{L}\p{M}]*)*|[\p{L}\p{M}\p{N}]+(?:[-’'ʼ‑][\p{L}\p{M}\p{N}]+)*(?:\.(?=[\p{L}]))?|[^\s]/gu;
const ENGLISH_SUFFIX = /(?:n[’']t|[’'](?:s|ll|d|re|ve|m))$/iu;
const ELISION = /^(?:\p{L}{1,2}|qu|jusqu|lorsqu|puisqu|dell|all|dall|nell|sull|un|quest)[’']/iu;

/** The tokens of a part of a text. In English `'s` and `n't` are words of their own, in French and Italian `l'` and `dell'`. */
export function tokensOf(text: string, start: number, end: number, language: string): Token[] {
  const tokens: Token[] = [];
  const add = (from: number, to: number) => {
    const word = text.slice(from, to);
    const plain = word.toLowerCase().replaceAll(/[’ʼ]/g, "'").replaceAll("‑", "-");
    tokens.push({
      start: from,
      end: to,
      text: word,
      plain,
      isWord: /[\p{L}\p{N}]/u.test(word),
      isCapital: /^\p{Lu}/u.test(word),
    });
  };
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const from = start + match.index;
    const [word] = match;
    const to = from + word.length;
    let cut = 0;
    if (language === "en") {
      const suffix = ENGLISH_SUFFIX.exec(word);
      cut = suffix && suffix.index > 0 ? suffix.index : 0;
    } else if (language === "fr" || language === "it") {
      const elision = ELISION.exec(word)?.[0].length ?? 0;
      cut = elision < word.length ? elision : 0;
    }
    if (cut > 0) add(from, from + cut);
    add(from + cut, to);
  }
  return tokens;
}
