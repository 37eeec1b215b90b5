import { parseArgs } from "node:util";
import { writeCard } from "./picture/card";
import { check } from "./check";
import { exportFile } from "./export";
import { DATE_ORDERS, type DateOrder } from "../formats/csv/dates/date-values";
import { TABLE_FIELDS } from "../formats/csv/fields";
import type { Parameter } from "../frame/view/address";
import { PICTURE_PARAMETERS } from "../frame/view/parameter-names";
import { importFiles } from "./import";
import { prepare } from "./prepare";
import { newGraph } from "./new-graph";
import { writePoster } from "./picture/poster";
import { proposeFiles } from "./propose";
import { serve } from "./serve";
import { findApplication } from "./server/application";
import { oneLine } from "./say/unseen";
import { say } from "./say/words";
import { type ExitStatus, Refusal, type World, WrongUsage } from "./say/world";

/** Runs one command of the command line (section 6 of the contract) and gives its exit status. Never throws. */
export async function run(args: readonly string[], world: World): Promise<ExitStatus> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case "check":
        return await check(readCheck(rest), world);
      case "new":
        return newGraph(readNew(rest), world);
      case "import":
        return await importFiles(readImport(rest), world);
      case "propose":
        return await proposeFiles(readPropose(rest), world);
      case "export":
        return await exportFile(readExport(rest), world);
      case "poster":
        return await writePoster(readPoster(rest), world);
      case "prepare":
        return await prepare(readPrepare(rest), world);
      case "card":
        return await writeCard(readCard(rest), world);
      case "serve":
        return await serve({ ...readServe(rest), application: findApplication() }, world);
      case "--help":
      case "help":
        world.say(sayUsage());
        return 0;
      default:
        throw new WrongUsage(say("cli.needs.command", { command: command ?? "" }));
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    world.complain(oneLine(message));
    if (error instanceof Refusal) return 2;
    if (error instanceof WrongUsage || isArgumentError(error)) {
      world.complain(sayUsage());
      return 2;
    }
    return 1;
  }
}

function sayUsage(): string {
  return say("cli.usage", { parameters: PICTURE_PARAMETERS.join(", ") });
}

function isArgumentError(error: unknown): boolean {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}

function readCheck(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      sources: { type: "string" },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  return { ...values, files: positionals };
}

function readNew(args: string[]): readonly string[] {
  return parseArgs({ args, allowPositionals: true, options: {} }).positionals;
}

function readImport(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: "string" },
      output: { type: "string", short: "o" },
      title: { type: "string" },
      sources: { type: "string" },
      map: { type: "string", multiple: true, default: [] },
      set: { type: "string", multiple: true, default: [] },
      "actors-map": { type: "string", multiple: true, default: [] },
      mapping: { type: "string" },
      sheet: { type: "string", multiple: true },
      dates: { type: "string" },
      split: { type: "string" },
      "fill-down": { type: "string", multiple: true },
      nothing: { type: "string" },
      "heading-row": { type: "string" },
      delimiter: { type: "string" },
      encoding: { type: "string" },
    },
  });
  const { from, output, title, sources, delimiter, encoding, mapping, split } = values;
  const fillDown = values["fill-down"];
  const isField = (field: string) => TABLE_FIELDS.links.includes(field);
  if (fillDown?.some((field) => !isField(field))) {
    const fields = TABLE_FIELDS.links.join(", ");
    throw new WrongUsage(say("cli.noField", { field: fillDown.join(", "), fields }));
  }
  return {
    from,
    output,
    title,
    sources,
    inputs: positionals,
    tables: {
      asked: {
        columns: pairsOf(values.map),
        actors: pairsOf(values["actors-map"]),
        constants: pairsOf(values.set),
      },
      form: {
        delimiter: unescaped(delimiter),
        encoding,
        headingRow: readHeadingRow(values["heading-row"]),
      },
      rules: {
        dates: readDates(values.dates),
        split: unescaped(split),
        fillDown,
        nothing: values.nothing?.split(";"),
      },
      sheets: values.sheet,
      mapping,
    },
  };
}

function readPropose(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      published: { type: "string" },
      title: { type: "string" },
      publisher: { type: "string" },
      url: { type: "string" },
      language: { type: "string" },
      known: { type: "string" },
      force: { type: "boolean" },
    },
  });
  return { ...values, files: positionals };
}

/** A tab and a line break are hard to type. */
function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/^\\t$/, "\t").replace(/^\\n$/, "\n");
}

function readDates(text: string | undefined): DateOrder | undefined {
  const order = DATE_ORDERS.find((known) => known === text);
  if (text === undefined || order !== undefined) return order;
  throw new WrongUsage(say("cli.noDates", { text, choices: DATE_ORDERS.join(", ") }));
}

function readHeadingRow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^(?:0|[1-9]\d{0,6})$/.test(text)) return Number(text);
  throw new WrongUsage(say("cli.noRow", { text }));
}

function readExport(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: "string" },
      output: { type: "string", short: "o" },
      force: { type: "boolean", default: false },
    },
  });
  return { ...values, files: positionals };
}

function readPoster(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      page: { type: "boolean", default: false },
      at: { type: "string" },
      embed: { type: "string" },
      image: { type: "string" },
      force: { type: "boolean", default: false },
      ...PICTURE_FLAGS,
    },
  });
  const parameters = parametersOf(values);
  const { output, page, at, embed, image, force } = values;
  return { output, page, at, embed, image, force, files: positionals, parameters };
}

function readCard(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      font: { type: "string", multiple: true, default: [] },
      ...PICTURE_FLAGS,
    },
  });
  const { output, font } = values;
  return { output, font, files: positionals, parameters: parametersOf(values) };
}

/** A flag for each parameter of the picture. */
const PICTURE_FLAGS = Object.fromEntries(
  PICTURE_PARAMETERS.map((name) => [name, { type: "string" as const }]),
);

function parametersOf(values: object): readonly Parameter[] {
  const given = new Map<string, unknown>(Object.entries(values));
  return PICTURE_PARAMETERS.flatMap((name): readonly Parameter[] => {
    const value = given.get(name);
    return typeof value === "string" ? [[name, value]] : [];
  });
}

function readPrepare(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      mapping: { type: "string" },
      force: { type: "boolean", default: false },
    },
  });
  return { ...values, inputs: positionals };
}

function readServe(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "127.0.0.1" },
      mapping: { type: "string" },
    },
  });
  return { ...values, inputs: positionals };
}

/** `field=column` and `field=value`, by field. */
function pairsOf(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text): [string, string] => {
      const at = text.indexOf("=");
      if (at < 1) throw new WrongUsage(say("cli.noPair", { text }));
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
