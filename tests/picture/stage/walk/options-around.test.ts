import { expect, test } from "vitest";
import { optionsAround } from "../../../../src/picture/stage/walk/options-around";

/** The places of the options that are elements, of sentences of a length. */
function placesOf(total: number, place: number, most: number, length = 1) {
  const asked = new Set<number>();
  const { start, texts } = optionsAround(total, place, most, (at) => {
    asked.add(at);
    return String(at).padStart(length, " ");
  });
  expect(texts.map(Number)).toEqual(texts.map((_, at) => start + at));
  return { from: start, to: start + texts.length - 1, asked: asked.size };
}

test("A short list is whole; of a long one those around the keyboard are elements", () => {
  expect(placesOf(3, -1, 10)).toEqual({ from: 0, to: 2, asked: 3 });
  expect(placesOf(100, -1, 10)).toEqual({ from: 0, to: 9, asked: 10 });
  expect(placesOf(100, 50, 10)).toEqual({ from: 45, to: 54, asked: 10 });
  expect(placesOf(100, 99, 10)).toEqual({ from: 90, to: 99, asked: 10 });
  expect(optionsAround(0, -1, 10, String)).toEqual({ start: 0, texts: [] });
});

test("Of long sentences fewer are elements, as many before as after the keyboard, and no other is asked for", () => {
  expect(placesOf(400, 200, 400, 10_000)).toEqual({ from: 196, to: 205, asked: 11 });
  expect(placesOf(400, -1, 400, 10_000)).toEqual({ from: 0, to: 9, asked: 11 });
  expect(placesOf(400, 399, 400, 10_000)).toEqual({ from: 390, to: 399, asked: 11 });
});

test("The option where the keyboard is stays, however long it is", () => {
  expect(placesOf(400, 7, 400, 1_000_000)).toEqual({ from: 7, to: 7, asked: 1 });
});
