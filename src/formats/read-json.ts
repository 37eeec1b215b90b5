import type { Outcome } from "../graph/problem";
import type { Imported } from "./draft/imported";
import { importFtm } from "./ftm/read-ftm";
import { importWikidata } from "./wikidata/read-wikidata";
import { importCyjs } from "./json/cyjs";
import type { ReadJsonForm } from "./json/json-form";
import { importKumu } from "./json/kumu";
import { importNodeLink } from "./json/node-link";

/** Imports parsed JSON of another form. */
export function importJson(form: ReadJsonForm, value: unknown, title: string): Outcome<Imported> {
  switch (form) {
    case "cyjs":
      return importCyjs(value, title);
    case "nodelink":
      return importNodeLink(value, title);
    case "kumu":
      return importKumu(value, title);
    case "ftm":
      return importFtm(value, title);
    case "wikidata":
      return importWikidata(value, title);
  }
}
