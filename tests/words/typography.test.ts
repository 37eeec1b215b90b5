import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/frame/view/language";
import { FOLDERS, readCatalogue } from "./read-catalogue";

/** What a sub-editor would strike out, by language; code and addresses within a message are left alone. */
const FAULTS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/[„«»]/, "quotation marks are “ ”"],
    [/(?<!,) [:;!?»](?![\w)])/, "no space before punctuation"],
    [/\d %/, "no space before %"],
  ],
  it: [
    [/[„]|“(?!…”)/, "quotation marks are « »"],
    [/ [:;!](?![\w)])/, "no space before punctuation"],
    [/\b(?:l|un|dell|nell|all|dall|sull|c|n|d)' ?\w/i, "the apostrophe is ’"],
    [/\b(?:perche|cosi|e' )\b/, "an accent is missing"],
  ],
  fr: [
    [/(?<![\d\u00A0"])(?<!https?):(?!\/\/|\d)(?! |$)(?<!\u00A0:)(?=\s)/, "U+00A0 before a colon"],
    [/[^\u00A0\u202F(]»|«[^\u00A0\u202F]/, "U+00A0 within « »"],
    [/(?<!,) [:;!?»](?![\w)])/, "U+00A0 or U+202F before : ; ! ?"],
    [/\b(?:l|d|n|qu|s|c|j)'\w/i, "the apostrophe is ’"],
  ],
  de: [
    [/[«»]|”(?!\))(?<!“…”)/, "quotation marks are „ “"],
    [/ …/, "U+00A0 before …"],
    [/\p{L}…/u, "a space before …"],
    [/(?<!,) [:;!?](?![\w)])/, "no space before punctuation"],
  ],
  es: [
    [/[„]|“(?!…”)/, "quotation marks are « »"],
    [/(?<!¿[^?]*)\?(?=$|[ .])(?<!, \?)/, "a question begins with ¿"],
    [/ [:;!](?![\w)])/, "no space before punctuation"],
  ],
  uk: [
    [/[„]|“(?!…”)/, "quotation marks are « »"],
    [/\p{Script=Cyrillic}['`]\p{Script=Cyrillic}/u, "the apostrophe is ’"],
    [/[ыэъё]/i, "a Russian letter"],
    [/ - /, "the dash is —"],
  ],
  ru: [
    [/[„]|“(?!…”)/, "quotation marks are « »"],
    [/[іїєґ]/i, "a Ukrainian letter"],
    [/ - /, "the dash is —"],
  ],
  ar: [
    [/[„]|“(?!…”)/, "quotation marks are « »"],
    [/\p{Script=Arabic}\s*,/u, "the comma is ،"],
    [/\p{Script=Arabic}\s*;(?!\))/u, "the semicolon is ؛"],
    [/\p{Script=Arabic}\s*\?/u, "the question mark is ؟"],
    [/[٠-٩]/, "figures are 0 to 9"],
  ],
};

/** The texts of a message, without its code: what a reader sees of each case. */
function textsOf(message: string): readonly string[] {
  const texts: string[] = [];
  const walk = (compiled: unknown) => {
    if (typeof compiled === "string") texts.push(compiled);
    if (!Array.isArray(compiled)) return;
    // A value is one sign, so that what stands around it stays together.
    const flat = compiled.map((part) => (typeof part === "string" ? part : "◌")).join("");
    texts.push(flat);
    for (const part of compiled) {
      const [, , options]: readonly unknown[] = Array.isArray(part) ? part : [];
      if (typeof options === "object" && options !== null) Object.values(options).forEach(walk);
    }
  };
  walk(compileMessage(message));
  return texts;
}

describe.each(LANGUAGES)("the messages in %s", (language) => {
  const messages = FOLDERS.flatMap((folder) => [...readCatalogue(language, folder)]).filter(
    ([key]) => !key.startsWith("cli.") && !key.startsWith("names."),
  );

  it("are set as that language sets them", () => {
    const found = messages.flatMap(([key, message]) =>
      textsOf(message).flatMap((text) =>
        FAULTS[language]
          .filter(([fault]) => fault.test(text))
          .map(([, why]) => `${key}: ${text} (${why})`),
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it("have no straight apostrophe, no three dots and no double space", () => {
    const found = messages
      .filter(([, text]) => /\p{L}'\p{L}|\.\.\.(?!\/)| {2}/u.test(text))
      .map(([key, text]) => `${key}: ${text}`);
    expect(found).toEqual([]);
  });

  it("say one English text in one way, but where one word has two meanings", () => {
    const english = FOLDERS.flatMap((folder) => [...readCatalogue("en", folder)]);
    const own = new Map(messages);
    const byText = new Map<string, Map<string, string>>();
    for (const [key, text] of english) {
      const said = own.get(key);
      if (said === undefined || SEVERAL.has(key)) continue;
      const ways = byText.get(text) ?? new Map<string, string>();
      byText.set(text, ways.set(said, key));
    }
    const found = [...byText].filter(([, ways]) => ways.size > 1);
    expect(found.map(([text, ways]) => `${text}: ${JSON.stringify([...ways])}`)).toEqual([]);
  });
});

/** Messages whose English is one text for two things: "From" is a day, a person, a column. */
const SEVERAL: ReadonlySet<string> = new Set([
  "time.from",
  "time.to",
  "table.from",
  "table.to",
  "share.link",
  "kind.actor",
  "kind.link",
  "filter.actor",
  "filter.kind",
  "filter.account",
  "filter.topic",
  "time.preset.all",
  "import.role.links",
  "accounts.told",
  "told.both",
  "source.document",
  "actor.role",
  "link.form",
  "actor.form",
  "table.kind",
  "kind.country",
  "proposals.dismiss",
]);
