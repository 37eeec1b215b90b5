import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Select } from "../../../src/ui/choice/Select";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const choice = (value: string, ...choices: readonly string[]) => (
  <Select aria-label="Kind" value={value} onChange={() => {}}>
    {choices.map((one) => (
      <option key={one}>{one}</option>
    ))}
  </Select>
);
const isTold = () => screen.queryByRole("combobox", { name: "Kind" }) !== null;
const settle = () =>
  act(() => {
    vi.runAllTimers();
  });

it("is met by screen readers a moment after it has come, and after its choices have changed", () => {
  const { rerender } = render(choice("Call", "Call", "Letter"));
  expect(isTold()).toBe(false);
  settle();
  expect(isTold()).toBe(true);
  rerender(choice("Letter", "Call", "Letter"));
  expect(isTold()).toBe(true);
  rerender(choice("Letter", "Letter"));
  expect(isTold()).toBe(false);
  settle();
  expect(isTold()).toBe(true);
});

it("is met at once by whoever comes to it, and stays while they are there", () => {
  const { rerender } = render(choice("Call", "Call", "Letter"));
  const list = screen.getByLabelText("Kind");
  act(() => {
    list.focus();
  });
  expect(isTold()).toBe(true);
  rerender(choice("Letter", "Letter"));
  expect(isTold()).toBe(true);
});
