import { ACTOR_KINDS, LINK_KINDS, LINK_STATUSES } from "../../graph/model/kinds";
import { normalized } from "../../graph/normalized";

/** What people write in tables for what became of a contact, in lower case with hyphens between the words. */
const OTHER_STATUSES: Readonly<Record<(typeof LINK_STATUSES)[number], readonly string[]>> = {
  held: [
    "took-place",
    "attended",
    "happened",
    "occurred",
    "done",
    "completed",
    "stattgefunden",
    "hat-stattgefunden",
  ].concat(
    [
      "erfolgt",
      "durchgeführt",
      "tenu",
      "tenue",
      "a-eu-lieu",
      "effectué",
      "effectuée",
      "tenuto",
      "tenuta",
    ],
    [
      "avvenuto",
      "avvenuta",
      "svolto",
      "svolta",
      "celebrado",
      "celebrada",
      "realizado",
      "realizada",
    ],
    [
      "tuvo-lugar",
      "состоялось",
      "состоялся",
      "состоялась",
      "проведено",
      "відбулося",
      "відбувся",
      "відбулась",
    ],
    ["відбулася", "جرى", "عُقد"],
  ),
  planned: ["scheduled", "upcoming", "geplant", "prévu", "prévue", "previsto", "prevista"].concat([
    "planeado",
    "planeada",
    "programado",
    "programada",
    "запланировано",
    "заплановано",
    "programmé",
    "programmée",
    "in-programma",
    "مخطط",
    "مقرر",
    "مقرَّر",
  ]),
  cancelled: ["cancel", "canceled", "called-off", "did-not-take-place", "not-held"].concat(
    ["abgesagt", "annulé", "annulée", "annullato", "annullata", "cancelado", "cancelada"],
    ["anulado", "anulada", "отменено", "отменён", "отменена", "отменен"],
    ["скасовано", "скасований", "скасована", "ملغى", "ملغاة", "أُلغي", "ألغي"],
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
    ["vertagt", "ajourné", "ajournée", "posticipato", "posticipata", "pospuesto", "pospuesta"],
    ["перенесён", "перенесен", "перенесена", "مؤجل", "مؤجلة", "أُجِّل"],
  ),
  unknown: [
    "not-known",
    "unbekannt",
    "inconnu",
    "inconnue",
    "sconosciuto",
    "sconosciuta",
    "ignoto",
  ].concat(["ignota", "desconocido", "desconocida", "неизвестно", "невідомо", "غير-معروف"]),
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
  // A million links are of few kinds, and most are written as ours are.
  if (typeof value === "string" && /^[a-z-]+$/.test(value)) return value;
  return normalized(String(value).trim(), "NFC")
    .toLowerCase()
    .replace(/[.!]$/, "")
    .replaceAll(/[\s_]+/g, "-");
}
