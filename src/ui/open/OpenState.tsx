import { useNotes } from "../../store/hooks";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { DataHost } from "./DataHost";
import { LoadingBar } from "./LoadingBar";
import { TroubleAlert } from "./TroubleAlert";

const ImportNotes = partOf(async () => (await import("./ImportNotes")).ImportNotes);

/** What became of the file that was opened last: what is wrong with it, how far it has come, whose it is, what was left out. */
export function OpenState() {
  const hasNotes = useNotes().length > 0;
  return (
    <>
      <PanelBoundary>
        <TroubleAlert />
        <LoadingBar />
        <DataHost />
      </PanelBoundary>
      {hasNotes && (
        <PanelBoundary>
          <ImportNotes />
        </PanelBoundary>
      )}
    </>
  );
}
