import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { FirstOf } from "../../../src/ui/parts/FirstOf";
import { createEnglishReadout } from "../../english-readout";
import { renderIn } from "../render-in";

afterEach(cleanup);

it("asks a list of a hundred thousand for no more than it shows", () => {
  const asked: number[] = [];
  const items = {
    length: 100_000,
    slice(start: number, end: number) {
      const places = Array.from({ length: end - start }, (_, at) => start + at);
      asked.push(...places);
      return places;
    },
  };
  const { container } = renderIn(
    createEnglishReadout(),
    <FirstOf items={items} most={3}>
      {(item) => <i key={item}>{item}</i>}
    </FirstOf>,
  );
  expect(container.querySelectorAll("i")).toHaveLength(3);
  expect(new Set(asked)).toEqual(new Set([0, 1, 2]));
  fireEvent.click(screen.getByRole("button"));
  expect(container.querySelectorAll("i")).toHaveLength(6);
  expect(Math.max(...asked)).toBe(5);
});
