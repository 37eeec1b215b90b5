const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal came that ends the process. */
export class Interrupted extends Error {}

export interface Interruption {
  /** Whether nothing is under way that has to end before the process may. */
  mayEndAtOnce: boolean;
  /** @throws Interrupted when a signal has come */
  check(): void;
  /** Watches no longer; ends the process by the signal that came, if one did. */
  end(): void;
}

/**
 * Lets no signal end the process between the making of a file and its removal.
 * @param cleanUp what is to be done before the process ends
 */
export function watchSignals(cleanUp: () => void): Interruption {
  let signal: NodeJS.Signals | undefined;
  const receive = (received: NodeJS.Signals) => {
    signal = received;
    if (!interruption.mayEndAtOnce) return;
    cleanUp();
    interruption.end();
  };
  const interruption: Interruption = {
    mayEndAtOnce: false,
    check() {
      if (signal) throw new Interrupted(signal);
    },
    end() {
      for (const name of SIGNALS) process.off(name, receive);
      if (signal) process.kill(process.pid, signal);
    },
  };
  for (const name of SIGNALS) process.on(name, receive);
  return interruption;
}
