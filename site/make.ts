import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildApplication } from "../build/build-application";
import { paintSvg } from "../src/cli/picture/paint-svg";
import { cardSvgOf, readExhibits } from "./gallery";
import { siteFiles } from "./site";

const FOLDER = "dist-site";

/**
 * Writes the site with the application into a folder.
 * @param site its whole address, if it is known: then it has cards as PNG, and says where it is
 */
export async function writeSite(folder: string, site: string | undefined): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync("dist", join(folder, "app"), { recursive: true });
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of siteFiles(site)) put(path, content);
  if (site === undefined) return;
  for (const shown of readExhibits())
    put(`${shown.folder}/card.png`, await paintSvg(cardSvgOf(shown, "light"), []));
}

/** The address that SITE_ADDRESS gives, with the slash that paths of it are put behind. */
function askedAddress(): string | undefined {
  const asked = process.env.SITE_ADDRESS;
  return asked ? new URL(asked.replace(/\/?$/, "/")).href : undefined;
}

if (process.argv[1] === import.meta.filename) {
  await buildApplication();
  await writeSite(FOLDER, askedAddress());
  console.log(`${FOLDER}/ written`);
}
