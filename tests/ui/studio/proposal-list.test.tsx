import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense, useState } from "react";
import { afterEach, expect, it } from "vitest";
import { emptyDraft } from "../../../src/edit/draft";
import { ProposalList } from "../../../src/ui/studio/writing/ProposalList";
import { createEnglishReadout } from "../../english-readout";
import { renderIn } from "../render-in";

afterEach(cleanup);

const COUNT = 220;
const edges = Array.from({ length: COUNT }, (_, at) => ({
  id: `l${at}`,
  kind: "call",
  source: "a",
  target: "b",
  quotes: [{ document: "d", exact: `Words ${at}.`, start: at }],
}));
const DRAFT = { ...emptyDraft("Calls", "en"), proposals: { nodes: [], edges } };

function Proposals() {
  const [current, setCurrent] = useState("l0");
  const none = () => undefined;
  return (
    <ProposalList
      draft={DRAFT}
      current={current}
      onAccept={none}
      onChange={none}
      onDismiss={none}
      onGo={setCurrent}
    />
  );
}

const drawn = () =>
  Array.from(document.querySelectorAll("li[aria-posinset]"), (item) =>
    Number(item.getAttribute("aria-posinset")),
  );

it("Of hundreds of proposals a part is drawn: that of the one at hand, with more before and after as it is asked for", async () => {
  await act(async () => {
    renderIn(
      createEnglishReadout(),
      <Suspense>
        <Proposals />
      </Suspense>,
    );
  });
  const user = userEvent.setup();
  expect(drawn()).toHaveLength(100);
  await user.click(screen.getByRole("button", { name: "120 more" }));
  expect(drawn()).toHaveLength(200);

  // The keys go through all of them, and the focus with them.
  act(() => document.querySelector<HTMLElement>("[tabindex='0'][aria-posinset]")?.focus());
  await user.keyboard("{End}");
  expect(drawn()).toEqual(Array.from({ length: 20 }, (_, at) => 201 + at));
  expect(document.activeElement?.getAttribute("aria-posinset")).toBe(String(COUNT));
  await user.keyboard("{Home}");
  expect(document.activeElement?.getAttribute("aria-posinset")).toBe("1");
  expect(document.activeElement?.getAttribute("aria-setsize")).toBe(String(COUNT));
  await user.keyboard("{End}");
  await user.click(screen.getByRole("button", { name: "200 more" }));
  expect(drawn()[0]).toBe(101);
});
