import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("words for the two who were named before", () => {
  it.each([
    [
      "de",
      "Olaf Scholz empfing am Dienstag Emmanuel Macron.",
      "Beide hatten am Montag telefoniert.",
    ],
    [
      "de",
      "Olaf Scholz empfing am Dienstag Emmanuel Macron.",
      "Die Staatschefs beider Länder hatten am Montag telefoniert.",
    ],
    [
      "es",
      "Olaf Scholz recibió el martes a Emmanuel Macron.",
      "Ambos mantuvieron el lunes una conversación telefónica.",
    ],
    [
      "es",
      "Olaf Scholz recibió el martes a Emmanuel Macron.",
      "Los mandatarios de ambos países hablaron por teléfono el lunes.",
    ],
    [
      "fr",
      "Olaf Scholz a reçu mardi Emmanuel Macron.",
      "Les dirigeants des deux pays s'étaient entretenus par téléphone lundi.",
    ],
    [
      "it",
      "Olaf Scholz ha ricevuto martedì Emmanuel Macron.",
      "I due si erano sentiti lunedì al telefono.",
    ],
  ])("in %s: %s %s", async (language, before, text) => {
    expect(await linesOf(`${before} ${text}`, { language })).toEqual([
      "meeting olaf-scholz > emmanuel-macron, held, 2022-03-01",
      "call olaf-scholz > emmanuel-macron, held, 2022-02-28",
    ]);
  });

  it.each([
    [
      "ru",
      "Владимир Путин принял во вторник Александра Лукашенко.",
      "Главы двух государств уже говорили по телефону в понедельник.",
    ],
    [
      "uk",
      "Володимир Зеленський прийняв у вівторок Каю Каллас.",
      "Глави двох держав говорили телефоном у понеділок.",
    ],
  ])("in %s: %s %s", async (language, before, text) => {
    const lines = await linesOf(`${before} ${text}`, { language });
    expect(lines.map((line) => line.replace(/ .* > [^,]+/, ""))).toEqual([
      "meeting, held, 2022-03-01",
      "call, held, 2022-02-28",
    ]);
  });

  it("mean the two of the same sentence, behind “si bien”, too", async () => {
    expect(
      await linesOf(
        "Pedro Sánchez y Mohamed Berrada no se verán, si bien ambos mantuvieron el miércoles una conversación telefónica.",
        { language: "es" },
      ),
    ).toEqual(["call pedro-sanchez > mohamed-berrada, held, 2022-03-02"]);
  });

  it("tell of no contact where what they did is none", async () => {
    const text =
      "Olaf Scholz lobte Emmanuel Macron. Beide hatten ihre Teilnahme am Gipfel abgesagt.";
    const lines = await linesOf(text, { language: "de" });
    expect(lines.filter((line) => !line.startsWith("statement"))).toEqual([]);
  });
});

describe("two who preside together", () => {
  it.each([
    [
      "en",
      "Ann Lee and Bob Day will co-chair the next session in Paris in May.",
      "planned, 2022-05",
    ],
    ["en", "Ann Lee co-chaired the talks with Bob Day on Tuesday.", "held, 2022-03-01"],
    ["es", "Ann Lee y Bob Day presidieron el martes la comisión mixta.", "held, 2022-03-01"],
    ["es", "Ann Lee copresidió el martes con Bob Day una reunión en Rabat.", "held, 2022-03-01"],
    ["fr", "Ann Lee et Bob Day ont coprésidé mardi une réunion à Paris.", "held, 2022-03-01"],
    ["it", "Ann Lee e Bob Day hanno copresieduto martedì la riunione.", "held, 2022-03-01"],
  ])("meet, in %s: %s", async (language, text, told) => {
    expect(await linesOf(text, { language })).toEqual([`meeting ann-lee > bob-day, ${told}`]);
  });

  it("are two: who presides alone meets nobody", async () => {
    expect(await linesOf("Ann Lee co-chaired the summit in Berlin on Tuesday.")).toEqual([]);
  });
});
