/** The forms of an adjective of a country, given in its first form, as far as they follow rules. */
export function formsOfAdjective(adjective: string, language: string): string[] {
  switch (language) {
    case "en":
      return adjective.endsWith("n") ? [adjective, `${adjective}s`] : [adjective];
    case "fr":
      return ["", "s", "e", "es", "ne", "nes"].map((ending) => adjective + ending);
    case "de":
      return ["", "e", "en", "er", "em", "es"].map((ending) => adjective + ending);
    case "es":
      return spanish(adjective);
    case "it":
      return italian(adjective);
    default:
      return [adjective];
  }
}

function spanish(adjective: string): string[] {
  if (/[oa]$/.test(adjective)) {
    return ["o", "a", "os", "as"].map((ending) => adjective.slice(0, -1) + ending);
  }
  const accented = /(és|án)$/.exec(adjective);
  if (accented) {
    const stem = adjective.slice(0, -2) + (accented[0] === "és" ? "es" : "an");
    return [adjective, `${stem}a`, `${stem}es`, `${stem}as`];
  }
  return [adjective, `${adjective}a`, `${adjective}s`, `${adjective}es`, `${adjective}as`];
}

function italian(adjective: string): string[] {
  const stem = adjective.slice(0, -1);
  if (adjective.endsWith("co"))
    return [adjective, `${stem}a`, `${stem}i`, `${stem}he`, `${stem}hi`];
  if (adjective.endsWith("o")) return ["o", "a", "i", "e"].map((ending) => stem + ending);
  return [adjective, `${stem}i`, `${stem}e`];
}
