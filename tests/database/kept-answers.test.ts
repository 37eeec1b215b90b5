import { expect, it } from "vitest";
import { keepAnswers } from "../../src/database/gateway/kept-answers";

/** Answers of ten characters, and the keys of those that were made. */
function keepThree() {
  const kept = keepAnswers(30);
  const made: string[] = [];
  const ask = (key: string) =>
    kept.of(key, async () => {
      made.push(key);
      return key.padEnd(10);
    });
  return { ask, made };
}

it("An answer is made once, whoever asks for it again", async () => {
  const { ask, made } = keepThree();
  for (const key of ["a", "b", "a", "b"]) expect((await ask(key)).trim()).toBe(key);
  expect(made).toEqual(["a", "b"]);
});

it("Where there are too many, the one that nobody has asked for the longest is let go", async () => {
  const { ask, made } = keepThree();
  for (const key of ["a", "b", "c", "a", "d", "a", "b"]) await ask(key);
  expect(made).toEqual(["a", "b", "c", "d", "b"]);
});

it("An answer that is longer than all may be is given, and those that are kept stay", async () => {
  const kept = keepAnswers(30);
  await kept.of("a", async () => "a");
  expect(await kept.of("long", async () => "x".repeat(31))).toHaveLength(31);
  expect(await kept.of("a", async () => "made again")).toBe("a");
});

it("What could not be made is made anew when it is asked for again", async () => {
  const kept = keepAnswers(30);
  await expect(kept.of("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(await kept.of("a", async () => "a")).toBe("a");
});
