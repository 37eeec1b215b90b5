import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** `readout serve` as a program of its own, which can be ended as a crash would. */
export interface ServeProcess {
  readonly address: string;
  /** Starts it, where it was before if it has been killed; done once it listens. */
  start(): Promise<void>;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Lets it stand still, with what it was asked unanswered. */
  freeze(): void;
}

/**
 * @param words of the command line, after `serve`
 * @param cache the folder of what it prepares
 */
export async function serveProcess(words: readonly string[], cache: string): Promise<ServeProcess> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  return {
    address: `http://127.0.0.1:${port}/`,
    async start() {
      const args = ["src/cli/main.ts", "serve", ...words, "--port", String(port)];
      const { stdout, stderr } = (child = spawn(process.execPath, ["--import", "tsx", ...args], {
        cwd: ROOT,
        env: { ...process.env, XDG_CACHE_HOME: cache },
        stdio: "pipe",
      }));
      let said = "";
      stderr.on("data", (text) => (said += text));
      const begun = child;
      ended = new Promise((resolve) => begun.once("exit", resolve));
      await new Promise<void>((resolve, reject) => {
        stdout.once("data", () => resolve());
        begun.once("exit", (status) => reject(new Error(`readout ended with ${status}: ${said}`)));
      });
    },
    async kill() {
      child?.kill("SIGKILL");
      await ended;
    },
    freeze: () => void child?.kill("SIGSTOP"),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  server.close();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}
