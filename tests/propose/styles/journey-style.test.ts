import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

const proposes = async (language: string, text: string, told: readonly string[]) =>
  expect(await linesOf(text, { language })).toEqual(
    told.map((line) => expect.stringContaining(line)),
  );

describe("a journey to several countries", () => {
  it.each([
    [
      "en",
      "President Ann Lee cancelled her visit to Kenya and Uganda.",
      ["visit ann-lee > kenya, cancelled", "visit ann-lee > uganda, cancelled"],
    ],
    [
      "en",
      "President Ann Lee is on a tour that will also take her to Kenya and Uganda.",
      ["visit ann-lee > kenya, planned", "visit ann-lee > uganda, planned"],
    ],
    [
      "en",
      "President Ann Lee's trip, which took her to Kenya and Uganda, ended on Thursday.",
      ["visit ann-lee > kenya, held", "visit ann-lee > uganda, held"],
    ],
    [
      "es",
      "La ministra Ana Paz inicia hoy una gira que la llevará a Cuba y Panamá.",
      ["visit ana-paz > cuba, planned", "visit ana-paz > panama, planned"],
    ],
  ])("is a visit to each (%s): “%s”", proposes);
});

describe("a visit that its host calls off", () => {
  it.each([
    ["Norway cancelled a planned visit by Chilean President Ann Lee.", "cancelled"],
    ["The Norwegian government postponed a visit by Chilean President Ann Lee.", "postponed"],
  ])("is to the host: “%s”", async (text, status) => {
    await proposes("en", text, [`visit ann-lee > norway, ${status}`]);
  });
});

describe("the ends of a contact that a noun names", () => {
  it("are those of the call, and not of the summit that is talked about in it", async () => {
    const lines = await linesOf(
      "President Ann Lee informed on her decision to cancel the visit of the summit in a phone conversation with Bob Day.",
    );
    expect(lines).toContainEqual(expect.stringContaining("call ann-lee > bob-day, held"));
  });

  it("are the names behind two offices", async () => {
    await proposes(
      "en",
      "A meeting between Kenyan and Chilean presidents Ann Lee and Bob Day took place on Thursday.",
      ["meeting ann-lee > bob-day, held, 2022-03-03"],
    );
  });
});
