import { type Token, tokensOf } from "../text/tokens";

/** Phrases that are looked for among tokens, the longest first. */
export class Phrases<Value> {
  readonly #exact = new Map<string, Node<Value>>();
  readonly #beginnings: { readonly start: string; readonly node: Node<Value> }[] = [];
  readonly #language: string;
  readonly #keyOf: (word: string) => string;

  /** @param keyOf what two forms of a word have in common, in languages that decline */
  constructor(language: string, keyOf: (word: string) => string = (word) => word) {
    this.#language = language;
    this.#keyOf = keyOf;
  }

  /** Adds the phrases of a list that are separated by `|`; those that are there already stay. */
  add(list: string, value: Value): void {
    for (const phrase of list.split("|")) {
      const words = wordsOf(phrase, this.#language).map(this.#keyOf);
      if (words.length > 0) this.#insert(words, value);
    }
  }

  #insert(words: readonly string[], value: Value): void {
    const [first = "", ...others] = words;
    let node = this.#nodeOf(first);
    for (const word of others) node = childOf(node, word);
    node.value ??= { of: value };
  }

  #nodeOf(word: string): Node<Value> {
    if (!word.endsWith("*")) {
      const known = this.#exact.get(word) ?? emptyNode<Value>();
      this.#exact.set(word, known);
      return known;
    }
    const start = word.slice(0, -1);
    const known = this.#beginnings.find((one) => one.start === start);
    if (known) return known.node;
    const node = emptyNode<Value>();
    this.#beginnings.push({ start, node });
    return node;
  }

  /** The longest phrase that begins at a token, and how many tokens it has. */
  at(
    tokens: readonly Token[],
    at: number,
  ): { readonly value: Value; readonly length: number } | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    const exact = this.#exact.get(this.#keyOf(token.plain));
    const begun = this.#beginnings.filter(({ start }) => token.plain.startsWith(start));
    // So it is for nearly all words, and this is asked of each a hundred times.
    if (!exact && begun.length === 0) return undefined;
    let best: { value: Value; length: number } | undefined;
    const follow = (node: Node<Value>, length: number) => {
      if (node.value && (!best || length > best.length)) best = { value: node.value.of, length };
      const next = tokens[at + length];
      if (!next) return;
      for (const child of childrenOf(node, this.#keyOf(next.plain))) follow(child, length + 1);
    };
    if (exact) follow(exact, 1);
    for (const { node } of begun) follow(node, 1);
    return best;
  }

  /** Whether one of the phrases, of at most three words, ends with a token. */
  endsAt(tokens: readonly Token[], at: number): boolean {
    return [at, at - 1, at - 2].some((start) => this.at(tokens, start)?.length === at + 1 - start);
  }

  /** Whether a phrase of one word is a word. */
  has(token: Token | undefined): boolean {
    return token !== undefined && this.at([token], 0) !== undefined;
  }
}

interface Node<Value> {
  value: { readonly of: Value } | undefined;
  readonly exact: Map<string, Node<Value>>;
  readonly beginnings: { readonly start: string; readonly node: Node<Value> }[];
}

function emptyNode<Value>(): Node<Value> {
  return { value: undefined, exact: new Map(), beginnings: [] };
}

function childOf<Value>(node: Node<Value>, word: string): Node<Value> {
  if (word.endsWith("*")) {
    const start = word.slice(0, -1);
    const known = node.beginnings.find((one) => one.start === start);
    if (known) return known.node;
    const child = emptyNode<Value>();
    node.beginnings.push({ start, node: child });
    return child;
  }
  const child = node.exact.get(word) ?? emptyNode<Value>();
  node.exact.set(word, child);
  return child;
}

function* childrenOf<Value>(node: Node<Value>, word: string): Iterable<Node<Value>> {
  const exact = node.exact.get(word);
  if (exact) yield exact;
  for (const { start, node: child } of node.beginnings) if (word.startsWith(start)) yield child;
}

/** The words of a phrase as tokens have them; a star stays with the word before it. */
function wordsOf(phrase: string, language: string): string[] {
  return phrase
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const plain = part.toLowerCase().replaceAll(/[’ʼ]/g, "'");
      if (plain.startsWith("'") || plain.endsWith("'")) return [plain];
      const word = plain.replace(/\*$/, "");
      const words = tokensOf(word, 0, word.length, language).map((token) => token.plain);
      if (plain.endsWith("*")) words.push(`${words.pop() ?? ""}*`);
      return words;
    })
    .filter((word) => word !== "" && word !== "*");
}

/** A set of phrases. */
export function phrasesOf(language: string, ...lists: readonly string[]): Phrases<true> {
  const phrases = new Phrases<true>(language);
  for (const list of lists) phrases.add(list, true);
  return phrases;
}
