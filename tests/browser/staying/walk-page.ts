/** What the page shows, read from it as a reader would. */
export interface Seen {
  readonly title: string;
  readonly status: string;
  readonly alert: string;
  /** The panels that have failed. */
  readonly failed: number;
  /** The names of what is checked, by the name of the filter. */
  readonly checked: Readonly<Record<string, readonly string[]>>;
  /** The days of the window, where there is a slider. */
  readonly window: readonly number[];
  readonly undated: boolean;
  readonly tab: string;
  /** The rows of the table, where it is there. */
  readonly rows: number | undefined;
  /** The name of the actor that is selected. */
  readonly actor: string;
  readonly details: string;
  readonly theme: string;
  /** The days of the window that the first is compared with. */
  readonly compared: readonly string[];
}

/** Runs in the page: one function, since nothing around it goes there. */
export function look(): Seen {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const textOf = (element: Element | null | undefined) => element?.textContent ?? "";
  const inputs = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)];
  const checked: Record<string, string[]> = {};
  for (const group of all(".filter-group")) {
    checked[textOf(group.querySelector("legend"))] = [...group.querySelectorAll("label")]
      .filter((label) => label.querySelector("input")?.checked)
      .map((label) => textOf(label.querySelector("bdi")));
  }
  const heading = all("aside h2")[0];
  const isActor = all("aside .plain").some((button) => textOf(button).includes("Overview"));
  const rows = all('table[aria-label="Links"]')[0]?.getAttribute("aria-rowcount");
  const undated = inputs(".timeline-tools label input").find(({ parentElement }) =>
    textOf(parentElement).includes("Undated"),
  );
  return {
    title: textOf(all("h1")[0]),
    status: textOf(all("[role=status]")[0]),
    alert: all("[role=alert]").map(textOf).join(" "),
    failed: all(".panel-failed").length,
    checked,
    window: inputs(".timeline input[type=range]").map(({ value }) => Number(value)),
    undated: undated?.checked ?? true,
    tab: textOf(all("[role=tab][aria-selected=true]")[0]),
    rows: rows ? Number(rows) - 1 : undefined,
    actor: isActor && all("aside .link-ends").length === 0 ? textOf(heading).trim() : "",
    details: textOf(heading),
    theme: document.documentElement.dataset.theme ?? "auto",
    compared: inputs(".compare-tools input").map(({ value }) => value),
  };
}

/** What a reader may do; each takes a number that says which of several it is done to. */
export const ACTS = [
  "slide",
  "slide",
  "slide",
  "check",
  "check",
  "check",
  "reset",
  "tab",
  "tab",
  "select",
  "select",
  "select",
  "clear",
  "good",
  "bad",
  "dismiss",
  "example",
  "back",
  "back",
  "forward",
  "resize",
  "hide",
  "theme",
  "preset",
  "mode",
  "compare",
  "search",
] as const;
export type Act = (typeof ACTS)[number];

interface Doing {
  readonly act: Act;
  readonly number: number;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** Does one thing in the page and waits until it has come to rest; runs in the page as well. */
export async function perform({ act, number, good, bad }: Doing): Promise<void> {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const pick = <T>(items: readonly T[]): T | undefined => items[number % Math.max(1, items.length)];
  const click = (selector: string) =>
    pick(all(selector).filter((element) => !element.matches(":disabled")))?.click();
  const rest = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const open = (name: string, text = "") => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    const files = new DataTransfer();
    files.items.add(new File([text], name));
    if (!input) return;
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const set = (element: HTMLInputElement | HTMLSelectElement, value: string) => {
    const prototype = Object.getPrototypeOf(element);
    // React hears of a change only where the setter of the element itself was called.
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, value);
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const go = async (steps: number) => {
    const { navigation } = window;
    if (steps < 0 ? !navigation.canGoBack : !navigation.canGoForward) return;
    const moved = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    history.go(steps);
    await Promise.race([moved, rest(2000)]);
  };
  /** Chooses an entry of the menu, and of what that opens. */
  const choose = async (entry: number) => {
    const until = async (count: number) => {
      for (let waits = 0; waits < 100 && all(".menu").length < count; waits++) await rest(10);
    };
    all(".menu-button")[0]?.click();
    await until(1);
    all(".menu [aria-haspopup]")[entry]?.click();
    await until(2);
    pick([...(all(".menu").at(-1)?.querySelectorAll<HTMLElement>(".menu-item") ?? [])])?.click();
  };
  // What is looked at stands behind two buttons.
  click(".head-filter[aria-expanded=false]");
  click(".more-button[aria-expanded=false]");
  switch (act) {
    case "slide": {
      const thumb = pick([
        ...document.querySelectorAll<HTMLInputElement>(".timeline input[type=range]:enabled"),
      ]);
      const keys = ["ArrowRight", "ArrowLeft", "PageUp", "PageDown", "Home", "End"];
      const key = keys[Math.floor(number / 7) % keys.length] ?? "";
      for (let times = 0; times <= number % 5; times++)
        thumb?.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
        );
      break;
    }
    case "check":
      click(".filter-group label input, .timeline-tools label input");
      break;
    case "reset":
      click(".filters > button:not([class])");
      break;
    case "tab":
      click("[role=tab]");
      break;
    case "select":
      click(".link-line, table button.plain, aside h2 button, .source-quotes button");
      break;
    case "clear":
      all("aside > .plain")[0]?.click();
      break;
    case "good":
      open("mine.json", pick(good));
      break;
    case "bad":
      open("bad.json", pick(bad));
      break;
    case "dismiss":
      all(".trouble > button")[0]?.click();
      break;
    case "example":
      await choose(0);
      break;
    case "back":
      await go(-1);
      break;
    case "forward":
      await go(1);
      break;
    case "hide":
      for (const state of ["hidden", "visible"]) {
        Reflect.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
        await rest(5);
      }
      break;
    case "theme":
      await choose(2);
      break;
    case "preset":
      click(".presets button");
      break;
    case "mode":
      click(".more-rest > label input");
      break;
    case "compare":
      click(".compare-tools button, .more-rest > button");
      break;
    case "search": {
      const input = document.querySelector<HTMLInputElement>("[role=combobox]");
      if (!input) break;
      set(input, pick(["a", "putin", "call", "zzz", "("]) ?? "");
      for (let waits = 0; waits < 20 && all("[role=option]").length === 0; waits++) await rest(10);
      click("[role=option]");
      set(input, "");
      break;
    }
    default:
  }
  await rest(15);
  for (let waits = 0; waits < 500 && document.querySelector(".loading-bar"); waits++)
    await rest(10);
}
