import type { StoreApi } from "zustand/vanilla";
import { documentShown } from "../frame/sources/document-shown";
import type { GraphIndex } from "../frame/index/graph-index";
import type { Ignored } from "../frame/view/address";
import { languageOf } from "../frame/view/language";
import { DEFAULT_VIEW, type View } from "../frame/view/view";
import type { Note } from "../formats/draft/imported";
import type { TableAnswer } from "../formats/csv/table-outline";
import { decodeBytes } from "../graph/parse/decode-bytes";
import type { Outcome, Problem } from "../graph/problem";
import type { fetchBytes, OnBytes } from "../reader/files/fetch-bytes";
import {
  beginningOf,
  fileNameOf,
  type InputFile,
  isTiles,
  mayBeTiles,
} from "../reader/files/input-file";
import { readOwnFiles } from "../reader/files/own-files";
import { openFiles, openSheets, type Spare, startSpare } from "../reader/open-files";
import type { Opened } from "../reader/files/read";
import type { Cells } from "./session/cells";
import { mayComeFrom } from "./data-hosts";
import { addressOf, EXAMPLES, isExample } from "./examples";
import { nameOfFile } from "./name-of-file";
import type { Failure, Requests } from "./session/requests";
import type { Session } from "./session/session";
import type { CountedView } from "./session/counted-view";
import { remember } from "./session/remember";
import { askAbout } from "./session/tables";
import { keepText } from "./session/texts";

/** Where a graph came from, if it was not an address of a file in the project's own form. */
export interface Origin {
  readonly localName?: string;
  readonly dataHost?: string | undefined;
  readonly isPublic?: boolean;
  readonly notes?: readonly Note[];
  /** Of a graph in tiles: its first view, where an engine has counted it. */
  readonly counted?: CountedView | undefined;
  /** Of a graph in tiles: keeps those at hand that the view asks for. Gives a function that ends it. */
  readonly keep?: (cells: StoreApi<Cells>) => () => void;
}

/** Shows a graph in a view, as far as it can show it. */
export type Show = (
  index: GraphIndex,
  view: View,
  ignored?: readonly Ignored[],
  origin?: Origin,
) => void;

/** The ways to open something. Each resolves when it is shown, has failed (see `trouble`), or is outdated; none rejects. */
export interface Open {
  /** Opens what a view names in `data`, and shows it in that view. What was shown stays until then, and if it fails. */
  readonly openAddress: (view: View, ignored?: readonly Ignored[]) => Promise<void>;
  /**
   * Shows a graph from the bytes of a file that someone else has fetched, in a view.
   * @param host who that was
   */
  readonly openBytes: (
    file: InputFile,
    view: View,
    ignored: readonly Ignored[],
    host: string,
  ) => Promise<void>;
  /** Opens a file of the reader's own, or several tables; asks what the columns of tables mean. */
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  /** Makes a graph of tables by what was said of each; gives what is wrong with them, if anything. */
  readonly openTables: (
    files: readonly InputFile[],
    answers: readonly TableAnswer[],
  ) => Promise<readonly Problem[]>;
  /** Takes a text file as the reader's own copy of the document that is shown, or of another. */
  readonly openText: (file: File, document?: string) => Promise<void>;
}

interface OpenParts {
  readonly cells: StoreApi<Cells>;
  readonly session: Session;
  readonly requests: Requests;
  readonly show: Show;
  /** Makes ready, in tasks of its own, what showing a large graph in a view takes. */
  readonly ready: (opened: Opened, view: View) => Promise<void>;
  readonly load: typeof fetchBytes;
  readonly clock: () => number;
  readonly dataHosts?: readonly string[] | undefined;
}

/** How often it is told how much of a file has come: as often as a person can read it. */
const TELL_MILLISECONDS = 100;

