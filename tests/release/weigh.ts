import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/**
 * Weighs what each package adds to the application: a part of its own for each package, minified and compressed.
 * A package weighs without those that it needs in turn; they stand on their own lines.
 */
async function weighPackages(): Promise<ReadonlyMap<string, number>> {
  process.env.NODE_ENV = "production";
  const built = await build({
    logLevel: "error",
    build: {
      write: false,
      rollupOptions: {
        output: {
          codeSplitting: { groups: [{ name: packageOf }], includeDependenciesRecursively: false },
        },
      },
    },
  });
  const outputs = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  return new Map(
    outputs.flatMap((part) =>
      part.type === "chunk" && part.moduleIds.some((id) => packageOf(id) === part.name)
        ? [[part.name, gzipSync(part.code).byteLength] as const]
        : [],
    ),
  );
}

function packageOf(module: string): string | null {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? null;
}

const weights = await weighPackages();
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const sorted = [...weights].sort(([one], [other]) => one.localeCompare(other));
for (const [name, bytes] of sorted) {
  const mark = name in dependencies ? "" : " (comes with another)";
  console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${name}${mark}`);
}
