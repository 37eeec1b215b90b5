import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Options } from "../../../src/ui/choice/Options";
import { createEnglishReadout } from "../../english-readout";
import { renderIn } from "../render-in";

afterEach(cleanup);

/** Shows a list of so many values; gives the choices in it, and the values whose names were asked for. */
function show(count: number, chosen: string, nameOf = (value: string) => `Name ${value}`) {
  const asked: string[] = [];
  renderIn(
    createEnglishReadout(),
    <select aria-label="list" value={chosen} onChange={() => undefined}>
      <Options
        items={Array.from({ length: count }, (_, at) => `v${at}`)}
        chosen={chosen}
        valueOf={(value) => value}
        nameOf={(value) => {
          asked.push(value);
          return nameOf(value);
        }}
      />
    </select>,
  );
  const list = screen.getByLabelText<HTMLSelectElement>("list");
  return { choices: [...list.options].map(({ text }) => text), asked, value: list.value };
}

it("A list of a hundred thousand has the first thousand and the chosen one, and says how many more there are", () => {
  const { choices, asked, value } = show(100_000, "v70000");
  expect(choices.slice(-3)).toEqual(["Name v999", "Name v70000", "98,999 more"]);
  expect(value).toBe("v70000");
  expect(asked).toHaveLength(1001);
});

it("A short list is whole, and a long name in it is clipped", () => {
  const { choices } = show(2, "v0", (value) => `${value} ${"x".repeat(10_000)}`);
  expect(choices.map((choice) => [choice.slice(0, 3), choice.length, choice.at(-1)])).toEqual([
    ["v0 ", 100, "…"],
    ["v1 ", 100, "…"],
  ]);
});