export function createOpen(parts: OpenParts): Open {
  const { cells, session, requests, show, ready, load, clock, dataHosts } = parts;
  const { attempt } = requests;

  /** Why no graph may come from a host; undefined where one may. */
  const refusalOf = (host: string): Failure | undefined =>
    mayComeFrom(host, location.host, dataHosts)
      ? undefined
      : { problems: [], cause: { code: "host", host } };
  /** A host, where it has to be named. */
  const otherHost = (host: string) => (host === location.host ? undefined : host);

  /** Tells how much of a file has come. */
  const bytesTeller = (name: string, signal: AbortSignal): OnBytes => {
    let told = -Infinity;
    return (bytes, total) => {
      const now = clock();
      if (signal.aborted || now - told < TELL_MILLISECONDS) return;
      told = now;
      session.loading.setState({ name, bytes, total }, true);
    };
  };

  /** Reads files to a graph. Throws where the request is outdated before that has begun; never resolves where it is later. */
  const read = async (
    files: readonly InputFile[],
    name: string,
    signal: AbortSignal,
    { answers, spare }: { answers?: readonly TableAnswer[]; spare?: Spare | undefined } = {},
  ): Promise<Outcome<Opened>> => {
    signal.throwIfAborted();
    const tell = (rows: number) => {
      if (!signal.aborted) session.loading.setState({ name, rows }, true);
    };
    const reading = openFiles(files, tell, answers, spare);
    signal.addEventListener("abort", () => reading.cancel(), { once: true });
    return reading.result;
  };

  /** The tables in some files, where some of these are workbooks; throws and never resolves likewise. */
  const sheetsIn = async (files: readonly InputFile[], name: string, signal: AbortSignal) => {
    signal.throwIfAborted();
    const tell = (rows: number) => {
      if (!signal.aborted) session.loading.setState({ name, rows }, true);
    };
    const reading = openSheets(files, tell);
    signal.addEventListener("abort", () => reading.cancel(), { once: true });
    return reading.result;
  };

  const ownView = remember((theme: View["theme"], lang: View["lang"]): View => ({
    ...DEFAULT_VIEW,
    theme,
    lang,
  }));
  const viewOfOwn = () => {
    const { theme, lang } = cells.getState().view;
    return ownView(theme, lang);
  };
  const showOwn = ({ index, notes }: Opened, localName: string) =>
    show(index, viewOfOwn(), [], { localName, notes });

  return {
    async openAddress(view, ignored = []) {
      const name = view.data ?? EXAMPLES[0];
      const before = cells.getState().view;
      const address = addressOf(view, languageOf(view, navigator));
      await attempt({ name, asked: view }, async (signal) => {
        const { host, pathname } = new URL(address, location.href);
        const refusal = refusalOf(host);
        if (refusal) return refusal;
        // A worker, where one will be needed, comes while the file does, and so does the program that reads tiles.
        const spare = startSpare(name, signal);
        if (mayBeTiles(name)) import("./tiles/open-tiles").catch(() => undefined);
        try {
          const fetched = await load(address, signal, bytesTeller(name, signal));
          if (!("bytes" in fetched)) return { problems: [], cause: fetched };
          const { bytes, type } = fetched;
          // Where a redirect led is known only now; what came from there goes no further.
          const from = new URL(fetched.address, location.href).host;
          const refusalThere = refusalOf(from);
          if (refusalThere) return refusalThere;
          const isPublic = fetched.isPublic || isExample(view);
          if (isTiles(beginningOf(bytes))) {
            const { openTiles } = await import("./tiles/open-tiles");
            const { address } = fetched;
            const opened = await openTiles({ bytes, address, view, load, signal, spare });
            if ("problems" in opened) return opened;
            const { index, counted, notes, keep } = opened;
            return () =>
              show(index, withChoices(opened.view, before, cells.getState().view), ignored, {
                notes,
                isPublic,
                dataHost: otherHost(from),
                counted,
                keep,
              });
          }
          const outcome = await read(
            [{ name: nameOfFile(host, pathname, type), bytes }],
            name,
            signal,
            { spare },
          );
          if (!outcome.ok) return { problems: outcome.problems, type };
          const { index, notes } = outcome.value;
          await ready(outcome.value, withChoices(view, before, cells.getState().view));
          return () =>
            show(index, withChoices(view, before, cells.getState().view), ignored, {
              notes,
              isPublic,
              dataHost: otherHost(from),
            });
        } finally {
          spare?.end();
        }
      });
    },

    async openBytes(file, view, ignored, host) {
      const { name } = file;
      await attempt({ name }, async (signal) => {
        const refusal = refusalOf(host);
        if (refusal) return refusal;
        const outcome = await read([file], name, signal);
        if (!outcome.ok) return outcome;
        const { index, notes } = outcome.value;
        await ready(outcome.value, view);
        return () =>
          show(index, view, ignored, { notes, isPublic: true, dataHost: otherHost(host) });
      });
    },

    async openFiles(files) {
      const [first] = files;
      if (!first) return;
      const { name } = first;
      await attempt({ name }, async (signal) => {
        const inputs = await readOwnFiles(files);
        if (!inputs.ok) return inputs;
        const [bytes = new Uint8Array()] = inputs.value.map((input) => input.bytes);
        const ask = (tables: readonly InputFile[]) => () => {
          askAbout(session.tables, tables);
          cells.setState({ trouble: undefined });
        };
        const { guessForm } = await import("../formats/guess-form");
        const form = guessForm(name, beginningOf(bytes));
        if (form === "csv" || form === "xlsx") {
          const tables = await sheetsIn(inputs.value, name, signal);
          return tables.ok ? ask(tables.value) : tables;
        }
        const outcome = await read(inputs.value, name, signal);
        if (outcome.ok) {
          await ready(outcome.value, viewOfOwn());
          return () => showOwn(outcome.value, name);
        }
        // A table in JSON whose headings or dates do not say enough is asked about like any other.
        const isTable = form === "json" && outcome.problems.some(({ code }) => ASKED.has(code));
        const tables = isTable ? await sheetsIn(inputs.value, name, signal) : outcome;
        return tables.ok ? ask(tables.value) : outcome;
      });
    },

    async openTables(files, answers) {
      const name = files[0] ? fileNameOf(files[0]) : "";
      let problems: readonly Problem[] = [];
      await attempt({ name }, async (signal) => {
        const outcome = await read(files, name, signal, { answers });
        if (outcome.ok) await ready(outcome.value, viewOfOwn());
        return () => {
          if (outcome.ok) showOwn(outcome.value, name);
          else problems = outcome.problems;
        };
      });
      return problems;
    },

    async openText(file, document) {
      const { index, view } = cells.getState();
      const id = document ?? (index && documentShown(index.graph, view)?.id);
      await attempt({ name: file.name }, async () => {
        const inputs = await readOwnFiles([file]);
        if (!inputs.ok) return inputs;
        const text = decodeBytes(inputs.value[0]?.bytes ?? new Uint8Array());
        if (!text.ok) return text;
        return () => {
          if (id !== undefined) keepText(session.texts, id, text.value);
        };
      });
    },
  };
}

/** Problems of tables that an answer about them may mend. */
const ASKED: ReadonlySet<string> = new Set(
  "no-link-columns dates-asked dates-clash missing-cell ambiguous-name second-table".split(" "),
);

/** A view with the language and theme that the reader has chosen since another, while a file was on its way. */
function withChoices(view: View, before: View, now: View): View {
  const lang = now.lang === before.lang ? view.lang : now.lang;
  const theme = now.theme === before.theme ? view.theme : now.theme;
  // The same object where there is nothing new: what was derived for it is used.
  return lang === view.lang && theme === view.theme ? view : { ...view, lang, theme };
}
