import { onTestFinished, vi } from "vitest";

type Listen = (event: MessageEvent) => void;

/** What each script listens with. */
const listeners = new Map<() => Promise<unknown>, Listen>();

/** A worker of a test. */
export interface RunningWorker extends MessagePort {
  readonly terminate: () => void;
  /** What it was started with. */
  readonly given: readonly unknown[];
  /** How often it could not do what it was asked: where the page then does that itself, nobody sees it. */
  readonly failures: () => number;
}

/**
 * Workers that run their real script, at the other end of a channel: as in a browser, but in the same process. One answers
 * at a time. They end with the test, as do all globals that it has replaced.
 * @param script loads what the browser would load; the same function each time, since a script loads once
 */
export function runWorkers(script: () => Promise<unknown>) {
  const workers: RunningWorker[] = [];
  let answering: MessagePort | undefined;
  vi.stubGlobal("window", {});
  vi.stubGlobal("addEventListener", (_: string, listen: Listen) => listeners.set(script, listen));
  // A script goes on listening, since the next worker has the same.
  vi.stubGlobal("removeEventListener", () => undefined);
  vi.stubGlobal("postMessage", (message: unknown, moved: Transferable[]) =>
    answering?.postMessage(message, moved),
  );
  const start = async (port: MessagePort) => {
    await script();
    answering = port;
    port.addEventListener("message", (event) => listeners.get(script)?.(event));
    port.start();
  };
  class WorkerOfTest {
    constructor(...given: readonly unknown[]) {
      const { port1, port2 } = new MessageChannel();
      void start(port2);
      let failures = 0;
      port1.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (isFailure(data)) failures++;
      });
      const worker = Object.assign(port1, {
        ...{ given, failures: () => failures },
        terminate: vi.fn(() => port1.close()),
      });
      workers.push(worker);
      return worker;
    }
  }
  vi.stubGlobal("Worker", WorkerOfTest);
  onTestFinished(() => {
    for (const worker of workers) worker.close();
    vi.unstubAllGlobals();
  });
  return workers;
}

/** Whether an answer of Comlink is something that was thrown. */
function isFailure(answer: unknown): boolean {
  return (
    typeof answer === "object" && answer !== null && "name" in answer && answer.name === "throw"
  );
}
