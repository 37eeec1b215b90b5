import type { Flat } from "../draft/flat";

/** The `creator` of files that Readout exports. In those, the description begins with the title. */
export const CREATOR = "Readout";

/** Parses a value by the type that GEXF or GraphML declares for it; a value that doesn't fit stays a text. */
export function typedValue(text: string, type: string): Flat {
  switch (type.toLowerCase()) {
    case "int":
    case "integer":
    case "long":
    case "short":
    case "byte":
    case "float":
    case "double": {
      const value = Number(text);
      return text.trim() !== "" && Number.isFinite(value) ? value : text;
    }
    case "boolean":
      return /^\s*(true|false)\s*$/i.test(text) ? /true/i.test(text) : text;
    default:
      return text;
  }
}

/** The type to declare for a value. */
export function typeOfValue(value: Flat): "string" | "double" | "boolean" {
  if (typeof value === "number") return "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

/** Names that links and actors use themselves; an attribute with such a name is kept under another. */
const TAKEN: ReadonlySet<string> = new Set(["id", "source", "target"]);

/** The name under which an attribute can be kept. */
export function freeName(name: string): string {
  return TAKEN.has(name) ? `${name} (as given)` : name;
}
