import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense, useState } from "react";
import { afterEach, expect, it } from "vitest";
import { Field } from "../../../src/ui/studio/forms/Field";
import { createEnglishReadout } from "../../english-readout";
import { renderIn } from "../render-in";

afterEach(cleanup);

function Name({ given }: { readonly given: string }) {
  const [name, setName] = useState(given);
  return <Field label="Name" value={name} onChange={setName} />;
}

async function showName(given: string): Promise<void> {
  await act(async () => {
    renderIn(
      createEnglishReadout(),
      <Suspense>
        <Name given={given} />
      </Suspense>,
    );
  });
}

it("A value that a line can hold is written in it", async () => {
  await showName("Ada Quill");
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: "Name" }), "er");
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "Ada Quiller");
});

it("One that no line can hold is shown as far as it tells which it is, and where it can be changed is said", async () => {
  await showName("Ada ".repeat(5000));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText(/^(Ada ){40,}.*…$/).textContent.length).toBeLessThan(250);
  expect(screen.getByText("Too long to be changed here. Change it in the file.")).toBeTruthy();
});

it("What a writer makes long stays in its line", async () => {
  await showName("A".repeat(9_990));
  const line = screen.getByRole("textbox", { name: "Name" });
  const user = userEvent.setup();
  await user.click(line);
  await user.paste("b".repeat(20));
  expect(line).toHaveProperty("value", "A".repeat(9_990) + "b".repeat(20));
});
