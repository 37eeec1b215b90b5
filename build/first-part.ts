import { resolve } from "node:path";

/** What the bundler knows of the modules. */
interface Modules {
  getModuleInfo(module: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts all that an entry imports at once into one part. What it shares with parts that come later would otherwise be some fifty
 * small ones: as many requests, and together a twentieth larger, since each is compressed alone.
 * @param entry from the root of the project
 */
export function joinFirstPart(entry: string) {
  let first: ReadonlySet<string> | undefined;
  return {
    groups: [
      {
        debugName: "first part",
        name(module: string, modules: Modules) {
          first ??= importedAtOnce(resolve(entry), modules);
          return first.has(module) ? "first" : null;
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
