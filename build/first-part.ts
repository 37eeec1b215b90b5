import { resolve } from "node:path";
import type { BuildEnvironmentOptions } from "vite";

type Output = NonNullable<NonNullable<BuildEnvironmentOptions["rolldownOptions"]>["output"]>;
type CodeSplitting = Extract<
  Extract<Output, { codeSplitting?: unknown }>["codeSplitting"],
  { groups?: unknown }
>;
type NameOf = Extract<
  NonNullable<CodeSplitting["groups"]>[number]["name"],
  (...given: never[]) => unknown
>;
type Context = Parameters<NameOf>[1];

/**
 * Puts all that an entry imports at once into one part. What it shares with parts that come later would otherwise be some fifty
 * small ones: as many requests, and together a twentieth larger, since each is compressed alone.
 * @param entry from the root of the project
 */
export function joinFirstPart(entry: string): CodeSplitting {
  let first: ReadonlySet<string> | undefined;
  return {
    groups: [
      {
        debugName: "first part",
        name(module, context) {
          first ??= importedAtOnce(resolve(entry), context);
          return first.has(module) ? "first" : null;
        },
      },
    ],
    includeDependenciesRecursively: false,
  };
}

/** The modules that one imports, and those that these import, without any that are fetched later. */
function importedAtOnce(entry: string, context: Context): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (found.has(module)) continue;
    found.add(module);
    waiting.push(...(context.getModuleInfo(module)?.importedIds ?? []));
  }
  return found;
}
