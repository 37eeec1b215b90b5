import type { Parameter } from "../../frame/view/address";
import { oembedOf, type Publication } from "../../poster/oembed";
import { posterPageOf } from "../../poster/page";
import { posterOf } from "../../poster/poster";
import { headlineOf } from "../../words/headline";
import { readPicture } from "./asked-picture";
import { type Output, targetOf } from "../files/targets";
import { say } from "../say/words";
import { type ExitStatus, type World, WrongUsage } from "../say/world";
import { writeOutputs } from "../files/write-outputs";

export interface PosterOptions {
  readonly files: readonly string[];
  readonly output?: string | undefined;
  /** Whether a whole page is written, not one element. */
  readonly page: boolean;
  /** Where the page will be published, at what address its frame is, and its picture. */
  readonly at?: string | undefined;
  readonly embed?: string | undefined;
  readonly image?: string | undefined;
  /** Whether files beside the output may be replaced. */
  readonly force: boolean;
  /** The view, in the parameters of the address. */
  readonly parameters: readonly Parameter[];
}

/** Writes the static figure of a view of a graph file. */
export async function writePoster(options: PosterOptions, world: World): Promise<ExitStatus> {
  const [file, ...others] = options.files;
  const { output, page, parameters } = options;
  if (file === undefined || others.length > 0) throw new WrongUsage(say("cli.oneFile"));
  if (output === undefined) throw new WrongUsage(say("cli.needs.output"));
  targetOf(output, [file]);
  const picture = await readPicture(file, parameters, world);
  if (!picture) return 1;
  const { words, index, view, title } = picture;
  const publication = publicationOf(options);
  const outputs: Output[] = [];
  const add = (path: string, content: string, isBeside: boolean) =>
    outputs.push({ path, content, line: say("cli.written", { path }), isBeside });
  add(
    output,
    page
      ? posterPageOf(words, index, view, title, publication)
      : posterOf(words, index, view, title, options.image),
    false,
  );
  if (publication) {
    const beside = output.replace(/(\.html?)?$/, ".json");
    add(
      beside,
      oembedOf(publication, headlineOf(words, index, view, index.graph.title ?? title).title),
      true,
    );
  }
  await writeOutputs(outputs, { inputs: [file], force: options.force }, world);
  return 0;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** A page is published with its frame or not at all; what others shall load must be whole addresses. */
function publicationOf({ page, at, embed, image }: PosterOptions): Publication | undefined {
  if (at === undefined && embed === undefined && (image === undefined || !page)) {
    if (image !== undefined && !isWebAddress(image))
      throw new WrongUsage(say("cli.noImage", { image }));
    return undefined;
  }
  const addresses = [at, embed, image].filter((address) => address !== undefined);
  if (!page || at === undefined || embed === undefined || !addresses.every(isWebAddress)) {
    throw new WrongUsage(say("cli.needs.publication"));
  }
  return { page: at, embed, image };
}
