import { useCell, useNotes, useReadout, useWords } from "../../store/hooks";
import { sayNote, sayPlace } from "../../words/problems";
import "./notes.css";

/** What could not be carried over as it was from a file in another form: nothing is dropped in silence. */
export function ImportNotes() {
  const words = useWords();
  const notes = useNotes();
  const { session } = useReadout();
  const name = useCell("localName");
  if (notes.length === 0) return null;
  return (
    <section className="notes">
      <details>
        <summary>
          <bdi>{words.say("notes.title", { name: name ?? "" })}</bdi> ({notes.length})
        </summary>
        <ul>
          {notes.map((note, at) => (
            <li key={at}>
              <code>{sayPlace(words, note)}</code> <bdi>{sayNote(words, note)}</bdi>
              {note.count > 1 && <> ({words.say("import.notes.times", { count: note.count })})</>}
            </li>
          ))}
        </ul>
      </details>
      <button type="button" onClick={() => session.notes.setState([], true)}>
        {words.say("trouble.dismiss")}
      </button>
    </section>
  );
}
