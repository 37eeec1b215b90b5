/** The right to write a draft: one tab has it at a time. */
export interface Pen {
  /** Tells the other tabs that there is more to read. */
  readonly tell: () => void;
  /** Gives it back, and hears no more of the others. */
  readonly end: () => void;
}

interface PenActs {
  /** Now this tab may write: at once, or when the tab that did is closed. */
  readonly onWrite: () => void;
  /** Another tab has the pen: this one reads along. */
  readonly onRead: () => void;
  /** Another tab has kept more. */
  readonly onNews: () => void;
}

/** Asks for the pen of a draft (Web Locks). Where the browser has no locks, each tab may write, and clashes are found at saving. */
export function askForPen(draft: string, { onWrite, onRead, onNews }: PenActs): Pen {
  const name = `readout-draft-${draft}`;
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", onNews);
  const asking = new AbortController();
  let letGo = () => {};
  const held = () => {
    onWrite();
    return new Promise<void>((resolve) => {
      letGo = resolve;
      if (asking.signal.aborted) resolve();
    });
  };
  const ask = async ({ locks }: Navigator) => {
    let isFree = true;
    await locks.request(name, { ifAvailable: true }, (lock) => {
      isFree = lock !== null;
      return lock && !asking.signal.aborted ? held() : undefined;
    });
    if (isFree || asking.signal.aborted) return;
    onRead();
    await locks.request(name, { signal: asking.signal }, held);
  };
  if ("locks" in navigator) void ask(navigator).catch(() => undefined);
  else onWrite();
  return {
    tell() {
      // What is kept after the end is read by whoever opens the draft next; a closed channel throws.
      if (!asking.signal.aborted) channel.postMessage("more");
    },
    end() {
      asking.abort();
      letGo();
      channel.close();
    },
  };
}
