import { expect, test } from "vitest";
import { wordForms, wordsOf } from "../../src/base/words.ts";

const cases: [text: string, forms: string[]][] = [
  ["The U.S. envoy’s face-to-face talks.", ["the", "u.s", "envoy", "face-to-face", "talks"]],
  ["It cost 1,200.50 euros - or so.", ["it", "cost", "1,200.50", "euros", "or", "so"]],
  ["Ősz, été; Київ 'quoted'", ["ősz", "été", "київ", "quoted"]],
  ["-- … “”", []],
];

test.each(cases)("%s falls into its words", (text, forms) => {
  const words = wordsOf(text);
  expect(words.map(({ form }) => form)).toEqual(forms);
  for (const { start, end } of words) expect(text.slice(start, end)).not.toMatch(/^\s|\s$/);
});

test("a stretch of the text is read with the text's own offsets", () => {
  expect(wordsOf("one two three", 4, 7)).toEqual([
    { start: 4, end: 7, form: "two", capital: false },
  ]);
});

test("the forms alone are those of the words", () => {
  const text = "“Ms Reed’s 1,200-page U.S. plan,” she said";
  expect(wordForms(text)).toEqual(wordsOf(text).map(({ form }) => form));
  expect(wordForms(text, 4, 8)).toEqual(["reed"]);
});
