import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";

/**
 * Something that a button opens beside it: Escape closes it and gives the focus back, a press or the focus elsewhere closes
 * it, too.
 * @param around holds both the button and what it opens
 */
export function useDisclosure(
  around: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !around.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave, true);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave, true);
      document.removeEventListener("focusin", leave);
    };
  }, [isOpen, around]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== "Escape") return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return { isOpen, toggle: () => setOpen(!isOpen), onKeyDown };
}
