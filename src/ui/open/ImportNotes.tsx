import { cells } from "../../store/cells";
import { useCell } from "../../store/hooks";
import { sayNote, sayPlace } from "../../words/problems";
import { say } from "../../words/say";

/** What could not be carried over as it was from a file in another form: nothing is dropped in silence. */
export function ImportNotes() {
  const notes = useCell("notes");
  const name = useCell("localName");
  if (notes.length === 0) return null;
  return (
    <section className="notes">
      <details>
        <summary>
          <bdi>{say("notes.title", { name: name ?? "" })}</bdi> ({notes.length})
        </summary>
        <ul>
          {notes.map((note, at) => (
            <li key={at}>
              <code>{sayPlace(note)}</code> <bdi>{sayNote(note)}</bdi>
              {note.count > 1 && <> ({say("import.notes.times", { count: note.count })})</>}
            </li>
          ))}
        </ul>
      </details>
      <button type="button" onClick={() => cells.setState({ notes: [] })}>
        {say("trouble.dismiss")}
      </button>
    </section>
  );
}
