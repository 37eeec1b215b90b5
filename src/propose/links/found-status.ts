/** How far a contact has come, by the words of its sentence. */
export interface FoundStatus {
  readonly status: "held" | "planned" | "cancelled" | "postponed" | "unknown";
  readonly isDenied: boolean;
  /** Words that leave open whether it will ever be: "could meet". Nothing is to be proposed. */
  readonly isDoubtful: boolean;
  /** The words that say it. */
  readonly words: string | undefined;
}
