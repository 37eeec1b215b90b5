import { act, cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { setTheme } from "../../../src/frame/view/steps";
import { usePage } from "../../../src/ui/shell/use-page";
import arabic from "../../../src/words/catalogues/ar.json";
import { createWords } from "../../../src/words/languages/create-words";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

function Page({ title }: { readonly title: string }) {
  usePage(title);
  return null;
}

afterEach(cleanup);

describe("a page that consists of one readout", () => {
  it("has its title, language, direction and theme", () => {
    const readout = createEnglishReadout();
    const { documentElement: root } = document;
    renderIn(readout, <Page title="Winter" />);
    expect(document.title).toBe("Winter");
    expect([root.lang, root.dir]).toEqual(["en", "ltr"]);
    act(() => readout.cells.setState({ words: createWords("ar", arabic) }));
    expect([root.lang, root.dir]).toEqual(["ar", "rtl"]);
    act(() => readout.dispatch(setTheme("dark")));
    expect(root.dataset.theme).toBe("dark");
    act(() => readout.dispatch(setTheme("auto")));
    expect(root.dataset.theme).toBeUndefined();
  });
});
