import type { Outcome } from "../../graph/problem";
import { type Shown, shownByCode, shownByNumber } from "./number-formats";
import { scanXml, type XmlListener } from "./scan-xml";
import type { Budget } from "./sheet";

/** How the cells of each style show a number: by a format of the workbook's own, or one of Excel's. */
export function readStyles(xml: string | undefined, budget: Budget): Outcome<readonly Shown[]> {
  const own = new Map<string | undefined, Shown>();
  const numbers: string[] = [];
  let list = "";
  if (xml === undefined) return { ok: true, value: [] };
  const reading: XmlListener = {
    open(name, attributes) {
      if (name === "numFmts" || name === "cellXfs") list = name;
      else if (name === "numFmt" && list === "numFmts")
        own.set(attributes.get("numFmtId"), shownByCode(attributes.get("formatCode") ?? ""));
      else if (name === "xf" && list === "cellXfs") numbers.push(attributes.get("numFmtId") ?? "0");
    },
    close(name) {
      if (name === list) list = "";
    },
    text: () => undefined,
  };
  const scanned = scanXml(xml, reading, budget);
  if (!scanned.ok) return scanned;
  const value = numbers.map((number) => own.get(number) ?? shownByNumber(Number(number)));
  return { ok: true, value };
}

/** The texts that cells share, without their colours and without how they are to be read aloud (`rPh`). */
export function readStrings(xml: string | undefined, budget: Budget): Outcome<readonly string[]> {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let aside = 0;
  if (xml === undefined) return { ok: true, value: strings };
  const scanned = scanXml(
    xml,
    {
      open(name) {
        if (name === "si") text = "";
        if (name === "rPh") aside++;
        isText = name === "t" && aside === 0;
      },
      close(name) {
        if (name === "si") strings.push(unescape(text));
        if (name === "rPh") aside--;
        isText = false;
      },
      text(part) {
        if (isText) text += part;
      },
    },
    budget,
  );
  return scanned.ok ? { ok: true, value: strings } : scanned;
}

/** Excel writes what XML cannot hold as `_x000D_`; line breaks become those of a text. */
export function unescape(text: string): string {
  return text
    .replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(/\r\n?/g, "\n");
}
