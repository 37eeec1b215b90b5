import { useEffect, useRef } from "react";
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

/** A single key that acts anywhere, unless the reader is writing, in a dialog, or has switched shortcuts off (WCAG 2.1.4). */
export function useShortcut(key: string, act: () => void): void {
  const isOn = useShortcuts();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest(
          "input:not([type=checkbox], [type=range]), textarea, select, dialog[open]",
        ) !== null;
      if (event.key !== key || isElsewhere || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn, key]);
}
