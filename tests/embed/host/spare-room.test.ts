import { describe, expect, it } from "vitest";
import { createSpareRoom } from "../../../src/embed/host/spare-room";

function openFrame(innerHeight: number, page = "folded") {
  const frame = { innerWidth: 390, innerHeight, document };
  document.body.innerHTML = `<div data-page="${page}"></div>`;
  delete document.documentElement.dataset.roomy;
  return { frame, ...createSpareRoom(frame) };
}
const isFilled = () => document.documentElement.dataset.roomy !== undefined;

describe("a frame that is higher than its folded page", () => {
  it("is filled once it has stayed so for a while, and its host is still told what the page needs", () => {
    const { check, neededFor } = openFrame(1000);
    check(560);
    check(560);
    expect(isFilled()).toBe(false);
    check(560);
    expect(isFilled()).toBe(true);
    expect(document.documentElement.style.getPropertyValue("--room")).toBe("1000px");
    check(1000);
    expect(isFilled()).toBe(true);
    expect(neededFor(1000)).toBe(560);
  });

  it("is left as soon as its host gives it another height", () => {
    const { frame, check, neededFor } = openFrame(1000);
    for (let time = 0; time < 3; time++) check(560);
    frame.innerHeight = 560;
    check(1000);
    expect(isFilled()).toBe(false);
    expect(neededFor(560)).toBe(560);
  });

  it("is not filled for some pixels, nor where the reader has asked for the whole page", () => {
    for (const { check } of [openFrame(590), openFrame(1000, "explored")]) {
      for (let time = 0; time < 5; time++) check(560);
      expect(isFilled()).toBe(false);
    }
  });
});
