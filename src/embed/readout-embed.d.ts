/** The element `<readout-graph>`; importing the module defines it. */
export interface ReadoutGraphElement extends HTMLElement {
  /** Selects an actor or a link by its id, or nothing. */
  select(id: string | null): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "readout-graph": ReadoutGraphElement;
  }
  interface HTMLElementEventMap {
    "readout:ready": CustomEvent<Record<string, never>>;
    "readout:select": CustomEvent<{ readonly id: string | null }>;
    "readout:view": CustomEvent<{ readonly query: string }>;
  }
}
