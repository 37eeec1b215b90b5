import { codeOfCountry } from "../draft/countries";
import { PLAIN_ACTOR } from "../draft/draft";

/** What can be read from the name of an actor in an event table. */
export interface NamedActor {
  readonly kind: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** Sectors that are a sort of people, not an organisation. */
const GROUPS =
  /\b(activist|armed|arsonist|attacker|bandit|band|bishop|businessperson|children|citizen|cleric|combatant|criminal|detainee|economist|employee|engineer|extremist|farm worker|fighter|fishermen|gang|guerrilla|hindu|immigrants?|indigenous|insurgent|kidnapper|lawmaker|lawyer|men|militant|mob|murderer|muslim|nurse|peasant|people|personnel|population|priest|professor|protester|rebel|refugee|scholar|scientist|separatist|student|supporter|terrorist|thief|tourist|veterans|villager|women|worker)s?\b/i;

/** Words that occur in names of organisations, but not of people. */
const BODIES =
  /\b(academy|affairs|agency|air|alliance|army|assembly|association|authority|authorities|bank|board|brigade|bureau|cabinet|center|centre|chamber|church|clinic|coalition|college|command|commission|committee|community|company|confederation|conference|congress|corporation|corps|council|court|daily|democracy|department|electoral|embassy|federation|firm|force|forces|foundation|front|fund|government|group|guard|hospital|house|industries|institute|international|initiative|journal|league|liberation|limited|media|ministry|mission|monetary|movement|museum|national|nations|navy|network|news|newspaper|office|organi[sz]ation|parliament|party|people's|police|prison|press|program|project|radio|restoration|rights|school|secretariat|security|senate|service|services|society|states|television|times|treaty|tribunal|union|unions|unit|united|university|yard)\b/i;

const SECTOR = /^(.+?) \((.+)\)$/;
const PERSONAL_NAME = /^\p{Lu}[\p{L}.'’-]*( (?:[\p{L}.'’-]+)){1,4}$/u;

/**
 * Parses a name as ICEWS gives it: "Police (Australia)", "China", "Angela Merkel". Parentheses follow a sector and hold
 * its country; the name of a state alone is a country; two to five words without one of {@link BODIES} are a person.
 * In all other cases the kind is {@link PLAIN_ACTOR}.
 */
export function readActorName(name: string): NamedActor {
  const sector = SECTOR.exec(name);
  if (sector) {
    const [, what = "", where = ""] = sector;
    return { kind: GROUPS.test(what) ? "group" : "institution", country: codeOfCountry(where) };
  }
  const country = name.length > 3 ? codeOfCountry(name) : undefined;
  if (country !== undefined) return { kind: "country", country };
  if (BODIES.test(name)) return { kind: "institution" };
  return { kind: PERSONAL_NAME.test(name) ? "person" : PLAIN_ACTOR };
}
