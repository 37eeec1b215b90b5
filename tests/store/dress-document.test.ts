import { expect, it } from "vitest";
import { dressDocument } from "../../src/store/dress-document";

it("A document speaks the language of its readout, from its own side, and wears its theme where that is not the reader's", () => {
  const page = document.implementation.createHTMLDocument();
  const dress = () => {
    const { lang, dir, dataset } = page.documentElement;
    return [lang, dir, dataset.theme];
  };
  dressDocument(page, { language: "ar", theme: "dark" });
  expect(dress()).toEqual(["ar", "rtl", "dark"]);
  dressDocument(page, { language: "de", theme: "auto" });
  expect(dress()).toEqual(["de", "ltr", undefined]);
  dressDocument(page, { language: "de", theme: "light" });
  expect(dress()).toEqual(["de", "ltr", "light"]);
});
