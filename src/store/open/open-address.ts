import { languageOf } from "../../frame/view/language";
import type { View } from "../../frame/view/view";
import type { Fetched, OnBytes } from "../../reader/files/fetch-bytes";
import { beginningOf, isTiles, mayBeTiles } from "../../reader/files/input-file";
import { type Spare, startSpare } from "../../reader/open-files";
import { addressOf, EXAMPLES, isExample } from "./examples";
import type { Result } from "../session/requests";
import { otherHost, refusalOf } from "./data-hosts";
import { nameOfFile } from "./name-of-file";
import type { Open, OpenParts } from "./open-parts";
import type { Readings } from "./readings";

/** How often it is told how much of a file has come: as often as a person can read it. */
const TELL_MILLISECONDS = 100;

/** Opens what a view names in `data`: a file that is fetched, or tiles. */
export function createOpenAddress(
  { cells, session, requests, show, ready, load, clock, dataHosts }: OpenParts,
  { read }: Readings,
): Open["openAddress"] {
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

  return async (view, ignored = []) => {
    const name = view.data ?? EXAMPLES[0];
    const address = addressOf(view, languageOf(view, navigator));
    const before = cells.getState().view;
    const withChosen = (view: View) => withChoices(view, before, cells.getState().view);

    const open = async (
      asked: URL,
      { bytes, type, isPublic, address }: Fetched,
      spare: Spare | undefined,
      signal: AbortSignal,
    ): Promise<Result> => {
      // Where a redirect led is known only now; what came from there goes no further.
      const from = new URL(address, location.href).host;
      const refusal = refusalOf(from, dataHosts);
      if (refusal) return refusal;
      const origin = { isPublic: isPublic || isExample(view), dataHost: otherHost(from) };
      if (isTiles(beginningOf(bytes))) {
        const { openTiles } = await import("../tiles/open-tiles");
        const opened = await openTiles({ bytes, address, view, load, signal, spare });
        if ("problems" in opened) return opened;
        const { index, notes, counted, keep } = opened;
        return () =>
          show(index, withChosen(opened.view), ignored, { ...origin, notes, counted, keep });
      }
      const file = { name: nameOfFile(asked.host, asked.pathname, type), bytes };
      const outcome = await read([file], name, signal, { spare });
      if (!outcome.ok) return { problems: outcome.problems, type };
      const { index, notes } = outcome.value;
      await ready(outcome.value, withChosen(view));
      return () => show(index, withChosen(view), ignored, { ...origin, notes });
    };

    await requests.attempt({ name, asked: view }, async (signal) => {
      const asked = new URL(address, location.href);
      const refusal = refusalOf(asked.host, dataHosts);
      if (refusal) return refusal;
      // A worker, where one will be needed, comes while the file does, and so does the program that reads tiles.
      const spare = startSpare(name, signal);
      if (mayBeTiles(name)) import("../tiles/open-tiles").catch(() => undefined);
      try {
        const fetched = await load(address, signal, bytesTeller(name, signal));
        return "bytes" in fetched
          ? await open(asked, fetched, spare, signal)
          : { problems: [], cause: fetched };
      } finally {
        spare?.end();
      }
    });
  };
}

/** A view with the language and theme that the reader has chosen since another, while a file was on its way. */
function withChoices(view: View, before: View, now: View): View {
  const lang = now.lang === before.lang ? view.lang : now.lang;
  const theme = now.theme === before.theme ? view.theme : now.theme;
  // The same object where there is nothing new: what was derived for it is used.
  return lang === view.lang && theme === view.theme ? view : { ...view, lang, theme };
}
