import type * as Tools from "@testing-library/dom";

declare global {
  /** What the tests put into each page, to find things by role and name. */
  const TestingLibraryDom: typeof Tools;

  interface Window {
    /** Exceptions and reports of the content policy since the page was opened. */
    faults?: string[];
    /** What an element told the page around it. */
    tellings?: string[];
  }
}
