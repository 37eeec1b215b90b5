import { dayOfDate } from "../graph/dates";
import { createWords } from "../words/words";
import { run } from "./run";

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  today: dayOfDate(new Date()),
  words: createWords("en"),
});
