import { describe, expect, it } from "vitest";
import { runsOf, wordsOfTerm, wordsOfText } from "../../../src/frame/reading/tokens";

describe("the words of a text", () => {
  it("are parted at spaces and punctuation", () => {
    expect(wordsOfText("Ada Quill – met, in Riga.\nThen")).toEqual([
      ...["Ada", "Quill", "met", "in", "Riga", "Then"],
    ]);
  });

  it("are, in a script that parts none, the passages of four characters from every character on", () => {
    expect(wordsOfText("习近平主席")).toEqual(["习近平主", "近平主席", "平主席", "主席", "席"]);
    expect(wordsOfText("주석")).toEqual(["주석", "석"]);
  });

  it("are of one script each", () => {
    expect(runsOf("G20峰会")).toEqual(["G20", "峰会"]);
    expect(wordsOfText("G20峰会")).toEqual(["G20", "峰会", "会"]);
  });
});

describe("the words of a term", () => {
  it("are whole where they are no longer than what is kept of a text", () => {
    expect(wordsOfTerm("习近平主")).toEqual(["习近平主"]);
    expect(wordsOfTerm("Ada Quill")).toEqual(["Ada", "Quill"]);
  });

  it("are those of a dictionary where they are longer, none of them longer than what is kept, and nothing is lost", () => {
    const words = wordsOfTerm("中华人民共和国主席");
    expect(words.join("")).toBe("中华人民共和国主席");
    expect(words.every((word) => [...word].length > 0 && [...word].length <= 4)).toBe(true);
  });
});
