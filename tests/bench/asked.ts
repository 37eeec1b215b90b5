import { guessOf, outlineOf } from "../../src/formats/csv/table-outline";
import { readTable } from "../../src/formats/csv/tables";
import { previewTables } from "../../src/reader/look-at-tables";
import { packGraph } from "../../src/reader/read-graph";

const ROWS = 300_000;

/**
 * How long it takes until a table of 300,000 rows of 2/1/2022 has asked its one question, and until it is a graph once that is
 * answered, in a line of the report.
 */
export async function askedOf(): Promise<string> {
  const bytes = Buffer.from(tableOfDays());
  const name = "asked.csv";
  const start = performance.now();
  const table = readTable(name, bytes, {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const mapping = guessOf(outlineOf(table.value));
  const { problems } = await previewTables([{ name, bytes }], [{ form: {}, mapping }]);
  if (problems.length !== 1 || problems[0]?.code !== "dates-asked")
    throw new Error(`Not one question: ${JSON.stringify(problems)}`);
  const asked = performance.now();
  const answer = { form: {}, mapping, rules: { dates: "dmy" as const } };
  const outcome = await packGraph([{ name, bytes }], () => undefined, [answer]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
  const read = performance.now();
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  return `A table of ${String(ROWS)} rows of 2/1/2022: one question after ${seconds(start, asked)} s, and a graph ${seconds(asked, read)} s after its answer.\n\n`;
}

/** Days that may all be read with the month first. */
function tableOfDays(): string {
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const [day, month, year] = [1 + (at % 12), 1 + (Math.floor(at / 12) % 12), 2010 + (at % 13)];
    return `Actor ${at % 3500},Actor ${(at * 7 + 1) % 3501},meeting,${day}/${month}/${year}`;
  });
  return `source,target,kind,date\n${lines.join("\n")}\n`;
}
