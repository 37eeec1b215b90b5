import { describe, expect, it } from "vitest";
import { findDates } from "../../src/propose/dates/find-dates";
import type { FoundDate } from "../../src/propose/dates/found-date";
import { printInterval, type Tense } from "../../src/propose/dates/intervals";
import { dateWordsOf } from "../../src/propose/language/date-words";
import { loadLanguage } from "../../src/propose/language/load-language";
import type { ReadLanguage } from "../../src/propose";
import { tokensOf } from "../../src/propose/text/tokens";
import { dayOf } from "./proposed";

/** As of Thursday, 24 February 2022; behind another sentence, if there is one. */
async function datesIn(text: string, language: ReadLanguage, tense: Tense, before = "") {
  const words = dateWordsOf(language, (await loadLanguage(language)).dates);
  const find = (one: string, told: readonly FoundDate[]) =>
    findDates(tokensOf(one, 0, one.length, language), words, dayOf("2022-02-24"), told);
  return find(text, find(before, [])).map(({ daysFor }) => {
    const days = daysFor(tense);
    return days.isOpen ? "open" : printInterval(days);
  });
}

describe("words for days that are counted from the day told before", () => {
  it.each<[ReadLanguage, string, string, string]>([
    ["en", "They met on Tuesday.", "The same day she called him.", "2022-02-22"],
    ["en", "They met on Tuesday.", "A day earlier, she had called him.", "2022-02-21"],
    ["en", "They met on 3 February.", "The next day he left.", "2022-02-04"],
    ["en", "They met on 3 February.", "Two days later, he left.", "2022-02-05"],
    ["de", "Sie trafen sich am Dienstag.", "Am Vortag hatte er angerufen.", "2022-02-21"],
    ["de", "Sie trafen sich am Dienstag.", "Am selben Tag rief er an.", "2022-02-22"],
    ["de", "Sie trafen sich am 3. Februar.", "Zwei Tage später rief er an.", "2022-02-05"],
    ["fr", "Ils se sont vus mardi.", "La veille, il avait appelé.", "2022-02-21"],
    ["fr", "Ils se sont vus mardi.", "Le même jour, il a appelé.", "2022-02-22"],
    ["fr", "Ils se sont vus le 3 février.", "Il a appelé le surlendemain.", "2022-02-05"],
    ["es", "Se vieron el martes.", "Un día antes había llamado.", "2022-02-21"],
    ["es", "Se vieron el martes.", "Al día siguiente llamó.", "2022-02-23"],
    ["it", "Si sono visti martedì.", "Il giorno prima aveva chiamato.", "2022-02-21"],
    ["it", "Si sono visti martedì.", "L'indomani ha chiamato.", "2022-02-23"],
    ["ru", "Они встретились во вторник.", "В тот же день он позвонил.", "2022-02-22"],
    ["ru", "Они встретились во вторник.", "Она прибыла накануне.", "2022-02-21"],
    ["uk", "Вони зустрілися у вівторок.", "Того ж дня він зателефонував.", "2022-02-22"],
    ["uk", "Вони зустрілися у вівторок.", "Наступного дня він поїхав.", "2022-02-23"],
  ])("in %s: after “%s”, “%s” is %s", async (language, before, text, days) => {
    expect(await datesIn(text, language, "past", before)).toEqual([days]);
  });

  it.each<[ReadLanguage, string, Tense, string]>([
    ["en", "They met on Tuesday.", "past", "Two days before the summit, he left."],
    ["en", "They met on Tuesday.", "past", "The day before he left."],
    ["en", "They met in January.", "past", "The same day she called him."],
    ["en", "They met on Monday and on Tuesday.", "past", "A day earlier, she had called him."],
    ["en", "They will meet on Tuesday.", "future", "The next day she will leave."],
    ["en", "They met.", "past", "The same day she called him."],
    ["fr", "Ils se sont vus mardi.", "past", "La veille du sommet, il a appelé."],
    ["it", "Si sono visti martedì.", "past", "Il giorno prima del vertice ha chiamato."],
  ])("are left open in %s: after “%s”, of the %s: “%s”", async (language, before, tense, text) => {
    expect(await datesIn(text, language, tense, before)).toEqual(["open"]);
  });
});

describe("words for days", () => {
  it.each<[ReadLanguage, Tense, string, string]>([
    ["en", "past", "on Monday", "2022-02-21"],
    ["en", "future", "on Monday", "2022-02-28"],
    ["en", "past", "this afternoon", "2022-02-24"],
    ["en", "past", "earlier this week", "2022-02-21/2022-02-24"],
    ["en", "past", "last month", "2022-01"],
    ["en", "past", "mid-January", "2022-01-11/2022-01-20"],
    ["en", "future", "mid-June", "2022-06-11/2022-06-20"],
    ["en", "future", "Monday and Tuesday", "2022-02-28/2022-03-01"],
    ["en", "past", "three days ago", "2022-02-21"],
    ["en", "future", "on May 3-4", "2022-05-03/2022-05-04"],
    ["en", "past", "on 3 December", "2021-12-03"],
    ["en", "past", "in March 2014", "2014-03"],
    ["en", "future", "in the days to come", "2022-02-24/.."],
    ["en", "past", "since February 12", "2022-02-12/2022-02-24"],
    ["en", "past", "two days after the summit", "open"],
    ["en", "past", "on the eve of", "open"],
    ["en", "past", "on 03/04/2022", "open"],
    ["fr", "past", "mercredi dernier", "2022-02-23"],
    ["fr", "future", "le 1er mars", "2022-03-01"],
    ["fr", "past", "il y a deux jours", "2022-02-22"],
    ["de", "past", "am Dienstag", "2022-02-22"],
    ["de", "past", "am 3. Februar 2022", "2022-02-03"],
    ["de", "future", "kommende Woche", "2022-02-28/2022-03-06"],
    ["es", "past", "la semana pasada", "2022-02-14/2022-02-20"],
    ["es", "past", "hace dos días", "2022-02-22"],
    ["es", "past", "el 5 de enero de 2022", "2022-01-05"],
    ["it", "past", "giovedì scorso", "2022-02-17"],
    ["it", "future", "tra tre giorni", "2022-02-27"],
    ["uk", "past", "у середу", "2022-02-23"],
    ["uk", "past", "19 січня", "2022-01-19"],
    ["uk", "future", "наступного тижня", "2022-02-28/2022-03-06"],
    ["ru", "past", "во вторник", "2022-02-22"],
    ["ru", "past", "3 февраля 2022 года", "2022-02-03"],
  ])("in %s, of the %s: “%s” is %s", async (language, tense, text, days) => {
    expect(await datesIn(text, language, tense)).toEqual([days]);
  });

  it.each(["She may march on.", "Second, no deal.", "It costs 1,914 euros."])(
    "are none in “%s”",
    async (text) => {
      expect(await datesIn(text, "en", "past")).toEqual([]);
    },
  );
});
