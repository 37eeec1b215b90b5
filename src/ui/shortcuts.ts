import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

const KEY = "readout.shortcuts";

/** A habit of the reader's, not of a view: kept in the browser where that is allowed, else for the page's life. */
const enabled = createStore<{ readonly on: boolean }>(() => ({ on: recall() !== "off" }));

export function useShortcuts(): boolean {
  return useStore(enabled, ({ on }) => on);
}

export function setShortcuts(on: boolean): void {
  enabled.setState({ on });
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
