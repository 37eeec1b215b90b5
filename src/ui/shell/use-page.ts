import { useLayoutEffect } from "react";
import { dressDocument } from "../../store/dress-document";
import { useViewField, useWords } from "../../store/hooks";

/** A tab shows a few words; the browser would lay out all of them. */
const MOST_LETTERS = 1000;

/**
 * Makes the document around a readout speak its language, wear its theme and have a title: for a page that consists of
 * one readout. A page of somebody else's stays as it is.
 */
export function usePage(title: string): void {
  const theme = useViewField("theme");
  const { language } = useWords();
  useLayoutEffect(() => dressDocument(document, { language, theme }), [language, theme]);
  useLayoutEffect(() => {
    document.title = title.slice(0, MOST_LETTERS);
  }, [title]);
}
