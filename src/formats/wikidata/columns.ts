import { dayOfCell, itemOf, type Cell, type ResultRow } from "./rows";

/** What the variables of a query are, by their names and values. */
export interface ResultColumns {
  /** The two ends of a link; of occasions with their participants in rows, only one. */
  readonly ends: readonly string[];
  readonly event: string | undefined;
  readonly kind: string | undefined;
  readonly date: string | undefined;
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** The variable that has the precision of each of those dates. */
  readonly precisions: ReadonlyMap<string, string>;
  /** Those that say where it stands: addresses, or items that are publications. */
  readonly references: readonly string[];
  /** All others but the labels of those above. */
  readonly others: readonly string[];
}

const EVENT = /^(event|meeting|summit|occasion|visit|conference|negotiation)$/i;
const KIND = /^(kind|type|relation|relationship|property|prop|predicate)$/i;
const REFERENCE = /^(ref|source|cite|citation|url|stated)|(url|reference|statedin)$/i;
const NO_ENDS = /^(place|location|country|city|role|position|office|cause|topic|subject)$/i;
const DATE = /^(date|day|time|pointintime|point_in_time|when)$/i;
const FIRST = /^(start|begin|from|since)/i;
const LAST = /^(end|until|to(?:_|date|time|day|$))/i;
const NAMED_ENDS = [
  [/^(source|from|actor1|person1|a)$/i, /^(target|to|actor2|person2|b)$/i],
] as const;

/** Undefined where the rows have neither two items to link nor an occasion with those who took part. */
export function columnsOf(rows: readonly ResultRow[]): ResultColumns | undefined {
  const names = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const every = (name: string, fits: (cell: Cell) => boolean) => {
    const cells = rows.flatMap(({ cells: all }) => all.get(name) ?? []);
    return cells.some((cell) => fits(cell)) && cells.every((cell) => cell.isUnknown || fits(cell));
  };
  const items = names.filter((name) => every(name, (cell) => itemOf(cell) !== undefined));
  const dates = names.filter((name) => every(name, (cell) => dayOfCell(cell) !== undefined));
  const [event] = items.filter((name) => EVENT.test(name));
  const [kind] = names.filter((name) => KIND.test(name));
  const isAddress = (name: string) => every(name, ({ value }) => /^https?:\/\//.test(value));
  const references = names.filter((name) => {
    const isEnd = NAMED_ENDS[0].some((pattern) => pattern.test(name));
    return REFERENCE.test(name) && isAddress(name) && !(isEnd && items.includes(name));
  });
  const things = items.filter(
    (name) => name !== event && name !== kind && !references.includes(name) && !NO_ENDS.test(name),
  );
  const named = NAMED_ENDS[0].map((pattern) => things.find((name) => pattern.test(name)));
  const own = named.flatMap((name) => name ?? []);
  const ends = own.length === 2 ? own : things.slice(0, 2);
  if (ends.length === 0 || (ends.length === 1 && event === undefined)) return undefined;
  const [first, last] = [FIRST, LAST].map((pattern) => dates.find((name) => pattern.test(name)));
  const plain = dates.filter((name) => name !== first && name !== last);
  const date = plain.find((name) => DATE.test(name)) ?? (plain.length === 1 ? plain[0] : undefined);
  const times = (date === undefined ? [first, last] : [date]).flatMap((name) => name ?? []);
  const precisions = precisionsOf(names, times);
  const known = [...ends, event, kind, ...times, ...precisions.values(), ...references].flatMap(
    (name) => name ?? [],
  );
  const taken = new Set(known.flatMap((name) => [name, ...labelsOf(name)]));
  return {
    ends,
    event,
    kind,
    date,
    first: date === undefined ? first : undefined,
    last: date === undefined ? last : undefined,
    precisions,
    references,
    others: names.filter((name) => !taken.has(name)),
  };
}

/** The precision of each date: what is called like it, else the only one that there is. */
function precisionsOf(
  names: readonly string[],
  times: readonly string[],
): ReadonlyMap<string, string> {
  const all = names.filter((name) => /precision|prec$/i.test(name));
  const plain = (name: string) => name.toLowerCase().replaceAll("_", "");
  const stem = (name: string) => plain(name).replace(/(?:date|time)$/, "");
  const found = times.flatMap((time): [string, string][] => {
    const own = all.find((name) => {
      const of = plain(name).replace(/prec(?:ision)?$/, "");
      return of !== "" && (of === plain(time) || stem(of) === stem(time));
    });
    const only = all.length === 1 && times.length === 1 ? all[0] : undefined;
    const general = all.find((name) => /^prec(?:ision)?$/i.test(name));
    const precision = own ?? general ?? only;
    return precision === undefined ? [] : [[time, precision]];
  });
  return new Map(found);
}

const LABELS = ["Label", "_label", "Name"];

/** The variables that Wikidata fills for one that is an item. */
function labelsOf(name: string): readonly string[] {
  return [...LABELS, "AltLabel", "Description"].map((ending) => name + ending);
}

/** What an item in a row is called. */
export function labelOf({ cells }: ResultRow, name: string): string | undefined {
  const label = LABELS.map((ending) => cells.get(name + ending)?.value).find(Boolean);
  return label === itemOf(cells.get(name)) ? undefined : label;
}
