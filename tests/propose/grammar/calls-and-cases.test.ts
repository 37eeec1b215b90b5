import { describe, expect, it } from "vitest";
import { linesOf, proposedFrom } from "../proposed";

describe("“a appelé” in French", () => {
  it.each([
    [
      "Anne Blanc a appelé lundi Paul Lenoir pour parler du port.",
      "call anne-blanc > paul-lenoir, held, 2022-02-28",
    ],
    [
      "La ministre Anne Blanc a également appelé son homologue suédois Paul Lenoir.",
      "call anne-blanc > paul-lenoir, held, ../2022-03-04",
    ],
    [
      "Anne Blanc a appelé Paul Lenoir à rouvrir le port.",
      "statement anne-blanc > paul-lenoir, held, ../2022-03-04",
    ],
    [
      "Anne Blanc a appelé la Suède à la retenue.",
      "statement anne-blanc > suede, held, ../2022-03-04",
    ],
    [
      "Anne Blanc a appelé Paul Lenoir au calme.",
      "statement anne-blanc > paul-lenoir, held, ../2022-03-04",
    ],
  ])("is a call, but for what somebody is called to do: %s", async (text, line) => {
    expect(await linesOf(text, { language: "fr" })).toEqual([line]);
  });
});

describe("a call that is told of as earlier or later", () => {
  it.each([
    ["en", "After the call, Ann Lee met Bob Day.", "meeting"],
    ["en", "Two hours before the call, Ann Lee met Bob Day.", "meeting"],
    ["it", "Dopo la telefonata, Ann Lee ha incontrato Bob Day.", "meeting"],
    ["en", "During a phone call, Ann Lee discussed the port with Bob Day.", "call"],
    ["en", "In a phone call, Ann Lee discussed the port with Bob Day.", "call"],
  ])("makes no call of what is told, in %s: %s", async (language, text, kind) => {
    expect(await linesOf(text, { language })).toEqual([
      `${kind} ann-lee > bob-day, held, ../2022-03-04`,
    ]);
  });
});

describe("family names that stand alone in another case", () => {
  it.each([
    ["ru", "Ян Ребров позвонил Додику. Додику передали письмо.", "Додик"],
    ["ru", "Ян Ребров встретился с Рябовым.", "Рябов"],
    ["ru", "Ян Ребров обсудил это с Вольфом. Вольфа принял Ребров.", "Вольф"],
    ["ru", "Ян Ребров встретился с Липовой. Липова довольна.", "Липова"],
    ["ru", "Ян Ребров встретился с Шойгу.", "Шойгу"],
    ["ru", "Ян Ребров встретился с Нетаньяху.", "Нетаньяху"],
    ["uk", "Ян Ребров зателефонував Туску. Туском задоволені.", "Туск"],
    ["uk", "Ян Ребров зустрівся з Шевчуком.", "Шевчук"],
  ])("are called by the nominative, in %s: %s", async (language, text, name) => {
    const { nodes } = await proposedFrom(text, { language });
    expect(nodes.map((node) => [node.kind, node.name])).toContainEqual(["person", name]);
  });

  it("say nothing beside a verb of several", async () => {
    const text = "Ян Ребров позвонил Додику. Додику сообщили о встрече в порту.";
    expect(await linesOf(text, { language: "ru" })).toEqual([
      expect.stringMatching(/^call ян-ребров > додик/),
    ]);
  });
});
