import { holdsYears, looksLikeDates, normal, normalNames } from "./headings";
import { onceForEach } from "./once";
import { type EndColumns, endColumns } from "./end-columns";
import type { Table } from "./table";

/** Whom ministers and commissioners met, as the registers of Britain and the European Union call them. */
const MET = [
  "name_of_external_organisation",
  "name_of_external_organisation_or_individual",
  "external_organisation",
  "organisation_met",
  "organisations_met",
  "entity_met",
  "entities_met",
  "entity_ies_met",
];

/** What the two ends of a link are called in other languages, or by other words, always both: "De" alone may mean anything. */
const PAIRS: readonly (readonly [source: string, targets: readonly string[]])[] = [
  ["origin", ["destination", "target"]],
  // Correlates of War, UCDP, NodeXL, Maltego, records of phones, mail as Outlook exports it.
  ["namea", ["nameb"]],
  ["side_a", ["side_b"]],
  ["vertex_1", ["vertex_2"]],
  ["parent_entity", ["entity"]],
  ["caller", ["callee"]],
  ["calling_number", ["called_number"]],
  ["calling_party", ["called_party"]],
  ["a_number", ["b_number"]],
  ["a_party", ["b_party"]],
  ["from_name_", ["to_name_"]],
  ["person_1", ["person_2"]],
  ["person_a", ["person_b"]],
  ["party_a", ["party_b"]],
  ["country_a", ["country_b"]],
  ["state_a", ["state_b"]],
  ["actor_a", ["actor_b"]],
  ["node_1", ["node_2"]],
  ["ego", ["alter"]],
  ["initiator", ["recipient", "receiver"]],
  ["actor_name", ["recipient_name"]],
  ["donor", ["recipient", "beneficiary"]],
  ["speaker", ["addressee"]],
  ["host", ["guest", "visitor", "attendee"]],
  ["minister", ["organisation", "organization", "counterpart", ...MET]],
  ["member_of_commission", MET],
  ["commissioner", MET],
  ["organizer", ["required_attendees", "attendees", "participants"]],
  ["organiser", ["required_attendees", "attendees", "participants"]],
  ["official", ["counterpart"]],
  ["lobbyist", ["official", "minister"]],
  ["plaintiff", ["defendant"]],
  ["claimant", ["defendant", "respondent"]],
  ["petitioner", ["respondent"]],
  ["applicant", ["respondent"]],
  ["appellant", ["respondent", "appellee"]],
  ["seller", ["buyer"]],
  ["employer", ["employee"]],
  ["parent", ["subsidiary"]],
  ["kläger", ["beklagter", "beklagte"]],
  ["demandeur", ["défendeur"]],
  ["demandante", ["demandado"]],
  ["von", ["an", "nach", "zu", "mit"]],
  ["absender", ["empfänger"]],
  ["quelle", ["ziel"]],
  ["de", ["vers", "à", "a", "para", "hacia", "avec", "con"]],
  ["expéditeur", ["destinataire"]],
  ["source", ["cible"]],
  ["origine", ["destination", "destinazione", "cible"]],
  ["desde", ["hacia", "a"]],
  ["origen", ["destino"]],
  ["fuente", ["destino", "objetivo"]],
  ["remitente", ["destinatario"]],
  ["da", ["a", "verso", "con"]],
  ["mittente", ["destinatario"]],
  ["fonte", ["destinazione"]],
  ["от", ["к", "кому", "до"]],
  ["от_кого", ["кому", "к_кому"]],
  ["отправитель", ["получатель"]],
  ["источник", ["цель", "получатель", "назначение", "приёмник", "приемник"]],
  ["від", ["до", "кому"]],
  ["від_кого", ["кому", "до_кого"]],
  ["відправник", ["отримувач", "одержувач"]],
  ["джерело", ["ціль", "мета", "отримувач"]],
  ["من", ["إلى", "الى"]],
  ["المصدر", ["الهدف", "الوجهة"]],
  ["المرسل", ["المستلم", "المرسل_إليه"]],
];

