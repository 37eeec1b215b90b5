import { isContact, isSymmetric } from "../../graph/model/kinds";
import { at, dayAt, flagAt } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { DENIED_BY_SOURCE, DENIED_BY_TARGET, TOLD_BY_SOURCE, TOLD_BY_TARGET } from "../index/told";
import type { LinkIndex } from "../index/link-index";
import { widthOfBins } from "../query/histogram";
import type { Span } from "../view/span";
import { NO_STAVE, type Staves } from "./staves";

/** One contact between two staves; in a large graph, all those of a pair in some days. */
export interface Stroke {
  /** The row of the link that stands for it: the one that is opened. */
  readonly row: number;
  /** How many contacts it stands for. */
  readonly count: number;
  /** Staves, from 0 at the top; one and the same for actors that share it. */
  readonly source: number;
  readonly target: number;
  /** Days, within the window. */
  readonly first: number;
  readonly last: number;
  /** Which of its ends gave an account of their own. */
  readonly isToldBySource: boolean;
  readonly isToldByTarget: boolean;
  /** Which of them deny it. */
  readonly isDeniedBySource: boolean;
  readonly isDeniedByTarget: boolean;
  readonly isDirected: boolean;
  /** The status, where all that it stands for have the same. */
  readonly status?: string | undefined;
}

/** The strokes of a window in order of time, and what is not among them. */
export interface Strokes {
  readonly list: readonly Stroke[];
  /** Contacts shown in the window that have no date, and so no place. */
  readonly undated: number;
  /** Contacts that the strongest strokes leave out. */
  readonly leftOut: number;
  /** Where the contacts of a pair in some days are one stroke: in how many days. */
  readonly joined?: number | undefined;
}

export interface StrokesInput {
  readonly staves: Staves;
  /** The rows of the links that are shown. */
  readonly rows: Uint32Array;
  readonly window: Span;
  /** How many stretches of days can be told apart side by side. */
  readonly mostBins: number;
}

/** Beyond so many contacts, those of one pair in some days are one stroke. */
const MOST_SINGLE = 1_000;
/** So many strokes are drawn at most. */
const MOST_STROKES = 1_500;

/** The contacts of some links as strokes between staves. */
export function strokesOf(index: GraphIndex, input: StrokesInput): Strokes {
  const { links } = index;
  const { rows, staves, window } = input;
  const contacts = contactRows(links, rows);
  const dated = contacts.filter((row) => row < links.dated);
  const undated = contacts.length - dated.length;
  const isMass = dated.length > MOST_SINGLE;
  const width = isMass ? widthOfBins(window, Math.max(1, input.mostBins)) : 1;
  const drafts = new Map<number, Draft>();
  dated.forEach((row, place) => {
    const [source, target] = [
      staveOf(staves, at(links.source, row)),
      staveOf(staves, at(links.target, row)),
    ];
    if (source === NO_STAVE || target === NO_STAVE) return;
    const first = Math.max(window.first, dayAt(links.first, row));
    const last = Math.min(window.last, dayAt(links.last, row));
    const bin = Math.floor((Math.floor((first + last) / 2) - window.first) / width);
    const [low, high] = source < target ? [source, target] : [target, source];
    const key = isMass ? (bin * staves.list.length + low) * staves.list.length + high : place;
    const known = drafts.get(key);
    if (known) {
      known.rows.push(row);
      return;
    }
    const span = isMass
      ? {
          first: window.first + bin * width,
          last: Math.min(window.last, window.first + (bin + 1) * width - 1),
        }
      : { first, last };
    drafts.set(key, { source, target, ...span, rows: [row] });
  });
  const all = [...drafts.values()];
  const kept =
    all.length > MOST_STROKES
      ? all
          .toSorted((a, b) => b.rows.length - a.rows.length || b.last - a.last)
          .slice(0, MOST_STROKES)
      : all;
  const drawn = kept.reduce((sum, draft) => sum + draft.rows.length, 0);
  const total = all.reduce((sum, draft) => sum + draft.rows.length, 0);
  return {
    list: kept.map((draft) => strokeOf(index, draft, staves)).sort(compare),
    undated,
    leftOut: total - drawn,
    joined: isMass ? width : undefined,
  };
}

interface Draft {
  readonly source: number;
  readonly target: number;
  readonly first: number;
  readonly last: number;
  readonly rows: number[];
}

/** For each contact the row that stands for it: a call rather than a statement about it. */
function contactRows(links: LinkIndex, rows: Uint32Array): readonly number[] {
  const isContactKind = links.kinds.map(isContact);
  const found = new Map<number, number>();
  for (const row of rows) {
    const contact = at(links.contact, row);
    const known = found.get(contact);
    const isBetter = (other: number) =>
      isContactKind[at(links.kind, row)] === true && isContactKind[at(links.kind, other)] !== true;
    if (known === undefined || isBetter(known)) found.set(contact, row);
  }
  return [...found.values()];
}

function strokeOf(
  { links }: GraphIndex,
  { source, target, first, last, rows }: Draft,
  staves: Staves,
): Stroke {
  const row = rows.at(-1) ?? 0;
  let bits = 0;
  for (const each of rows) {
    const told = flagAt(links.told, each);
    // One that the other end of the pair began counts the other way round.
    bits |= staveOf(staves, at(links.source, each)) === source ? told : turned(told);
  }
  const statuses = new Set(rows.map((each) => links.statuses[at(links.status, each)] ?? ""));
  const kind = links.kinds[at(links.kind, row)] ?? "";
  return {
    row,
    count: rows.length,
    source,
    target,
    first,
    last,
    isToldBySource: (bits & TOLD_BY_SOURCE) !== 0,
    isToldByTarget: (bits & TOLD_BY_TARGET) !== 0,
    isDeniedBySource: (bits & DENIED_BY_SOURCE) !== 0,
    isDeniedByTarget: (bits & DENIED_BY_TARGET) !== 0,
    isDirected: rows.length === 1 && !isSymmetric(kind),
    status: statuses.size === 1 ? [...statuses][0] : undefined,
  };
}

/** Who told of a link, with its ends exchanged. */
function turned(bits: number): number {
  const swap = (one: number, other: number) =>
    ((bits & one) === 0 ? 0 : other) | ((bits & other) === 0 ? 0 : one);
  return swap(TOLD_BY_SOURCE, TOLD_BY_TARGET) | swap(DENIED_BY_SOURCE, DENIED_BY_TARGET);
}

function staveOf(staves: Staves, actor: number): number {
  return staves.ofActor[actor] ?? NO_STAVE;
}

function compare(a: Stroke, b: Stroke): number {
  return a.first + a.last - (b.first + b.last) || a.row - b.row;
}
