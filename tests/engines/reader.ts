import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Engine, Place } from "./engine";
import { waitFor } from "./programs";

const library = dirname(createRequire(import.meta.url).resolve("@testing-library/dom"));
const PAGE_TOOLS = readFileSync(join(library, "@testing-library", "dom.umd.min.js"), "utf8");

/** Keys without a letter, as WebDriver writes them. */
export const KEYS = {
  enter: "\uE007",
  right: "\uE014",
  down: "\uE015",
} as const;

interface Found {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A person at an engine, who finds things by role and name, and has a mouse and a keyboard. */
export class Reader {
  readonly #engine: Engine;
  readonly #place: Place;
  /** How many faults of the engine were told before the page was opened. */
  #former = 0;

  constructor(engine: Engine, place: Place = "page") {
    this.#engine = engine;
    this.#place = place;
  }

  async open(address: string): Promise<void> {
    // What breaks off in the page before, as it is left, is no fault of the one that is opened.
    await this.#engine.open("about:blank");
    this.#former = this.#engine.faults.length;
    await this.#engine.open(address);
    await this.evaluate(() => {
      const faults: string[] = [];
      window.faults = faults;
      addEventListener("error", ({ message }) => faults.push(message));
      addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        faults.push(`${violatedDirective} ${blockedURI}`),
      );
    });
  }

  /** The same person, looking into the first frame of the page. */
  get frame(): Reader {
    return new Reader(this.#engine, "frame");
  }

  /** Runs a function in the page; what it takes and gives is JSON. */
  async evaluate<Values extends readonly unknown[], Result>(
    act: (...values: Values) => Result,
    ...values: Values
  ): Promise<Result> {
    const body = `return JSON.stringify((${act})(...${JSON.stringify(values)})) ?? "null";`;
    return JSON.parse(await this.#engine.run(body, this.#place));
  }

  /** What can be perceived of a role and name, or of any name; each with its text and its middle. */
  async findAll(role: string, name?: string): Promise<readonly Found[]> {
    const lookUp = () =>
      this.evaluate(
        (wanted, called) => {
          if (typeof TestingLibraryDom === "undefined") return null;
          // Whether the few found can be perceived is asked of them alone: of a whole page it takes WebKit seconds.
          const options = { hidden: true, ...(called === null ? {} : { name: called }) };
          const found = TestingLibraryDom.queryAllByRole(document.body, wanted, options);
          const perceived = found.filter((element) => !TestingLibraryDom.isInaccessible(element));
          perceived[0]?.scrollIntoView({ block: "center", behavior: "instant" });
          return perceived.map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return {
              text: element.textContent ?? "",
              x: Math.round(x + width / 2),
              y: Math.round(y + height / 2),
            };
          });
        },
        role,
        name ?? null,
      );
    const found = await lookUp();
    if (found) return found;
    await this.#engine.run(`${PAGE_TOOLS}; return "";`, this.#place);
    return (await lookUp()) ?? [];
  }

  /** The first of a role and name; waits until it is there. */
  async find(role: string, name?: string): Promise<Found> {
    return waitFor(`${role} ${name ?? ""}`, async () => (await this.findAll(role, name))[0]);
  }

  async click(role: string, name: string): Promise<void> {
    const { x, y } = await this.find(role, name);
    await this.#engine.perform({
      type: "pointer",
      id: "mouse",
      actions: [
        { type: "pointerMove", x, y },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
    });
  }

  /** Moves the focus as a script does; the keys come from the keyboard. */
  async focus(role: string, name: string): Promise<void> {
    await this.find(role, name);
    await this.evaluate(
      (wanted, called) =>
        TestingLibraryDom.getByRole(document.body, wanted, { name: called, hidden: true }).focus(),
      role,
      name,
    );
  }

  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: "keyDown" as const, value },
      { type: "keyUp" as const, value },
    ]);
    await this.#engine.perform({ type: "key", id: "keyboard", actions });
  }

  /** Chooses a file, as if from the computer's own dialog. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    await this.evaluate(
      (called, text) => {
        const input = document.querySelector<HTMLInputElement>("input[type=file]");
        if (!input) throw new Error("Nothing takes a file.");
        const content = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], called));
        input.files = transfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      name,
      Buffer.from(bytes).toString("base64"),
    );
  }

  async address(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  /** Whatever went wrong unseen since the page was opened. */
  async faults(): Promise<readonly string[]> {
    const told = this.#engine.faults.slice(this.#former);
    return [...told, ...(await this.evaluate(() => window.faults ?? []))];
  }
}
