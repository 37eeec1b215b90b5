import { resolve } from "node:path";

/** What the bundler knows of the modules. */
interface Modules {
  getModuleInfo(module: string): { readonly importedIds: readonly string[] } | null;
}

interface Parts {
  /** What runs as soon as it has come, beside what is fetched first. */
  readonly ahead?: readonly string[];
  /** What is fetched first, from the root of the project. */
  readonly first: readonly string[];
  /** What is fetched after it. */
  readonly page?: readonly string[];
  /** What may be needed before the page has come: what the two have in common is a part of its own, so that it does not wait. */
  readonly still?: readonly string[];
  /** What is fetched once the page is at rest. */
  readonly print?: readonly string[];
}

/**
 * Puts all that a module imports at once into one part. What it shares with parts that come later would otherwise be some fifty
 * small ones: as many requests, and together a twentieth larger, since each is compressed alone.
 */
export function joinParts({ ahead = [], first, page = [], still = [], print = [] }: Parts) {
  const known = new Map<string, ReadonlySet<string>>();
  const modulesOf = (entry: string, modules: Modules) => {
    const found = known.get(entry) ?? importedAtOnce(resolve(entry), modules);
    known.set(entry, found);
    return found;
  };
  const isIn = (entries: readonly string[], module: string, modules: Modules) =>
    entries.some((entry) => modulesOf(entry, modules).has(module));
  return {
    groups: [
      {
        debugName: "parts",
        name(module: string, modules: Modules) {
          if (isIn(ahead, module, modules)) return "ahead";
          if (isIn(first, module, modules)) return "first";
          const isOfStill = isIn(still, module, modules);
          if (isIn(page, module, modules)) return isOfStill ? "shared" : "page";
          if (isIn(print, module, modules)) return isOfStill ? "shapes" : "print";
          return null;
        },
      },
    ],
    includeDependenciesRecursively: false,
  };
}

/** The modules that one imports, and those that these import, without any that are fetched later. */
function importedAtOnce(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (found.has(module)) continue;
    found.add(module);
    waiting.push(...(modules.getModuleInfo(module)?.importedIds ?? []));
  }
  return found;
}
