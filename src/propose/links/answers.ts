import type { Actor } from "../cast/actors";
import type { Line } from "../line/line";
import type { FoundStatement } from "../statements/statement";

/** Who has asked whom for something. */
export interface Request {
  readonly by: Actor;
  readonly of: Actor;
}

const OBJECT =
  /^(?:the|that|this|its|his|her|their|both|such) (?:requests?|demands?|appeals?|claims?|calls?|proposals?|offers?|petitions?|complaints?|applications?|bids?|motions?|pleas?)\b/;

/** The requests that a sentence tells of. */
export function requestsIn(statements: readonly FoundStatement[]): Request[] {
  return statements.flatMap(({ speaker, about }) =>
    about.filter(({ isAddressed }) => isAddressed).map(({ actor }) => ({ by: speaker, of: actor })),
  );
}

/** "The ministry rejected the request": to whom that was said, if the text told before who had asked. */
export function answering(
  line: Line,
  statement: FoundStatement,
  requests: readonly Request[],
): FoundStatement {
  const { form, to, speaker, about } = statement;
  const isAnswer =
    line.lexicon.language === "en" && form === "tell" && OBJECT.test(line.words(to, to + 2));
  const asked = isAnswer && requests.findLast((one) => one.of === speaker);
  if (!asked || about.some(({ isAddressed }) => isAddressed)) return statement;
  const words = line.words(to, to + 2);
  return { ...statement, about: [{ actor: asked.by, isAddressed: true, words, isNamed: false }] };
}
