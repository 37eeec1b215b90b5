/** A step of one of the hands of a person, in the form that both protocols of WebDriver share. */
export type InputSource =
  | { readonly type: "key"; readonly id: "keyboard"; readonly actions: readonly KeyAction[] }
  | { readonly type: "pointer"; readonly id: "mouse"; readonly actions: readonly PointerAction[] };

interface KeyAction {
  readonly type: "keyDown" | "keyUp";
  readonly value: string;
}

type PointerAction =
  | { readonly type: "pointerMove"; readonly x: number; readonly y: number }
  | { readonly type: "pointerDown" | "pointerUp"; readonly button: number };

/** Where a script runs: in the page, or in the first frame of it. */
export type Place = "page" | "frame";

/** A browser that is driven from outside. */
export interface Engine {
  readonly version: string;
  /** What its console has told of errors so far. */
  readonly faults: readonly string[];
  open(address: string): Promise<void>;
  /** Runs the body of a function there, and gives the text that it returns. */
  run(body: string, place: Place): Promise<string>;
  perform(source: InputSource): Promise<void>;
  close(): Promise<void>;
}

/** An engine that was found on this machine, or what has to be installed to have it. */
export interface EngineFound {
  readonly name: string;
  readonly packages: string;
  readonly start: (() => Promise<Engine>) | undefined;
}
