import { createServer, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { servedGateway } from "../../../src/cli/server/tiles";
import { answerWith } from "../../../src/cli/server/answers";
import type { Gateway } from "../../../src/database/gateway/gateway";
import { printDay } from "../../../src/graph/dates";
import { DAYS, FIRST_DAY } from "./made-table";

const READERS = 50;
/** Each drags and rests so often. */
const TURNS = 6;
const STEPS = 12;
/** Milliseconds between two steps of a slider that is dragged. */
const STEP = 100;
/** Half of them drag a week, half a span of more links than a page counts by itself. */
const SHORT = 7;
const LONG = 180;

/** What became of what was asked. */
interface Outcomes {
  answered: number;
  /** Given up by the reader for a newer one. */
  left: number;
  /** Told to wait, or to choose a shorter period. */
  told: number;
  /** Other answers than these, and answers that differ from another of the same view. */
  wrong: number;
}

/**
 * Readers over HTTP, each from an address of its own on loopback, who drag a window as the page does: a step gives up the one
 * before, and where the slider rests its answer is waited for. Those who are told to wait ask again a second later.
 * @returns a line about outcomes and about the memory of this process after half of the turns and at the end
 */
export async function dragAll(gateway: Gateway): Promise<string> {
  const server = createServer(answerWith(".", servedGateway(gateway, "[]"), "127.0.0.1"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const found = server.address();
  const port = typeof found === "object" ? (found?.port ?? 0) : 0;
  const outcomes: Outcomes = { answered: 0, left: 0, told: 0, wrong: 0 };
  const known = new Map<string, string>();
  const ask = async (from: string, query: string, signal?: AbortSignal): Promise<boolean> => {
    const answer = await get({ port, from, path: `/served/frames?${query}` }, signal);
    if (answer === undefined) outcomes.left++;
    else if ([429, 503, 504].includes(answer.status)) outcomes.told++;
    else if (answer.status === 200 && (known.get(query) ?? answer.text) === answer.text) {
      outcomes.answered++;
      known.set(query, answer.text);
    } else outcomes.wrong++;
    return answer?.status !== 429 && answer?.status !== 503;
  };
  const memory: number[] = [];
  const turnOf = async (reader: number, turn: number) => {
    const from = `127.0.1.${reader + 1}`;
    const length = reader % 2 === 0 ? SHORT : LONG;
    const first = FIRST_DAY + Math.floor((DAYS - length - STEPS) * (0.6 + reader / 150)) - turn;
    const queryOf = (step: number) =>
      `from=${printDay(first + step)}&to=${printDay(first + step + length - 1)}`;
    let leave = new AbortController();
    for (let step = 0; step < STEPS; step++) {
      leave.abort();
      leave = new AbortController();
      void ask(from, queryOf(step), leave.signal);
      await setTimeout(STEP);
    }
    leave.abort();
    while (!(await ask(from, queryOf(STEPS - 1)))) await setTimeout(1000);
  };
  const halfway = Math.floor(TURNS / 2);
  const turns = async (start: number, end: number) => {
    await Promise.all(
      Array.from({ length: READERS }, async (_, reader) => {
        for (let turn = start; turn < end; turn++) await turnOf(reader, turn);
      }),
    );
    memory.push(Math.round(process.memoryUsage().rss / 2 ** 20));
  };
  await turns(0, 1);
  await turns(1, halfway);
  await turns(halfway, TURNS);
  server.close();
  server.closeAllConnections();
  const { answered, left, told, wrong } = outcomes;
  return `${answered} / ${left} / ${told} / ${wrong}, ${memory.join(" → ")} MB`;
}

interface Asked {
  readonly port: number;
  readonly from: string;
  readonly path: string;
}

/** An answer; undefined where the reader left before it came. */
function get(
  { port, from, path }: Asked,
  signal?: AbortSignal,
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, localAddress: from, signal, agent: false };
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", fail);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    function fail(error: unknown) {
      if (signal?.aborted) resolve(undefined);
      else reject(error);
    }
    asked.on("error", fail);
    asked.end();
  });
}
