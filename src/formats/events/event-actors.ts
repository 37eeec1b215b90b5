import { codeOfCountry } from "../draft/countries";
import { PLAIN_ACTOR } from "../draft/draft";

/** What the name of an actor in an event table tells of it. */
export interface NamedActor {
  readonly kind: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** Sectors that are people of a sort, not a body that could sign a letter. */
const GROUPS =
  /\b(activist|armed|arsonist|attacker|bandit|band|bishop|businessperson|children|citizen|cleric|combatant|criminal|detainee|economist|employee|engineer|extremist|farm worker|fighter|fishermen|gang|guerrilla|hindu|immigrants?|indigenous|insurgent|kidnapper|lawmaker|lawyer|men|militant|mob|murderer|muslim|nurse|peasant|people|personnel|population|priest|professor|protester|rebel|refugee|scholar|scientist|separatist|student|supporter|terrorist|thief|tourist|veterans|villager|women|worker)s?\b/i;

/** Words that a body's name has and a person's has not. */
const BODIES =
  /\b(academy|affairs|agency|air|alliance|army|assembly|association|authority|authorities|bank|board|brigade|bureau|cabinet|center|centre|chamber|church|clinic|coalition|college|command|commission|committee|community|company|confederation|conference|congress|corporation|corps|council|court|daily|democracy|department|electoral|embassy|federation|firm|force|forces|foundation|front|fund|government|group|guard|hospital|house|industries|institute|international|initiative|journal|league|liberation|limited|media|ministry|mission|monetary|movement|museum|national|nations|navy|network|news|newspaper|office|organi[sz]ation|parliament|party|people's|police|prison|press|program|project|radio|restoration|rights|school|secretariat|security|senate|service|services|society|states|television|times|treaty|tribunal|union|unions|unit|united|university|yard)\b/i;

const SECTOR = /^(.+?) \((.+)\)$/;
const PERSONAL_NAME = /^\p{Lu}[\p{L}.'’-]*( (?:[\p{L}.'’-]+))+$/u;

/**
 * Reads a name of the form that ICEWS gives: "Police (Australia)", "China", "Angela Merkel". A name in
 * parentheses tells a sector and its country; a bare state is a country; several words, none of which a body has in its
 * name, are a person. Where that does not tell, the kind is {@link PLAIN_ACTOR}.
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
  const words = name.split(" ").length;
  return { kind: PERSONAL_NAME.test(name) && words <= 5 ? "person" : PLAIN_ACTOR };
}
