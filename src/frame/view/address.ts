import { parseList } from "./list-text";
import { type ParameterName, PARAMETERS } from "./parameter-names";
import { PARAMETER_TABLE } from "./parameters";
import type { Step } from "./steps";
import { DEFAULT_VIEW, type View } from "./view";

/** One parameter of an address that could not be used. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
}

/** The view that an address asks for, and what of the address could not be read. */
export interface AddressReading {
  readonly view: View;
  readonly ignored: readonly Ignored[];
}

export type Parameter = readonly [name: string, value: string];

const NAMES: ReadonlySet<string> = new Set(PARAMETERS);

/** What other programs put into addresses: not ours, and nothing to report to the reader. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|initialWidth|childId|parentTitle|parentUrl)$/;

/** Parses the parameters of an address. Never fails: what cannot be read is listed, and stays at its default. */
export function parseAddress(parameters: readonly Parameter[]): AddressReading {
  const ignored: Ignored[] = [];
  const texts = new Map<ParameterName, string>();
  for (const [name, value] of parameters) {
    if (FOREIGN.test(name)) continue;
    if (isParameterName(name) && !texts.has(name)) texts.set(name, value);
    else ignored.push({ name, value });
  }
  const steps = new Map<ParameterName, Step>();
  for (const [name, value] of texts) {
    const step = PARAMETER_TABLE[name].parse(value);
    if (step) steps.set(name, step);
    else ignored.push({ name, value });
  }
  const asked = applyAll(steps.values());
  for (const [name, value] of texts) {
    const { fits } = PARAMETER_TABLE[name];
    if (steps.has(name) && fits && !fits(asked)) {
      steps.delete(name);
      ignored.push({ name, value });
    }
  }
  return { view: applyAll(steps.values()), ignored };
}

function applyAll(steps: Iterable<Step>): View {
  return [...steps].reduce((view, step) => step(view), DEFAULT_VIEW);
}

function isParameterName(name: string): name is ParameterName {
  return NAMES.has(name);
}

/** Whether a parameter is, or has in its list, what could not be used. */
export function carries([name, value]: Parameter, ignored: Ignored): boolean {
  if (name !== ignored.name) return false;
  return value === ignored.value || (parseList(value) ?? []).includes(ignored.value);
}

/**
 * The parameters of a view: only what differs from the default. What the former address had besides stays in it:
 * parameters of other programs, and those of ours that could not be used.
 * @param unfit what of the former address the graph does not have
 */
export function printAddress(
  view: View,
  former: readonly Parameter[],
  unfit: readonly Ignored[] = [],
): Parameter[] {
  const ignored = [...parseAddress(former).ignored, ...unfit];
  const asked = PARAMETERS.flatMap((name): Parameter[] => {
    const value = PARAMETER_TABLE[name].print(view);
    return value === undefined ? [] : [[name, value]];
  });
  const printed = new Set(asked.map(([name]) => name));
  const kept = former.filter(
    (parameter) =>
      !NAMES.has(parameter[0]) ||
      (!printed.has(parameter[0]) && ignored.some((item) => carries(parameter, item))),
  );
  return [...asked, ...kept];
}
