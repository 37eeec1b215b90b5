import { describe, expect, it } from "vitest";
import { createConfinement } from "../../../src/embed/host/confine";

function openFrame(innerHeight: number) {
  const page = { innerWidth: 640, innerHeight, scrollY: 40, document };
  document.body.innerHTML = '<div id="root"></div>';
  delete document.documentElement.dataset.confined;
  return { page, ...createConfinement(page) };
}
const isConfined = () => document.documentElement.dataset.confined !== undefined;

describe("a frame that is lower than its page", () => {
  it("lets the page scroll within once it has stayed so for a while, where the reader was", () => {
    const { check } = openFrame(300);
    check(900);
    check(900);
    expect(isConfined()).toBe(false);
    check(900);
    expect(isConfined()).toBe(true);
    expect(document.getElementById("root")?.scrollTop).toBe(40);
  });

  it("is an ordinary one again as soon as it has the room", () => {
    const { page, check } = openFrame(300);
    for (let time = 0; time < 5; time++) check(900);
    page.innerHeight = 900;
    check(900.4);
    expect(isConfined()).toBe(false);
  });

  it("stays one while its page makes do with the room, and asks for what it would need", () => {
    const { page, check, neededFor } = openFrame(300);
    expect(neededFor(900)).toBe(900);
    for (let time = 0; time < 3; time++) check(900);
    for (let time = 0; time < 5; time++) check(300);
    expect(isConfined()).toBe(true);
    expect(neededFor(300)).toBe(900);
    expect(neededFor(1500)).toBe(1500);
    check(1500);
    expect(isConfined()).toBe(false);
    expect(neededFor(300)).toBe(300);
    for (let time = 0; time < 3; time++) check(900);
    page.innerWidth = 320;
    check(300);
    expect(isConfined()).toBe(false);
    expect(neededFor(300)).toBe(300);
  });

  it("is none while its host only takes its time", () => {
    const { page, check } = openFrame(300);
    for (let time = 0; time < 9; time++) {
      page.innerHeight = time % 2 === 0 ? 300 : 900;
      check(900);
    }
    expect(isConfined()).toBe(false);
  });
});
