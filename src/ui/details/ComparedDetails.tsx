import { type Compared, STANDINGS } from "../../frame/query/compare";
import type { Span } from "../../frame/view/span";
import { select } from "../../frame/view/steps";
import { StandingMark } from "../../picture/draw/Mark";
import { sayStanding, sayWindows } from "../../words/tell";
import { useDispatch, useWords } from "../../store/hooks";
import { PlainText } from "../parts/PlainText";

const MOST_CHANGES = 30;

interface ComparedDetailsProps {
  readonly compared: Compared;
  readonly window: Span;
}

/** What has changed between two windows: how many pairs are new, continued and gone, and which changed most. */
export function ComparedDetails({ compared, window }: ComparedDetailsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <section className="compared">
      <h3>{words.say("compare.title")}</h3>
      <p>{sayWindows(words, window, compared)}</p>
      <ul className="compared-counts">
        {STANDINGS.map((standing) => (
          <li key={standing}>
            <StandingMark standing={standing} /> {sayStanding(words, standing, compared)}
          </li>
        ))}
      </ul>
      <h3>{words.say("compare.changes")}</h3>
      <ol className="events">
        {compared.largest(MOST_CHANGES).map(({ source, target, standing, before, now, newest }) => (
          <li key={newest}>
            <button
              type="button"
              className="link-line"
              data-opens={newest}
              onClick={() => dispatch(select(newest))}
            >
              <StandingMark standing={standing} />
              <span>
                <PlainText text={source.name} /> – <PlainText text={target.name} />
                <small>{words.say("compare.change", { before, now })}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
