import type { GraphFile } from "../../graph/model/file";
import { fieldNames } from "./field-names";

/** What programs and people call the weight of a link, in lower case; d3 says `value`. */
const WEIGHTS: ReadonlySet<string> = new Set(
  ["weight", "weights", "edge weight", "edge_weight", "edgeweight", "value", "strength"].concat(
    ["count", "counts", "frequency", "freq", "intensity", "occurrences", "cnt"],
    ["gewicht", "gewichtung", "stärke", "anzahl", "häufigkeit", "poids", "nombre"],
    ["fréquence", "peso", "forza", "frequenza", "fuerza", "frecuencia"],
    ["вес", "сила", "количество", "частота", "вага", "кількість", "الوزن", "العدد"],
  ),
);
/** `Number of meetings`, `No. of calls`, `n_calls`, `Anzahl Treffen`, `Nombre de réunions`. */
const NUMBER_OF =
  /^(?:(?:number|no\.?|num|count|nombre|numero|número) ?(?:of|de|di|d’|d')|anzahl|количество|число|кількість|num|n)[ _]/i;

/** So many links show what their fields are called. */
const SAMPLE = 1000;

/** The field in which links have weights; undefined where none has. */
export function fieldOfWeights({ edges }: GraphFile): string | undefined {
  return fieldNames(edges.slice(0, SAMPLE)).find(
    (name) => isWeightName(name) && edges.some((edge) => isWeight(Reflect.get(edge, name))),
  );
}

function isWeightName(name: string): boolean {
  const plain = name.trim().toLowerCase();
  return WEIGHTS.has(plain) || NUMBER_OF.test(plain);
}

/** Whether a value makes a link count otherwise than as one. */
function isWeight(value: unknown): boolean {
  if (typeof value !== "number" && typeof value !== "string") return false;
  // 50 %, 1 234, 1’234
  const text = String(value).replaceAll(/[\s%’']/g, "");
  // Gephi's weights that change in time.
  if (text.startsWith("<[")) return true;
  return isNumber(text) && Number(text.replace(",", ".")) !== 1;
}

/** Whether a text is a number, with points or commas as in any country; not the empty one. */
function isNumber(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+){0,30}(?:e[+-]?\d+)?$/i.test(text);
}
