import type { Compared, Standing } from "../../frame/query/compare";
import type { Span } from "../../frame/view/span";
import { select } from "../../frame/view/steps";
import { StandingMark } from "../../picture/draw/Mark";
import { sayDay } from "../../words/dates";
import { useDispatch, useWords } from "../../store/hooks";
import { PlainText } from "../parts/PlainText";

const STANDINGS: readonly Standing[] = ["new", "continued", "gone"];
const MOST_CHANGES = 30;

interface ComparedDetailsProps {
  readonly compared: Compared;
  readonly window: Span;
}

/** What has changed between two windows: how many pairs are new, continued and gone, and which changed most. */
export function ComparedDetails({ compared, window }: ComparedDetailsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const sayWindow = ({ first, last }: Span) =>
    words.say("compare.window", { first: sayDay(words, first), last: sayDay(words, last) });
  return (
    <section className="compared">
      <h3>{words.say("compare.title")}</h3>
      <p>
        {words.say("compare.windows", {
          now: sayWindow(window),
          before: sayWindow(compared.window),
        })}
      </p>
      <ul className="compared-counts">
        {STANDINGS.map((standing) => (
          <li key={standing}>
            <StandingMark standing={standing} />{" "}
            {words.say(`compare.${standing}`, { count: compared.counts[standing] })}
          </li>
        ))}
      </ul>
      <h3>{words.say("compare.changes")}</h3>
      <ol className="events">
        {compared.largest(MOST_CHANGES).map(({ source, target, standing, before, now, newest }) => (
          <li key={newest}>
            <button type="button" className="link-line" onClick={() => dispatch(select(newest))}>
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
