/** How a schema of FollowTheMoney stands between things: the properties with its ends, and whether it has a direction. */
export interface LinkSchema {
  readonly schema: string;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
}

const link = (schema: string, source: string, target: string, isDirected = true): LinkSchema => ({
  schema,
  source,
  target,
  isDirected,
});

/**
 * The schemata that stand between two things, after FollowTheMoney 3.8 (`edge` in its model), and those that have two
 * sides though its model calls them none: calls, messages, mails and shipments.
 */
export const LINK_SCHEMATA: ReadonlyMap<string, LinkSchema> = new Map(
  [
    link("Associate", "person", "associate", false),
    link("Call", "caller", "receiver"),
    link("ContractAward", "contract", "supplier"),
    link("CourtCaseParty", "party", "case"),
    link("Debt", "debtor", "creditor"),
    link("Directorship", "director", "organization"),
    link("EconomicActivity", "sender", "receiver"),
    link("Email", "emitters", "recipients"),
    link("Employment", "employee", "employer"),
    link("Family", "person", "relative", false),
    link("Membership", "member", "organization"),
    link("Message", "sender", "recipients"),
    link("Occupancy", "holder", "post"),
    link("Ownership", "owner", "asset"),
    link("Payment", "payer", "beneficiary"),
    link("ProjectParticipant", "participant", "project"),
    link("Representation", "agent", "client"),
    link("Succession", "predecessor", "successor"),
    link("UnknownLink", "subject", "object", false),
  ].map((one) => [one.schema, one]),
);

/** Occasions of any number of things: these are in its properties, all of them alike. */
export const OCCASIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["Event", ["organizer", "involved"]],
  ["Meeting", ["organizer", "involved", "participants", "attendees"]],
  ["Trip", ["organizer", "involved"]],
]);

/** Publications: documents, unless they are an end of something. */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  "Article Audio Document Email Folder HyperText Image Message Package Pages PlainText Table Video Web Workbook".split(
    " ",
  ),
);

/** What is said of one thing alone, or of a document: neither actor nor link. */
export const ASIDES: ReadonlySet<string> = new Set(
  "Address Documentation Identification Mention Note Page Passport Post Sanction Similar TaxRoll".split(
    " ",
  ),
);

const ACTOR_KINDS: ReadonlyMap<string, string> = new Map([
  ["Person", "person"],
  ["Organization", "institution"],
  ["PublicBody", "institution"],
  ["Company", "institution"],
]);

/** The kind of an actor or a link of some schema: ours, or its own name in small letters. */
export function kindOfSchema(schema: string): string {
  return ACTOR_KINDS.get(schema) ?? schema.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
