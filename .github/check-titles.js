import { execFileSync } from "node:child_process";

/** Checks the titles of the commits in a range, such as `main..HEAD`: at most 72 characters, no full stop at the end. */
const MOST_CHARACTERS = 72;
const range = process.argv[2] ?? "main..HEAD";
const log = execFileSync("git", ["log", "--no-merges", "--format=%h %s", range], {
  encoding: "utf8",
});
const wrong = log
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => ({ line, title: line.slice(line.indexOf(" ") + 1) }))
  .filter(({ title }) => title.length > MOST_CHARACTERS || title.endsWith("."));
for (const { line, title } of wrong) {
  console.error(
    `${line}\n  (${title.length} characters; at most ${MOST_CHARACTERS}, no full stop)`,
  );
}
process.exitCode = wrong.length > 0 ? 1 : 0;
