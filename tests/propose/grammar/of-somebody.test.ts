import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("whose spokesman, adviser or wife took part", () => {
  it.each([
    ["de", "Der Sprecher von Olaf Scholz traf Emmanuel Macron."],
    ["fr", "Le porte-parole d'Olaf Scholz a rencontré Emmanuel Macron."],
    ["es", "El portavoz de Olaf Scholz se reunió con Emmanuel Macron."],
    ["it", "Il portavoce di Olaf Scholz ha incontrato Emmanuel Macron."],
    ["ru", "Помощник Владимира Путина встретился с Эммануэлем Макроном."],
    ["ru", "Владимир Путин встретился с советником Эммануэля Макрона."],
    ["ru", "Жена Владимира Путина встретилась с Эммануэлем Макроном."],
    ["ru", "Эммануэль Макрон встретился с женой Владимира Путина."],
    ["de", "Die Frau des Bundeskanzlers Olaf Scholz traf Emmanuel Macron."],
    ["uk", "Радник Володимира Зеленського зустрівся з Емманюелем Макроном."],
    ["uk", "Володимир Зеленський зустрівся з радником Емманюеля Макрона."],
  ])("did not take part, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([]);
  });

  it.each([
    ["de", "Olaf Scholz traf den Berater von Emmanuel Macron, Carl Weiss."],
    ["ru", "Помощник Юрий Ушаков встретился с Эммануэлем Макроном."],
    ["ru", "Эммануэль Макрон встретился с помощником Юрием Ушаковым."],
    ["ru", "Пресс-секретарь Владимира Путина Дмитрий Песков встретился с Эммануэлем Макроном."],
    ["ru", "Владимир Путин принял бизнесмена Романа Абрамовича."],
    ["ru", "Владимир Путин встретился с журналистом Владимиром Познером."],
    ["ru", "Эммануэль Макрон встретился с женой Еленой Петровой."],
    ["uk", "Володимир Зеленський прийняв режисера Олега Сенцова."],
    ["ru", "Вчера Владимира Путина принял Александр Лукашенко."],
    ["ru", "Состоялась встреча Владимира Путина с Эммануэлем Макроном."],
    ["uk", "Радник Михайло Подоляк зустрівся з Емманюелем Макроном."],
  ])("is not taken for who did, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([expect.stringMatching(/^meeting .*held/)]);
  });
});
