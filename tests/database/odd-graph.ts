import type { FileLink } from "../../src/graph/model/file";
import type { Graph } from "../../src/graph/model/types";
import { makeGraph } from "../fixtures/make-graph";

/** Names, kinds and topics as tables have them that nobody made for this: none of them may be read as SQL, a list or an end of a cell. */
const ACTORS = [
  "日本",
  "中国 外交部",
  'O\'Neil "the\\ Hat"',
  "  two  spaces  ",
  "'; DROP TABLE links; --",
  "a,b;c\td",
  "NULL",
  "\\N",
  "Łódź",
  "محمد",
  "constructor",
  "x\u001fy",
];
const KINDS = ["call", "visit d'État", '"quoted", kind', "会談", "back\\slash", "null"];
const STATUSES = ["held", "planned", "it's off", "保留"];
const DATES = [
  "2022-02-01",
  "2022-02-01~",
  "2022-02",
  "2022-01-24/2022-02-03",
  "../2022-02-01",
  "2022-02-02/..",
  "2022-02-02",
  undefined,
  "2021",
  "-0044-03-15",
  "2022-02-01?",
];
const TOPICS = ["gas", "it's; gas", "油", "[x]", "a\tb"];

/** A number that looks like chance and is always the same. */
function* chance(): Generator<number, never> {
  for (let state = 7; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** A graph of odd texts and dates. */
export function oddGraph(count = 400): Graph {
  const numbers = chance();
  const of = <T>(values: readonly T[]): T | undefined =>
    values[Math.floor(numbers.next().value ** 2 * values.length)];
  const idOf = (name = "") => `id of ${name}`;
  const edges = Array.from({ length: count }, (_, at): FileLink => {
    const topics = TOPICS.filter(() => numbers.next().value < 0.2);
    const label = of([undefined, "label with 'quotes'", "ラベル", "two\nlines", "NULL"]);
    const event = of([undefined, undefined, "e'1", "e\\2", "出来事"]);
    const date = of(DATES);
    return {
      id: `link '${at}' 日`,
      kind: of(KINDS) ?? "",
      source: idOf(of(ACTORS)),
      target: idOf(of(ACTORS)),
      status: of(STATUSES) ?? "",
      ...(date === undefined ? {} : { date }),
      ...(label === undefined ? {} : { label }),
      ...(event === undefined ? {} : { event }),
      ...(topics.length > 0 ? { topics } : {}),
    };
  });
  const nodes = ACTORS.map((name, at) => ({
    id: idOf(name),
    kind: ["person", "country", "a 'kind'", "機関"][at % 4] ?? "",
    name,
    ...(at % 3 === 0 ? {} : { country: ["JP", "RU"][at % 2] ?? "JP" }),
    ...(at % 5 === 0 ? {} : { side: ["north's", "南"][at % 2] ?? "" }),
  }));
  return makeGraph({ nodes, edges });
}
