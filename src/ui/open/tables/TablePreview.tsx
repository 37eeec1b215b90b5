import { useId } from "react";
import type { TablePreview as Preview } from "../../../reader/look-at-tables";
import { isSymmetric } from "../../../graph/model/kinds";
import { useWords } from "../../../store/hooks";
import { sayDays } from "../../../words/dates";
import { nameOfKind } from "../../../words/names";
import { sayNote } from "../../../words/notes";
import { sayPlace } from "../../../words/problems";
import { PlainText } from "../../parts/PlainText";
import { ProblemList } from "../../parts/ProblemList";

/** Words that the graph would bring along: tables have none. */
const NO_LABELS = {
  labels: { topics: new Map(), kinds: new Map(), sides: new Map() },
  language: undefined,
};
const MOST_NOTES = 8;

/** What would come of tables: counts, the first links, and what to look at before they are opened. */
export function TablePreview({ preview }: { readonly preview: Preview }) {
  const words = useWords();
  const titleId = useId();
  const { actors, links, dated, first, notes, problems } = preview;
  const more = notes.length - MOST_NOTES;
  return (
    <section className="import-preview" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.say("import.preview")}</h3>
      {problems.length === 0 && (
        <>
          <p aria-live="polite">
            {words.say("announce.counts", { actors, links })}{" "}
            {links > 0 && words.say("import.preview.dated", { dated, links })}
          </p>
          <ul className="import-first">
            {first.map(({ source, target, kind, days }, at) => (
              <li key={at}>
                <PlainText text={source} />{" "}
                {words.say(isSymmetric(kind) ? "link.mutual" : "link.directed")}{" "}
                <PlainText text={target} />: {nameOfKind(words, kind, NO_LABELS)},{" "}
                {sayDays(words, days)}
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.length + notes.length > 0 && <h4>{words.say("import.doubts")}</h4>}
      {problems.length > 0 && <ProblemList problems={problems} />}
      {notes.length > 0 && (
        <ul>
          {notes.slice(0, MOST_NOTES).map((note, at) => (
            <li key={at}>
              <code>{sayPlace(words, note)}</code> <bdi>{sayNote(words, note)}</bdi>
              {note.count > 1 && <> ({words.say("import.notes.times", { count: note.count })})</>}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{words.say("trouble.alike", { count: more })}</p>}
    </section>
  );
}
