import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine, EngineFound } from "./engine";
import { findProgram, startProgram, waitFor } from "./programs";

const path = findProgram("firefox-esr", "firefox");

export const FIREFOX: EngineFound = {
  name: "Firefox",
  packages: "firefox-esr",
  start: path === undefined ? undefined : () => startFirefox(path),
};

interface Answer {
  readonly id?: number | null;
  readonly type: "success" | "error" | "event";
  readonly message?: string;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
  readonly result?: unknown;
}

interface Context {
  readonly context: string;
  readonly children: readonly Context[];
}

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Firefox speaks WebDriver BiDi by itself, without a driver beside it. */
async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), "readout-firefox-"));
  const firefox = startProgram(program, [
    "--headless",
    "--no-remote",
    "--profile",
    profile,
    "--remote-debugging-port=0",
    "--width=1280",
    "--height=800",
  ]);
  const address = await waitFor("address of Firefox", () =>
    firefox.lines
      .map((line) => /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1])
      .find(Boolean),
  );
  const faults: string[] = [];
  const { call, hangUp } = await connect(`${address}/session`, ({ method, params }) => {
    if (method === "log.entryAdded" && params?.level === "error") faults.push(params.text ?? "");
  });
  const session = await call<{ capabilities: { browserVersion: string } }>("session.new", {
    capabilities: {},
  });
  await call("session.subscribe", { events: ["log.entryAdded"] });
  const contexts = async () =>
    (await call<{ contexts: readonly Context[] }>("browsingContext.getTree", {})).contexts[0];
  const page = await waitFor("window of Firefox", contexts);
  return {
    version: session.capabilities.browserVersion,
    faults,
    open: async (url) => {
      const navigate = () =>
        call("browsingContext.navigate", { context: page.context, url, wait: "complete" });
      await navigate().catch((error: unknown) => {
        if (error instanceof NoAnswer) return navigate();
        throw error;
      });
    },
    run: async (body, place) => {
      const frame = place === "frame" ? (await contexts())?.children[0] : page;
      if (!frame) throw new Error("The page has no frame.");
      const { type, result, exceptionDetails } = await call<Evaluated>("script.evaluate", {
        expression: `(() => {${body}})()`,
        target: { context: frame.context },
        awaitPromise: false,
      });
      if (type === "exception") throw new Error(exceptionDetails?.text);
      return result?.value ?? "";
    },
    perform: async (source) => {
      await call("input.performActions", { context: page.context, actions: [source] });
    },
    close: async () => {
      hangUp();
      await firefox.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox says what came of a call within a moment, but has been seen to leave a navigation unanswered: that is made once more. */
const LONGEST_CALL_MILLISECONDS = 30_000;

class NoAnswer extends Error {}

async function connect(address: string, hear: (event: Answer) => void) {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  socket.addEventListener("message", ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.type === "event") hear(answer);
    else waiting.get(answer.id ?? 0)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  return {
    call: <Result>(method: string, params: object): Promise<Result> =>
      new Promise((resolve, reject) => {
        const id = ++calls;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new NoAnswer(`Firefox did not answer ${method}.`));
        }, LONGEST_CALL_MILLISECONDS);
        waiting.set(id, (answer) => {
          waiting.delete(id);
          clearTimeout(timer);
          if (answer.type === "success") resolve(answer.result as Result);
          else reject(new Error(`${method}: ${answer.message}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    hangUp: () => socket.close(),
  };
}
