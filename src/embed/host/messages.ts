import * as z from "zod/mini";
import { type Parameter, parseAddress } from "../../frame/view/address";
import { fitView } from "../../frame/opening/fit-view";
import type { GraphIndex } from "../../frame/index/graph-index";
import { MOST_VALUES, printList } from "../../frame/view/list-text";
import { FILTERS } from "../../frame/view/parameter-names";
import { recordOf } from "../../frame/view/record-of";
import { select, setTheme, type Step } from "../../frame/view/steps";
import { THEMES } from "../../frame/view/view";

z.config({ jitless: true });

/** Lengths first: a host may send millions of values, each of which would be looked at. */
const list = z.optional(
  z.custom<string | string[]>((value) =>
    Array.isArray(value)
      ? value.length <= MOST_VALUES && value.every((item) => typeof item === "string")
      : typeof value === "string",
  ),
);
const day = z.nullish(z.string());
const mark = { readout: z.literal(1) };

/** What a host's page may say (section 5 of the contract); nothing else is read. */
const hostMessage = z.discriminatedUnion("type", [
  z.object({ ...mark, type: z.literal("select"), id: z.nullable(z.string()) }),
  z.object({ ...mark, type: z.literal("window"), from: day, to: day }),
  z.object({ ...mark, type: z.literal("filter"), ...recordOf(FILTERS, () => list) }),
  z.object({ ...mark, type: z.literal("theme"), theme: z.enum(THEMES) }),
]);
type HostMessage = z.infer<typeof hostMessage>;

/**
 * The step that a message from the host asks for; undefined for whatever is no such message, and for ids, days and
 * values that the graph hasn't got.
 */
export function stepOfMessage(data: unknown, index: GraphIndex): Step | undefined {
  const parsed = hostMessage.safeParse(data);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  switch (message.type) {
    case "select":
      return stepOfSelect(message.id, index);
    case "theme":
      return setTheme(message.theme);
    case "window":
    case "filter":
      return stepOfParameters(message, index);
  }
}

function stepOfSelect(id: string | null, { graph }: GraphIndex): Step | undefined {
  if (id === null) return select(undefined);
  return graph.actors.has(id) || graph.links.has(id) ? select(id) : undefined;
}

/** Days and lists are read as an address is: what cannot be read there cannot be read here. */
function stepOfParameters(
  message: Extract<HostMessage, { readonly type: "window" | "filter" }>,
  index: GraphIndex,
): Step | undefined {
  const parameters =
    message.type === "window"
      ? (["from", "to"] as const).flatMap((name): Parameter[] => {
          const value = message[name];
          return typeof value === "string" ? [[name, value]] : [];
        })
      : FILTERS.flatMap((name): Parameter[] => {
          const value = message[name];
          const values = typeof value === "string" ? value : value && printList(value);
          return values ? [[name, values]] : [];
        });
  const asked = parseAddress(parameters);
  const fitted = fitView(asked.view, index);
  if (asked.ignored.length > 0 || fitted.ignored.length > 0) return undefined;
  const { from, to, filters } = fitted.view;
  return message.type === "window"
    ? (view) => ({ ...view, from, to })
    : (view) => ({ ...view, filters });
}

/** What the embed says to its host. */
export type OwnMessage =
  | { readonly readout: 1; readonly type: "ready" }
  | { readonly readout: 1; readonly type: "height"; readonly height: number }
  | { readonly readout: 1; readonly type: "select"; readonly id: string | null }
  | { readonly readout: 1; readonly type: "view"; readonly query: string };
