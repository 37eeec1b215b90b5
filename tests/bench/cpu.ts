import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Clock ticks a second in `/proc` (USER_HZ): 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Whether the system says what processes have used: Linux alone does, under `/proc`. */
export function hasCpu(): boolean {
  return existsSync("/proc/self/stat");
}

/** Milliseconds of CPU that a process and all its descendants have used so far. */
export function cpuOf(root: number): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const family = new Set([root]);
  // A child can stand before its parent in the list: go on until nobody is added.
  for (let known = 0; known < family.size;) {
    known = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  const ticks = processes
    .filter(({ id }) => family.has(id))
    .reduce((sum, process) => sum + process.ticks, 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
}

/** See proc(5) for the fields of `/proc/PID/stat`; undefined for a process that has ended meanwhile. */
function readProcess(id: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    // The name of the program stands in parentheses, and may hold any character.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
    return { id, parent: parent ?? 0, ticks: (user ?? 0) + (system ?? 0) };
  } catch {
    return undefined;
  }
}
