import { useCell, useNotes, useReadout, useTitle, useWords } from "../../store/hooks";
import { sayNote } from "../../words/notes";
import { sayPlace } from "../../words/problems";
import "./notes.css";

/** What could not be carried over as it was from a file in another form: nothing is dropped in silence. */
export function ImportNotes() {
  const words = useWords();
  const notes = useNotes();
  const { session } = useReadout();
  const title = useTitle();
  const name = useCell("localName") ?? title;
  if (notes.length === 0) return null;
  const changes = notes.filter(({ code }) => code !== "tiles-window");
  return (
    <section className="notes">
      {notes.length > changes.length && (
        <p>
          {notes
            .filter((note) => !changes.includes(note))
            .map((note) => sayNote(words, note))
            .join(" ")}
        </p>
      )}
      {changes.length > 0 && (
        <details>
          <summary>
            <bdi>{words.say("notes.title", { name: name ?? "" })}</bdi> (
            {changes.reduce((sum, { more = 0 }) => sum + 1 + more, 0)})
          </summary>
          <ul>
            {changes.map((note, at) => (
              <li key={at}>
                <code>{sayPlace(words, note)}</code> <bdi>{sayNote(words, note)}</bdi>
                {note.count > 1 && <> ({words.say("import.notes.times", { count: note.count })})</>}
                {note.more !== undefined && (
                  <> {words.say("trouble.alike", { count: note.more })}</>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" onClick={() => session.notes.setState([], true)}>
        {words.say("trouble.dismiss")}
      </button>
    </section>
  );
}
