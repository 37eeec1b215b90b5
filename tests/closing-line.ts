import type { Reporter, TestCase, TestModule, TestSpecification } from "vitest/node";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Says which part of the tests begins and how it went, what was skipped and why, and the sum alone on the last line. */
export default class ClosingLine implements Reporter {
  /** How many files of a project are still to come, by its name. */
  readonly #waiting = new Map<string, number>();
  readonly #done = new Map<string, TestModule[]>();

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    for (const { project } of specifications) {
      this.#waiting.set(project.name, (this.#waiting.get(project.name) ?? 0) + 1);
    }
  }

  onTestModuleStart({ project }: TestModule): void {
    if (this.#done.has(project.name)) return;
    this.#done.set(project.name, []);
    const row = [...this.#done.keys()].length;
    const files = this.#waiting.get(project.name) ?? 0;
    print(`\n[${row}/${this.#waiting.size}] ${project.name}: ${files} files`);
  }

  onTestModuleEnd(module: TestModule): void {
    const { name } = module.project;
    const done = this.#done.get(name) ?? [];
    done.push(module);
    this.#done.set(name, done);
    if (done.length === this.#waiting.get(name)) print(`${name}: ${lineOf(countsOf(done))}\n`);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = countsOf(modules);
    counts.failed += errors.length;
    process.on("exit", () => {
      for (const [reason, count] of reasonsOf(modules)) print(`${count} skipped: ${reason}`);
      print(`\n${lineOf(counts)}`);
    });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What whoever reads the end of the output looks for: `N passed, N failed`, and how many were skipped, if any. */
function lineOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function testsOf(modules: readonly TestModule[]): readonly TestCase[] {
  return modules.flatMap((module) => [...module.children.allTests()]);
}

/** A file that fails before it has a test counts as one failure. */
function countsOf(modules: readonly TestModule[]): Counts {
  const broken = modules.filter(
    (module) => module.state() === "failed" && testsOf([module]).length === 0,
  );
  const counts = { passed: 0, failed: broken.length, skipped: 0 };
  for (const test of testsOf(modules)) {
    const { state } = test.result();
    if (state !== "pending") counts[state]++;
  }
  return counts;
}

/** How many tests were skipped for each reason. Only `-t` and `.only` leave out tests without a reason. */
function reasonsOf(modules: readonly TestModule[]): ReadonlyMap<string, number> {
  const reasons = new Map<string, number>();
  for (const test of testsOf(modules)) {
    const result = test.result();
    if (result.state !== "skipped") continue;
    const reason = result.note ?? "not chosen by -t or .only";
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return reasons;
}
