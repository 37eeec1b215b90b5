import { onTestFinished, vi } from "vitest";

type Listen = (event: MessageEvent) => void;

/** What each script listens with. */
const listeners = new Map<() => Promise<unknown>, Listen>();

/**
 * Workers that run their real script, at the other end of a channel: as in a browser, but in the same process. One answers
 * at a time. They end with the test, as do all globals that it has replaced.
 * @param script loads what the browser would load; the same function each time, since a script loads once
 */
export function runWorkers(script: () => Promise<unknown>) {
  const workers: (MessagePort & { readonly terminate: () => void })[] = [];
  let answering: MessagePort | undefined;
  vi.stubGlobal("window", {});
  vi.stubGlobal("addEventListener", (_: string, listen: Listen) => listeners.set(script, listen));
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
    constructor() {
      const { port1, port2 } = new MessageChannel();
      void start(port2);
      const worker = Object.assign(port1, { terminate: vi.fn(() => port1.close()) });
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