/** What two columns are called that differ in their numbers or letters alone: "Country 1" and "Country 2", `stateA` and `stateB`. */
const NUMBERED = [
  "entity name person actor party country state state_name country_name node member participant",
  "organisation organization org company leader side character user group individual",
].flatMap((names) => names.split(" "));

/** Pairs that are read elsewhere where they stand alone, or that a column with more words than these may name. */
const NAMED_PAIRS: typeof PAIRS = [
  ...PAIRS,
  ["from", ["to"]],
  ["sender", ["recipient", "receiver"]],
  ["visitor", ["visitee"]],
  ["donor", ["party", "donee", "candidate", "regulated_entity"]],
  ...NUMBERED.flatMap((name): typeof PAIRS => [
    [`${name}1`, [`${name}2`]],
    [`${name}_1`, [`${name}_2`]],
    [`${name}a`, [`${name}b`]],
    [`${name}_a`, [`${name}_b`]],
  ]),
];

/** The visitors' log of the White House: a visitor's own name says nothing of whose it is. */
const LOG_PAIRS: typeof PAIRS = [
  ["namelast", ["visitee"]],
  ["last_name", ["visitee"]],
];

/**
 * The columns of the two ends of a link by headings of other languages, or by whose name they have ("Caller name"); undefined
 * where there is no pair of these, or more than one, or where the columns are of dates ("Von" and "Bis" in days).
 */
export function otherEnds(table: Pick<Table, "headings" | "rows">): EndColumns | undefined {
  const named = namedIn(wordsOfNames(table.headings));
  const [[found, ...others] = []] = [
    pairsIn(PAIRS, placeIn(normalNames(table.headings))),
    // What stands under the usual headings is read by these.
    ...(endColumns(table) ? [] : [NAMED_PAIRS, LOG_PAIRS]).map((some) =>
      distinct(pairsIn(some, named)),
    ),
  ].filter((pairs) => pairs.length > 0);
  if (!found || others.length > 0) return undefined;
  const isTime = (index: number) => looksLikeDates(table, index) || holdsYears(table, index);
  return isTime(found.source) || isTime(found.target) ? undefined : found;
}

/** Where a word begins within a heading: callerName. */
const CAMEL = /(\p{Ll})(\p{Lu})/gu;

/** The words of a heading: "callerName" has two, and "Name of organisation*" a mark that means nothing here. */
function words(heading: string): string {
  // Marks of any number are one `_` there.
  return normal(heading.replaceAll(CAMEL, "$1 $2")).replaceAll(/^_|_$/g, "");
}

const wordsOfNames = onceForEach((headings) => headings.map(words));

/** Pairs of different columns: one list may name a pair twice. */
function distinct(pairs: readonly EndColumns[]): readonly EndColumns[] {
  const known = new Map(pairs.map((pair) => [`${pair.source} ${pair.target}`, pair]));
  return [...known.values()].filter(({ source, target }) => source !== target);
}

function pairsIn(pairs: typeof PAIRS, find: (name: string) => number): readonly EndColumns[] {
  return pairs.flatMap(([from, to]) => {
    const source = find(from);
    return source < 0
      ? []
      : to.flatMap((name) => {
          const target = find(name);
          return target < 0 ? [] : [{ source, target }];
        });
  });
}

/** The column that has the names of those who are called something: "Caller name", "Name of caller", or just "Caller". */
function namedIn(names: readonly string[]): (name: string) => number {
  const find = placeIn(names);
  return (name) => {
    const lastNames = ["last_name", "namelast", "name_last", "surname"];
    const all = [`${name}_name`, `${name}_full_name`, `name_of_${name}`, name].concat(
      lastNames.map((word) => `${name}_${word}`),
    );
    return all.map(find).find((index) => index >= 0) ?? -1;
  };
}

/** The first place of each of some names, found once for hundreds of questions; -1 of others. */
const placeIn = onceForEach((names) => {
  const places = new Map([...names.entries()].toReversed().map(([at, name]) => [name, at]));
  return (name: string): number => places.get(name) ?? -1;
});
