import { useId, useMemo } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import { storyOf } from "../../frame/reading/findings";
import { useDispatch, useWords } from "../../store/hooks";
import { sayLocal } from "../../words/names";
import { sayFinding, sayTotals } from "../../words/story";
import { PlainText } from "../parts/PlainText";
import "./story.css";

/** What a reader sees first: a headline, a sentence, and the facts that say where to look, each a button that shows it. */
export function Story({ index }: { readonly index: GraphIndex }) {
  const words = useWords();
  const dispatch = useDispatch();
  const textId = useId();
  const { graph } = index;
  const { opening, language } = graph;
  const { totals, findings } = useMemo(() => storyOf(index), [index]);
  const text = opening?.text
    ? sayLocal(words, opening.text, language)
    : findings.length > 0 && sayTotals(words, totals);
  if (!opening?.headline && findings.length === 0) return null;
  return (
    <section
      className="story"
      aria-label={words.say("story.label")}
      aria-describedby={text ? textId : undefined}
    >
      {opening?.headline && (
        <h2>
          <PlainText text={sayLocal(words, opening.headline, language)} />
        </h2>
      )}
      {text && (
        <p id={textId}>
          <PlainText text={text} />
        </p>
      )}
      {findings.length > 0 && (
        <div className="story-findings">
          {findings.map((finding) => (
            <button key={finding.about} type="button" onClick={() => dispatch(finding.step)}>
              <PlainText text={sayFinding(words, finding, graph)} />
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
