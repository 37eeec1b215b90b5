import { useState } from "react";
import { useStore } from "zustand";
import { showDocument } from "../../../frame/view/steps";
import type { Studio } from "../../../store/session/desk";
import { useDesk, useDispatch } from "../../../store/hooks";
import { NewDialog } from "./NewDialog";

interface WrittenDialogProps {
  /** A text that was dropped on the page. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Takes a text that was dropped on the page: into the draft that is being written, else it begins a graph. */
export function WrittenDialog(props: WrittenDialogProps) {
  const { studio, isEditing } = useDesk();
  // What was being written when it was dropped: the graph that it begins is none of its own.
  const [into] = useState(isEditing ? studio : undefined);
  return into ? <IntoDraft studio={into} {...props} /> : <NewDialog {...props} />;
}

function IntoDraft({ studio, ...props }: WrittenDialogProps & { readonly studio: Studio }) {
  const dispatch = useDispatch();
  const draft = useStore(studio.state, ({ history }) => history.present);
  return (
    <NewDialog
      {...props}
      into={draft}
      onText={(act, id) => {
        studio.enter(act);
        dispatch(showDocument(id));
      }}
    />
  );
}
