import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("who does not say more of a contact", () => {
  it.each([
    ["fr", "Matignon n'a pas donné de détails sur l'entretien entre Anne Blanc et Paul Lenoir."],
    ["fr", "Le ministère n'a pas encore commenté la rencontre entre Anne Blanc et Paul Lenoir."],
    ["es", "El gobierno no reveló el contenido de la llamada entre Ana Luz y Pablo Paz."],
    ["it", "Il governo non ha fornito dettagli sull'incontro tra Anna Bianchi e Paolo Neri."],
    ["de", "Das Amt machte keine Angaben zu dem Telefonat zwischen Anna Wolf und Paul Haas."],
    ["de", "Der Sprecher äußerte sich nicht zu dem Treffen von Anna Wolf mit Paul Haas."],
    ["ru", "В министерстве не раскрыли подробностей встречи Яна Реброва с Андреем Белым."],
    ["uk", "Речник не навів деталей розмови Яна Реброва з Андрієм Білим."],
    ["en", "The office did not immediately elaborate on the call between Ann Lee and Bob Day."],
  ])("does not deny it, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([expect.stringMatching(/unknown, no date$/)]);
  });

  it.each([
    ["fr", "Il n'y a pas eu d'entretien entre Anne Blanc et Paul Lenoir."],
    ["es", "Pablo Paz no se reunió con Ana Luz."],
    ["de", "Das Treffen zwischen Anna Wolf und Paul Haas fand nicht statt."],
    ["de", "Haas sagte, er habe nicht mit Anna Wolf telefoniert. Paul Haas ist Minister."],
    ["ru", "Ян Ребров не встречался с Андреем Белым."],
  ])("denies it in other words, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([expect.stringMatching(/denied$/)]);
  });
});

describe("what somebody is besides", () => {
  it.each([
    "Ann Lee, also a member of the Port Authority, met Bob Day on Tuesday.",
    "Ann Lee, then chairwoman of the Port Authority, met Bob Day on Tuesday.",
  ])("does not meet in her place: %s", async (text) => {
    expect(await linesOf(text)).toEqual(["meeting ann-lee > bob-day, held, 2022-03-01"]);
  });
});
