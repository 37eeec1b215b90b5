import type { Parameter } from "../../frame/view/address";
import { cardOf } from "../../poster/card/card";
import { readPicture } from "./asked-picture";
import { paintSvg } from "./paint-svg";
import { targetOf } from "../files/targets";
import { say } from "../say/words";
import { type ExitStatus, type World, WrongUsage } from "../say/world";
import { writeOutputs } from "../files/write-outputs";

export interface CardOptions {
  readonly files: readonly string[];
  readonly output?: string | undefined;
  /** Files of fonts, beside those of the system. */
  readonly font: readonly string[];
  /** The view, in the parameters of the address. */
  readonly parameters: readonly Parameter[];
}

/** Writes the card of a view of a graph file: a PNG of 1200 × 630 pixels. */
export async function writeCard(options: CardOptions, world: World): Promise<ExitStatus> {
  const [file, ...others] = options.files;
  const { output, font, parameters } = options;
  if (file === undefined || others.length > 0) throw new WrongUsage(say("cli.oneFile"));
  if (output === undefined) throw new WrongUsage(say("cli.needs.output"));
  const inputs = [file, ...font];
  targetOf(output, inputs);
  const picture = await readPicture(file, parameters, world);
  if (!picture) return 1;
  const { words, index, view, title } = picture;
  const content = await paintSvg(cardOf(words, index, view, title), font);
  const line = say("cli.written", { path: output });
  await writeOutputs([{ path: output, content, line }], { inputs, force: false }, world);
  return 0;
}
