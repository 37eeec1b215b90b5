import { dayOfDate } from "../graph/dates";
import { codeOf, reasonOf } from "./files/open-file";
import { run } from "./run";
import { say } from "./say/words";

/** Whether a line of the result was lost, on a full disk for example. */
let isLost = false;

process.stdout.on("error", (error) => {
  // Whoever read has read enough, as `head` does: that is no failure, and nothing to tell.
  if (hasNoReader(error)) return;
  if (!isLost) process.stderr.write(`${say("cli.notWritten", { message: reasonOf(error) })}\n`);
  isLost = true;
  process.exitCode ||= 1;
});
process.stderr.on("error", (error) => {
  if (!hasNoReader(error)) process.exitCode ||= 1;
});

const status = await run(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? showProgress : undefined,
  today: dayOfDate(new Date()),
});
process.exitCode = status || (isLost ? 1 : 0);

/** Writes over the last line of the terminal. */
function showProgress(text = ""): void {
  process.stderr.write(`\r\x1B[K${text}`);
}

function hasNoReader(error: unknown): boolean {
  return ["EPIPE", "ERR_STREAM_DESTROYED"].includes(codeOf(error) ?? "");
}
