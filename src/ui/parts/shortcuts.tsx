import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";

const KEY = "readout.shortcuts";

interface Shortcuts {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
}

const ShortcutsContext = createContext<Shortcuts | undefined>(undefined);

/**
 * Lets single keys act anywhere on the page. It stands around the application that the page consists of: two readouts on
 * a page of somebody else's would both take the same key.
 */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [isOn, setIsOn] = useState(() => recall() !== "off");
  const shortcuts = useMemo(
    () => ({
      isOn,
      setOn(next: boolean) {
        setIsOn(next);
        try {
          localStorage.setItem(KEY, next ? "on" : "off");
        } catch {
          // Without storage the choice holds until the page is left.
        }
      },
    }),
    [isOn],
  );
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

/** A habit of the reader's, not of a view: kept in the browser where that is allowed, else for the page's life. */
function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The switch for single-key shortcuts; undefined where the page is not ours, and there are none. */
export function useShortcuts(): Shortcuts | undefined {
  return useContext(ShortcutsContext);
}

/** A single key that acts anywhere, unless the reader is writing, in a dialog, or has switched shortcuts off (WCAG 2.1.4). */
export function useShortcut(key: string, act: () => void): void {
  const isOn = useShortcuts()?.isOn ?? false;
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
