import type { Unread } from "./unread";

/** The endings of files that nothing in them shows to be what they are, or that other files begin like. */
export const UNREAD_ENDINGS: ReadonlyMap<string, Unread> = new Map([
  ["dot", "dot"],
  ["gv", "dot"],
  ["gdf", "gdf"],
  ["tlp", "tulip"],
  ["dl", "ucinet"],
  ["vna", "ucinet"],
  ["##h", "ucinet"],
  ["##d", "ucinet"],
  ["gephi", "gephi"],
  ["xls", "xls"],
  ["numbers", "numbers"],
  ["doc", "document"],
  ["ppt", "document"],
  ["fodt", "document"],
  ["sif", "sif"],
  ["tgf", "tgf"],
  ["mmd", "mermaid"],
  ["mermaid", "mermaid"],
  ["ttl", "rdf"],
  ["nt", "rdf"],
  ["n3", "rdf"],
  ["nq", "rdf"],
  ["trig", "rdf"],
  ["rdf", "rdf"],
  ["cypher", "cypher"],
  ["cql", "cypher"],
  ["ics", "ics"],
  ["sql", "sql"],
  ["sqlite", "sqlite"],
  ["db", "sqlite"],
  ["eml", "mail"],
  ["mbox", "mail"],
  ["msg", "mail"],
]);

/** How a file of Microsoft's old container begins, decoded as UTF-8: .xls, and workbooks with a password. */
const OLD_CONTAINER = "\uFFFD\uFFFD\u0011\u0871\u001A";

/** How texts begin, each without blanks and comments before it. */
const BEGINNINGS: readonly (readonly [beginning: RegExp, form: Unread])[] = [
  [/^(?:<\?xml[^>]*>\s*)?<\w+:document\s[^>]*urn:oasis:names:tc:opendocument/, "document"],
  [/^(?:%PDF-|\{\\rtf)/, "document"],
  [/^(?:strict\s+)?(?:di)?graph(?:\s+(?:"[^"]*"|[\w.]+))?\s*\{/i, "dot"],
  [/^nodedef>/i, "gdf"],
  [/^\(tlp\s+"/, "tulip"],
  [/^dl\s+(?:n|nr|nm|format|labels)\b/i, "ucinet"],
  [/^\*node (?:data|properties)\b/i, "ucinet"],
  [/^BEGIN:VCALENDAR\b/, "ics"],
  [/^(?:graph|flowchart)\s+(?:TB|TD|BT|RL|LR)\b|^(?:sequenceDiagram|mindmap)\s*\n/, "mermaid"],
  [/^(?:@prefix|@base|prefix|base)\s[^\n<]{0,80}<[^>]*>/i, "rdf"],
  [/^<\w+:[^<>\s]+>\s+<[^<>\s]+>\s+(?:<|"|_:)/, "rdf"],
  [/^(?:<\?xml[^>]*>\s*)?<rdf:RDF[\s>]/, "rdf"],
  [/^(?:create|merge|match|unwind)\s*\(\s*\w*[:{]/i, "cypher"],
  [/^(?:create table|insert into|drop table|begin transaction|pragma \w+)\b/i, "sql"],
  [/^SQLite format 3/, "sqlite"],
];

/** The form that a text shows itself to be at its beginning. */
export function unreadOf(beginning: string): Unread | undefined {
  if (beginning.startsWith(OLD_CONTAINER)) return "xls";
  if (beginning.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xls";
  if (isChat(beginning)) return "whatsapp";
  const text = withoutComments(beginning);
  return BEGINNINGS.find(([start]) => start.test(text))?.[1];
}

/** In the languages of these forms. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|(?<![:\w])\/\/.*|^(?:#|%%|--).*$/gm, "").trimStart();
}

/** The day and the time before each message of a chat: `[01/02/22, 10:15:03] `, `2/1/22, 10:15 PM - `. */
const MESSAGE = String.raw`^\u200E?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202F]?[ap]\.?\s?m\.?)?(?:\] | - )`;
const ANY_MESSAGE = new RegExp(MESSAGE, "i");
const MESSAGE_OF_SOMEBODY = new RegExp(String.raw`${MESSAGE}[^:,;\t]{1,60}: `, "im");

/** Whether a text is a chat as WhatsApp exports it: it begins with a message, and some are of somebody. */
function isChat(beginning: string): boolean {
  return ANY_MESSAGE.test(beginning) && MESSAGE_OF_SOMEBODY.test(beginning);
}
