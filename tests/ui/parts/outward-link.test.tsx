import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { OutwardLink } from "../../../src/ui/parts/OutwardLink";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

afterEach(cleanup);

describe("a link to where a file points", () => {
  it("shows the host that it leads to, whatever the address looks like", () => {
    const { container } = renderIn(
      createEnglishReadout(),
      <OutwardLink address={"https://good.example@\u0430pple.example/a"} />,
    );
    const link = screen.getByRole("link", { name: "https://xn--pple-43d.example/a" });
    expect(link.getAttribute("href")).toBe("https://xn--pple-43d.example/a");
    expect(container.textContent).not.toContain("good");
  });

  it("has the host beside words that cannot show it", () => {
    const { container } = renderIn(
      createEnglishReadout(),
      <OutwardLink address="https://good.example@evil.example:8443/">Open source</OutwardLink>,
    );
    expect(screen.getByRole("link", { name: "Open source" }).getAttribute("href")).toBe(
      "https://evil.example:8443/",
    );
    expect(container.textContent).toBe("Open source evil.example:8443");
  });

  it("is what the file says where it may be none", () => {
    const { container } = renderIn(
      createEnglishReadout(),
      <OutwardLink address={"javascript:alert(1)//\u202Egpj"}>Open source</OutwardLink>,
    );
    expect(screen.queryByRole("link")).toBeNull();
    expect(container.textContent).toBe("javascript:alert(1)//\u202Egpj");
    expect(container.querySelector("[data-code='U+202E']")).not.toBeNull();
  });
});
