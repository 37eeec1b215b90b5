import { normalized } from "../../graph/normalized";

/** The named character references that articles have (WHATWG HTML, 13.5); others stay as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00A0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    shy: "",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    lsaquo: "‹",
    rsaquo: "›",
    bull: "•",
    middot: "·",
    euro: "€",
    pound: "£",
    cent: "¢",
    yen: "¥",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
    sect: "§",
    para: "¶",
    times: "×",
    frac12: "½",
    iexcl: "¡",
    iquest: "¿",
    szlig: "ß",
    aelig: "æ",
    AElig: "Æ",
    oelig: "œ",
    OElig: "Œ",
    oslash: "ø",
    Oslash: "Ø",
    eth: "ð",
    thorn: "þ",
  }),
);

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    grave: "\u0300",
    acute: "\u0301",
    circ: "\u0302",
    tilde: "\u0303",
    uml: "\u0308",
    ring: "\u030A",
    cedil: "\u0327",
    caron: "\u030C",
  }),
);

/** What a character reference stands for, given without `&` and `;`; undefined for one that is not known. */
export function decodeEntity(name: string): string | undefined {
  if (name.startsWith("#")) {
    const isHexadecimal = /^#x/i.test(name);
    const code = isHexadecimal ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : undefined;
  }
  const known = NAMED.get(name);
  if (known !== undefined) return known;
  // A letter and the name of its accent: eacute, Scaron.
  const mark = MARKS.get(name.slice(1));
  return mark === undefined ? undefined : normalized(name.charAt(0) + mark, "NFC");
}
