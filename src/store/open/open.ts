import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import { documentShown } from "../../frame/sources/document-shown";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { Problem } from "../../graph/problem";
import { beginningOf, fileNameOf, type InputFile } from "../../reader/files/input-file";
import { readOwnFiles } from "../../reader/files/own-files";
import type { Opened } from "../../reader/files/read";
import { remember } from "../session/remember";
import { askAbout } from "../session/tables";
import { keepText } from "../session/texts";
import { otherHost, refusalOf } from "./data-hosts";
import { createOpenAddress } from "./open-address";
import type { Open, OpenParts } from "./open-parts";
import { createReadings } from "./readings";

/** The ways to open something, of one readout. */
export function createOpen(parts: OpenParts): Open {
  const { cells, session, requests, show, ready, dataHosts } = parts;
  const { attempt } = requests;
  const readings = createReadings(session.loading);
  const { read, sheetsIn } = readings;

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
    openAddress: createOpenAddress(parts, readings),

    async openBytes(file, view, ignored, host) {
      const { name } = file;
      await attempt({ name }, async (signal) => {
        const refusal = refusalOf(host, dataHosts);
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
        const { guessForm } = await import("../../formats/guess-form");
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
