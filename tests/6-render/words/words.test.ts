import { describe, expect, test } from "vitest";
import {
  dateView,
  formatDay,
  formatDays,
  formatLongDay,
} from "../../../src/6-render/format-date.ts";
import { formatShortDate, formatShortDay } from "../../../src/6-render/format-date.ts";
import { ENGLISH } from "../../../src/6-render/words/english.ts";
import { FRENCH } from "../../../src/6-render/words/french.ts";
import { counter } from "../../../src/6-render/words/plural-forms.ts";
import { languageOf, wordsOf } from "../../../src/6-render/words/words.ts";
import { parseDay, type Day } from "../../../src/base/day.ts";
import { INTERFACE_LANGUAGES } from "../../../src/model/settings.ts";

const day = (text: string) => parseDay(text) as Day;

const FRENCH_DATES: readonly [edtf: string, text: string][] = [
  ["2025-08-06", "6 août 2025"],
  ["2025-08-01", "1er août 2025"],
  ["2025-08-06T11:30", "6 août 2025, 11\u00a0h\u00a030"],
  ["2022-02", "Février 2022"],
  ["2014", "2014"],
  ["2025-08-11/2025-08-17", "Semaine du 11 août 2025"],
  ["2025-08-01/2025-08-06", "1er–6 août 2025"],
  ["2025-07-30/2025-08-02", "30 juillet – 2 août 2025"],
  ["2014-03/2022-02", "Mars 2014 – février 2022"],
  ["2014/..", "Depuis 2014"],
  ["2014-03-02/..", "Depuis le 2 mars 2014"],
  ["2025-22/..", "Depuis l’été 2025"],
  ["../2014", "Jusqu’en 2014"],
  ["../2014-03", "Jusqu’en mars 2014"],
  ["../2014-03-02", "Jusqu’au 2 mars 2014"],
  ["../199X", "Jusqu’aux années 1990"],
  ["../2025-W33", "Jusqu’à la semaine du 11 août 2025"],
  ["2025-08~", "Vers août 2025"],
  ["2025-08-06?", "Peut-être le 6 août 2025"],
  ["2025-08-11/2025-08-17~", "Vers la semaine du 11 août 2025"],
  ["2025-21", "Printemps 2025"],
  ["2025-34", "Deuxième trimestre 2025"],
  ["199X", "Années 1990"],
  ["19XX", "XXe siècle"],
  ["20XX?", "Peut-être le XXIe siècle"],
];

describe("French", () => {
  test.each(FRENCH_DATES)("%s reads “%s”", (edtf, text) => {
    expect(dateView(FRENCH, edtf).text).toBe(text);
  });

  test("days are written out, shortened and put in a row", () => {
    expect(formatLongDay(FRENCH, day("2025-08-06"))).toBe("Mercredi 6 août 2025");
    expect(formatShortDay(FRENCH, day("2025-02-01"))).toBe("1er févr.");
    expect(formatShortDate(FRENCH, "2022-02-24")).toBe("févr. 22");
    expect(formatDays(FRENCH, day("2025-08-06"), day("2025-08-07"))).toBe("6–7 août 2025");
  });

  const { phrases } = FRENCH;
  test.each([
    [phrases.reports(0), "0 article"],
    [phrases.reports(1), "1 article"],
    [phrases.reports(2), "2 articles"],
    [phrases.reports(12_345), "12\u202f345 articles"],
    [`${phrases.agree(2)}${FRENCH.comma}${phrases.differ(1)}`, "2 sources concordent, 1 diverge"],
    [`${phrases.agree(1)}${FRENCH.comma}${phrases.differ(2)}`, "1 source, 2 divergent"],
    [phrases.noun("independent", 3), "indépendants"],
    [phrases.quotedWork("Le pont"), "«\u202fLe pont\u202f»"],
    [phrases.monthTitle("Août 2025"), "Les articles d’août 2025"],
    [phrases.monthTitle("Mars 2025"), "Les articles de mars 2025"],
    [phrases.found("Événement", "Semaine du 4 août 2025"), "Événement, semaine du 4 août 2025"],
    [phrases.decimal(55.75, 2), "55,75"],
    [phrases.partTitle("Le pont", "À venir"), "Le pont\u00a0: à venir"],
    [phrases.found("Événement", "Xe siècle"), "Événement, Xe siècle"],
  ])("“%s” is how a label reads", (label, expected) => {
    expect(label).toBe(expected);
  });
});

test("the names of months and days are these, whatever tables the runtime brings", () => {
  const names = (words: typeof ENGLISH) => {
    const { months, shortMonths, weekdays } = words.calendar();
    return [months, shortMonths, weekdays].map((list) => list.join(" "));
  };
  expect(names(ENGLISH)).toEqual([
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  ]);
  expect(names(FRENCH)).toEqual([
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
  ]);
});

describe("counter", () => {
  test("takes the form that the language has for a number", () => {
    const { counted } = counter("ar", { group: "٬", decimal: "٫" });
    const forms = { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x" };
    expect([0, 1, 2, 3, 11, 100].map((count) => counted(forms, count))).toEqual([
      "0 z",
      "1 o",
      "2 t",
      "3 f",
      "11 m",
      "100 x",
    ]);
    expect(counted({ other: "x" }, 2)).toBe("2 x");
  });

  test.each([
    [999, "999"],
    [9999, "9999"],
    [10_000, "10,000"],
    [1_234_567, "1,234,567"],
  ])("%d is printed %s", (number, text) => {
    expect(ENGLISH.phrases.number(number)).toBe(text);
  });
});

describe("wordsOf", () => {
  test.each([
    ["fr", FRENCH, "fr"],
    ["fr-CA", FRENCH, "fr-CA"],
    ["en-GB", ENGLISH, "en-GB"],
    ["de", ENGLISH, "en"],
    ["constructor", ENGLISH, "en"],
  ])("%s is spoken with words that say what they are", (setting, words, language) => {
    expect(wordsOf(setting)).toBe(words);
    expect(languageOf(words, setting)).toBe(language);
  });

  test("every language of the interface has words of its own", () => {
    expect(INTERFACE_LANGUAGES.map((language) => wordsOf(language).locale)).toEqual(
      INTERFACE_LANGUAGES,
    );
  });
});

test("no text of a message file is left in another language", () => {
  const same = Object.entries(FRENCH).flatMap(([key, text]) =>
    typeof text === "string" && text.length > 2 && text === ENGLISH[key as keyof typeof ENGLISH]
      ? [key]
      : [],
  );
  const shared = ["direction", "siteNavigation", "outlets", "dates", "date", "outlet"];
  expect(same).toEqual([...shared, "mentions", "versions"]);
});

test("a day of English reads as it does in print", () => {
  expect(formatDay(ENGLISH, day("2025-08-06"))).toBe("6 August 2025");
});
