import { ABSENT } from "../../graph/columns/coded-texts";
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
  /** How many strokes are drawn at most, where that is fewer than usual. */
  readonly most?: number | undefined;
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
  let total = 0;
  dated.forEach((row, place) => {
    const source = staveOf(staves, at(links.source, row));
    const target = staveOf(staves, at(links.target, row));
    if (source === NO_STAVE || target === NO_STAVE) return;
    const first = Math.max(window.first, dayAt(links.first, row));
    const last = Math.min(window.last, dayAt(links.last, row));
    const bin = Math.floor((Math.floor((first + last) / 2) - window.first) / width);
    const [low, high] = source < target ? [source, target] : [target, source];
    const key = isMass ? (bin * staves.list.length + low) * staves.list.length + high : place;
    const told = flagAt(links.told, row);
    const status = at(links.status, row);
    total++;
    const known = drafts.get(key);
    if (known) {
      known.row = row;
      known.count++;
      // One that the other end of the pair began counts the other way round.
      known.told |= known.source === source ? told : turned(told);
      if (known.status !== status) known.status = ABSENT;
      return;
    }
    const span = isMass
      ? {
          first: window.first + bin * width,
          last: Math.min(window.last, window.first + (bin + 1) * width - 1),
        }
      : { first, last };
    drafts.set(key, { source, target, ...span, row, count: 1, told, status });
  });
  const all = [...drafts.values()];
  const most = input.most ?? MOST_STROKES;
  const kept =
    all.length > most
      ? all.toSorted((a, b) => b.count - a.count || b.last - a.last).slice(0, most)
      : all;
  return {
    list: kept.map((draft) => strokeOf(links, draft)).sort(compare),
    undated,
    leftOut: total - kept.reduce((sum, { count }) => sum + count, 0),
    joined: isMass ? width : undefined,
  };
}

/** A stroke while its contacts are counted. */
interface Draft {
  readonly source: number;
  readonly target: number;
  readonly first: number;
  readonly last: number;
  /** The last contact so far. */
  row: number;
  count: number;
  /** Who told of any of them, as seen from the source. */
  told: number;
  /** The number of the status, {@link ABSENT} where they differ. */
  status: number;
}

/** For each contact the row that stands for it, in the order of the first of each: a call rather than a statement about it. */
function contactRows(links: LinkIndex, rows: Uint32Array): readonly number[] {
  const isContactKind = links.kinds.map(isContact);
  const isOfContact = (row: number) => isContactKind[at(links.kind, row)] === true;
  const found: number[] = [];
  /** By number of the contact: its place among those found, from 1. */
  const places = new Uint32Array(links.contactCount);
  for (const row of rows) {
    const contact = at(links.contact, row);
    const place = at(places, contact);
    if (place === 0) places[contact] = found.push(row);
    else if (isOfContact(row) && !isOfContact(found[place - 1] ?? 0)) found[place - 1] = row;
  }
  return found;
}

function strokeOf(links: LinkIndex, draft: Draft): Stroke {
  const { row, count, source, target, first, last, told } = draft;
  const kind = links.kinds[at(links.kind, row)] ?? "";
  return {
    row,
    count,
    source,
    target,
    first,
    last,
    isToldBySource: (told & TOLD_BY_SOURCE) !== 0,
    isToldByTarget: (told & TOLD_BY_TARGET) !== 0,
    isDeniedBySource: (told & DENIED_BY_SOURCE) !== 0,
    isDeniedByTarget: (told & DENIED_BY_TARGET) !== 0,
    isDirected: count === 1 && !isSymmetric(kind),
    status: draft.status === ABSENT ? undefined : links.statuses[draft.status],
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
