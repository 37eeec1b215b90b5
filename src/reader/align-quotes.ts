import { type Remote, wrap } from "comlink";
import { alignQuotes } from "../frame/sources/source";
import type { Alignment, Selector } from "../graph/proof/align";
import type { Reading } from "./read-in-worker";
import { startWorker } from "./start-worker";
import { watchAnswer } from "./watch-answer";
import type { Reader } from "./worker";

/**
 * Finds many quotes in a text, in a worker, so that the page stays responsive. Where there can be no worker, those that
 * would take long are not searched for.
 */
export function alignInWorker(
  quotes: readonly { readonly quote: Selector }[],
  text: string,
): Reading<readonly Alignment[]> {
  const inPage = () => alignQuotes(quotes, text);
  const worker = startWorker();
  if (!worker) return { result: Promise.resolve().then(inPage), cancel: () => undefined };
  const reader: Remote<Reader> = wrap<Reader>(worker);
  const watch = watchAnswer(worker);
  const end = () => {
    watch.end();
    worker.terminate();
  };
  const selectors = quotes.map(({ quote: { exact, start, prefix, suffix } }) => ({
    quote: { exact, start, prefix, suffix },
  }));
  const align = async () => {
    try {
      const answer = await Promise.race([reader.align(selectors, text), watch.failure]);
      return typeof answer === "string" ? inPage() : answer;
    } catch {
      return inPage();
    } finally {
      end();
    }
  };
  return { result: align(), cancel: end };
}
