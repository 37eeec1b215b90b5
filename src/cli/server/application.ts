import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the built application: beside the released program, or in the repository that the source lies in. */
export function findApplication(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return ["..", "../../.."]
    .map((way) => join(here, way, "dist"))
    .find((folder) => existsSync(join(folder, "index.html")));
}
