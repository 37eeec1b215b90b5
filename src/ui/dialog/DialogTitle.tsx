import { type ReactNode, type RefObject, useEffect, useRef } from "react";

/** So long an element has been there before Orca tells that it has the focus. */
const KNOWN_MILLISECONDS = 400;

interface DialogTitleProps {
  readonly id: string;
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly children: ReactNode;
}

/**
 * The title of a dialog that does not begin with a field; it opens the dialog once it stands in the page. The focus comes to the
 * title, which may be the only thing at the top of a long dialog. It comes by a step that has no words: of what gets the focus
 * as the rest of the page falls silent, Orca (43) says nothing.
 */
export function DialogTitle({ id, dialog, children }: DialogTitleProps) {
  const step = useRef<HTMLSpanElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    step.current?.focus();
    const soon = setTimeout(() => {
      if (document.activeElement === step.current) title.current?.focus();
    }, KNOWN_MILLISECONDS);
    return () => clearTimeout(soon);
  }, [dialog]);
  return (
    <>
      <span ref={step} tabIndex={-1} />
      <h2 id={id} ref={title} tabIndex={-1}>
        {children}
      </h2>
    </>
  );
}
