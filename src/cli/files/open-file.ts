import { getSystemErrorMap } from "node:util";

const STANDARD: ReadonlyMap<string, number> = new Map([
  ["/dev/stdin", 0],
  ["/dev/stdout", 1],
  ["/dev/stderr", 2],
]);

/**
 * The number of the open file of this process that a path names, as `/dev/stdout`, or `/dev/fd/63`, which is what a shell
 * makes of `<(…)`. Undefined for all other paths.
 */
export function openFileOf(path: string): number | undefined {
  const [, owner, number] = /^\/(dev|proc\/[^/]+)\/fd\/(\d+)$/.exec(path) ?? [];
  const isOurs = ["dev", "proc/self", "proc/thread-self", `proc/${process.pid}`].includes(
    owner ?? "",
  );
  return isOurs ? Number(number) : STANDARD.get(path);
}

/** What the system says of a failure, without the path: that may be one of ours. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const number: unknown = "errno" in error ? error.errno : undefined;
  const known = typeof number === "number" ? getSystemErrorMap().get(number) : undefined;
  return known?.[1] ?? error.message;
}

/** The code of a failure of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
