import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propose, READ_LANGUAGES, type ReadLanguage } from "../../src/propose";
import { PHRASINGS, sentenceOf, type Told } from "./phrasings";
import { dayOf } from "./proposed";

const SAID: readonly Told[] = ["held", "planned", "cancelled", "postponed", "denied", "open"];
/** What is said before and after, of other things. */
const AROUND: Readonly<Record<ReadLanguage, readonly [string, string]>> = {
  en: ["Prices rose sharply.", "Analysts had expected it."],
  fr: ["Les prix ont fortement augmenté.", "Les marchés sont restés calmes."],
  de: ["Die Preise stiegen deutlich.", "Die Märkte blieben ruhig."],
  es: ["Los precios subieron con fuerza.", "Los mercados siguieron tranquilos."],
  it: ["I prezzi sono saliti molto.", "I mercati sono rimasti calmi."],
  uk: ["Ціни різко зросли.", "Ринки залишилися спокійними."],
  ru: ["Цены резко выросли.", "Рынки остались спокойными."],
};

/** The contacts that are proposed from a text, by what is said of them. */
async function toldIn(text: string, language: ReadLanguage): Promise<string[]> {
  const { edges } = await propose([{ text, published: dayOf("2020-03-05"), language }]);
  return edges
    .filter(({ kind }) => kind !== "statement" && kind !== "agreement")
    .map(({ status = "", quotes }) =>
      quotes?.some(({ stance }) => stance === "denies") ? "denied" : status,
    );
}

describe.each(READ_LANGUAGES)("A contact in %s", (language) => {
  it.each(SAID)("that is %s is proposed as that, or not at all where it is open", async (told) => {
    const read = await Promise.all(
      PHRASINGS[language][told].map(async (phrasing) => {
        const text = sentenceOf(language, phrasing);
        return { text, told: await toldIn(text, language) };
      }),
    );
    const wrong = read.filter(({ told: [first, ...others] }) => {
      const isOpen = first === undefined || first === "unknown" || first === "planned";
      return others.length > 0 || (told === "open" ? !isOpen : first !== told);
    });
    expect(wrong).toEqual([]);
  });
});

it("Nothing planned, called off, wished for, possible or denied is proposed as held, whatever stands around it", async () => {
  const sentences = fc.constantFrom(...READ_LANGUAGES).chain((language) =>
    fc.record({
      language: fc.constant(language),
      phrasing: fc.constantFrom(
        ...SAID.filter((told) => told !== "held").flatMap((told) => PHRASINGS[language][told]),
      ),
      before: fc.boolean(),
      after: fc.boolean(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(sentences, async ({ language, phrasing, before, after }) => {
      const [one, other] = AROUND[language];
      const sentence = sentenceOf(language, phrasing);
      const text = [before ? one : "", sentence, after ? other : ""].join(" ").trim();
      expect({ text, told: await toldIn(text, language) }).not.toMatchObject({
        told: expect.arrayContaining(["held"]),
      });
    }),
    { numRuns: 150 },
  );
});
