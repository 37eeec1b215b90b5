import { parseJson } from "../graph/parse/parse-json";
import type { Outcome } from "../graph/problem";
import { importFtm } from "./ftm/read-ftm";
import { importGdelt } from "./events/gdelt";
import { importGexf } from "./xml/read-gexf";
import { importGml } from "./text/gml";
import { importGraphml } from "./xml/read-graphml";
import { importIcews } from "./events/icews";
import { importJson } from "./read-json";
import { notesOfKeys, withNotes } from "./json/key-notes";
import { importPajek } from "./text/pajek";
import { importWikidataTable } from "./wikidata/table";
import type { TextForm } from "./guess-form";
import type { Imported } from "./draft/imported";

/** Imports a text in another format; never throws. */
export function importText(form: TextForm, text: string, title: string): Outcome<Imported> {
  switch (form) {
    case "gexf":
      return importGexf(text, title);
    case "graphml":
      return importGraphml(text, title);
    case "icews":
      return importIcews(text, title);
    case "gdelt":
      return importGdelt(text, title);
    case "gml":
      return importGml(text, title);
    case "pajek":
      return importPajek(text, title);
    case "ftm": {
      const value = parseJson(text);
      return value.ok
        ? withNotes(notesOfKeys(text), importFtm(value.value, title))
        : importFtm(text, title);
    }
    case "wikidata":
      return /^\s*[[{]/.test(text)
        ? importJsonText(form, text, title)
        : importWikidataTable(text, title);
    case "cyjs":
    case "nodelink":
    case "kumu":
      return importJsonText(form, text, title);
  }
}

function importJsonText(
  form: Parameters<typeof importJson>[0],
  text: string,
  title: string,
): Outcome<Imported> {
  const value = parseJson(text);
  return value.ok ? withNotes(notesOfKeys(text), importJson(form, value.value, title)) : value;
}
