/** Ends the task at hand: the page answers and paints before what follows. Sooner than a timer, which sleeps in a tab behind others. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
