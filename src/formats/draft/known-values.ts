import { ACTOR_KINDS, LINK_KINDS, LINK_STATUSES } from "../../graph/model/kinds";

/** What people write in tables for what became of a contact, in lower case with hyphens between the words. */
const OTHER_STATUSES: Readonly<Record<(typeof LINK_STATUSES)[number], readonly string[]>> = {
  held: ["took-place", "stattgefunden", "tenu", "tenue", "tenuto", "tenuta", "celebrado"],
  planned: ["scheduled", "upcoming", "geplant", "prévu", "prévue", "previsto", "prevista"].concat([
    "planeado",
    "planeada",
    "programado",
    "programada",
    "запланировано",
    "заплановано",
    "مخطط",
  ]),
  cancelled: ["cancel", "canceled", "called-off", "did-not-take-place", "not-held"].concat(
    ["abgesagt", "annulé", "annulée", "annullato", "annullata", "cancelado", "cancelada"],
    ["отменено", "отменён", "отменена", "отменен", "скасовано", "скасований", "ملغى", "ملغاة"],
  ),
  postponed: [
    "rescheduled",
    "re-scheduled",
    "deferred",
    "verschoben",
    "reporté",
    "reportée",
  ].concat(
    ["rinviato", "rinviata", "aplazado", "aplazada", "отложено", "перенесено", "відкладено"],
    ["مؤجل", "مؤجلة"],
  ),
  unknown: ["unbekannt", "inconnu", "sconosciuto", "desconocido", "неизвестно", "невідомо"],
};
const STATUSES: ReadonlyMap<string, string> = new Map(
  LINK_STATUSES.flatMap((status) =>
    [status, ...OTHER_STATUSES[status]].map((word) => [word, status] as const),
  ),
);

const OTHER_KINDS: readonly (readonly [word: string, kind: string])[] = [
  ["videocall", "video-call"],
  ["phone-call", "call"],
  ["telephone-call", "call"],
];
const KINDS: ReadonlyMap<string, string> = new Map([
  ...[...ACTOR_KINDS, ...LINK_KINDS].map((kind) => [kind, kind] as const),
  ...OTHER_KINDS,
]);

/** The kind that a value means in any spelling; undefined if it is one of its own. */
export function knownKind(value: unknown): string | undefined {
  return KINDS.get(slugOf(value));
}

/** The status that a value means in any spelling; undefined if it is one of its own. */
export function knownStatus(value: unknown): string | undefined {
  return STATUSES.get(slugOf(value));
}

function slugOf(value: unknown): string {
  return String(value)
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
}
