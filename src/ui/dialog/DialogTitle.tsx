import { type ReactNode, type RefObject, useEffect, useRef } from "react";

/** Orca tells that an element has the focus only once it has been in the page for about this long. */
const KNOWN_MILLISECONDS = 400;

interface DialogTitleProps {
  readonly id: string;
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly children: ReactNode;
}

/**
 * The title of a dialog that does not begin with a field. It opens the dialog once it is in the page, and takes the focus, since
 * it may be all that is in sight of a long dialog. Orca (43) says nothing of what gets the focus while the rest of the page
 * becomes inert: so an empty element has it first, and the title a moment later.
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
