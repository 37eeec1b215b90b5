import descriptions from "./cameo-codes.json";

/**
 * Kinds of links by CAMEO code (Conflict and Mediation Event Observations, codebook 1.1b3). The longest prefix of a code
 * decides. docs/cameo.md gives the reasons.
 */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["01", "statement"],
  ["02", "appeal"],
  ["03", "intent"],
  ["04", "consultation"],
  ["041", "call"],
  ["042", "visit"],
  ["043", "visit"],
  ["044", "meeting"],
  ["045", "mediation"],
  ["046", "negotiation"],
  ["05", "diplomacy"],
  ["051", "praise"],
  ["057", "agreement"],
  ["06", "cooperation"],
  ["07", "aid"],
  ["08", "concession"],
  ["09", "investigation"],
  ["10", "demand"],
  ["11", "disapproval"],
  ["12", "rejection"],
  ["13", "threat"],
  ["14", "protest"],
  ["15", "show-of-force"],
  ["16", "reduced-relations"],
  ["17", "coercion"],
  ["18", "assault"],
  ["19", "fight"],
  ["20", "mass-violence"],
]);

/** The kind of link for a CAMEO code; undefined for an unknown code. */
export function kindOfCode(code: string): string | undefined {
  for (let length = code.length; length >= 2; length--) {
    const kind = KINDS.get(code.slice(0, length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map(Object.entries(descriptions));
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(descriptions).map(([code, description]) => [plain(description), code]),
);

/** The codebook's description of a code. */
export function describeCode(code: string): string | undefined {
  return DESCRIPTIONS.get(code);
}

/** The code for a description from the codebook, which is what ICEWS gives. */
export function codeOfRelation(relation: string): string | undefined {
  return CODES.get(plain(relation));
}

/** Ignores capitals and hyphens, in which tables differ from the codebook. */
function plain(relation: string): string {
  return relation.trim().toLowerCase().replaceAll("-", " ");
}
