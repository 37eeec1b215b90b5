import { useDesk, useIndex, useReadout, useWords } from "../../store/hooks";
import { useRaise } from "../parts/panel/use-raise";

/** Turns the page from reading to writing and back; what that takes is fetched when it is first pressed. */
export function EditButton() {
  const words = useWords();
  const readout = useReadout();
  const { studio, isEditing } = useDesk();
  const raise = useRaise();
  const index = useIndex();
  // Of a graph in parts, a page has only some: they cannot be written as a file.
  if (!index || index.part || readout.isOneFile) return null;
  const begin = async () => (await import("../../store/studio/desk")).editShown(readout);
  return (
    <button
      type="button"
      className="edit-button"
      aria-pressed={isEditing}
      onClick={() => {
        if (studio) readout.session.desk.setState({ studio, isEditing: !isEditing });
        else void begin().catch(raise);
      }}
    >
      {words.say("app.edit")}
    </button>
  );
}
